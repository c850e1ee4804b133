import { messages } from './language.ts'

/** Words of the page about the rules: where they come from, what is our reading, what could not be verified. */
export const aboutMessages = messages({
  vi: {
    title: 'Về quy định và nguồn',
    rules: 'Chấm theo quy định nào',
    rulesText: [
      'Quyết định 26/2026/QĐ-TTg ngày 22/5/2026 của Thủ tướng Chính phủ: 26 bộ tiêu chí ở Phụ lục II, phân loại sản phẩm ở Phụ lục I.',
      'Để xem lại giấy chứng nhận cũ: Quyết định 148/QĐ-TTg ngày 24/02/2023 (26 bộ, Phụ lục III) và Quyết định 1048/QĐ-TTg ngày 21/8/2019, sửa đổi bởi Quyết định 781/QĐ-TTg năm 2020 (25 bộ, Phụ lục III; chưa có bộ gạo, ngũ cốc).',
      'Điểm, thứ tự, mức tối thiểu theo sao, yêu cầu, điều kiện loại và dừng đánh giá được đối chiếu từng tiêu chí với văn bản.',
      'Sao là hạng cao nhất mà tổng điểm đạt tới (Điều 3) và mọi mức tối thiểu (dấu sao) của hạng đó cùng các hạng dưới đều đạt.',
    ],
    reading: 'Chỗ chúng tôi hiểu theo cách này',
    readingText: [
      'Tiêu chí chưa trả lời được tính 0 điểm; khi còn tiêu chí chưa trả lời, kết quả là tạm tính và có khoảng điểm.',
      'Khi “không đánh giá các bước tiếp theo”: đánh giá dừng ở tiêu chí đó, các tiêu chí sau không có điểm.',
      'Cấu trúc câu chuyện (5.2) chỉ tính khi có câu chuyện (5.1 trên mức 0).',
      'Bộ 16: được 0 điểm ở một chỉ tiêu từ 6.1 đến 6.4 thì dừng sau 6.4.',
      'Năm 2023, dấu sao ở tên tiêu chí Sở hữu trí tuệ (3e): để được 4 sao, phải đạt ít nhất một mức.',
      'Chấm theo quyết định khác: chỉ giữ điều đã ghi nhận khi quyết định kia có đúng mức đó; còn lại để ngỏ.',
      'Thời gian trong kế hoạch lên sao là ước tính của chúng tôi.',
    ],
    unverified: 'Chỗ chưa kiểm chứng được',
    unverifiedText: [
      'Lời của các tiêu chí do chúng tôi viết gọn cho điện thoại; khi khác nhau, văn bản chính thức có giá trị.',
      'Một vài lỗi gõ trong bản chép Quyết định 26/2026 đã được sửa theo tổng điểm công bố (bộ 4, 7, 10, 11).',
      'Bản chép hai quyết định cũ không được sửa: bộ 7, 11, 12, 13 năm 2023 và bộ 10, 16, 19 năm 2019 cộng không đủ 100 điểm; ghi chú chép chưa đủ; mức tối thiểu theo sao của Quyết định 781 (2020) chưa có.',
      'Danh mục xã, phường cả nước chưa đầy đủ; hiện có ba phường của Quảng Trị.',
    ],
    build: (name: string) => `Phiên bản ${name}`,
    contents: 'Mục lục',
    documents: { security: 'Bảo vệ trước những ai, và đến đâu', data: 'Bản đồ dữ liệu', impact: 'Đánh giá tác động' },
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
      'To look back at old certificates: Decision 148/QĐ-TTg of 24 February 2023 (26 sets, annex III) and Decision 1048/QĐ-TTg of 21 August 2019, as amended by Decision 781/QĐ-TTg of 2020 (25 sets, annex III; the one for rice and cereals is missing).',
      'Points, order, least levels by star, requirements, grounds for disqualification and stops are held against the text criterion by criterion.',
      'Stars are the highest rank that the total reaches (Art. 3) and whose least levels (star marks), with those of all ranks below, are met.',
    ],
    reading: 'Where this is our reading',
    readingText: [
      'An unanswered criterion counts nothing; while any is open the result is provisional and shown as a range.',
      'Where “the next steps are not evaluated”: the assessment stops at that criterion and nothing after it scores.',
      'The structure of the story (5.2) counts only if there is a story (5.1 above 0).',
      'Set 16: 0 points in any of 6.1 to 6.4 stops the assessment after 6.4.',
      'In 2023, the star mark on the name of criterion 3e (intellectual property): for 4 stars any of its options must be reached.',
      'Scored by another decision: an observation is kept only where that decision has the very same level; the rest stays open.',
      'The months in a plan are our estimates.',
    ],
    unverified: 'What could not be verified',
    unverifiedText: [
      'The criteria are worded by us, short enough for a phone; where they differ, the official text counts.',
      'A few slips in the transcript of Decision 26/2026 were mended by the published sums (sets 4, 7, 10, 11).',
      'The transcripts of the two earlier decisions were not mended: sets 7, 11, 12, 13 of 2023 and 10, 16, 19 of 2019 do not sum to 100; notes are not complete; the minimums by star of Decision 781 (2020) are missing.',
      'The list of all communes is not complete; there are three wards of Quảng Trị.',
    ],
    build: (name: string) => `Version ${name}`,
    contents: 'Contents',
    documents: { security: 'Threat model', data: 'Data map', impact: 'Impact assessment' },
    privacy: 'Your data',
    privacyText:
      'Everything is on this phone until you enrol and send it to the office. The app sends nothing to third parties.',
    licence: 'Open source under the Apache-2.0 licence. Icons: Lucide (ISC).',
  },
})
