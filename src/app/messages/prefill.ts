import { messages } from './language.ts'

const starsVi = (stars: number): string => (stars === 0 ? 'không xếp sao' : `${stars} sao`)
const starsEn = (stars: number): string => (stars === 0 ? 'not rated' : stars === 1 ? '1 star' : `${stars} stars`)

/** Words of what surveys suggest for an assessment, and of where the two differ. */
export const prefillMessages = messages({
  vi: {
    title: 'Gợi ý từ phiếu khảo sát',
    source: (form: string, day: string) => `Theo “${form}”, ${day}`,
    draft: 'chưa chốt',
    hasEvidence: 'có minh chứng trong phiếu',
    level: { exact: 'Mức phù hợp:', 'at-least': 'Ít nhất đạt mức:', 'at-most': 'Cao nhất là mức:' },
    noneReached: 'Chưa đạt mức nào',
    optionMark: 'theo phiếu khảo sát',
    toCheck: 'Cần xem thêm:',
    use: 'Dùng mức này',
    undo: 'Hoàn tác',
    used: 'Đã dùng mức theo phiếu',
    fits: 'Câu trả lời khớp với phiếu',
    differs: 'Câu trả lời khác với phiếu, xem bên dưới',
    requirementFirst: 'Xác nhận yêu cầu trước, rồi mới dùng được mức này.',

    offer: (count: number) => `${count} tiêu chí có gợi ý từ phiếu khảo sát`,
    offerText: 'Xem từng gợi ý rồi xác nhận. Không câu trả lời nào tự điền.',
    offerOpen: 'Xem gợi ý',
    noSurvey: 'Chưa có phiếu khảo sát nào để gợi ý câu trả lời.',
    startSurvey: 'Đến trang chủ thể để khảo sát',
    reviewText: 'Mức “ít nhất” và “cao nhất” cần bạn xem rồi dùng từng mức.',
    useAll: (count: number) => `Dùng cả ${count} mức phù hợp`,
    undoAll: (count: number) => `Hoàn tác ${count} mức`,
    usedCount: (count: number) => `Đã dùng ${count} mức`,
    close: 'Xong',
    goTo: (code: string) => `Đến tiêu chí ${code}`,

    higher: 'Chấm cao hơn phiếu khảo sát',
    lower: 'Chấm thấp hơn phiếu khảo sát',
    surveyShows: {
      exact: (label: string) => `Phiếu cho thấy: ${label}`,
      'at-least': (label: string) => `Phiếu cho thấy ít nhất: ${label}`,
      'at-most': (label: string) => `Phiếu cho thấy cao nhất: ${label}`,
    },
    youChose: (label: string) => `Bản chấm: ${label}`,
    effect: (before: number, after: number, starsBefore: number, starsAfter: number) =>
      starsBefore === starsAfter
        ? `Nếu theo phiếu: ${before} → ${after} điểm, vẫn ${starsVi(starsAfter)}.`
        : `Nếu theo phiếu: ${before} → ${after} điểm, ${starsVi(starsBefore)} → ${starsVi(starsAfter)}.`,
    takeSurvey: 'Theo phiếu khảo sát',
    keepMine: 'Giữ mức của tôi',
    decided: 'Đã giữ mức khác với phiếu khảo sát',
    writeWhy: 'Hãy ghi lý do vào ghi chú của tiêu chí.',
    why: (note: string) => `Lý do: ${note}`,
    noWhy: 'Chưa ghi lý do',

    jumpOffered: 'có gợi ý',
    jumpDiffers: 'khác phiếu khảo sát',
    differences: (count: number) => `${count} tiêu chí khác với phiếu khảo sát`,
    differencesText: 'Bạn vẫn kết thúc được. Nên xem lại, hoặc ghi lý do vào ghi chú.',
    effectAll: (before: number, after: number, starsBefore: number, starsAfter: number) =>
      starsBefore === starsAfter
        ? `Nếu theo phiếu ở mọi tiêu chí này: ${before} → ${after} điểm, vẫn ${starsVi(starsAfter)}.`
        : `Nếu theo phiếu ở mọi tiêu chí này: ${before} → ${after} điểm, ${starsVi(starsBefore)} → ${starsVi(starsAfter)}.`,
    basis: { confirmed: 'Theo phiếu khảo sát', overridden: 'Giữ khác với phiếu khảo sát' },

    fact: {
      representative: {
        'one-of-these': 'Người đại diện thuộc một trong ba trường hợp',
        'none-of-these': 'Người đại diện không thuộc trường hợp nào',
      },
      labour: (local: number, total: number, percent: string) =>
        `${local}/${total} lao động là người trong xã: ${percent}\u00a0%`,
      noCertificates: 'Không có giấy chứng nhận loại này',
      certificate: (parts: readonly string[]) => parts.join(', '),
      lapsed: (day: string) => `đã hết hạn ngày ${day}`,
      until: (day: string) => `đến ngày ${day}`,
      contracts: (share: string) => `${share}\u00a0% sản lượng tiêu thụ có hợp đồng liên kết`,
      contractMonths: (months: number) => `đã chạy ${months} tháng`,
      profit: (year: number, money: string) => `Lợi nhuận ${year}: ${money}`,
      withContract: 'có hợp đồng',
      withoutContract: 'không hợp đồng',
      threshold: (value: string) => `mốc ${value}`,
    },
    check: {
      'lawful-cooperative': 'hợp tác xã tổ chức, hoạt động đúng pháp luật',
      'profit-of-producer': 'số liệu là của cả chủ thể, theo báo cáo tài chính',
      'contracts-still-running': 'hợp đồng có chạy ổn định đủ 12 tháng không',
      'gap-at-75': 'đúng 75 % không thuộc mức nào; trên 75 % mới được mức cao hơn',
      'origin-right':
        'nếu Nhà nước đã bảo hộ chỉ dẫn địa lý, nhãn hiệu tập thể hay chứng nhận thì cần văn bản ghi nhận quyền sử dụng',
      'copyright-not-for-mark': 'giấy chứng nhận quyền tác giả không phải cấp cho nhãn hiệu',
      'imported-or-unclear': 'toàn bộ nguyên liệu là nhập khẩu hoặc chưa rõ nguồn gốc: xem điều kiện loại hồ sơ',
      'fine-label': 'nhãn có đẹp, ấn tượng để đạt mức cao hơn không',
      'export-conditions':
        'có theo tiêu chuẩn quốc tế, đủ điều kiện xuất khẩu và thủ tục của thị trường đích để đạt mức cao hơn không',
      'food-safety-paper': 'giấy chứng nhận đủ điều kiện an toàn thực phẩm của cơ sở',
      'later-inspection': 'kết quả kiểm tra sau cấp giấy, dây chuyền hiện đại để đạt mức cao hơn',
      'test-report': 'bản tiêu chuẩn và phiếu kiểm nghiệm kèm theo',
      'material-packaging-standards': 'tiêu chuẩn nguyên liệu, bao bì và phiếu kiểm nghiệm để đạt mức cao hơn',
      'detailed-for-use': 'hướng dẫn có đủ nội dung mà mức này nêu không',
      'main-market': 'đây có phải khu vực phân phối chính không',
      'proof-of-trade': 'tài liệu thực hiện hợp đồng, đường dẫn gian hàng',
      'regular-social-media': 'mạng xã hội có hoạt động thường xuyên không',
      'agents-in-and-beyond': 'có bao nhiêu đại diện, đại lý quảng bá ở trong và ngoài tỉnh',
      'booking-channels': 'kênh đặt dịch vụ trực tuyến, quảng bá quốc tế để đạt mức cao hơn',
    },
  },
  en: {
    title: 'Suggested by the surveys',
    source: (form, day) => `By “${form}”, ${day}`,
    draft: 'not final yet',
    hasEvidence: 'with evidence in the survey',
    level: { exact: 'Fitting level:', 'at-least': 'At least this level:', 'at-most': 'At most this level:' },
    noneReached: 'None reached',
    optionMark: 'by the survey',
    toCheck: 'Still to see:',
    use: 'Use this level',
    undo: 'Undo',
    used: 'Taken from the survey',
    fits: 'The answer fits the survey',
    differs: 'The answer differs from the survey, see below',
    requirementFirst: 'Confirm the requirement first; then this level can be used.',

    offer: (count) => `The surveys suggest ${count} ${count === 1 ? 'answer' : 'answers'}`,
    offerText: 'Look at each and confirm it. Nothing is filled in by itself.',
    offerOpen: 'See the suggestions',
    noSurvey: 'There is no survey yet that could suggest answers.',
    startSurvey: 'Go to the producer to survey',
    reviewText: 'Levels that are “at least” or “at most” are for you to look at and use one by one.',
    useAll: (count) => (count === 1 ? 'Use the fitting level' : `Use all ${count} fitting levels`),
    undoAll: (count) => `Undo ${count} ${count === 1 ? 'level' : 'levels'}`,
    usedCount: (count) => `${count} ${count === 1 ? 'level' : 'levels'} taken`,
    close: 'Done',
    goTo: (code) => `Go to criterion ${code}`,

    higher: 'Assessed higher than the survey shows',
    lower: 'Assessed lower than the survey shows',
    surveyShows: {
      exact: (label) => `The survey shows: ${label}`,
      'at-least': (label) => `The survey shows at least: ${label}`,
      'at-most': (label) => `The survey shows at most: ${label}`,
    },
    youChose: (label) => `The assessment: ${label}`,
    effect: (before, after, starsBefore, starsAfter) =>
      starsBefore === starsAfter
        ? `By the survey: ${before} → ${after} points, still ${starsEn(starsAfter)}.`
        : `By the survey: ${before} → ${after} points, ${starsEn(starsBefore)} → ${starsEn(starsAfter)}.`,
    takeSurvey: 'Take the survey’s',
    keepMine: 'Keep mine',
    decided: 'Kept against the survey',
    writeWhy: 'Please write why into the criterion’s note.',
    why: (note) => `Why: ${note}`,
    noWhy: 'No reason written yet',

    jumpOffered: 'suggested',
    jumpDiffers: 'differs from the survey',
    differences: (count) => `${count} ${count === 1 ? 'criterion differs' : 'criteria differ'} from the surveys`,
    differencesText: 'You can finish all the same. Better look again, or write why into the note.',
    effectAll: (before, after, starsBefore, starsAfter) =>
      starsBefore === starsAfter
        ? `By the surveys in all of these: ${before} → ${after} points, still ${starsEn(starsAfter)}.`
        : `By the surveys in all of these: ${before} → ${after} points, ${starsEn(starsBefore)} → ${starsEn(starsAfter)}.`,
    basis: { confirmed: 'By the survey', overridden: 'Kept against the survey' },

    fact: {
      representative: {
        'one-of-these': 'One of the three applies to the representative',
        'none-of-these': 'None of the three applies to the representative',
      },
      labour: (local, total, percent) => `${local} of ${total} workers are from the commune: ${percent}\u00a0%`,
      noCertificates: 'No certificate of this kind',
      certificate: (parts) => parts.join(', '),
      lapsed: (day) => `lapsed on ${day}`,
      until: (day) => `until ${day}`,
      contracts: (share) => `${share}\u00a0% of the volume sold is under linkage contracts`,
      contractMonths: (months) => `running for ${months} months`,
      profit: (year, money) => `Profit ${year}: ${money}`,
      withContract: 'with a contract',
      withoutContract: 'without a contract',
      threshold: (value) => `boundary ${value}`,
    },
    check: {
      'lawful-cooperative': 'that the cooperative is organised and works by the law',
      'profit-of-producer': 'that the figures are the whole producer’s, by its financial report',
      'contracts-still-running': 'whether the contracts have run steadily for 12 months',
      'gap-at-75': 'exactly 75 % is in no level; only above 75 % is the higher one',
      'origin-right':
        'where the State protects a geographical indication, collective or certification mark: the recorded right to use it',
      'copyright-not-for-mark': 'that the copyright certificate is not for the trademark',
      'imported-or-unclear': 'all raw material is imported or of unclear origin: see the ground for disqualification',
      'fine-label': 'whether the label is fine and impressive enough for the higher level',
      'export-conditions':
        'international standard, conditions for export and what the target market asks, for the higher level',
      'food-safety-paper': 'the site’s food safety certificate',
      'later-inspection': 'inspection after the certificate and modern lines, for the higher levels',
      'test-report': 'the standard and the test report that go with it',
      'material-packaging-standards': 'standards of material and packaging, and the test report, for the higher levels',
      'detailed-for-use': 'whether the instructions have all that this level names',
      'main-market': 'whether this is the main area of sale',
      'proof-of-trade': 'proof that the contract is carried out, link to the online shop',
      'regular-social-media': 'whether the social media are used regularly',
      'agents-in-and-beyond': 'how many agents promote it, within and beyond the province',
      'booking-channels': 'booking channels and promotion abroad, for the higher levels',
    },
  },
})
