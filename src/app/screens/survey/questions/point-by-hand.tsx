import { useState } from 'preact/hooks'
import type { Point } from '../../../../domain/survey/question-kinds.ts'
import { Button } from '../../../components/button.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { surveyMessages } from '../../../messages/survey.ts'
import { readNumber } from '../read-number.ts'

interface PointByHandProps {
  readonly point: Point | undefined
  readonly onKeep: (point: Point) => void
}

/** Coordinates that somebody read from a map or another device. */
export const PointByHand = ({ point, onKeep }: PointByHandProps) => {
  const t = surveyMessages()
  const [latitude, setLatitude] = useState(point === undefined ? '' : String(point.lat))
  const [longitude, setLongitude] = useState(point === undefined ? '' : String(point.lon))
  const [isWrong, setWrong] = useState(false)
  const keep = (): void => {
    const lat = readNumber(latitude, false)
    const lon = readNumber(longitude, false)
    const isRight = typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
    setWrong(!isRight)
    if (isRight) onKeep({ lat, lon })
  }
  return (
    <div class="card stack-close">
      <TextField label={t.latitude} value={latitude} inputMode="text" onInput={setLatitude} />
      <TextField
        label={t.longitude}
        value={longitude}
        inputMode="text"
        onInput={setLongitude}
        error={isWrong ? t.coordinatesWrong : undefined}
      />
      <span class="row">
        <Button kind="secondary" icon="check" onClick={keep}>
          {t.keepPlace}
        </Button>
      </span>
    </div>
  )
}
