import type { Uuid } from '../../../domain/records/envelope.ts'
import { SetReference } from '../../../domain/records/product.ts'
import type { Json } from '../../../protocol/mutation.ts'
import type { QuarantineDecision, QuarantinedChange, QuarantinedRecord } from '../../../protocol/quarantine.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Fold } from '../../components/fold.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { historyMessages } from '../../messages/history.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { problemMessages } from '../../messages/problems.ts'
import { quarantineMessages } from '../../messages/quarantine.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { recordWords } from '../history/field-words.ts'
import { useCriteriaSet } from '../result/use-criteria-set.ts'

type About = NonNullable<QuarantineDecision['about']>

interface QuarantinedCardProps {
  readonly record: QuarantinedRecord
  /** What the records of that phone are called: some are not the office's yet. */
  readonly names: ReadonlyMap<Uuid, string>
  readonly onTake: (about: About) => Promise<void>
  readonly onDecline: (about: About) => void
}

const TONE = { waiting: 'info', taken: 'good', refused: 'error', declined: 'warning' } as const

/** One record that a stopped phone would change: what each change sets, over what is there now. */
export const QuarantinedCard = ({ record, names, onTake, onDecline }: QuarantinedCardProps) => {
  const t = quarantineMessages()
  const [first] = record.changes
  const about: About = { area: first?.mutation.area ?? '', record: record.record }
  const take = useOneAtATime(() => onTake(about))
  if (first === undefined) return null
  const isWaiting = record.changes.some(({ state }) => state === 'waiting')
  const standing = first.isKnown ? t.isChange : first.mutation.op === 'create' ? t.isNew : t.isGone
  return (
    <article class="card">
      <h3>
        {kindMessages().kind[first.mutation.kind]}: {record.name === '' ? t.unnamed : record.name}
      </h3>
      {isWaiting ? <p class="soft">{standing}</p> : null}
      {record.changes.map((change) => (
        <Change key={change.mutation.m} change={change} names={names} />
      ))}
      {isWaiting ? (
        <div class="row">
          <Button kind="secondary" icon="check" busy={take.isBusy} onClick={take.run}>
            {t.takeOne}
          </Button>
          <Button kind="quiet" icon="x" onClick={() => onDecline(about)}>
            {t.declineOne}
          </Button>
        </div>
      ) : null}
    </article>
  )
}

/** So many fields are shown at once; the answers of an assessment are opened by whoever wants to see them. */
const SHOWN = 8

type ChangeProps = Pick<QuarantinedCardProps, 'names'> & { readonly change: QuarantinedChange }

const Change = ({ change, names }: ChangeProps) => {
  const t = quarantineMessages()
  const { mutation, state, decidedBy, decidedAt, reason, problem } = change
  const moment = (iso: string): string => formatMoment(iso, language.value)
  const rows = useFieldRows(change, names)
  return (
    <div class="stack-close">
      <p class="row">
        <Badge tone={TONE[state]}>{t.states[state]}</Badge>
        <span class="soft">{t.wrote(mutation.author ?? '', moment(mutation.at))}</span>
      </p>
      {mutation.op === 'delete' ? <p>{t.isDelete}</p> : null}
      {rows.length <= SHOWN ? (
        <Details rows={rows} />
      ) : (
        <Fold head={t.showAll(rows.length)} isOpen={false}>
          <Details rows={rows} />
        </Fold>
      )}
      {problem === undefined ? null : <p>{problemMessages()[problem]}</p>}
      {reason === undefined ? null : <p>{t.reasonWas(reason)}</p>}
      {decidedAt === undefined ? null : <p class="soft">{t.decided(decidedBy ?? '', moment(decidedAt))}</p>}
    </div>
  )
}

/** What it sets, by the words of the record's kind; where something else stands now, both. */
const useFieldRows = (
  { mutation, now, isKnown }: QuarantinedChange,
  near: ReadonlyMap<Uuid, string>,
): [name: string, value: string][] => {
  const { patch } = mutation
  const reference = SetReference.safeParse(patch.set.criteria ?? now.criteria)
  const set = useCriteriaSet(reference.success ? reference.data : undefined)
  const words = recordWords(set.kind === 'ready' ? set.set : undefined)
  const names = useNames(Object.values(patch.set))
  const value = (path: string, json: Json | undefined): string =>
    (typeof json === 'string' ? (names.get(json) ?? near.get(json)) : undefined) ?? words.value(path, json)
  return [...Object.keys(patch.set), ...patch.unset].map((path) => {
    const next = value(path, patch.set[path])
    if (!isKnown) return [words.name(path), next]
    const before = value(path, now[path])
    return [words.name(path), before === next ? next : historyMessages().change(before, next)]
  })
}

/** The producers and products that values name. */
const useNames = (values: readonly Json[]): ReadonlyMap<Uuid, string> => {
  const { store } = useApp()
  const ids = values.filter((value) => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)) as Uuid[]
  const found = useLive(async () => {
    const names = new Map<Uuid, string>()
    for (const id of ids) {
      const record = (await store.record('producer', id)) ?? (await store.record('product', id))
      if (record !== undefined) names.set(id, record.data.name)
    }
    return names
  }, [ids.join()])
  return found.status === 'ready' ? found.value : new Map()
}
