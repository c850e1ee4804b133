import { openForm } from '../../src/domain/survey/open-form.ts'
import { openSurvey } from '../../src/domain/survey/survey.ts'
import { seeded, WORLD } from '../domain/survey/forms.ts'
import { LARGE, largeAnswers } from '../domain/survey/large-form.ts'
import { repeated } from './repeated.ts'
import { shareOf } from './shares.ts'

/** Openings in each run. */
const ROUNDS = 10

/** A form of 500 questions with rules and 200 instances of a repeat: opening it with everything answered, and each answer given anew. */
const sample = () => {
  const openings: number[] = []
  const answerings: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now()
    const opening = openForm(LARGE)
    if (opening.kind === 'problems') throw new Error(JSON.stringify(opening.problems))
    const survey = openSurvey(opening.opened, largeAnswers(), { ...WORLD, random: seeded(round) })
    openings.push(performance.now() - started)
    for (const [key, value] of Object.entries(largeAnswers())) {
      if (typeof value !== 'number' || key.startsWith('plot@')) continue
      const before = performance.now()
      survey.set(key, value + 1 + round)
      answerings.push(performance.now() - before)
    }
  }
  return {
    openMedianMs: shareOf(openings, 0.5),
    answerMedianMs: shareOf(answerings, 0.5),
    answerP99Ms: shareOf(answerings, 0.99),
    answerMostMs: shareOf(answerings, 1),
  }
}

/** A long survey, opened and answered. */
export const benchSurvey = repeated(
  `A survey of 500 questions with rules and 200 instances of a repeat, opened ${ROUNDS} times in a run with everything answered, and each answer given anew, in Node.`,
  {
    openMedianMs: { what: 'Opened, everything answered: median', unit: 'ms' },
    answerMedianMs: { what: 'Answer given anew, with all that follows from it: median', unit: 'ms' },
    answerP99Ms: { what: 'Answer given anew: 99th percentile', unit: 'ms' },
    answerMostMs: { what: 'Answer given anew: the slowest', unit: 'ms' },
  },
  sample,
)
