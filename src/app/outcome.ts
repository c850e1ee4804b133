import type { Answer } from '../device/request.ts'
import type { Outcome } from './context.ts'

/** An answer of the office as the screens know it. */
export const outcome = <T, U>(answer: Answer<T>, value: (given: T) => U): Outcome<U> => {
  switch (answer.kind) {
    case 'ok':
      return { kind: 'ok', value: value(answer.value) }
    case 'unreachable':
      return { kind: 'unreachable' }
    case 'problem': {
      const seconds = answer.retryAfterMs === undefined ? answer.problem.retryAfterSeconds : answer.retryAfterMs / 1_000
      return {
        kind: 'problem',
        code: answer.problem.code,
        ...(answer.problem.paths === undefined ? {} : { paths: answer.problem.paths }),
        ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }),
      }
    }
  }
}
