import { benchCascade } from './cascade.ts'
import { benchFeed } from './feed.ts'
import { benchFigures } from './figures.ts'
import { benchForm } from './form.ts'
import { benchLists } from './lists.ts'
import type { Bench } from './measure.ts'
import { benchPhotos } from './photos.ts'
import { benchPlan } from './plan.ts'
import { benchQueue } from './queue.ts'
import { benchRules } from './rules.ts'
import { benchServer } from './server.ts'
import { benchStart } from './start.ts'
import { storeBench } from './store.ts'
import { benchSurvey } from './survey.ts'

/** What can be measured, by name, in the order of the README. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  queue: benchQueue,
  feed: benchFeed,
  photos: benchPhotos,
  form: benchForm,
  start: benchStart,
  store: storeBench,
  rules: benchRules,
  server: benchServer,
  lists: benchLists,
  plan: benchPlan,
  survey: benchSurvey,
  cascade: benchCascade,
  figures: benchFigures,
}
