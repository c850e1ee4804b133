import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listEvidence, slugOf } from '../../../src/domain/papers/evidence-list.ts'
import { setNumbered } from '../sets.ts'
import { evidenceOf } from './dossier.ts'

const TEA = await setNumbered(11)

describe('the list of evidence', () => {
  it('[form 02, III] is in the order of the criteria, within one by kind of document, then the oldest first', () => {
    const listed = listEvidence(TEA.criteria, [
      evidenceOf(1, { caption: 'Không rõ' }),
      evidenceOf(2, { criterion: '10', caption: 'Hướng dẫn' }),
      evidenceOf(3, { criterion: '2.1', caption: 'Mới', takenAt: '2026-06-05T00:00:00.000Z' }),
      evidenceOf(4, { criterion: '2.1', caption: 'Cũ', takenAt: '2026-06-01T00:00:00.000Z' }),
      evidenceOf(5, { criterion: '2.1', caption: 'Tờ rơi', document: 'story' }),
      evidenceOf(6, { criterion: '1.7', caption: 'Máy sấy' }),
    ])
    expect(listed.map(({ mark, criteria, title }) => [mark, criteria.join(), title])).toEqual([
      ['MC01', '1.7', 'Máy sấy'],
      ['MC02', '2.1', 'Tờ rơi'],
      ['MC03', '2.1', 'Cũ'],
      ['MC04', '2.1', 'Mới'],
      ['MC05', '10', 'Hướng dẫn'],
      ['MC06', '', 'Không rõ'],
    ])
  })

  it('has a file that is filed at several criteria once, and backs all of them', () => {
    const file = evidenceOf(1).data.file
    const listed = listEvidence(TEA.criteria, [
      evidenceOf(1, { criterion: '4.3', file, caption: 'Hợp đồng' }),
      evidenceOf(2, { criterion: '1.5', file, document: 'market' }),
    ])
    expect(listed).toHaveLength(1)
    expect(listed[0]).toMatchObject({ criteria: ['1.5', '4.3'] })
  })

  it('gives a document without a criterion to those that its kind may back', () => {
    const [one] = listEvidence(TEA.criteria, [evidenceOf(1, { document: 'environment' })])
    expect(one?.criteria).toEqual(['1.6', '1.7'])
  })

  it('leaves signatures out: they belong to their surveys', () => {
    expect(listEvidence(TEA.criteria, [evidenceOf(1, { medium: 'signature' })])).toEqual([])
  })

  it('names files so that every system takes them, sorted as the criteria are, none twice', () => {
    const arbitrary = fc.array(
      fc.record({
        caption: fc.string({ unit: 'binary', maxLength: 300 }),
        criterion: fc.constantFrom(...TEA.criteria.map(({ code }) => code), undefined),
      }),
      { maxLength: 120 },
    )
    fc.assert(
      fc.property(arbitrary, (pieces) => {
        const listed = listEvidence(
          TEA.criteria,
          pieces.map(({ caption, criterion }, at) =>
            evidenceOf(at, { caption, ...(criterion === undefined ? {} : { criterion }) }),
          ),
        )
        const names = listed.map(({ fileName }) => fileName)
        expect(names.every((name) => /^MC\d+_[a-z0-9.]+_[a-z0-9-]+\.jpg$/.test(name) && name.length < 100)).toBe(true)
        expect(new Set(names).size).toBe(pieces.length)
        expect(names).toEqual([...names].sort())
      }),
    )
  })

  it('writes Vietnamese names in plain letters', () => {
    expect(slugOf('Hợp đồng thu mua chè (Đợt 1/2026)')).toBe('hop-dong-thu-mua-che-dot-1-2026')
    expect(slugOf('🍵')).toBe('tai-lieu')
  })
})
