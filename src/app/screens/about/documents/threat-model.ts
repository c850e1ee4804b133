import { type DocumentText, same, type Words } from './document-text.ts'
import { STANDARDS } from './standards.ts'

const row = (...words: Words[]): readonly Words[] => words

const ASSETS = [
  row(
    [
      'Dân tộc, khuyết tật, vị trí, ảnh giấy tờ tùy thân',
      'Ethnic group, disability, places, images of identity papers',
    ],
    ['Điện thoại, máy chủ, bản sao lưu', 'Phones, the server, backups'],
    ['Nhạy cảm: lộ ra thì không lấy lại được', 'Sensitive: once out it cannot be taken back'],
  ),
  row(
    ['Tên, điện thoại, địa chỉ, chữ ký, tiếng nói', 'Names, telephones, addresses, signatures, voices'],
    ['Điện thoại, máy chủ, biểu mẫu đã in', 'Phones, the server, printed forms'],
    ['Người dân tin cán bộ mà cho', 'People gave them because they trusted an officer'],
  ),
  row(
    ['Điểm, sao, hồ sơ, giấy chứng nhận', 'Points, stars, dossiers, certificates'],
    ['Máy chủ', 'The server'],
    [
      'Có tiền và danh tiếng đi theo: có người muốn sửa',
      'Money and names hang on them: somebody may want them changed',
    ],
  ),
  row(
    ['Phiếu chấm chưa mở của hội đồng', 'Sheets of a council that are not opened'],
    ['Máy của thành viên, máy chủ', 'Members’ phones, the server'],
    ['Thành viên chấm độc lập', 'Members score each alone'],
  ),
  row(
    ['Việc chưa gửi', 'Unsent work'],
    ['Điện thoại', 'Phones'],
    ['Mất là mất cả chuyến đi', 'Losing it loses the visit'],
  ),
  row(
    ['Khóa, phiên, mã ghi danh, khóa API', 'Keys, sessions, enrolment codes, API keys'],
    ['Điện thoại, máy chủ', 'Phones, the server'],
    ['Mở được mọi thứ ở trên', 'They open all of the above'],
  ),
]

/** By likelihood, most likely first. The last cell names where it is done or tested. */
const DEFENCES = [
  row(
    ['Điện thoại mất, bị lấy trộm, bán lại: người lạ đọc', 'A phone is lost, stolen or sold: a stranger reads it'],
    [
      'Nội dung bản ghi, nháp, hàng đợi và tệp được mã hóa AES-GCM bằng khóa ngẫu nhiên; khóa bọc bằng PIN hoặc câu mật khẩu (PBKDF2, ít nhất 600.000 vòng), kèm WebAuthn PRF khi máy có; tự khóa; thử sai thì chậm dần, khởi động lại không quên. Thu hồi máy thì máy tự xóa ở lần liên lạc sau, khi đã giao việc chưa gửi.',
      'Record bodies, drafts, queue and files are encrypted (AES-GCM) under a random key; it is wrapped by a PIN or passphrase (PBKDF2, at least 600,000 rounds), joined with WebAuthn PRF where the device has it; it locks itself; wrong tries slow down, also over a restart. A revoked device erases itself at its next contact, once its unsent work is handed over.',
    ],
    same(
      '`src/store/sealed`, `src/app/vault/key-lock.ts`, `src/app/farewell.ts`, `test/e2e/locked.test.ts`, `test/store/sealed/in-clear.test.ts`, `test/server/farewell.test.ts`',
    ),
  ),
  row(
    ['Máy dùng chung: việc người này gửi tên người kia', 'A shared phone: one person’s work sent as another’s'],
    [
      'Mỗi người dùng một ngăn riêng; tác giả nằm trong nội dung được ký; máy chủ ghi tên theo máy và tài khoản, không theo lời khai.',
      'A space of their own for each user; the author is part of what is signed; the server takes the name from device and account, not from what is claimed.',
    ],
    same('`src/store/vault`, `src/store/device-key.ts`, `test/server/enrolment.test.ts`'),
  ),
  row(
    ['Bản chấm giả, ghi lùi ngày', 'A forged or back-dated assessment'],
    [
      'Bản đã khóa là JSON chuẩn kèm mã băm minh chứng, máy ký bằng khóa không lấy ra được, nối chuỗi theo máy; máy chủ thấy mục thiếu, đảo, lùi ngày. Kết quả in có mã QR để đối chiếu.',
      'A finalised one is canonical JSON with the hashes of its evidence, signed by the device with a key that cannot be read out, chained per device; the server sees what is missing, reordered or back-dated. A printed result has a QR code to check it by.',
    ],
    same(
      '`src/domain/integrity`, `src/server/storage/attest.ts`, `test/app/attest.test.ts`, `test/server/attestations.test.ts`, `test/server/check.test.ts`',
    ),
  ),
  row(
    ['Quyền cũ sau nhiều tháng không mạng', 'Stale rights after months offline'],
    [
      'Máy chủ xét lại vai trò và xã của từng thay đổi lúc nhận, theo bảng quyền; mã truy cập sống 15 phút; xã rời khỏi người dùng thì bản ghi rời khỏi máy; máy bị thu hồi: cái gửi đến vào chỗ chờ xét, không đọc được gì.',
      'The server judges role and commune of every change as it comes, by one table; access tokens live for 15 minutes; what left the user’s communes leaves the phone; of a revoked device what it sends is quarantined, and it reads nothing.',
    ],
    same(
      '`src/server/access/actions.ts`, `test/server/access/cells.test.ts`, `test/server/access/stale.test.ts`, `test/server/quarantine.test.ts`',
    ),
  ),
  row(
    ['Chèn mã vào trang (XSS)', 'Script injected into a page (XSS)'],
    [
      'CSP không cho mã ngoài, mã nội tuyến, eval; Trusted Types; chữ người dùng chỉ là chữ. Khóa ký của máy không đọc ra được; khóa dữ liệu nằm trong bộ nhớ trang đang mở khóa.',
      'The CSP allows no foreign script, none inline, no eval; Trusted Types; what users type is only ever text. The device’s signing key cannot be read out; the data key is in the memory of an unlocked page.',
    ],
    same('`src/server/headers.ts`, `test/server/headers.test.ts`, `test/e2e/sign-in.test.ts`'),
  ),
  row(
    ['Gói, ảnh, tệp độc hại', 'A malicious bundle, photo or file'],
    [
      'Kiểu tệp đọc từ byte đầu, ảnh vẽ lại, ảnh nhận từ ứng dụng khác bỏ vị trí, giới hạn gzip và zip, tệp trả về như tệp đính kèm; gói kiểm băm từng tệp.',
      'A file’s type is read from its first bytes, photos are drawn anew, photos of other apps lose their place, gzip and zip have caps, files are served as attachments; each file of a bundle is held against its hash.',
    ],
    same(
      '`src/domain/evidence/content-type.ts`, `src/domain/evidence/jpeg.ts`, `test/server/bad-input.test.ts`, `test/server/files-that-run.test.ts`, `test/device/bombs.test.ts`',
    ),
  ),
  row(
    ['Người trong nội bộ sửa lịch sử', 'An insider edits history'],
    [
      'Sổ thay đổi và nhật ký là chuỗi băm, chỉ thêm; lệnh verify chỉ ra mục hỏng đầu tiên.',
      'The ledger and the audit trail are chains of hashes, only added to; the command verify names the first broken entry.',
    ],
    same(
      '`src/server/verify.ts`, `src/server/heads.ts`, `test/server/storage/chain.test.ts`, `test/server/storage/audit.test.ts`',
    ),
  ),
  row(
    ['Thành viên xem điểm người khác trước khi mở phiếu', 'A member sees another’s score before sheets are opened'],
    [
      'Máy chủ giữ nội dung phiếu đến lúc mở; không khóa API, báo cáo nào có.',
      'The server keeps a sheet’s content back until it is opened; no API key and no report has it.',
    ],
    same('`src/server/storage/seal.ts`, `test/server/api/sealed.test.ts`'),
  ),
  row(
    ['Đoán mật khẩu, mã, biên nhận', 'Guessing passwords, codes, receipts'],
    [
      'argon2id, thử sai thì chờ lâu dần theo tên và theo địa chỉ, câu trả lời như nhau cho tên có và không có; mã ghi danh dùng một lần.',
      'argon2id, waits that grow by name and by address, the same answer for names that are and are not there; enrolment codes are used once.',
    ],
    same('`src/server/storage/waits.ts`, `test/server/guessing.test.ts`, `test/server/passkeys.test.ts`'),
  ),
  row(
    ['Bản xuất, khóa API lọt ra ngoài', 'An export or an API key gets out'],
    [
      'Mọi bản xuất mặc định không có dữ liệu cá nhân; hỏi thì phải có quyền và được ghi lại; khóa có hạn, có xã, thu hồi được.',
      'No default export has personal data; who asks needs the right and is noted; keys have an end and communes, and can be revoked.',
    ],
    same('`src/domain/privacy/classification.ts`, `test/server/default-exports.test.ts`'),
  ),
  row(
    ['Nhật ký máy chủ nói quá nhiều', 'The server’s log says too much'],
    [
      'Nhật ký ghi cửa nào, lỗi loại gì, không ghi địa chỉ, nội dung, lời lỗi.',
      'The log has which door and which kind of fault; no address, no content, no message of an error.',
    ],
    same('`src/server/fault.ts`, `test/server/logs.test.ts`'),
  ),
]

const UNDEFENDED = [
  row(
    ['PIN ngắn trên máy không có PRF, đĩa bị đọc thẳng', 'A short PIN on a device without PRF, whose disk is read'],
    [
      'PIN 6 số chỉ có một triệu khả năng: một máy tính mạnh thử hết trong vài phút. Khóa để trong trình duyệt chặn được mã lạ, không chặn được người cầm đĩa.',
      'A 6-digit PIN has a million values: one fast computer tries them in minutes. A key kept by the browser stops foreign script, not who holds the disk.',
    ],
    [
      'Dùng câu mật khẩu ít nhất 4 từ hoặc máy có PRF; bật khóa màn hình và mã hóa của điện thoại.',
      'A passphrase of at least 4 words, or a device with PRF; the phone’s own screen lock and encryption.',
    ],
  ),
  row(
    ['Chép cả hồ sơ trình duyệt sang máy khác', 'A copied browser profile'],
    [
      'Khóa “không lấy ra được” vẫn nằm trong tệp của trình duyệt và đi theo bản chép.',
      'A “non-extractable” key still lies in the browser’s files and goes with the copy.',
    ],
    [
      'Mỗi lần xin mã truy cập, máy nêu mã lần trước: hai máy cùng khóa thì một máy nêu mã cũ, văn phòng thấy ở trang Máy và thu hồi (`test/server/tokens.test.ts`).',
      'Each renewal of a token names the one before: of two phones with one key one names an outdated one. The desk shows it, under Devices, and can revoke (`test/server/tokens.test.ts`).',
    ],
  ),
  row(
    [
      'Người vận hành cơ sở dữ liệu đọc phiếu chấm chưa mở và mọi bản ghi',
      'Whoever runs the database reads sealed sheets and all records',
    ],
    [
      'Phiếu được giữ lại bởi máy chủ, không phải bằng mã hóa đầu cuối.',
      'Sheets are kept back by the server, not by end-to-end encryption.',
    ],
    [
      'Tách người vận hành và người tổ chức hội đồng; mã hóa đĩa; sửa thì chuỗi băm lộ ra, đọc thì không.',
      'Let others run the server than the council; encrypt its disk; the chain shows changes, not reading.',
    ],
  ),
  row(
    ['Xóa từ xa', 'Remote erasure'],
    [
      'Trang web chỉ xóa được khi máy mở ứng dụng và có mạng.',
      'A web app can erase only when it is opened and has a network.',
    ],
    ['Báo mất sớm; mã hóa là tuyến chính.', 'Report a loss early; encryption is the first line.'],
  ),
  row(
    [
      'Tiện ích trình duyệt độc hại, điện thoại bị chiếm quyền',
      'A malicious browser extension, a phone under somebody’s control',
    ],
    ['Chúng đọc được mọi thứ người dùng thấy khi đã mở khóa.', 'They read all that the user sees once it is unlocked.'],
    ['Máy công vụ không cài tiện ích.', 'No extensions on official devices.'],
  ),
  row(
    [
      'Dữ liệu cũ còn sót trong tệp của trình duyệt sau khi chuyển sang mã hóa',
      'Old data in the browser’s files after encryption was set up',
    ],
    [
      'Khi đặt khóa, dữ liệu được chép sang ngăn mới đã mã hóa, ngăn cũ bị xóa theo cách buộc Chromium gộp lại các tệp của nó. Tìm trong mọi tệp của hồ sơ trình duyệt, các bảng được tách ra từng dòng: sau lần mở lại kế tiếp không còn chữ, số hay ảnh nào (`test/e2e/locked.test.ts`). Kho vài chục nghìn bản ghi có thể cần mở lại thêm vài lần.',
      'When a lock is set, the store is copied into a sealed one and the old one deleted in a way that makes Chromium merge its files. Searched for in all files of the browser’s profile, its tables taken apart row by row: after the next start no word, number or photo is left (`test/e2e/locked.test.ts`). A store of some ten thousands of records may need a few starts more.',
    ],
    [
      'Chip nhớ có thể giữ nội dung tệp đã xóa, trang web không với tới được; Firefox, Safari chưa đo. Đặt khóa trước chuyến đi đầu tiên thì chưa từng có gì để sót.',
      'The memory chip may keep what deleted files held, which no web page can reach; Firefox and Safari were not measured. Where the lock is set before the first visit there never was anything to be left.',
    ],
  ),
  row(
    ['Cái để rõ trên máy: chỉ mục', 'What stays in clear on the phone: indexes'],
    [
      'Tìm và sắp xếp cần chỉ mục: mã bản ghi, loại, xã, ngày, trạng thái.',
      'Searching and sorting need indexes: ids, kinds, communes, dates, states.',
    ],
    [
      'Không có tên hay số trong đó; tên được tìm trong bộ nhớ. Mã băm của tệp để rõ: ai có đúng tệp ấy thì biết nó từng ở đây. Danh sách: `src/store/sealed/in-clear.ts`.',
      'No names or numbers are in them; names are searched in memory. A file’s hash is in clear: whoever has that very file can tell that it was here. The list: `src/store/sealed/in-clear.ts`.',
    ],
  ),
  row(
    [
      'Người cầm cả điện thoại lẫn cơ sở dữ liệu của văn phòng',
      'Somebody who has both a phone and the office’s database',
    ],
    [
      'Khóa để mở giúp máy quên PIN nằm rõ trong cơ sở dữ liệu; muốn mã hóa nó thì cần thêm một bí mật mà văn phòng phải giữ.',
      'The key that opens forgotten locks lies in clear in the database; to encrypt it would need one more secret for the office to keep.',
    ],
    [
      'Giữ máy chủ và bản sao lưu như giữ hồ sơ mật; mỗi lần mở giúp đều vào nhật ký.',
      'Keep server and backups like secret files; each opening is in the log.',
    ],
  ),
  row(
    ['Hạn liên lạc (LEASE_DAYS) và lệnh tự xóa', 'The lease (LEASE_DAYS) and the order to erase'],
    [
      'Chúng che màn hình và xóa dữ liệu của ứng dụng; ai sửa được tệp của trình duyệt thì bỏ qua được. Bản mã đã xóa có thể còn sót trong tệp.',
      'They hide screens and erase the app’s data; whoever edits the browser’s files gets around them. Erased ciphertext may stay in the files.',
    ],
    ['Tuyến chính vẫn là khóa máy.', 'The lock is the first line.'],
  ),
  row(
    ['Giấy đã in, tệp đã gửi đi', 'What was printed or passed on'],
    [
      'Mẫu 01 đến 03, biên bản, danh sách điểm danh phải có tên người theo mẫu.',
      'Forms 01 to 03, minutes and attendance sheets name people, as their forms ask.',
    ],
    [
      'Giới tính, dân tộc chỉ có khi đã đồng ý và được chọn; giữ giấy như giữ hồ sơ.',
      'Sex and ethnic group only with consent and when chosen; keep paper as a dossier is kept.',
    ],
  ),
  row(
    ['Ảnh PDF, tiếng nói: dữ liệu ẩn trong tệp', 'Hidden data in PDFs and sound'],
    [
      'Tài liệu được nộp nguyên vẹn để còn là bằng chứng; ảnh gốc chỉ giữ khi người dùng bật, và giữ vị trí chỉ khi bật “ghi vị trí”.',
      'Documents are filed as they came, to stay evidence; a photo’s original is kept only where the user chose so, with its place only where places are noted.',
    ],
    ['Nói với chủ thể trước khi nộp.', 'Tell the producer before it is filed.'],
  ),
  row(
    ['Ai nói chuyện với máy chủ: địa chỉ mạng', 'Who talks to the server: network addresses'],
    [
      'Máy chủ đếm lần thử theo địa chỉ trong một ngày; proxy phía trước có thể ghi riêng.',
      'The server counts tries by address for a day; a proxy in front may log on its own.',
    ],
    ['Đặt nhật ký của proxy theo cùng thời hạn.', 'Give the proxy’s log the same term.'],
  ),
]

/** What is at stake, from whom, what is done about it, and what is not. */
export const THREAT_MODEL: DocumentText = {
  id: 'threat-model',
  title: ['Bảo vệ trước những ai, và đến đâu', 'Threat model'],
  lead: [
    'Cái gì cần giữ, giữ trước ai, bằng gì, và chỗ nào không giữ được. Viết để văn phòng tự quyết định có dùng hay không.',
    'What is at stake, from whom it is defended and by what, and what is not defended. Written so that an office can decide for itself.',
  ],
  parts: [
    {
      title: ['Cần giữ những gì', 'Assets'],
      chart: {
        head: [
          ['Cái gì', 'What'],
          ['Ở đâu', 'Where'],
          ['Vì sao', 'Why it matters'],
        ],
        rows: ASSETS,
      },
    },
    {
      title: ['Trước những ai, dễ xảy ra nhất trước', 'Attackers, the most likely first, and what is done'],
      chart: {
        head: [
          ['Chuyện gì', 'What may happen'],
          ['Giữ bằng gì', 'What defends'],
          ['Ở đâu trong mã, phép thử nào', 'Where in the code, which test'],
        ],
        rows: DEFENCES,
      },
    },
    {
      title: ['Không giữ được, và vì sao', 'What is not defended, and why'],
      chart: {
        head: [
          ['Chuyện gì', 'What'],
          ['Vì sao', 'Why'],
          ['Nên làm gì', 'What to do'],
        ],
        rows: UNDEFENDED,
      },
    },
    STANDARDS,
  ],
}
