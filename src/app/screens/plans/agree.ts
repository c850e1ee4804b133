import { plannedCost } from '../../../domain/plan/action-standing.ts'
import type { Day, Instant, Uuid } from '../../../domain/records/envelope.ts'
import type { Change, LocalRecord } from '../../../store/store.ts'
import type { OpenedPlan } from './plan-data.ts'
import { presentFields } from './present-fields.ts'

interface Agreed {
  readonly by: string
  readonly officer: string
  readonly at: Instant
  readonly today: Day
  readonly signature: Uuid | undefined
}

/** Writes the agreement with every action as it stands; the plan that this one takes the place of ends with it. */
export const agreeChanges = (
  { plan, actions }: Pick<OpenedPlan, 'plan' | 'actions'>,
  former: LocalRecord<'plan'> | undefined,
  { by, officer, at, today, signature }: Agreed,
): Change[] => {
  const agreement = presentFields({
    ...{ by, officer, at, signature },
    actions: actions
      .filter(({ data }) => data.status !== 'dropped')
      .map(({ id, data }) =>
        presentFields({ action: id, title: data.title, costVnd: plannedCost(data.costs), dueOn: data.dueOn }),
      ),
  })
  const ended: Change[] =
    former === undefined || former.data.status === 'closed'
      ? []
      : [{ op: 'patch', id: former.id, set: { status: 'closed', closedOn: today } }]
  return [{ op: 'patch', id: plan.id, set: { agreement, status: 'agreed' } }, ...ended]
}
