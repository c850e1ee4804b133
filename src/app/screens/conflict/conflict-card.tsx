import type { ComponentChildren } from 'preact'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Json } from '../../../protocol/mutation.ts'
import { valueAt } from '../../../protocol/patch.ts'
import type { Conflict } from '../../../protocol/record.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { historyMessages } from '../../messages/history.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { queueMessages } from '../../messages/queue.ts'
import type { FieldWords } from '../history/field-words.ts'
import './conflict-card.css'
import { isScored, type Outlook, outlookOf } from './outlook.ts'

interface ConflictCardProps {
  readonly record: LocalRecord
  readonly conflict: Conflict
  readonly set: CriteriaSet | undefined
  readonly words: FieldWords
}

/** Free texts, of which both can be kept. */
const isFreeText = (path: string): boolean => /^(note|description|outlook|(notes|changes|findings)\/.+)$/.test(path)

/** One field that two people changed: each value with its writer, what it makes of the points, and the choice. */
export const ConflictCard = ({ record, conflict, set, words }: ConflictCardProps) => {
  const t = queueMessages()
  const { store } = useApp()
  const { path } = conflict
  const present = valueAt(record.data as unknown as Record<string, Json>, path)
  const outlook = (others: readonly Conflict[]): Outlook | undefined =>
    set === undefined || !isScored(path) ? undefined : outlookOf(record.data, others, set)
  const choose = (choice: 'keep' | { m: string } | { value: Json }): void => {
    void store.commit({ op: 'resolve', id: record.id, path, choose: choice })
  }
  const both =
    isFreeText(path) && typeof present === 'string' && typeof conflict.value === 'string'
      ? `${present}\n${conflict.value}`
      : undefined
  return (
    <section class="card">
      <h2>{words.name(path)}</h2>
      <Side
        label={t.here}
        value={words.value(path, present)}
        by={conflict.over?.by ?? record.updatedBy}
        at={conflict.over?.at ?? record.updatedAt}
        outlook={outlook([])}
      >
        <Button kind="secondary" icon="check" onClick={() => choose('keep')}>
          {t.keep}
        </Button>
      </Side>
      <Side
        label={t.other}
        value={words.value(path, conflict.value)}
        by={conflict.by}
        at={conflict.at}
        outlook={outlook([conflict])}
      >
        <Button kind="secondary" icon="check" onClick={() => choose({ m: conflict.m })}>
          {t.take}
        </Button>
      </Side>
      {both === undefined ? null : (
        <Button kind="secondary" icon="git-merge" onClick={() => choose({ value: both })}>
          {t.both}
        </Button>
      )}
    </section>
  )
}

interface SideProps {
  readonly label: string
  readonly value: string
  readonly by: { readonly name: string; readonly device: string }
  readonly at: string
  readonly outlook: Outlook | undefined
  readonly children: ComponentChildren
}

const Side = ({ label, value, by, at, outlook, children }: SideProps) => {
  const t = queueMessages()
  const { store } = useApp()
  const name = by.name === '' ? kindMessages().someone : by.name
  const who = by.device === store.device ? historyMessages().you(name) : name
  return (
    <div class="stack-close">
      <p class="soft">{label}</p>
      <p class="conflict-value">
        <strong>{value}</strong>
      </p>
      {outlook === undefined ? null : <p>{t.outlook(outlook.points, outlook.stars)}</p>}
      <p class="soft">{t.by(who, formatMoment(at, language.value))}</p>
      {children}
    </div>
  )
}
