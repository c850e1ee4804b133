import type { Criterion } from '../../../domain/criteria/schema.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Receipt } from '../../components/receipt.tsx'
import { useApp } from '../../context.ts'
import { formatDay, formatMoment } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { talkMessages } from '../../messages/talk.ts'
import { useLive } from '../../use-live.ts'
import { EvidenceGrid } from '../evidence/evidence-grid.tsx'
import './said-card.css'

interface SaidCardProps {
  readonly record: LocalRecord<'comment'>
  readonly criterion: Criterion | undefined
  readonly assessments: readonly LocalRecord<'assessment'>[]
}

/** One comment: who, when and to whom, what was said, and what backs it. */
export const SaidCard = ({ record, criterion, assessments }: SaidCardProps) => {
  const t = talkMessages()
  const { data } = record
  const about = assessments.find(({ id }) => id === data.assessment)
  return (
    <div class="said">
      <p class="said-head">
        <strong class={`said-stance is-${data.stance}`}>{t.stance[data.stance]}</strong>
        <span>{t.who(data.by, t.actor[data.role])}</span>
        {data.to === undefined ? null : <span class="soft">{t.toWhom(t.actor[data.to])}</span>}
        <span class="soft">{formatMoment(data.at, language.value)}</span>
      </p>
      {about === undefined ? null : <p class="soft">{aboutWords(about)}</p>}
      {data.text === '' ? null : <p class="said-text">{data.text}</p>}
      {data.proposed === undefined ? null : (
        <p>{t.proposedIs(criterion?.options[data.proposed]?.label[language.value] ?? t.noneReached)}</p>
      )}
      {data.clause === undefined ? null : <p>{t.clauseIs(data.clause)}</p>}
      {data.evidence === undefined ? null : <Attached id={data.evidence} />}
      {record.version === 0 ? (
        <p>
          <Receipt record={record.id} version={record.version} />
        </p>
      ) : null}
    </div>
  )
}

const aboutWords = ({ data, updatedAt }: LocalRecord<'assessment'>): string =>
  [
    kindMessages().assessor[data.role],
    ...(data.assessor === '' ? [] : [data.assessor]),
    formatDay(data.finalisedAt ?? updatedAt, language.value),
  ].join(' · ')

const Attached = ({ id }: { id: string }) => {
  const { store } = useApp()
  const found = useLive(() => store.record('evidence', id), [id])
  if (found.status !== 'ready') return null
  if (found.value === undefined) return <p class="soft">{talkMessages().evidenceMissing}</p>
  return <EvidenceGrid records={[found.value]} />
}
