import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import { buildPaper } from '../../../src/domain/papers/build-paper.ts'
import type { PaperInput } from '../../../src/domain/papers/input.ts'
import type { Assessment } from '../../../src/domain/records/assessment.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { allSets, answersTo } from '../sets.ts'
import { assessmentOf, dossier, PRODUCT } from './dossier.ts'
import { expectInOrder, linesOf, textOf } from './paper-text.ts'

const scoredBy = (input: PaperInput, set: CriteriaSet, assessment: Assessment): PaperInput => ({
  ...input,
  set,
  product: { ...PRODUCT, criteria: { decision: '26/2026', set: set.number } },
  scored: { set, assessment, score: scoreAssessment(set, assessment) },
})

describe('the scoring sheet', () => {
  it('has every criterion and every level of each of the 26 sets, in their order, with points and stars', async () => {
    const input = await dossier()
    for (const set of await allSets()) {
      const { paper } = buildPaper('scoring-sheet', scoredBy(input, set, assessmentOf({})))
      expectInOrder(
        textOf(paper),
        set.criteria.flatMap(({ code, title, options }) => [
          `\n${code}. ${title.vi}`,
          ...options.map(
            ({ label, points, minimumForStars }) =>
              `☐ ${label.vi}${minimumForStars === undefined ? '' : ` ${'*'.repeat(minimumForStars)}`} | ${points} | `,
          ),
        ]),
      )
    }
  })

  it('ticks what was chosen and nothing else, and its points come to the total', async () => {
    const input = await dossier()
    const sets = await allSets()
    fc.assert(
      fc.property(
        fc.constantFrom(...sets).chain((set) => fc.tuple(fc.constant(set), answersTo(set))),
        ([set, answers]) => {
          const made = scoredBy(input, set, assessmentOf(answers))
          const lines = linesOf(buildPaper('scoring-sheet', made).paper)
          const chosen = Object.values(answers).filter((place) => place >= 0).length
          expect(lines.filter((line) => line.startsWith('☑') || line.includes(' / ☑')).length).toBe(chosen)
          expect(lines).toContain(`Tổng điểm | 100 | ${made.scored?.score.points}`)
        },
      ),
      { numRuns: 60, seed: 26 },
    )
  })

  it('says who scored what, when and by which set, in the words of annex I', async () => {
    const lines = linesOf(buildPaper('scoring-sheet', await dossier()).paper)
    expect(lines).toContain('Bộ sản phẩm: Chè tươi, chế biến')
    expect(lines).toContain('(Bộ 11, Phụ lục II kèm theo Quyết định số 26/2026/QĐ-TTg)')
    expect(lines).toContain('Người đánh giá: Hồ Thị Lan (Chủ thể tự đánh giá)')
    // It was closed at one in the morning in Vietnam, which is the day before in Greenwich.
    expect(lines).toContain('Ngày 05 tháng 6 năm 2026')
  })

  it('says what is missing for the next star: points, and criteria below their least level', async () => {
    const text = textOf(buildPaper('scoring-sheet', await dossier()).paper)
    expect(text).toContain('Còn thiếu 2 điểm để đạt hạng 3 sao.')
    expect(text).toContain('Tiêu chí chưa đạt mức tối thiểu của hạng 3 sao: 2.2 (')
  })

  it('ticks grounds that were found, and gives no stars to a dossier that is out', async () => {
    const input = await dossier()
    if (input.set === undefined) throw new Error('no set')
    const assessment = assessmentOf({ '1.1': 2 }, { findings: { 'disqualified:1.1': true } })
    const text = textOf(buildPaper('scoring-sheet', scoredBy(input, input.set, assessment)).paper)
    expect(text).toContain('☑ Bị loại nếu dùng toàn bộ nguyên liệu nhập khẩu')
    expect(text).toContain('Xếp hạng: hồ sơ thuộc trường hợp bị loại, không xếp hạng.')
    expect(text).toContain('☐ Hồ sơ bị loại khi: ')
  })

  it('carries the code by which anybody checks it, where the device’s signature holds', async () => {
    const input = await dossier()
    const check = {
      ...{ by: 'Lê Thị Hoa', at: '2026-11-26T18:05:00.000Z', code: 'K571-9CZR', qr: new Uint8Array([1]) },
      address: 'https://ocop.example/check',
    }
    const { paper } = buildPaper('scoring-sheet', { ...input, check })
    expect(textOf(paper)).toContain('Chữ ký của máy: Lê Thị Hoa, 01 giờ 05, ngày 27 tháng 11 năm 2026.')
    expect(textOf(paper)).toContain('Mã kiểm tra: K571-9CZR')
    expect(textOf(paper)).toContain('https://ocop.example/check')
    expect(textOf(buildPaper('scoring-sheet', input).paper)).not.toContain('Mã kiểm tra')
  })

  it('is an empty sheet to score by hand where nobody has scored', async () => {
    const { paper, gaps } = buildPaper('scoring-sheet', await dossier({ scored: undefined }))
    const lines = linesOf(paper)
    expect(lines.some((line) => line.includes('☑'))).toBe(false)
    expect(lines).toContain('Tổng điểm: …')
    expect(lines).toContain('Người đánh giá: …')
    expect(gaps).toEqual([{ code: 'assessment', why: 'missing' }])
  })
})
