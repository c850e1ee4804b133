import { Notice } from '../../components/notice.tsx'
import type { Outcome } from '../../context.ts'
import { officeMessages } from '../../messages/office.ts'
import { problemMessages } from '../../messages/problems.ts'

/** Why the office refused, and how long to wait where it said so. */
export const Refusal = ({ outcome }: { outcome: Exclude<Outcome<unknown>, { kind: 'ok' }> }) => {
  const t = officeMessages()
  const words = problemMessages()
  if (outcome.kind === 'unreachable') return <Notice tone="error">{words.unreachable}</Notice>
  return (
    <Notice tone="error">
      <p>{words[outcome.code]}</p>
      {outcome.retryAfterSeconds === undefined ? null : <p>{t.wait(Math.ceil(outcome.retryAfterSeconds))}</p>}
    </Notice>
  )
}
