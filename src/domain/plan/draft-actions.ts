import type { Language } from '../bilingual.ts'
import { dayAfterMonths } from '../calendar/term-months.ts'
import type { Criterion } from '../criteria/schema.ts'
import type { Action, ActionOwner, Raise } from '../records/action.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import type { Rates } from '../records/rates.ts'
import type { SupportMeasure } from '../records/support-measure.ts'
import { LINE_LENGTH } from '../records/text.ts'
import { awaitedDocuments, type DocumentReason, documentReasons, type Raised } from './awaited-documents.ts'
import type { JointAction, JointProduct } from './joint.ts'

/** Who usually sees to a measure; our reading of who ran what in Đông Hà, to be changed by hand. */
const OWNER_OF: Readonly<Record<SupportMeasure, ActionOwner>> = {
  'quality-declaration': 'producer',
  'quality-certification': 'consultant',
  packaging: 'producer',
  'raw-material': 'producer',
  traceability: 'officer',
  'trade-promotion': 'officer',
  'value-chain': 'commune',
  'science-technology': 'province',
  training: 'officer',
  'intellectual-property': 'producer',
  organisation: 'producer',
}

export interface DraftOptions {
  readonly plan: Uuid
  readonly producer: Uuid
  readonly rates: Rates
  readonly today: Day
  /** Language that titles are written down in; they are records, so they stay in it. */
  readonly language: Language
}

/** An action's record to be, the key of the planned action that it is, and why it asks for which papers. */
export interface DraftAction {
  readonly key: string
  readonly action: Action
  readonly reasons: readonly DocumentReason[]
}

/**
 * Records of a plan's actions as they are first written down: named by the option aimed at, with the papers to obtain, begun today, done after their months
 * (see `dayAfterMonths`), paid by who usually pays. Everything may be changed by hand afterwards.
 */
export const draftActions = (
  actions: readonly JointAction[],
  products: readonly Pick<JointProduct, 'product' | 'set'>[],
  { plan, producer, rates, today, language }: DraftOptions,
): DraftAction[] =>
  actions.map(({ key, measure, raises, months, costVnd }): DraftAction => {
    const raised = raises.flatMap((raise) => raisedBy(raise, products) ?? [])
    const reasons = documentReasons(raised)
    const [first] = raised
    // Only a product whose set was not given has no words; the caller sees the measure instead of nothing.
    const words = first === undefined ? { title: measure } : wordsOf(first, language)
    return {
      key,
      reasons,
      action: {
        plan,
        producer,
        raises: [...raises],
        measure,
        ...words,
        documents: awaitedDocuments(reasons, language),
        owner: OWNER_OF[measure],
        startOn: today,
        dueOn: dayAfterMonths(today, months),
        months,
        costs: costVnd === 0 ? {} : { [rates[measure].paidBy]: { planned: Math.round(costVnd) } },
        status: 'planned',
      },
    }
  })

const raisedBy = (raise: Raise, products: readonly Pick<JointProduct, 'product' | 'set'>[]): Raised | undefined => {
  const set = products.find(({ product }) => product === raise.product)?.set
  const criterion = set?.criteria.find(({ code }) => code === raise.criterion)
  return criterion === undefined ? undefined : { criterion, to: raise.to }
}

/** "Criterion: option"; where that is too long the title is the criterion's, and the option stands whole in the detail. */
const wordsOf = ({ criterion, to }: Raised, language: Language): Pick<Action, 'title' | 'detail'> => {
  const name = criterion.title[language]
  const option = wordsOfOption(criterion, to, language)
  if (option === undefined) return { title: name }
  const whole = `${name}: ${option}`
  return whole.length <= LINE_LENGTH ? { title: whole } : { title: name, detail: option }
}

/** A yes/no criterion is named by its title alone. */
const wordsOfOption = (criterion: Criterion, to: number, language: Language): string | undefined =>
  criterion.kind === 'yes-no' ? undefined : criterion.options[to]?.label[language]
