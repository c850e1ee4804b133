import { messages } from './language.ts'

/** Words of a producer's consents on its page. */
export const consentsMessages = messages({
  vi: {
    title: 'Sự đồng ý cho ghi dữ liệu cá nhân',
    lead: 'Chủ thể cho phép ghi những gì, ai hỏi, khi nào. Rút lại được bất cứ lúc nào; dữ liệu ghi theo đó được xóa.',
    waiting: {
      contact: 'Theo sự đồng ý này mới ghi người đại diện, điện thoại, địa chỉ.',
      location: 'Nút ghi vị trí sẽ hiện khi chủ thể đồng ý. Không bắt buộc.',
    },
    erased: {
      contact: 'Người đại diện, điện thoại và địa chỉ sẽ bị xóa khỏi hồ sơ chủ thể, trên mọi máy sau khi gửi.',
      location: 'Vị trí của chủ thể sẽ bị xóa, trên mọi máy sau khi gửi.',
    },
    unproven: 'Đã có dữ liệu nhưng chưa ghi sự đồng ý. Hãy hỏi chủ thể, hoặc xóa.',
    overdue: 'Chủ thể không đồng ý hoặc đã rút lại, nhưng dữ liệu vẫn còn. Hãy xóa.',
    withheld:
      'Chủ thể không đồng ý cho ghi người đại diện, điện thoại, địa chỉ, nên không hỏi ở đây. Muốn ghi, hỏi lại ở trang chủ thể.',
    erase: 'Xóa ngay',
    surveys: 'Trong các phiếu khảo sát',
    surveysNone: 'Chưa phiếu khảo sát nào ghi sự đồng ý.',
    failed: 'Chưa lưu được. Thử lại.',
  },
  en: {
    title: 'Consent to personal data',
    lead: 'What the producer allowed to be noted, who asked, and when. It may be withdrawn at any time; what was noted under it is then erased.',
    waiting: {
      contact: 'Representative, telephone and address are noted under this consent.',
      location: 'The place can be noted once the producer agrees. This is optional.',
    },
    erased: {
      contact:
        'Representative, telephone and address will be erased from the producer’s record, on every phone once it is sent.',
      location: 'The producer’s place will be erased, on every phone once it is sent.',
    },
    unproven: 'There are data without a consent. Ask the producer, or erase them.',
    overdue: 'The producer declined or withdrew, and the data are still here. Erase them.',
    withheld:
      'The producer does not agree to representative, telephone and address being noted, so they are not asked for here. To note them, ask again on the producer’s page.',
    erase: 'Erase now',
    surveys: 'In surveys',
    surveysNone: 'No survey notes a consent yet.',
    failed: 'It could not be saved. Try again.',
  },
})
