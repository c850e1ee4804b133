import { messages } from './language.ts'

/** Words of filled surveys at the office's desk. */
export const officeSurveysMessages = messages({
  vi: {
    none: 'Chưa có phiếu khảo sát nào',
    noneText: 'Cán bộ lập phiếu trên điện thoại, ở màn hình chủ thể hoặc sản phẩm; phiếu về đây khi có mạng.',
    toForms: 'Xem các mẫu phiếu',
    formVersion: (id: string, version: string) => `${id}, bản ${version}`,
    finished: 'Kết thúc',
    unfinished: 'Cán bộ còn đang làm phiếu này; các câu trả lời có thể thay đổi.',
    formUnknown: 'Máy này chưa có mẫu của phiếu',
    formUnknownText:
      'Vì vậy chưa biết mỗi dòng trả lời câu nào và câu nào nhạy cảm: hãy coi tất cả là dữ liệu cá nhân. Các câu trả lời vẫn nguyên vẹn, dưới đây là đúng như đã ghi. Mẫu do văn phòng công bố sẽ về khi đồng bộ.',
    formUnavailable: 'Chưa tải được mẫu của phiếu',
    formUnavailableText:
      'Dưới đây là các câu trả lời đúng như đã ghi; hãy coi tất cả là dữ liệu cá nhân. Nối mạng rồi mở lại trang này để xem theo mẫu.',
    formFaulty: 'Mẫu của phiếu có lỗi nên không mở được',
    formFaultyText:
      'Dưới đây là các câu trả lời đúng như đã ghi; hãy coi tất cả là dữ liệu cá nhân. Muốn dùng tiếp thì công bố một phiên bản mới của mẫu.',
    raw: 'Câu trả lời như đã ghi',
    rawNone: 'Chưa có câu trả lời nào.',
    leftOver: (count: number) => `${count} câu trả lời còn ghi trong hồ sơ nhưng không thuộc phiếu`,
    leftOverText:
      'Câu đã trả lời rồi mới bị ẩn vì câu khác thay đổi, hoặc thuộc mẫu cũ. Được giữ lại, không tính vào phiếu.',
    consents: 'Sự đồng ý của người trả lời',
    consentsNone: 'Chưa ghi sự đồng ý nào trong phiếu này.',
    purpose: 'Về việc',
    said: 'Trả lời',
    at: 'Lúc',
    text: 'Bản lời xin phép',
    declined: 'Không đồng ý',
    withdrawn: (when: string) => `Đã rút lại · ${when}`,
    showText: 'Xem lời xin phép',
  },
  en: {
    none: 'No survey yet',
    noneText:
      'Officers fill surveys on their phones, from a producer’s or product’s screen; they come here with a network.',
    toForms: 'See the survey forms',
    formVersion: (id: string, version: string) => `${id}, version ${version}`,
    finished: 'Finished',
    unfinished: 'The officer is still at work on it; its answers may change.',
    formUnknown: 'The form of this survey is not here',
    formUnknownText:
      'So it is not known which question each line answers and which are sensitive: treat all as personal data. The answers are whole; below they are exactly as noted. A form that the office published comes with the next exchange.',
    formUnavailable: 'The form of this survey could not be loaded',
    formUnavailableText:
      'Below are the answers exactly as noted; treat all as personal data. Go online and open this page again to read them by the form.',
    formFaulty: 'The form of this survey has a mistake and cannot be opened',
    formFaultyText:
      'Below are the answers exactly as noted; treat all as personal data. To go on using the form, publish a new version.',
    raw: 'Answers as noted',
    rawNone: 'No answers yet.',
    leftOver: (count: number) =>
      `${count === 1 ? '1 answer is' : `${count} answers are`} in the record but not part of the survey`,
    leftOverText:
      'They were hidden after they were given, as another answer changed, or belong to an older form. They are kept and do not count.',
    consents: 'What the person agreed to',
    consentsNone: 'No consent is noted in this survey.',
    purpose: 'About',
    said: 'Answer',
    at: 'When',
    text: 'Version of the text',
    declined: 'Does not agree',
    withdrawn: (when: string) => `Withdrawn · ${when}`,
    showText: 'Show the text',
  },
})
