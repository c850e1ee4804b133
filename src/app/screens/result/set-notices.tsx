import { decisionFacts } from '../../../domain/criteria/decisions.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { Notice } from '../../components/notice.tsx'
import { decisionMessages } from '../../messages/decision.ts'
import { language } from '../../messages/language.ts'
import { LapsedNotice } from './lapsed-notice.tsx'

/** What must be known of a set before its points are believed: its decision has lapsed, its source does not sum, or is not known in full. */
export const SetNotices = ({ set }: { set: CriteriaSet }) => (
  <>
    <LapsedNotice decision={set.decision} />
    {set.isComplete ? <Doubts set={set} /> : <Incomplete set={set} />}
  </>
)

const Incomplete = ({ set }: { set: CriteriaSet }) => {
  const t = decisionMessages()
  return (
    <Notice tone="warning" title={t.incompleteTitle(set.reachable)}>
      <p>{t.incompleteText}</p>
      <ul>
        {doubtsOf(set).map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
    </Notice>
  )
}

const Doubts = ({ set }: { set: CriteriaSet }) => {
  const doubts = doubtsOf(set)
  if (doubts.length === 0) return null
  return (
    <Notice tone="info" title={decisionMessages().remarksTitle}>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
    </Notice>
  )
}

const doubtsOf = (set: CriteriaSet): string[] => {
  const t = decisionMessages()
  const { hasAllNotes, hasGates } = decisionFacts(set.decision)
  const hasCases = set.criteria.some(({ options }) => options.some((option) => option.case !== undefined))
  return [
    ...set.remarks.map((remark) => remark[language.value]),
    ...(hasAllNotes ? [] : [t.notesMissing]),
    ...(hasGates ? [] : [t.noGates]),
    ...(set.decision === '1048/2019' && hasCases ? [t.casesByContent] : []),
  ]
}
