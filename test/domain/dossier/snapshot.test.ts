import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeptEvidence, lastFiling, sinceFiling, takeSnapshot } from '../../../src/domain/dossier/snapshot.ts'
import { MOST_FILED } from '../../../src/domain/records/dossier.ts'
import { aDossier, aStep, having, SELF } from './dossiers.ts'

const piece = (id: string, hash: string, day = '2026-10-01'): KeptEvidence => ({
  id,
  data: { file: { sha256: hash, bytes: 10, type: 'image/jpeg' }, takenAt: `${day}T02:00:00.000Z` },
})

describe('what was handed in', () => {
  it('is named by id and hash, so that what came later is told from it', () => {
    const filed = takeSnapshot(SELF, [piece('a', '1'), piece('b', '2'), piece('c', '3')])
    const now = [piece('a', '1'), piece('b', 'other'), piece('d', '4')]
    expect(sinceFiling(filed, now)).toEqual({ kept: ['a'], replaced: ['b'], gone: ['c'], added: ['d'] })
  })

  it('of more pieces than a filing can name is the newest', () => {
    const many = Array.from({ length: MOST_FILED + 1 }, (_, n) =>
      piece(`e${n}`, 'x', n === 0 ? '2020-01-01' : undefined),
    )
    const { evidence } = takeSnapshot(SELF, many)
    expect(Object.keys(evidence)).toHaveLength(MOST_FILED)
    expect(evidence.e0).toBeUndefined()
  })

  it('is that of the last time: a dossier that was returned is filed anew', () => {
    const second = { assessment: SELF, evidence: { a: 'f'.repeat(64) } }
    const dossier = having(
      aDossier(),
      aStep('file'),
      aStep('receive'),
      aStep('return'),
      aStep('file', '2026-11-09', { filed: second }),
    )
    expect(lastFiling(dossier)?.filed).toEqual(second)
    expect(lastFiling(aDossier())).toBeUndefined()
  })

  it('tells of every piece, then or now, exactly once', () => {
    const pieces = fc.uniqueArray(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.constantFrom('1', '2')), {
      selector: ([id]) => id,
    })
    fc.assert(
      fc.property(pieces, pieces, (then, now) => {
        const all = (list: [string, string][]) => list.map(([id, hash]) => piece(id, hash))
        const { kept, added, replaced, gone } = sinceFiling(takeSnapshot(SELF, all(then)), all(now))
        const told = [...kept, ...added, ...replaced, ...gone].sort()
        expect(told).toEqual([...new Set([...then, ...now].map(([id]) => id))].sort())
      }),
      { seed: 9, numRuns: 200 },
    )
  })
})
