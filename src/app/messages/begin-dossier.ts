import { messages } from './language.ts'

/** Words of beginning a dossier. */
export const beginDossierMessages = messages({
  vi: {
    title: 'Lập hồ sơ đánh giá, phân hạng',
    occasion: 'Lần đăng ký (mẫu 01)',
    hint: {
      first: 'Sản phẩm chưa được công nhận (Điều 6.1.a)',
      upgrade: 'Lên hạng cao hơn khi giấy chứng nhận còn hạn; nêu rõ thay đổi (Điều 6.1.b)',
      again: 'Giấy chứng nhận sắp hoặc đã hết hạn; cập nhật đủ 10 mục (Điều 6.1.c)',
    },
    suggested: 'Gợi ý',
    why: {
      none: 'Chưa có giấy chứng nhận nào của sản phẩm này.',
      withdrawn: 'Giấy chứng nhận đã bị thu hồi, nên đăng ký lại từ đầu.',
      held: (stars: number) => `Đang giữ giấy chứng nhận ${stars} sao.`,
      heldUntil: (stars: number, day: string, opens: string) =>
        `Đang giữ giấy chứng nhận ${stars} sao đến ${day}; nộp đánh giá lại từ ${opens}.`,
      window: (day: string, closes: string, left: number) =>
        `Giấy chứng nhận hết hạn ${day}. Đang trong thời gian nộp: còn ${left} ngày, đến hết ${closes}.`,
      late: (day: string, closes: string) =>
        `Giấy chứng nhận hết hạn ${day}. Hạn nộp ${closes} đã qua; hãy nộp sớm và hỏi cơ quan OCOP tỉnh.`,
      ended: (day: string) => `Giấy chứng nhận đã hết hạn ${day}.`,
    },
    mismatch: {
      first: 'Sản phẩm đang có hoặc từng có công nhận; hãy chắc rằng đây là đăng ký lần đầu.',
      upgrade: 'Chưa thấy giấy chứng nhận còn hạn để nâng hạng.',
      again: 'Chưa đến thời gian nộp đánh giá lại (180 đến 120 ngày trước khi hết hạn).',
    },
    code: 'Mã sản phẩm',
    codeHint: '(mã tỉnh)-(mã xã)-(số thứ tự)-(năm); xã xem lại khi tiếp nhận',
    carried:
      'Chép từ hồ sơ được công nhận lần trước: kế hoạch sản xuất, kinh doanh, mã sản phẩm. Hồ sơ mới chỉ nêu chỗ thay đổi.',
    assessment: (which: string) => `Trình kèm: ${which}.`,
    assessmentOfficer: (which: string) => `Có bản ${which}. Chọn làm bản tự đánh giá ở trang hồ sơ nếu chủ thể đồng ý.`,
    assessmentNone: 'Chưa có bản tự đánh giá đã chốt; lập và chọn sau, trước khi nộp.',
    open: 'Sản phẩm đang có hồ sơ chưa xong. Hãy làm tiếp hồ sơ đó thay vì lập hồ sơ thứ hai.',
    openIt: 'Mở hồ sơ đang có',
    round: 'Đợt đánh giá',
    make: 'Lập hồ sơ',
    failed: 'Chưa lập được hồ sơ, có thể máy đã hết chỗ. Không có gì bị mất; hãy thử lại.',
  },
  en: {
    title: 'Begin an assessment dossier',
    occasion: 'Occasion (form 01)',
    hint: {
      first: 'The product was never recognised (Art. 6.1.a)',
      upgrade: 'More stars while the certificate holds; shows what has changed (Art. 6.1.b)',
      again: 'The certificate ends soon or has ended; brings all 10 subjects up to date (Art. 6.1.c)',
    },
    suggested: 'Suggested',
    why: {
      none: 'This product has no certificate yet.',
      withdrawn: 'The certificate was taken back, so it is registered anew.',
      held: (stars: number) => `It holds a certificate of ${stars} stars.`,
      heldUntil: (stars: number, day: string, opens: string) =>
        `It holds a certificate of ${stars} stars until ${day}; file for rating again from ${opens}.`,
      window: (day: string, closes: string, left: number) =>
        `The certificate ends on ${day}. It is the time to file: ${left === 1 ? '1 day' : `${left} days`} left, until ${closes}.`,
      late: (day: string, closes: string) =>
        `The certificate ends on ${day}. The last day to file, ${closes}, is over; file soon and ask the provincial office.`,
      ended: (day: string) => `The certificate ended on ${day}.`,
    },
    mismatch: {
      first: 'The product is or was recognised; make sure that this is its first registration.',
      upgrade: 'No certificate in force was found to be upgraded.',
      again: 'It is not the time of rating again yet (180 to 120 days before the end).',
    },
    code: 'Product code',
    codeHint: '(province)-(commune)-(running number)-(year); the commune checks it',
    carried:
      'Copied from the dossier that was recognised: plan and product code. The new one only tells what has changed.',
    assessment: (which: string) => `It presents: ${which}.`,
    assessmentOfficer: (which: string) =>
      `There is one: ${which}. Choose it on the dossier’s page if the producer agrees.`,
    assessmentNone: 'There is no final self-assessment yet; make and choose one before filing.',
    open: 'The product has a dossier under way. Go on with that one instead of a second.',
    openIt: 'Open it',
    round: 'Round',
    make: 'Begin the dossier',
    failed: 'The dossier was not made; the device may be full. Nothing is lost; try again.',
  },
})
