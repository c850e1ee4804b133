import type { Bilingual } from '../bilingual.ts'

/**
 * What a person is asked to agree to. A published text never changes: another wording is another version, added after the earlier one, which stays, so
 * that what anybody ever agreed to can be shown word for word (a test holds their hashes).
 */
export interface ConsentText {
  /** Purpose by which questions ask for it. */
  readonly purpose: string
  /** Name of this wording, kept with the consent as its proof (Law 91/2025/QH15). */
  readonly version: string
  readonly title: Bilingual
  readonly text: Bilingual
}

export const CONSENT_TEXTS: readonly ConsentText[] = [
  {
    purpose: 'contact',
    version: 'contact/1',
    title: { vi: 'Thông tin liên hệ', en: 'Contact data' },
    text: {
      vi: 'Tôi đồng ý cho ghi họ tên, chức vụ, địa chỉ và chữ ký của tôi để lập hồ sơ OCOP, liên hệ và hỗ trợ chủ thể. Cán bộ, xã và tỉnh phụ trách OCOP được xem. Tôi có thể xem, sửa, rút lại đồng ý bất cứ lúc nào.',
      en: 'I agree that my name, position, address and signature are noted for the OCOP dossier, to reach and to support the producer. The officer, the commune and the province in charge of OCOP may see them. I may see and correct them, and withdraw my consent at any time.',
    },
  },
  {
    purpose: 'identity',
    version: 'identity/1',
    title: { vi: 'Giới tính, dân tộc, khuyết tật', en: 'Sex, ethnic group, disability' },
    text: {
      vi: 'Tôi đồng ý cho ghi giới tính, dân tộc và tình trạng khuyết tật của người đại diện, chỉ để chấm tiêu chí “Đại diện pháp luật” và điền mẫu 02. Đây là dữ liệu nhạy cảm: không bắt buộc, được bỏ qua từng câu, không đưa vào bản xuất thông thường, rút lại thì xóa.',
      en: 'I agree that sex, ethnic group and disability of the representative are noted, only to score criterion “Legal representative” and to fill form 02. These are sensitive data: optional, each may be skipped, they are left out of ordinary exports, and erased when I withdraw.',
    },
  },
  {
    purpose: 'self',
    version: 'self/1',
    title: { vi: 'Người liên hệ và số điện thoại', en: 'Contact person and telephone' },
    text: {
      vi: 'Tôi đồng ý cho ghi họ tên và số điện thoại của tôi trong bản tự đánh giá này để xã liên hệ, hướng dẫn. Dữ liệu chỉ nằm trên máy này cho đến khi tôi bấm “Gửi về xã”; khi đó cán bộ, xã và tỉnh phụ trách OCOP được xem. Không bắt buộc. Tôi có thể xem, sửa, rút lại đồng ý bất cứ lúc nào; rút lại thì xóa khỏi máy này, và yêu cầu xã xóa bản đã gửi.',
      en: 'I agree that my name and telephone number are noted in this self-assessment, so that the commune can reach and advise me. They stay on this phone until I choose “Send to the commune”; then the officer, the commune and the province in charge of OCOP may see them. This is optional. I may see and correct them, and withdraw my consent at any time; then they are erased on this phone, and I may ask the commune to erase what was sent.',
    },
  },
  {
    purpose: 'location',
    version: 'location/1',
    title: { vi: 'Vị trí', en: 'Location' },
    text: {
      vi: 'Tôi đồng ý cho ghi vị trí cơ sở hoặc vùng nguyên liệu trên bản đồ để lập bản đồ sản phẩm OCOP và truy xuất nguồn gốc. Không bắt buộc, rút lại thì xóa.',
      en: 'I agree that the place of the site or the raw-material area is noted on the map, for the map of OCOP products and for traceability. Optional, and erased when I withdraw.',
    },
  },
]

/** For purposes that only the author of a form knows. */
export const GENERAL: Omit<ConsentText, 'purpose'> = {
  version: 'general/1',
  title: { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
  text: {
    vi: 'Tôi đồng ý cho ghi câu trả lời của tôi ở các câu dưới đây để phục vụ cuộc khảo sát này. Không bắt buộc, được bỏ qua từng câu, rút lại thì xóa.',
    en: 'I agree that my answers to the questions below are noted for this survey. Optional, each may be skipped, and erased when I withdraw.',
  },
}

/** The text to show for a purpose now: the last of its versions. */
export const consentTextFor = (purpose: string): ConsentText =>
  CONSENT_TEXTS.findLast((text) => text.purpose === purpose) ?? { ...GENERAL, purpose }

/** The very words of a version; undefined of one that only a newer app knows. */
export const consentTextOf = (purpose: string, version: string): ConsentText | undefined =>
  [...CONSENT_TEXTS, { ...GENERAL, purpose }].find((text) => text.version === version)
