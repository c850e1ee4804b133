import { loadCriteriaSet } from '../../src/domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../src/domain/criteria/schema.ts'
import type { Assessment } from '../../src/domain/records/assessment.ts'
import { numbersFrom } from '../sim/random.ts'

/** Bytes of one as JSON in UTF-8, as near as whole words come: few notes, or many. */
export type Size = 900 | 2_000

/** One assessment as every contender is to keep and send it. */
export interface Made {
  readonly id: string
  readonly data: Assessment
}

/** Tea, the set of Decision 26/2026 of which most is written. */
const SET = { decision: '26/2026', set: 11 } as const

/**
 * Assessments of a real criteria set, the same for every contender and run. Their notes are made of pairs of words that stand together in the
 * decision's own text, so that they are Vietnamese, no two alike, and no easier to compress than what officers write.
 */
export const makeAssessments = async (count: number, size: Size, seed = 1): Promise<Made[]> => {
  const loaded = await loadCriteriaSet(SET)
  if (loaded.kind === 'unavailable') throw new Error(loaded.faults.join('; '))
  const next = numbersFrom(seed)
  const speak = speakerOf(loaded.set, next)
  const producers = Array.from({ length: Math.ceil(count / 3) }, (_, n) => madeId(n, next))
  return Array.from({ length: count }, (_, n) =>
    assessment(loaded.set, n, size, producers[n % producers.length], next, speak),
  )
}

const assessment = (
  set: CriteriaSet,
  n: number,
  size: Size,
  producer = '',
  next: () => number,
  speak: (words: number) => string,
): Made => {
  const startedAt = new Date(Date.UTC(2026, 4, 4) + n * 1_740_000 + (next() % 900_000)).toISOString()
  const data: Assessment = {
    ...{ product: madeId(n, next), producer, criteria: SET, packVersion: set.packVersion, role: 'officer' },
    ...{ assessor: OFFICERS[next() % OFFICERS.length] ?? '', status: 'draft', startedAt },
    answers: Object.fromEntries(
      set.criteria.map(({ code, options }) => [code, Math.min(next() % options.length, next() % options.length)]),
    ),
    findings: Object.fromEntries(
      set.criteria.flatMap(({ code, requirement }) =>
        requirement === undefined ? [] : [[`${code}/requirement`, next() % 4 !== 0]],
      ),
    ),
    ...{ notes: {}, locks: {} },
  }
  const made = { id: madeId(n, next), data }
  for (let left = size - bytesOf(made); left > 60; left = size - bytesOf(made)) {
    const criterion = set.criteria[next() % set.criteria.length]
    if (criterion !== undefined) data.notes[criterion.code] ??= speak(Math.min(Math.floor(left / 7), 6 + (next() % 30)))
  }
  return made
}

/** Bytes as JSON in UTF-8. */
const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).byteLength

const OFFICERS = ['Hồ Thị Mai', 'Nguyễn Văn Sơn', 'Lê Quang Hải', 'Trần Thị Thu Hà', 'Hồ Văn Phường']

/** A UUID of version 7 with all its chance. */
const madeId = (n: number, next: () => number): string => {
  const time = (Date.UTC(2026, 4, 4) + n * 1_740_000).toString(16).padStart(12, '0')
  const [one, two, three] = [next(), next(), next()].map((number) => number.toString(16).padStart(8, '0'))
  return `${time.slice(0, 8)}-${time.slice(8)}-7${one?.slice(0, 3)}-8${one?.slice(3, 6)}-${two}${three?.slice(0, 4)}`
}

/** Says so many words, each one of those that follow the word before it in the decision's text. */
const speakerOf = (set: CriteriaSet, next: () => number): ((words: number) => string) => {
  const words = set.criteria
    .flatMap(({ title, options, requirement }) => [title, ...options.map(({ label }) => label), requirement])
    .flatMap((text) => `${text?.vi ?? ''} `.split(/[\s;.,:()]+/).filter((word) => word !== ''))
  const followers = Map.groupBy(words.entries(), ([, word]) => word)
  const all = [...words]
  return (count) => {
    let at = next() % all.length
    const said = Array.from({ length: count }, () => {
      const others = followers.get(all[at] ?? '') ?? []
      at = ((others[next() % others.length]?.[0] ?? at) + 1) % all.length
      return all[at]
    })
    return said.join(' ')
  }
}
