import { describe, expect, it } from 'vitest'
import type { Criterion } from '../../../src/domain/criteria/schema.ts'
import { DOCUMENT_KIND_IDS } from '../../../src/domain/evidence/document-kind-ids.ts'
import { DOCUMENT_KINDS } from '../../../src/domain/evidence/document-kinds.ts'
import { completenessOf, dossierLines, proofNeed } from '../../../src/domain/evidence/dossier.ts'
import { NONE_REACHED } from '../../../src/domain/records/assessment.ts'

const criterion = (code: string, family: string, points: readonly number[]): Criterion => ({
  ...{ code, family, title: { vi: '', en: '' }, kind: 'choice', part: 'A', group: '1', guidance: [] },
  maxPoints: Math.max(...points),
  options: points.map((one) => ({ id: `points-${one}`, label: { vi: '', en: '' }, points: one })),
})

const ORIGIN = criterion('1.1', 'product-origin', [0, 2, 4])
const LABOUR = criterion('1.2', 'local-labour', [1, 3])
const TASTE = criterion('12', 'taste', [0, 5])

const lineOf = (lines: ReturnType<typeof dossierLines>, id: string) => lines.find(({ kind }) => kind.id === id)

describe('the dossier of form 02', () => {
  it('[26/2026 form 02] lists the 15 kinds in the order of the form', () => {
    expect(DOCUMENT_KINDS.map(({ id }) => id)).toEqual(DOCUMENT_KIND_IDS)
    expect(DOCUMENT_KINDS.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, n) => n + 1))
  })

  it('wants the papers that points already given rest on, and says of which criteria', () => {
    const lines = dossierLines([ORIGIN, LABOUR, TASTE], { '1.1': 1, '1.2': NONE_REACHED }, ['raw-material-origin'])
    expect(lineOf(lines, 'raw-material-origin')).toMatchObject({ need: 'wanted', count: 1, criteria: ['1.1'] })
    expect(lineOf(lines, 'local-labour')).toMatchObject({ need: 'useful', count: 0, criteria: ['1.2'] })
    expect(lineOf(lines, 'awards')).toMatchObject({ need: 'unasked', count: 0 })
    expect(completenessOf(lines)).toEqual({ present: 1, asked: 2, wantedPresent: 1, wanted: 1 })
  })

  it('takes every kind for useful while the criteria set cannot be opened', () => {
    expect(completenessOf(dossierLines(undefined, {}, ['awards', undefined]))).toMatchObject({ present: 1, asked: 15 })
  })
})

describe('what the level of a criterion needs', () => {
  it.each([
    ['nothing before it is answered', ORIGIN, undefined, 0, 'unanswered'],
    ['nothing where it gives no points', ORIGIN, 0, 0, 'no-points'],
    ['nothing where none is reached', ORIGIN, NONE_REACHED, 0, 'no-points'],
    ['a proof where it gives points', ORIGIN, 1, 0, 'open'],
    ['no more once there is one', ORIGIN, 1, 2, 'proven'],
    ['no paper where who assesses tastes for himself', TASTE, 1, 0, 'seen'],
  ] as const)('%s', (_rule, one, answer, proofs, need) => {
    expect(proofNeed(one, answer, proofs)).toBe(need)
  })
})
