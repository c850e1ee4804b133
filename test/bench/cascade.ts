import { openForm } from '../../src/domain/survey/open-form.ts'
import { openSurvey } from '../../src/domain/survey/survey.ts'
import { CASCADE, PROVINCES } from '../domain/survey/cascade-form.ts'
import { WORLD } from '../domain/survey/forms.ts'
import { repeated } from './repeated.ts'
import { shareOf } from './shares.ts'

const ANSWERS = 300

/** Another province, and with it the communes to choose from; then one of them. */
const sample = () => {
  const started = performance.now()
  const opening = openForm(CASCADE)
  if (opening.kind === 'problems') throw new Error(JSON.stringify(opening.problems))
  const survey = openSurvey(opening.opened, {}, WORLD)
  const openMs = performance.now() - started
  const filterings: number[] = []
  const choosings: number[] = []
  for (let at = 0; at < ANSWERS; at += 1) {
    const before = performance.now()
    survey.set('province', `p${at % PROVINCES}`)
    const state = survey.state('commune')
    const between = performance.now()
    const choice = state?.kind === 'question' ? state.choices.at(-1) : undefined
    survey.set('commune', choice?.value)
    const after = performance.now()
    if (choice?.columns?.province !== `p${at % PROVINCES}`)
      throw new Error('these are not the communes of the province')
    filterings.push(between - before)
    choosings.push(after - between)
  }
  return {
    openMs,
    filterMedianMs: shareOf(filterings, 0.5),
    filterP99Ms: shareOf(filterings, 0.99),
    chooseMedianMs: shareOf(choosings, 0.5),
    chooseP99Ms: shareOf(choosings, 0.99),
  }
}

/** A select that follows another, out of 10,000 choices. */
export const benchCascade = repeated(
  `A select out of 10,000 choices that follows another, chosen anew ${ANSWERS} times in a run, in Node.`,
  {
    openMs: { what: 'Form with its choices opened', unit: 'ms' },
    filterMedianMs: { what: 'Another province chosen, its communes listed: median', unit: 'ms' },
    filterP99Ms: { what: 'Another province chosen, its communes listed: 99th percentile', unit: 'ms' },
    chooseMedianMs: { what: 'Commune chosen: median', unit: 'ms' },
    chooseP99Ms: { what: 'Commune chosen: 99th percentile', unit: 'ms' },
  },
  sample,
)
