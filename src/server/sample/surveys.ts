import type { FormReference, Response } from '../../domain/records/response.ts'
import { consentTextFor } from '../../domain/survey/consent-texts.ts'

/** Made-up filled surveys, by the name of the producer or product that they speak of. Each `correction` was made after its final survey. */
interface SampleSurvey {
  readonly form: FormReference
  readonly about: string
  readonly answers: Response['answers']
  /** By purpose: how the made-up person agreed, or that they did not. */
  readonly consents: Readonly<Record<string, NonNullable<Response['consents'][string]['method']> | 'declined'>>
  /** Answers that the correction changed, and why. */
  readonly correction?: { readonly answers: Response['answers']; readonly note: string }
}

export const SURVEYS: readonly SampleSurvey[] = [
  {
    form: { id: 'producer-baseline', version: '1' },
    about: 'HTX Chè Hiếu Giang (mẫu)',
    consents: { location: 'spoken', contact: 'written', identity: 'spoken' },
    answers: {
      ...{ name: 'HTX Chè Hiếu Giang (mẫu)', 'legal-form': 'cooperative', 'cooperative-rating': 'fair' },
      ...{ address: 'Khu phố 3, phường Đông Hà', phone: '0905 000 111', email: 'htxmau@vidu.vn' },
      location: { lat: 16.825, lon: 107.106, accuracy: 12 },
      ...{ 'representative-name': 'Trần Thị Mẫu', 'representative-position': 'Giám đốc hợp tác xã' },
      ...{ 'representative-sex': 'female', 'representative-disability': false },
      ...{ registered: true, 'registration-number': '3200000001-MẪU', 'registered-on': '2017-04-12' },
      history:
        'Bảy hộ trồng chè vằng lập tổ hợp tác năm 2015, thành hợp tác xã năm 2017, có xưởng sao chè chung từ năm 2019.',
      structure: 'Ban giám đốc 2 người, kiểm soát viên 1 người, hai tổ sản xuất; 24 thành viên.',
      ...{ 'labour-total': 31, 'labour-local': 26, 'labour-women': 19 },
      ...{ 'food-safety': true, 'has-certificates': true },
      ...{ 'certificate@cc1': 1, 'certificate-name@cc1': 'food-safety', 'certificate-scope@cc1': 'site' },
      ...{ 'certificate-number@cc1': '015/2025/MẪU', 'certificate-expires@cc1': '2028-03-14' },
      ...{ 'certificate@cc2': 2, 'certificate-name@cc2': 'vietgap', 'certificate-scope@cc2': 'area' },
      ...{ 'certificate-level@cc2': 'national', 'certificate-number@cc2': 'VG-MẪU-0012' },
      'certificate-expires@cc2': '2027-08-30',
      'intellectual-property': ['trademark'],
      remarks: 'Xưởng gọn, ghi chép đủ. Cần thêm tủ lưu mẫu và sổ theo dõi vùng nguyên liệu của bốn hộ mới vào.',
      'signed-by': 'Trần Thị Mẫu',
    },
  },
  {
    form: { id: 'business-results', version: '1' },
    about: 'Cà phê rang xay Đường Chín (mẫu)',
    consents: { location: 'declined' },
    answers: {
      ...{ 'year@y24': 1, 'year-number@y24': 2024, 'output@y24': 8.2, 'output-unit@y24': 'tấn' },
      ...{ 'revenue@y24': 1_640_000_000, 'profit@y24': 212_000_000 },
      ...{ 'year@y25': 2, 'year-number@y25': 2025, 'output@y25': 10.5, 'output-unit@y25': 'tấn' },
      ...{ 'revenue@y25': 218_000_000, 'profit@y25': 305_000_000 },
      ...{ 'market@m1': 1, 'market-place@m1': 'province', 'market-channel@m1': 'agents', 'market-share@m1': 55 },
      'market-contract@m1': true,
      ...{ 'market@m2': 2, 'market-place@m2': 'country', 'market-channel@m2': 'online', 'market-share@m2': 45 },
      'market-contract@m2': false,
      ...{ 'material@n1': 1, 'material-name@n1': 'Cà phê nhân Arabica', 'material-origin@n1': 'province' },
      ...{ 'material-share@n1': 90, 'material-supplier@n1': '18 hộ trồng cà phê liên kết' },
      ...{ 'material@n2': 2, 'material-name@n2': 'Cà phê nhân Robusta', 'material-origin@n2': 'country' },
      ...{ 'material-share@n2': 10, 'material-supplier@n2': 'Đại lý nhân xanh' },
      ...{ hectares: 22.5, changes: 'Đổi sang túi có van một chiều, in ngày rang trên từng túi.' },
    },
    correction: {
      answers: { 'revenue@y25': 2_180_000_000 },
      note: 'Doanh thu năm 2025 ghi thiếu một số 0, chủ thể đã xem lại sổ.',
    },
  },
]

const DAY_MS = 24 * 60 * 60_000

/** The records of a survey: the filled one and, where there is one, its correction. Everything was done in the days before `nowMs`. */
export const responsesOf = (
  survey: SampleSurvey,
  subject: Pick<Response, 'producer' | 'product'>,
  surveyor: string,
  nowMs: number,
  newId: () => string,
): { readonly record: string; readonly data: Response }[] => {
  const at = (daysAgo: number, minutes = 0): string =>
    new Date(nowMs - daysAgo * DAY_MS + minutes * 60_000).toISOString()
  const first: Response = {
    ...{ form: survey.form, ...subject, status: 'final', startedAt: at(6), finalisedAt: at(6, 50), surveyor },
    answers: survey.answers,
    consents: Object.fromEntries(
      Object.entries(survey.consents).map(([purpose, how]) => [
        purpose,
        {
          ...{ text: consentTextFor(purpose).version, at: at(6, 10), given: how !== 'declined' },
          ...(how === 'declined' ? {} : { method: how }),
        },
      ]),
    ),
    sample: true,
  }
  const record = newId()
  const { correction } = survey
  if (correction === undefined) return [{ record, data: first }]
  const second: Response = {
    ...{ ...first, startedAt: at(2), finalisedAt: at(2, 15), revises: record, note: correction.note },
    answers: { ...first.answers, ...correction.answers },
  }
  return [
    { record, data: first },
    { record: newId(), data: second },
  ]
}
