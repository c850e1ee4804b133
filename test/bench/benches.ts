import { benchCascade } from './cascade.ts'
import { benchFigures } from './figures.ts'
import { benchLists } from './lists.ts'
import { type Bench, type Unit, US } from './measure.ts'
import { benchPlan } from './plan.ts'
import { benchRules } from './rules.ts'
import { benchSealed } from './sealed.ts'
import { benchSurvey } from './survey.ts'

/** One measured thing: what, and its figures with their units in their names. */
export interface Figures {
  readonly name: string
  readonly [figure: string]: string | number
}

const unitOf = (figure: string): Unit => (figure.endsWith('Ms') ? 'ms' : figure.endsWith('Mb') ? 'MB' : 'count')

/** A bench that counts within itself: each figure stands once. */
const once = (about: string, measure: () => Promise<Figures>): Bench => ({
  about,
  measure: async () =>
    Object.entries(await measure()).flatMap(([key, value]) =>
      typeof value === 'number' ? [{ key, what: key, unit: unitOf(key), runs: { [US]: [value] } }] : [],
    ),
})

/** What can be measured, by name. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  rules: benchRules,
  lists: benchLists,
  plan: benchPlan,
  survey: benchSurvey,
  cascade: benchCascade,
  figures: benchFigures,
  sealed: once('A store in the browser, plain and sealed.', benchSealed),
}
