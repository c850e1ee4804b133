import { benchCascade } from './cascade.ts'
import { benchFigures } from './figures.ts'
import { type Bench, type Unit, US } from './measure.ts'
import { benchPlan } from './plan.ts'
import { benchSealed } from './sealed.ts'
import { benchStart } from './start.ts'
import { benchSurvey } from './survey.ts'

/** One measured thing: what, and its figures with their units in their names. */
export interface Figures {
  readonly name: string
  readonly [figure: string]: string | number
}

const unitOf = (figure: string): Unit => (figure.endsWith('Ms') ? 'ms' : figure.endsWith('Mb') ? 'MB' : 'count')

/** A bench that counts within itself: each figure stands once. */
const once = (about: string, measure: () => Figures | Promise<Figures>): Bench => ({
  about,
  measure: async () =>
    Object.entries(await measure()).flatMap(([key, value]) =>
      typeof value === 'number' ? [{ key, what: key, unit: unitOf(key), runs: { [US]: [value] } }] : [],
    ),
})

/** What can be measured, by name. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  survey: once('A survey of 500 questions and 200 repeats, opened and answered.', benchSurvey),
  cascade: once('A select out of 10,000 choices that follows another.', benchCascade),
  plan: once('The cheapest way to the next star.', benchPlan),
  figures: once('The facts and figures of 50,000 products.', benchFigures),
  start: benchStart,
  sealed: once('A store in the browser, plain and sealed.', benchSealed),
}
