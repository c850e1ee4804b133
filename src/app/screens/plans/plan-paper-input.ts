import { dayOfInstant } from '../../../domain/calendar/day.ts'
import { imageSizeOf } from '../../../domain/evidence/image-size.ts'
import { fittedSignature, type PlanPaperInput } from '../../../domain/papers/plan-paper.ts'
import { plannedCost, totalsOf } from '../../../domain/plan/action-standing.ts'
import type { Action, ActionOwner } from '../../../domain/records/action.ts'
import type { App } from '../../context.ts'
import { type OpenedPlan, signatureOf } from './plan-data.ts'

/** Who sees to an action, in the words of the paper. */
const OWNERS: Readonly<Record<ActionOwner, string>> = {
  producer: 'Chủ thể',
  officer: 'Cán bộ',
  commune: 'Xã, phường',
  province: 'Tỉnh',
  consultant: 'Tổ tư vấn',
}

/** What the producer's copy says; `signature` is the picture's bytes where they are here. */
export const planPaperInput = (opened: OpenedPlan, signature: ArrayBuffer | undefined): PlanPaperInput => {
  const { plan, producer, products, actions } = opened
  const { agreement, deadline, sample } = plan.data
  const kept = actions.map(({ data }) => data).filter(({ status }) => status !== 'dropped')
  const png = signature === undefined ? undefined : new Uint8Array(signature)
  const size = png === undefined ? undefined : imageSizeOf(png, 'image/png')
  return {
    ...{ producer: producer?.data.name ?? '', representative: producer?.data.representative },
    products: products.map(({ name, planned: { stars, points, target } }) => ({ name, stars, points, target })),
    deadline,
    actions: kept.map((action) => paperAction(action, products)),
    totals: totalsOf(kept).map(([source, { planned }]) => [source, planned] as const),
    agreement:
      agreement === undefined
        ? undefined
        : { by: agreement.by, officer: agreement.officer, day: dayOfInstant(agreement.at) },
    signature: png === undefined || size === undefined ? undefined : fittedSignature(png, size),
    isSample: sample === true,
  }
}

const paperAction = (action: Action, products: OpenedPlan['products']): PlanPaperInput['actions'][number] => ({
  title: action.title,
  of: productOf(action, products),
  papers: Object.values(action.documents).flatMap(({ name }) => (name === '' ? [] : [name])),
  who: action.ownerName ?? OWNERS[action.owner],
  dueOn: action.dueOn,
  costVnd: plannedCost(action.costs),
  isDone: action.status === 'done',
})

const productOf = ({ raises }: Action, products: OpenedPlan['products']): string | undefined => {
  const served = products.filter(({ id }) => raises.some(({ product }) => product === id))
  return served.length === 0 || served.length === products.length
    ? undefined
    : served.map(({ name }) => name).join(', ')
}

/** The bytes of the signature under the agreement, from the phone or the office; undefined where there is none or it can't be had. */
export const signatureBytes = async (
  { evidence }: Pick<App, 'evidence'>,
  opened: OpenedPlan,
  signal: AbortSignal,
): Promise<ArrayBuffer | undefined> => {
  const signed = signatureOf(opened)
  if (signed === undefined) return undefined
  const file = await evidence.open(signed.area, signed.data.file, { signal, step: () => undefined })
  return file.kind === 'opened' ? file.blob.arrayBuffer() : undefined
}
