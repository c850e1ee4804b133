import { useId } from 'preact/hooks'
import type { LocalRecord } from '../../../store/store.ts'
import type { EvidenceHome } from '../../add-evidence.ts'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { talkMessages } from '../../messages/talk.ts'
import { useLive } from '../../use-live.ts'
import { AddEvidence } from '../evidence/add-evidence.tsx'
import { evidenceName } from '../evidence/evidence-name.ts'
import { Thumbnail } from '../evidence/thumbnail.tsx'

/** Pieces that are offered: the newest, as many as two rows of a phone and a bit. */
const OFFERED = 8

interface EvidenceChoiceProps {
  readonly home: EvidenceHome
  /** Id of the piece that goes with the comment; empty for none. */
  readonly chosen: string
  readonly settle: () => Promise<boolean>
  readonly onChoose: (id: string) => void
}

/** The piece of evidence that goes with a comment: one that is there, or a new one, which is filed with the product and chosen. */
export const EvidenceChoice = ({ home, chosen, settle, onChoose }: EvidenceChoiceProps) => {
  const t = talkMessages()
  const { store } = useApp()
  const name = useId()
  const { product = '', criterion } = home
  const found = useLive(() => store.evidenceOf(product), [product])
  const all = found.status === 'ready' ? found.value : []
  const offered = [
    ...all.filter(({ id }) => id === chosen),
    ...all.filter(({ id, data }) => id !== chosen && data.criterion === criterion),
  ].slice(0, OFFERED)
  return (
    <fieldset class="stack-close">
      <legend>
        <strong>{t.evidence}</strong>
      </legend>
      {offered.length === 0 ? null : (
        <div class="talk-choice">
          <label class="talk-choice-tile">
            <span>
              <input type="radio" name={name} checked={chosen === ''} onChange={() => onChoose('')} />
              {t.evidenceNone}
            </span>
          </label>
          {offered.map((record) => (
            <Tile key={record.id} name={name} record={record} isChosen={record.id === chosen} onChoose={onChoose} />
          ))}
        </div>
      )}
      <AddEvidence
        home={home}
        purpose={t.evidencePurpose(criterion ?? '')}
        settle={settle}
        onFiled={({ id }) => onChoose(id)}
      />
    </fieldset>
  )
}

interface TileProps {
  readonly name: string
  readonly record: LocalRecord<'evidence'>
  readonly isChosen: boolean
  readonly onChoose: (id: string) => void
}

const Tile = ({ name, record, isChosen, onChoose }: TileProps) => (
  <label class="talk-choice-tile">
    <Thumbnail record={record} />
    <span>
      <input type="radio" name={name} checked={isChosen} onChange={() => onChoose(record.id)} />
      {evidenceName(record.data, formatDay)}
    </span>
  </label>
)
