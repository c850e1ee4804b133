import type { Bilingual } from '../../bilingual.ts'
import type { FormReference } from '../../records/response.ts'
import type { Form } from '../form.ts'

/** A form that can be filled: its name, what it is about, and its versions, of which the last is offered. */
export interface FormEntry {
  readonly id: string
  readonly title: Bilingual
  /** When it is worth filling, in a few words. */
  readonly use: Bilingual
  readonly about: 'producer' | 'product'
  /** Every version ever published, oldest first: a draft keeps to the one that it was begun with. */
  readonly versions: readonly { readonly version: string; readonly load: () => Promise<Form> }[]
}

/** The built-in forms, each in a piece of its own that is loaded when it is filled. */
export const FORMS: readonly FormEntry[] = [
  {
    id: 'producer-baseline',
    title: { vi: 'Khảo sát chủ thể', en: 'Producer baseline' },
    use: {
      vi: 'Loại hình, người đại diện, lao động, chứng nhận',
      en: 'Legal form, representative, labour, certificates',
    },
    about: 'producer',
    versions: [{ version: '1', load: async () => (await import('./producer-baseline.ts')).PRODUCER_BASELINE }],
  },
  {
    id: 'support-needs',
    title: { vi: 'Nhu cầu hỗ trợ', en: 'Support needs' },
    use: { vi: 'Việc cần hỗ trợ, thứ tự, kinh phí', en: 'Measures needed, their order and cost' },
    about: 'producer',
    versions: [{ version: '1', load: async () => (await import('./support-needs.ts')).SUPPORT_NEEDS }],
  },
  {
    id: 'visit-note',
    title: { vi: 'Ghi chép chuyến thăm', en: 'Visit note' },
    use: { vi: 'Đã thấy gì, hướng dẫn gì, hẹn gì', en: 'What was seen, advised and agreed' },
    about: 'producer',
    versions: [{ version: '1', load: async () => (await import('./visit-note.ts')).VISIT_NOTE }],
  },
  {
    id: 'product-sheet',
    title: { vi: 'Phiếu sản phẩm', en: 'Product sheet' },
    use: { vi: 'Quy cách, nhãn, sản xuất, liên kết, bán hàng', en: 'Specification, label, production, linkage, sales' },
    about: 'product',
    versions: [
      { version: '1', load: async () => (await import('./product-sheet.ts')).PRODUCT_SHEET },
      { version: '2', load: async () => (await import('./product-sheet-2.ts')).PRODUCT_SHEET_2 },
    ],
  },
  {
    id: 'business-results',
    title: { vi: 'Kết quả sản xuất, kinh doanh', en: 'Production and business results' },
    use: {
      vi: 'Hai năm gần nhất: sản lượng, doanh thu, lợi nhuận, thị trường, nguyên liệu',
      en: 'The last two years: output, revenue, profit, markets, raw material',
    },
    about: 'product',
    versions: [
      { version: '1', load: async () => (await import('./business-results.ts')).BUSINESS_RESULTS },
      { version: '2', load: async () => (await import('./business-results-2.ts')).BUSINESS_RESULTS_2 },
    ],
  },
]

const entryOfForm = (id: string): FormEntry | undefined => FORMS.find((form) => form.id === id)

export const newestVersion = ({ versions }: FormEntry): string => versions.at(-1)?.version ?? ''

/** What loading came to. `unknown`: this app has no such form or version. `unavailable`: its piece of the app could not be loaded. */
export type FormLoading = { kind: 'ready'; form: Form } | { kind: 'unknown' | 'unavailable' }

export const loadForm = async ({ id, version }: FormReference): Promise<FormLoading> => {
  const found = entryOfForm(id)?.versions.find((one) => one.version === version)
  if (found === undefined) return { kind: 'unknown' }
  return found.load().then(
    (form): FormLoading => ({ kind: 'ready', form }),
    (): FormLoading => ({ kind: 'unavailable' }),
  )
}
