import type { Bilingual } from '../bilingual.ts'
import type { RetentionId } from './retention-ids.ts'

/**
 * Who sees to it that it goes. server, phone: by itself. person: somebody has to decide, the desk shows what is due. command: the operator runs one.
 * owner: it goes with what it belongs to. never: it is kept as long as the office's store.
 */
export const RETENTION_WAYS = ['server', 'phone', 'person', 'command', 'owner', 'never'] as const
type RetentionWay = (typeof RETENTION_WAYS)[number]

export interface RetentionRule {
  readonly way: RetentionWay
  /** Days after `from`; none of what has no term. */
  readonly days?: number
  /** What, and from when on. */
  readonly rule: Bilingual
  /** Why so long, and no longer. */
  readonly ground: Bilingual
}

const YEAR = 365

/** Terms are ours where the ground names no law: an office may set others by its own archive rules, which no machine can know. */
export const RETENTION: Readonly<Record<RetentionId, RetentionRule>> = {
  'programme-file': {
    ...{ way: 'person', days: 5 * YEAR },
    rule: {
      vi: 'Hồ sơ chủ thể: 5 năm sau lần thay đổi cuối, khi không còn giấy chứng nhận còn hạn',
      en: 'A producer’s file: 5 years after its last change, once no certificate is in force',
    },
    ground: {
      vi: 'Giấy chứng nhận có hạn 36 tháng (QĐ 26/2026, Điều 4.3), được kiểm tra, thu hồi trong thời hạn đó (Điều 8, 9); sau đó là một vòng đánh giá lại. Thời hạn lưu trữ hồ sơ của cơ quan nhà nước do quy định lưu trữ định: văn phòng tự đối chiếu',
      en: 'A certificate is in force for 36 months (Decision 26/2026, Art. 4.3), and may be checked and withdrawn meanwhile (Art. 8, 9); then comes one round of rating again. Archive rules of public bodies may set another term: the office has to look it up',
    },
  },
  survey: {
    ...{ way: 'owner' },
    rule: {
      vi: 'Phiếu khảo sát và minh chứng: đi cùng hồ sơ chủ thể',
      en: 'Surveys and evidence: with the producer’s file',
    },
    ground: {
      vi: 'Là căn cứ của điểm đã chấm; câu trả lời nhạy cảm bị xóa ngay khi rút lại đồng ý',
      en: 'They are what the scoring rests on; sensitive answers go as soon as the consent is withdrawn',
    },
  },
  draft: {
    ...{ way: 'person', days: YEAR },
    rule: {
      vi: 'Phiếu và bản chấm bỏ dở: 1 năm không ai động đến',
      en: 'Unfinished surveys and assessments: 1 year untouched',
    },
    ground: {
      vi: 'Không phục vụ việc gì nữa, nhưng có thể là bản duy nhất: người có trách nhiệm quyết định',
      en: 'It serves nothing any more, but may be the only copy: a person decides',
    },
  },
  consented: {
    ...{ way: 'person', days: 0 },
    rule: {
      vi: 'Dữ liệu ghi theo sự đồng ý: xóa khi rút lại, trong 15 ngày',
      en: 'What rests on a consent: erased when it is withdrawn, within 15 days',
    },
    ground: {
      vi: 'Luật 91/2025/QH15 và NĐ 356/2025/NĐ-CP (thời hạn theo tài liệu của chương trình; chưa đối chiếu được điều khoản)',
      en: 'Law 91/2025/QH15 and Decree 356/2025/NĐ-CP (the term as the programme’s own notes have it; the clause could not be checked)',
    },
  },
  reference: {
    ...{ way: 'never' },
    rule: {
      vi: 'Mẫu phiếu, chỉ tiêu, ngân sách, định mức, ngày nghỉ: giữ',
      en: 'Forms, targets, budgets, rates, holidays: kept',
    },
    ground: { vi: 'Không có dữ liệu cá nhân', en: 'They are about no person' },
  },
  ledger: {
    ...{ way: 'command', days: 400 },
    rule: {
      vi: 'Nội dung các thay đổi cũ (lịch sử): người vận hành cho đi sau 400 ngày bằng lệnh compact; dấu vết và mã băm ở lại',
      en: 'The content of old changes (their history): the operator lets it go after 400 days with the command compact; entries and hashes stay',
    },
    ground: {
      vi: 'Máy có thể vắng mặt lâu và gửi lại: biên nhận phải còn lâu hơn thế',
      en: 'A phone may be away for long and send again: receipts have to outlive that',
    },
  },
  audit: {
    ...{ way: 'never' },
    rule: { vi: 'Nhật ký việc làm tại văn phòng: giữ, chỉ thêm', en: 'The desk’s audit trail: kept, only added to' },
    ground: {
      vi: 'Một chuỗi băm: lấy ra một dòng là đứt. Chỉ ghi tên người làm, việc gì, mã của cái được làm',
      en: 'It is a chain of hashes: a missing line breaks it. It names who did what, and the id of the thing only',
    },
  },
  session: {
    ...{ way: 'server', days: 0 },
    rule: { vi: 'Phiên đăng nhập: xóa khi hết hạn', en: 'Sessions: deleted once they have expired' },
    ground: { vi: 'Hết hạn thì không còn dùng được', en: 'An expired one opens nothing' },
  },
  attempt: {
    ...{ way: 'server', days: 1 },
    rule: { vi: 'Số lần thử theo địa chỉ mạng: 1 ngày', en: 'Tries by network address: 1 day' },
    ground: { vi: 'Cửa sổ đếm dài nhất là một ngày', en: 'The longest window that is counted is a day' },
  },
  'enrolment-code': {
    ...{ way: 'server', days: 30 },
    rule: { vi: 'Mã ghi danh: 30 ngày sau khi hết hạn', en: 'Enrolment codes: 30 days after they have expired' },
    ground: {
      vi: 'Đủ để trả lời “mã của tôi sao không dùng được”; việc tạo mã đã có trong nhật ký',
      en: 'Long enough to answer “why does my code not work”; that it was made stays in the audit trail',
    },
  },
  account: {
    ...{ way: 'person', days: 2 * YEAR },
    rule: { vi: 'Tài khoản đã khóa: 2 năm', en: 'Disabled accounts: 2 years' },
    ground: {
      vi: 'Tên người dùng không được cấp lại cho người khác khi bản ghi của họ còn nói đến; sau đó bỏ tên được',
      en: 'A user’s name must not pass to another while records speak of it; after that the name may go',
    },
  },
  device: {
    ...{ way: 'person', days: 400 },
    rule: { vi: 'Máy đã thu hồi: 400 ngày', en: 'Revoked devices: 400 days' },
    ground: {
      vi: 'Máy còn có thể về với việc chưa gửi; bản ghi mang mã máy',
      en: 'It may still come back with unsent work; records carry its id',
    },
  },
  'api-key': {
    ...{ way: 'person', days: 400 },
    rule: { vi: 'Khóa API đã hết hạn hoặc thu hồi: 400 ngày', en: 'API keys expired or revoked: 400 days' },
    ground: {
      vi: 'Để biết ai đã đọc dữ liệu; khóa thật không được lưu ở đâu',
      en: 'To know who read; the key itself is stored nowhere',
    },
  },
  intake: {
    ...{ way: 'server', days: 90 },
    rule: {
      vi: 'Bản tự đánh giá gửi về: 90 ngày sau khi nhận hoặc từ chối thì xóa tệp, tên chủ thể và lý do; chỉ còn trạng thái',
      en: 'Self-assessments that came in: 90 days after they were taken or declined the file, the names and the reason are erased; only the state stays',
    },
    ground: {
      vi: 'Nhận rồi thì nội dung đã nằm trong hồ sơ; từ chối rồi thì chủ thể có 90 ngày để hỏi lại',
      en: 'What was taken is in the records; of what was declined the producer may ask for 90 days',
    },
  },
  quarantine: {
    ...{ way: 'server', days: 90 },
    rule: {
      vi: 'Việc mà máy bị dừng giao lại: 90 ngày sau khi nhận vào hoặc từ chối',
      en: 'What stopped phones handed over: 90 days after it was taken in or declined',
    },
    ground: {
      vi: 'Nhận rồi thì đã nằm trong sổ thay đổi; từ chối rồi thì còn 90 ngày để xem lại',
      en: 'What was taken in is in the ledger; what was declined may be looked at again for 90 days',
    },
  },
  'person-request': {
    ...{ way: 'never' },
    rule: {
      vi: 'Sổ yêu cầu của chủ thể dữ liệu: giữ lâu dài; xóa xong thì trong sổ cũng không còn tên người',
      en: 'The register of persons’ requests: kept; once the person is erased, their name is gone from it, too',
    },
    ground: {
      vi: 'Chứng minh văn phòng đã làm đúng hạn, và để khôi phục từ bản sao lưu thì xóa lại',
      en: 'It proves that the office kept its terms, and lets a restored backup be erased again',
    },
  },
  submission: {
    ...{ way: 'person', days: 90 },
    rule: {
      vi: 'Phiếu từ ODK Collect còn bị giữ lại: 90 ngày; đã thành phiếu thì bản gốc bị xóa ngay',
      en: 'Submissions from ODK Collect that are held: 90 days; of what became a survey the original goes at once',
    },
    ground: {
      vi: 'Có thể là bản duy nhất của một cuộc khảo sát: người có trách nhiệm quyết định',
      en: 'It may be the only copy of a survey: a person decides',
    },
  },
  file: {
    ...{ way: 'owner' },
    rule: { vi: 'Tệp minh chứng: đi cùng minh chứng', en: 'Files: with the evidence that names them' },
    ground: { vi: 'Một tệp có thể là của nhiều minh chứng', en: 'One file may serve several pieces of evidence' },
  },
  counter: {
    ...{ way: 'never' },
    rule: { vi: 'Bộ đếm, xã, mã kho: giữ', en: 'Counters, communes, the store’s id: kept' },
    ground: { vi: 'Không có dữ liệu cá nhân', en: 'They are about no person' },
  },
  report: {
    ...{ way: 'never' },
    rule: { vi: 'Báo cáo định kỳ: giữ', en: 'Periodic reports: kept' },
    ground: {
      vi: 'Chỉ có số liệu, tên sản phẩm và chủ thể',
      en: 'They have figures, and names of products and producers',
    },
  },
  log: {
    ...{ way: 'person', days: 90 },
    rule: {
      vi: 'Nhật ký máy chủ: văn phòng xoay vòng, khuyên 90 ngày',
      en: 'The server’s log lines: the office rotates them, 90 days advised',
    },
    ground: {
      vi: 'Đủ để tìm lỗi; không có dữ liệu cá nhân trong đó (có phép thử)',
      en: 'Long enough to find a fault; no personal data is in them (there is a test)',
    },
  },
  'phone-record': {
    ...{ way: 'phone' },
    rule: {
      vi: 'Bản ghi trên máy: khi xã không còn thuộc người dùng, hoặc văn phòng xóa, máy xóa theo ở lần liên lạc sau',
      en: 'Records on the phone: gone at its next contact when the commune is no longer the user’s, or the office erased them',
    },
    ground: { vi: 'Máy chỉ giữ việc của người dùng nó', en: 'A phone holds what is its user’s' },
  },
  'phone-queue': {
    ...{ way: 'never' },
    rule: {
      vi: 'Thay đổi chưa gửi: giữ đến khi văn phòng trả lời',
      en: 'Unsent changes: kept until the office has answered',
    },
    ground: { vi: 'Không mất việc của ai', en: 'Nobody’s work is lost' },
  },
  'phone-delivered': {
    ...{ way: 'phone' },
    rule: { vi: 'Thay đổi đã gửi: 5.000 mục cuối', en: 'Delivered changes: the last 5,000' },
    ground: {
      vi: 'Để gửi lại khi văn phòng phải khôi phục từ bản sao lưu',
      en: 'To be offered again should the office be restored from a backup',
    },
  },
  'phone-file': {
    ...{ way: 'phone', days: 30 },
    rule: {
      vi: 'Tệp đã gửi: máy bỏ khi chật chỗ hoặc theo cài đặt, sớm nhất sau khi văn phòng đã nhận',
      en: 'Delivered files: let go when room is short or as the settings say, never before the office has them',
    },
    ground: { vi: 'Xem lại được khi không có mạng', en: 'They can be looked at offline' },
  },
  'phone-typing': {
    ...{ way: 'phone' },
    rule: { vi: 'Chữ đang gõ dở: đến khi lưu hoặc bỏ', en: 'Half-typed forms: until they are saved or given up' },
    ground: { vi: 'Không mất chữ đã gõ', en: 'No typing is lost' },
  },
  'phone-carried': {
    ...{ way: 'phone' },
    rule: {
      vi: 'Việc mang hộ máy khác: đến khi giao xong và trả biên nhận',
      en: 'Another phone’s work that is carried: until it is handed in and the answer passed on',
    },
    ground: { vi: 'Không mất việc của ai', en: 'Nobody’s work is lost' },
  },
  'phone-key': {
    ...{ way: 'phone' },
    rule: { vi: 'Khóa của máy: đến khi xóa máy', en: 'The phone’s keys: until it is erased' },
    ground: { vi: 'Ký tên thay máy', en: 'They sign in the phone’s name' },
  },
}
