import type { Choice, Wording } from '../form.ts'

/** A text in both languages of the built-in forms. */
export const both = (vi: string, en: string): Wording => ({ vi, en })

export const choice = (value: string, vi: string, en: string): Choice => ({ value, label: { vi, en } })

/** Languages of every built-in form; Vietnamese is the one that counts. */
export const LANGUAGES = ['vi', 'en']

/** Legal forms as criterion "legal-form" tells them apart (Decision 26/2026, annex II), which is finer than Art. 2.3. */
export const LEGAL_FORMS: Choice[] = [
  choice('cooperative', 'Hợp tác xã', 'Cooperative'),
  choice('cooperative-group', 'Tổ hợp tác', 'Cooperative group'),
  choice('household', 'Hộ sản xuất, hộ gia đình', 'Producer or family household'),
  choice('farm', 'Trang trại', 'Farm'),
  choice('limited-company', 'Công ty TNHH', 'Limited liability company'),
  choice('private-enterprise', 'Doanh nghiệp tư nhân', 'Private enterprise'),
  choice('joint-stock', 'Công ty cổ phần', 'Joint-stock company'),
  choice('association', 'Hội, hiệp hội (du lịch)', 'Association (tourism)'),
  choice('operating-centre', 'Trung tâm điều hành (du lịch)', 'Operating centre (tourism)'),
]

/** Where something comes from or goes to, from near to far. */
export const ORIGINS: Choice[] = [
  choice('commune', 'Trong xã', 'Within the commune'),
  choice('province', 'Ngoài xã, trong tỉnh', 'Beyond the commune, within the province'),
  choice('country', 'Ngoài tỉnh, trong nước', 'Beyond the province, within Vietnam'),
  choice('abroad', 'Nước ngoài', 'Abroad'),
  choice('unknown', 'Chưa rõ nguồn gốc', 'Origin not known'),
]

export const PLACES: Choice[] = ORIGINS.filter(({ value }) => value !== 'unknown')
