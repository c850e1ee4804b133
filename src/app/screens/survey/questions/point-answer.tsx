import { useEffect, useRef, useState } from 'preact/hooks'
import type { Located } from '../../../../device/locate.ts'
import type { Point } from '../../../../domain/survey/question-kinds.ts'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { useApp } from '../../../context.ts'
import { surveyMessages } from '../../../messages/survey.ts'
import type { ControlProps } from '../question-props.ts'
import { PointByHand } from './point-by-hand.tsx'

type Place = Extract<Located, { kind: 'located' }>['place']

/** A fix within so many metres is as good as a phone gets; then the search ends by itself. */
const GOOD_METRES = 12
/** Longest search after the first fix: by then it does not get better any more. */
const LONGEST_MS = 15_000
/** Beyond this the place may be the neighbour's. */
const WEAK_METRES = 50
/** Five places after the point are a metre; more would only feign. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

/** Where something is: the phone looks until it knows well enough, and says how well; or typed by hand. */
export const PointAnswer = ({ state, desk, onAnswer }: ControlProps) => {
  const t = surveyMessages()
  const value = isPoint(state.value) ? state.value : undefined
  const search = useSearch(({ latitude, longitude, accuracyMetres }) => {
    const accuracy = accuracyMetres === undefined ? {} : { accuracy: accuracyMetres }
    onAnswer({ lat: rounded(latitude), lon: rounded(longitude), ...accuracy })
    void desk.settle()
  })
  const [isByHand, setByHand] = useState(false)
  const best = search.best?.accuracyMetres
  return (
    <div class="stack-close">
      {value === undefined ? null : <PointWords point={value} />}
      {search.isRunning ? (
        <>
          <p role="status">{best === undefined ? t.locating : t.locatingBetter(best)}</p>
          <span class="row">
            {search.best === undefined ? null : (
              <Button icon="check" onClick={search.finish}>
                {t.locateStop}
              </Button>
            )}
          </span>
        </>
      ) : (
        <span class="row">
          <Button kind="secondary" icon="map-pin" onClick={search.start}>
            {value === undefined ? t.locate : t.locateAgain}
          </Button>
          <Button kind="quiet" icon="pencil" onClick={() => setByHand(!isByHand)}>
            {t.byHand}
          </Button>
        </span>
      )}
      {search.trouble === undefined ? null : <Notice tone="error">{t.locateTrouble[search.trouble]}</Notice>}
      {isByHand ? (
        <PointByHand
          point={value}
          onKeep={(point) => {
            onAnswer(point)
            setByHand(false)
          }}
        />
      ) : null}
    </div>
  )
}

const PointWords = ({ point }: { point: Point }) => {
  const t = surveyMessages()
  const { lat, lon, accuracy } = point
  return (
    <>
      <p>
        <strong>{t.placeAt(lat.toFixed(5), lon.toFixed(5))}</strong>
        {accuracy === undefined || accuracy === 0 ? null : (
          <span class="soft"> · {t.accuracy(Math.round(accuracy))}</span>
        )}
      </p>
      {accuracy !== undefined && accuracy > WEAK_METRES ? <Notice tone="warning">{t.inaccurate}</Notice> : null}
    </>
  )
}

const isPoint = (value: unknown): value is Point =>
  typeof value === 'object' && value !== null && 'lat' in value && 'lon' in value

/** Looks for the place until it is good, the time is up, or the officer takes what there is. */
const useSearch = (found: (place: Place) => void) => {
  const { evidence } = useApp()
  const [isRunning, setRunning] = useState(false)
  const [best, setBest] = useState<Place | undefined>()
  const [trouble, setTrouble] = useState<Exclude<Located['kind'], 'located'> | undefined>()
  const running = useRef<{ stop: () => void; best: Place | undefined } | undefined>(undefined)
  const end = (): void => {
    running.current?.stop()
    running.current = undefined
    setRunning(false)
  }
  const finish = (): void => {
    const place = running.current?.best
    end()
    if (place !== undefined) found(place)
  }
  const latest = useRef(finish)
  latest.current = finish
  useEffect(() => () => running.current?.stop(), [])
  const start = (): void => {
    const timer: { id?: ReturnType<typeof setTimeout> } = {}
    const mine = { best: undefined as Place | undefined, stop: (): void => clearTimeout(timer.id) }
    running.current = mine
    setRunning(true)
    setBest(undefined)
    setTrouble(undefined)
    const stopWatching = evidence.followPlace((located) => {
      if (running.current !== mine) return
      if (located.kind !== 'located') {
        if (mine.best === undefined) {
          end()
          setTrouble(located.kind)
        }
        return
      }
      timer.id ??= setTimeout(() => latest.current(), LONGEST_MS)
      const { accuracyMetres = Number.POSITIVE_INFINITY } = located.place
      if (accuracyMetres <= (mine.best?.accuracyMetres ?? Number.POSITIVE_INFINITY)) {
        mine.best = located.place
        setBest(located.place)
      }
      if (accuracyMetres <= GOOD_METRES) latest.current()
    })
    mine.stop = () => {
      clearTimeout(timer.id)
      stopWatching()
    }
    // It may have ended before there was anything to stop.
    if (running.current !== mine) mine.stop()
  }
  return { isRunning, best, trouble, start, finish }
}
