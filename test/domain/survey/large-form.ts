import type { FormNode } from '../../../src/domain/survey/form.ts'
import type { AnswerValue } from '../../../src/domain/survey/question-kinds.ts'
import { formOf } from './forms.ts'

/** 500 questions with rules, each about its neighbour; 200 instances of a repeat with three rules each; sums over all of them. */
export const LARGE = formOf([
  ...Array.from(
    { length: 100 },
    (_, section): FormNode => ({
      kind: 'group',
      id: `s${section}`,
      nodes: Array.from(
        { length: 5 },
        (_, place): FormNode => ({
          kind: 'integer',
          id: `q${section}-${place}`,
          constraint: '. < 1000',
          ...(place === 0 ? {} : { relevant: `\${q${section}-${place - 1}} > 0` }),
        }),
      ),
    }),
  ),
  {
    kind: 'repeat',
    id: 'plot',
    nodes: [
      { kind: 'decimal', id: 'area', constraint: '. > 0' },
      { kind: 'integer', id: 'kg', relevant: '${area} > 0' },
      { kind: 'calculated', id: 'yield', calculation: '${kg} div ${area}' },
    ],
  },
  { kind: 'calculated', id: 'plots', calculation: 'count(${plot})' },
  { kind: 'calculated', id: 'all', calculation: 'sum(${area})' },
])

/** All of it answered. */
export const largeAnswers = (): Record<string, AnswerValue> => {
  const answers: Record<string, AnswerValue> = {}
  for (let at = 0; at < 200; at += 1)
    Object.assign(answers, { [`plot@i${at}`]: at, [`area@i${at}`]: 1, [`kg@i${at}`]: 5 })
  for (let at = 0; at < 500; at += 1) answers[`q${Math.floor(at / 5)}-${at % 5}`] = 1
  return answers
}
