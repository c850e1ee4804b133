import { messages } from './language.ts'

/** Words of the page about the rules: where they come from, what is our reading, what could not be verified. */
export const aboutMessages = messages({
  vi: {
    title: 'Về quy định và nguồn',
    rules: 'Chấm theo quy định nào',
    rulesText: [
      'Quyết định 26/2026/QĐ-TTg ngày 22/5/2026 của Thủ tướng Chính phủ: 26 bộ tiêu chí ở Phụ lục II, phân loại sản phẩm ở Phụ lục I.',
      'Điểm, thứ tự, mức tối thiểu theo sao, yêu cầu, điều kiện loại và dừng đánh giá được đối chiếu từng tiêu chí với văn bản.',
      'Sao là hạng cao nhất mà tổng điểm đạt tới (Điều 3) và mọi mức tối thiểu (dấu sao) của hạng đó cùng các hạng dưới đều đạt.',
    ],
    reading: 'Chỗ chúng tôi hiểu theo cách này',
    readingText: [
      'Tiêu chí chưa trả lời được tính 0 điểm; khi còn tiêu chí chưa trả lời, kết quả là tạm tính và có khoảng điểm.',
      'Khi “không đánh giá các bước tiếp theo”: đánh giá dừng ở tiêu chí đó, các tiêu chí sau không có điểm.',
      'Cấu trúc câu chuyện (5.2) chỉ tính khi có câu chuyện (5.1 trên mức 0).',
      'Bộ 16: được 0 điểm ở một chỉ tiêu từ 6.1 đến 6.4 thì dừng sau 6.4.',
      'Thời gian trong kế hoạch lên sao là ước tính của chúng tôi.',
    ],
    unverified: 'Chỗ chưa kiểm chứng được',
    unverifiedText: [
      'Lời của các tiêu chí do chúng tôi viết gọn cho điện thoại; khi khác nhau, văn bản chính thức có giá trị.',
      'Một vài lỗi gõ trong bản chép văn bản đã được sửa theo tổng điểm công bố (bộ 4, 7, 10, 11).',
      'Danh mục xã, phường cả nước chưa đầy đủ; hiện có ba phường của Quảng Trị.',
    ],
    build: (name: string) => `Phiên bản ${name}`,
    privacy: 'Dữ liệu của bạn',
    privacyText:
      'Mọi thứ ở trên máy này cho đến khi bạn đăng ký và gửi về văn phòng. Ứng dụng không gửi gì cho bên thứ ba.',
    licence: 'Mã nguồn mở, giấy phép Apache-2.0. Biểu tượng: Lucide (ISC).',
  },
  en: {
    title: 'About the rules and their sources',
    rules: 'The rules it scores by',
    rulesText: [
      'Decision 26/2026/QĐ-TTg of the Prime Minister of 22 May 2026: the 26 criteria sets of annex II, the kinds of product of annex I.',
      'Points, order, least levels by star, requirements, grounds for disqualification and stops are held against the text criterion by criterion.',
      'Stars are the highest rank that the total reaches (Art. 3) and whose least levels (star marks), with those of all ranks below, are met.',
    ],
    reading: 'Where this is our reading',
    readingText: [
      'An unanswered criterion counts nothing; while any is open the result is provisional and shown as a range.',
      'Where “the next steps are not evaluated”: the assessment stops at that criterion and nothing after it scores.',
      'The structure of the story (5.2) counts only if there is a story (5.1 above 0).',
      'Set 16: 0 points in any of 6.1 to 6.4 stops the assessment after 6.4.',
      'The months in a plan are our estimates.',
    ],
    unverified: 'What could not be verified',
    unverifiedText: [
      'The criteria are worded by us, short enough for a phone; where they differ, the official text counts.',
      'A few slips in the transcript of the text were mended by the published sums (sets 4, 7, 10, 11).',
      'The list of all communes is not complete; there are three wards of Quảng Trị.',
    ],
    build: (name: string) => `Version ${name}`,
    privacy: 'Your data',
    privacyText:
      'Everything is on this phone until you enrol and send it to the office. The app sends nothing to third parties.',
    licence: 'Open source under the Apache-2.0 licence. Icons: Lucide (ISC).',
  },
})
