import { useState } from 'preact/hooks'
import type { Spot } from '../../../domain/places/distance.ts'
import { type ReadSpot, readSpot } from '../../../domain/places/read-spot.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { mapMessages } from '../../messages/map.ts'

/** A place as somebody read it from another map; how sure it is nobody knows, so it has no accuracy. */
export const ManualPlace = ({ onSave }: { onSave: (spot: Spot) => void }) => {
  const t = mapMessages()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<Exclude<ReadSpot['kind'], 'read'> | undefined>()
  const save = (): void => {
    const read = readSpot(text)
    if (read.kind === 'read') onSave(read.spot)
    else setProblem(read.kind)
  }
  return (
    <>
      <TextField
        label={t.manualLabel}
        hint={t.manualHint}
        value={text}
        error={problem === undefined ? undefined : t.manualProblem[problem]}
        onInput={(typed) => {
          setText(typed)
          setProblem(undefined)
        }}
      />
      <div class="row">
        <Button kind="secondary" icon="check" onClick={save}>
          {t.manualSave}
        </Button>
      </div>
    </>
  )
}
