import type { PaperInput } from '../../../src/domain/papers/input.ts'
import { NO_SURVEY, type SurveyAnswers, surveyAnswers } from '../../../src/domain/papers/survey-answers.ts'
import type { Answers, Assessment } from '../../../src/domain/records/assessment.ts'
import type { Evidence } from '../../../src/domain/records/evidence.ts'
import type { Producer } from '../../../src/domain/records/producer.ts'
import type { Product } from '../../../src/domain/records/product.ts'
import type { Response } from '../../../src/domain/records/response.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { loadForm } from '../../../src/domain/survey/forms/catalogue.ts'
import { setNumbered } from '../sets.ts'
import { opened, WORLD } from '../survey/forms.ts'

/** The dossier of one made-up product, as a visit leaves it: everything that the papers ask for is there. */

const TEA = 11

const idOf = (number: number): string => `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const PRODUCER: Producer = {
  name: 'Hợp tác xã Chè Khe Sanh',
  legalForm: 'cooperative',
  representative: 'Hồ Thị Lan',
  phone: '0912 345 678',
  address: 'Khu phố 3, phường Đông Hà, tỉnh Quảng Trị',
  registrationNumber: '3200123456',
}

export const PRODUCT: Product = {
  producer: idOf(2),
  name: 'Chè xanh Khe Sanh',
  criteria: { decision: '26/2026', set: TEA },
  description: 'Chè búp sao tay, gói 200 g hút chân không',
}

export const BASELINE: Response['answers'] = {
  name: 'Hợp tác xã Chè Khe Sanh',
  'legal-form': 'cooperative',
  email: 'che@khesanh.vn',
  'representative-name': 'Hồ Thị Lan',
  'representative-position': 'Giám đốc',
  'representative-home': 'Khu phố 3, phường Đông Hà',
  'representative-sex': 'female',
  'representative-ethnicity': 'Bru_-_Vân_Kiều',
  registered: true,
  'registration-number': '3200123456',
  'registered-on': '2019-02-05',
  history: 'Thành lập năm 2019 từ nhóm 12 hộ trồng chè.\nNăm 2022 xây xưởng chế biến 300 m².',
  structure: 'Hội đồng quản trị 3 người, 2 tổ sản xuất, 24 thành viên.',
  'food-safety': true,
  'intellectual-property': ['trademark'],
}

const SHEET: Response['answers'] = {
  'product-name': 'Chè xanh Khe Sanh',
  specification: 'TCVN 9740:2013; gói 200 g',
  process: 'Hái, làm héo, diệt men, vò, sao khô, phân loại, đóng gói.',
}

const RESULTS: Response['answers'] = {
  'year@a': 1,
  'year-number@a': 2024,
  'output@a': 1234.5,
  'output-unit@a': 'kg',
  'revenue@a': 617_250_000,
  'profit@a': 98_000_000,
  'year@b': 2,
  'year-number@b': 2025,
  'output@b': 1500,
  'output-unit@b': 'kg',
  'revenue@b': 780_000_000,
  'profit@b': -4_500_000,
  'market@c': 1,
  'market-place@c': 'province',
  'market-channel@c': 'agents',
  'market-share@c': 62.5,
  'market-contract@c': true,
  'material@d': 1,
  'material-name@d': 'Búp chè tươi',
  'material-origin@d': 'commune',
  'material-share@d': 100,
  'material-supplier@d': '24 hộ thành viên',
  hectares: 18.4,
  changes: 'Đổi bao bì giấy kraft, thêm tem truy xuất.',
}

const agreed = { given: true, at: '2026-06-01T02:00:00.000Z', method: 'signed' } as const
const CONSENTS: Response['consents'] = {
  contact: { text: 'contact/1', ...agreed },
  identity: { text: 'identity/1', ...agreed },
}

/** A filled built-in form, as papers read it. */
export const surveyed = async (
  id: string,
  answers: Response['answers'],
  { consents = CONSENTS, withSensitive = true }: { consents?: Response['consents']; withSensitive?: boolean } = {},
): Promise<SurveyAnswers> => {
  const loaded = await loadForm({ id, version: '1' })
  if (loaded.kind !== 'ready') throw new Error(`${id}: ${loaded.kind}`)
  return surveyAnswers(opened(loaded.form), { answers, consents }, { world: WORLD, withSensitive })
}

export const evidenceOf = (number: number, data: Partial<Evidence> = {}): PaperInput['evidence'][number] => ({
  id: idOf(100 + number),
  data: {
    producer: idOf(2),
    product: idOf(1),
    medium: 'photo',
    file: { sha256: String(number).padStart(64, 'a'), bytes: 250_000, type: 'image/jpeg' },
    takenAt: '2026-06-04T17:30:00.000Z',
    ...data,
  },
})

export const assessmentOf = (answers: Answers, data: Partial<Assessment> = {}): Assessment => ({
  product: idOf(1),
  producer: idOf(2),
  criteria: { decision: '26/2026', set: TEA },
  packVersion: 1,
  role: 'self',
  assessor: 'Hồ Thị Lan',
  status: 'final',
  startedAt: '2026-06-04T02:00:00.000Z',
  finalisedAt: '2026-06-04T18:00:00.000Z',
  answers,
  findings: {},
  notes: { '1.1': 'Mua của 24 hộ thành viên.' },
  locks: {},
  ...data,
})

/** The whole input; every criterion at its second level, but for what `changes` says. */
export const dossier = async (changes: Partial<PaperInput> = {}): Promise<PaperInput> => {
  const set = await setNumbered(TEA)
  const answers = Object.fromEntries(set.criteria.map(({ code }) => [code, 1]))
  const assessment = assessmentOf(answers)
  return {
    producer: PRODUCER,
    product: PRODUCT,
    commune: { code: '19333', name: 'Phường Đông Hà' },
    facts: {
      occasion: 'first',
      year: 2026,
      province: { name: 'Quảng Trị', code: '44' },
      signedOn: '2026-06-05',
      planAhead: 'Mở rộng vùng nguyên liệu lên 30 ha.',
      findings: {
        material: 'Toàn bộ búp chè mua của hộ trong phường.',
        labour: '22 trên 24 lao động là người trong phường.',
        idea: 'Nghề chè có từ năm 1985.',
        identity: 'Sao chè bằng chảo gang trên bếp củi.',
      },
    },
    set,
    scored: { set, assessment, score: scoreAssessment(set, assessment) },
    surveys: {
      producer: await surveyed('producer-baseline', BASELINE),
      product: await surveyed('product-sheet', SHEET),
      results: await surveyed('business-results', RESULTS),
    },
    evidence: [
      evidenceOf(1, { criterion: '4.2', caption: 'Hợp đồng với đại lý', medium: 'document', fileName: 'hd.pdf' }),
      evidenceOf(2, { criterion: '1.1', caption: 'Vườn chè' }),
      evidenceOf(3, { document: 'business-registration' }),
    ],
    ...changes,
  }
}

/** What is known on the first day: names only. */
export const bareDossier = async (): Promise<PaperInput> => {
  const set = await setNumbered(TEA)
  return {
    producer: { name: 'Hộ chè Hiếu Giang', legalForm: 'household' },
    product: { producer: idOf(2), name: 'Chè vằng', criteria: { decision: '26/2026', set: TEA } },
    commune: { code: '00000', name: undefined },
    facts: {},
    set,
    scored: undefined,
    surveys: { producer: NO_SURVEY, product: NO_SURVEY, results: NO_SURVEY },
    evidence: [],
  }
}
