import { describe, expect, it } from 'vitest'
import { reasonWords } from '../../src/app/screens/prefill/reason-words.ts'
import { readFacts } from '../../src/domain/prefill/facts.ts'
import { suggestAnswers } from '../../src/domain/prefill/suggest.ts'
import { loadForm } from '../../src/domain/survey/forms/catalogue.ts'
import { business, CONSENTED, producer, rowsOf, sheet } from '../domain/prefill/surveys.ts'
import { setNumbered } from '../domain/sets.ts'
import { opened } from '../domain/survey/forms.ts'

const TODAY = '2026-11-20'
const SPIRIT = await setNumbered(14)

/** The lines under a family of criteria. */
const linesOf = async (family: string, surveys: Parameters<typeof readFacts>[0]): Promise<string[]> => {
  const code = SPIRIT.criteria.find((criterion) => criterion.family === family)?.code ?? ''
  const reasons = suggestAnswers(SPIRIT, readFacts(surveys), TODAY).get(code)?.reasons ?? []
  const lines = await Promise.all(
    reasons.map(async (reason) => {
      const loaded = await loadForm(reason.source.form)
      return reasonWords(reason, loaded.kind === 'ready' ? opened(loaded.form) : undefined, TODAY)
    }),
  )
  return lines.flat().map((line) => line.replaceAll('\u00a0', ' '))
}

describe('why something is suggested', () => {
  it('is told with the share and the boundary that it reaches, and no share is rounded over one', async () => {
    const labour = (local: number) => producer({ 'labour-total': 10_000, 'labour-local': local })
    expect(await linesOf('local-labour', labour(8_000))).toEqual([
      '8000/10000 lao động là người trong xã: 80 % (mốc 75 %)',
    ])
    expect(await linesOf('local-labour', labour(7_499))).toEqual([
      '7499/10000 lao động là người trong xã: 74,9 % (mốc 50 %)',
    ])
  })

  it('is told as the form words question and choices', async () => {
    expect(await linesOf('environment', sheet({ environment: ['papers', 'waste'] }))).toEqual([
      'Bảo vệ môi trường: Có hồ sơ, thủ tục môi trường theo quy định; Có hồ sơ công trình thu gom, xử lý chất thải',
    ])
    expect(await linesOf('distribution', sheet({ 'sales-organisation': 'person' }))).toEqual([
      'Ai phụ trách phân phối? Một người phụ trách',
    ])
  })

  it('says of a certificate until when it holds, or that it has lapsed', async () => {
    const cards = rowsOf('certificate', [
      { 'certificate-name': 'food-safety', 'certificate-scope': 'site', 'certificate-expires': '2027-05-01' },
      { 'certificate-name': 'haccp', 'certificate-scope': 'site', 'certificate-expires': '2026-11-01' },
      { 'certificate-name': 'vietgap', 'certificate-scope': 'area' },
    ])
    expect(await linesOf('quality-assurance', producer({ ...cards, 'has-certificates': true }))).toEqual([
      'Đủ điều kiện an toàn thực phẩm, đến ngày 1/5/2027',
      'HACCP, đã hết hạn ngày 1/11/2026',
    ])
  })

  it('names each raw material and each year', async () => {
    const materials = rowsOf('material', [
      { 'material-name': 'Gạo', 'material-origin': 'commune', 'material-share': 80 },
      { 'material-name': 'Men', 'material-origin': 'country', 'material-share': 20 },
    ])
    expect(await linesOf('raw-material', [business(materials)])).toEqual([
      'Gạo (Trong xã): 80 %',
      'Men (Ngoài tỉnh, trong nước): 20 %',
    ])
    const years = rowsOf('year', [
      { 'year-number': 2024, profit: 20_000_000 },
      { 'year-number': 2025, profit: 30_000_000 },
    ])
    expect(await linesOf('business-growth', [...producer({ 'legal-form': 'farm' }), business(years)])).toEqual([
      'Lợi nhuận 2025: 30.000.000 ₫',
      'Lợi nhuận 2024: 20.000.000 ₫',
    ])
  })

  it('[Law 91/2025/QH15] does not say which of the three the representative is', async () => {
    const lines = await linesOf(
      'legal-representative',
      producer({ 'representative-sex': 'female' }, { consents: CONSENTED }),
    )
    expect(lines).toEqual(['Người đại diện thuộc một trong ba trường hợp'])
  })
})
