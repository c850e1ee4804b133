import { benchCascade } from './cascade.ts'
import { benchFigures } from './figures.ts'
import { benchForm } from './form.ts'
import type { Bench } from './measure.ts'
import { benchPlan } from './plan.ts'
import { benchRules } from './rules.ts'
import { benchServer } from './server.ts'
import { storeBench } from './store.ts'
import { benchSurvey } from './survey.ts'

/** What can be measured, by name, in the order of the README. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  store: storeBench,
  form: benchForm,
  rules: benchRules,
  server: benchServer,
  plan: benchPlan,
  survey: benchSurvey,
  cascade: benchCascade,
  figures: benchFigures,
}
