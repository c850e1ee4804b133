import { DECISION_IN_FORCE, decisionFacts, hasLapsed } from '../../../domain/criteria/decisions.ts'
import type { Decision } from '../../../domain/records/product.ts'
import { citationOf } from '../../citation.ts'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { decisionMessages } from '../../messages/decision.ts'
import { language } from '../../messages/language.ts'

/** That a decision is no longer in force, since when, and what it may still be used for; nothing while it is. */
export const LapsedNotice = ({ decision }: { decision: Decision }) => {
  const t = decisionMessages()
  const { now } = useApp()
  const { lapsed } = decisionFacts(decision)
  if (lapsed === undefined || !hasLapsed(decision, now().toISOString())) return null
  return (
    <Notice tone="warning" title={t.lapsedTitle(citationOf(decision))}>
      {t.lapsedText(formatDay(lapsed, language.value), citationOf(DECISION_IN_FORCE))}
    </Notice>
  )
}
