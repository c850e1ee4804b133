import { type Part, same, type Words } from './document-text.ts'

const MET: Words = ['Đạt', 'Met']
const PARTLY: Words = ['Đạt một phần', 'Partly']
const NOT_MET: Words = ['Không đạt', 'Not met']

const row = (id: string, what: Words, standing: Words, where: Words): readonly Words[] => [
  same(id),
  what,
  standing,
  where,
]

/** OWASP ASVS 5.0 and MASVS 2.1, where each is met or not. Whole chapters are named where no single requirement is meant. */
export const STANDARDS: Part = {
  title: ['Đối chiếu chuẩn OWASP', 'Held against the OWASP standards'],
  paragraphs: [
    [
      'ASVS 5.0 và MASVS 2.1, tự đối chiếu; chưa có ai bên ngoài kiểm định.',
      'ASVS 5.0 and MASVS 2.1, by ourselves; nobody outside has audited it yet.',
    ],
  ],
  chart: {
    head: [
      ['Yêu cầu', 'Requirement'],
      ['Nội dung', 'What it asks'],
      ['Kết quả', 'Standing'],
      ['Ở đâu', 'Where'],
    ],
    rows: [
      row(
        'ASVS V2',
        ['Kiểm tra dữ liệu vào, giới hạn', 'Validation and limits'],
        MET,
        same('`src/server/body.ts`, `test/server/bad-input.test.ts`'),
      ),
      row('ASVS V3', ['Phía trình duyệt', 'Web front-end'], MET, same('`src/server/headers.ts`')),
      row('ASVS V5', ['Tệp', 'Files'], MET, same('`src/domain/evidence/content-type.ts`, `test/server/files.test.ts`')),
      row('ASVS V6, V7', ['Đăng nhập, phiên', 'Sign-in and sessions'], PARTLY, [
        '`test/server/sessions.test.ts`, `test/server/guessing.test.ts`; không bắt buộc hai yếu tố, passkey là tùy chọn',
        '`test/server/sessions.test.ts`, `test/server/guessing.test.ts`; no second factor is demanded, passkeys are optional',
      ]),
      row(
        'ASVS V8',
        ['Quyền', 'Authorisation'],
        MET,
        same('`src/server/access/actions.ts`, `test/server/access/cells.test.ts`'),
      ),
      row(
        'ASVS V9',
        ['Mã truy cập tự chứa', 'Self-contained tokens'],
        MET,
        same('`src/protocol/access.ts`, `test/server/tokens.test.ts`'),
      ),
      row('ASVS V11', ['Mật mã', 'Cryptography'], PARTLY, [
        'Web Crypto và thư viện noble; chưa có chứng nhận FIPS',
        'Web Crypto and the noble libraries; no FIPS certificate',
      ]),
      row('ASVS V13', ['Cấu hình', 'Configuration'], MET, same('`src/server/config.ts`')),
      row(
        'ASVS 14.1.1',
        ['Phân loại mọi dữ liệu', 'All data are classified'],
        MET,
        same(
          '`src/domain/privacy/classification.ts`, `test/domain/privacy/classification.test.ts`, `test/server/classified-tables.test.ts`',
        ),
      ),
      row('ASVS 14.2.1', ['Không có dữ liệu nhạy cảm trong URL', 'No sensitive data in addresses'], MET, [
        'Mã ghi danh đi trong thân yêu cầu; địa chỉ chỉ có mã bản ghi',
        'Enrolment codes go in a body; addresses have ids only',
      ]),
      row(
        'ASVS 14.2.6',
        ['Chỉ trả cái cần', 'Only what is needed is returned'],
        MET,
        same('`test/server/default-exports.test.ts`'),
      ),
      row('ASVS 14.2.7', ['Thời hạn lưu', 'Retention'], PARTLY, [
        '`src/domain/privacy/retention.ts`, `test/server/retention.test.ts`; hồ sơ cũ và nhật ký máy chủ cần người quyết định',
        '`src/domain/privacy/retention.ts`, `test/server/retention.test.ts`; old files and log lines need a person',
      ]),
      row('ASVS 14.2.8', ['Bỏ dữ liệu ẩn trong tệp', 'Hidden data in files are removed'], PARTLY, [
        'Ảnh: `src/domain/evidence/jpeg.ts`, `test/domain/evidence/jpeg.test.ts`; PDF và âm thanh giữ nguyên',
        'Photos: `src/domain/evidence/jpeg.ts`, `test/domain/evidence/jpeg.test.ts`; PDFs and sound stay as they came',
      ]),
      row('ASVS 14.3.1', ['Xóa ở máy khi đăng xuất', 'The client is cleared at sign-out'], MET, [
        'Clear-Site-Data và xóa tại máy',
        'Clear-Site-Data and local erasure',
      ]),
      row('ASVS 14.3.2', ['Không lưu đệm', 'No caching'], MET, same('`src/server/headers.ts`')),
      row(
        'ASVS 14.3.3',
        ['Không có dữ liệu nhạy cảm trong kho của trình duyệt', 'No sensitive data in browser storage'],
        NOT_MET,
        [
          'Cố ý: làm việc không mạng cần kho tại máy; thay vào đó kho được mã hóa',
          'On purpose: working offline needs a store; it is encrypted instead',
        ],
      ),
      row(
        'ASVS V16',
        ['Nhật ký, lỗi', 'Logging and errors'],
        MET,
        same('`src/server/fault.ts`, `test/server/logs.test.ts`, `test/server/storage/chain.test.ts`'),
      ),
      row('MASVS STORAGE-1, 2', ['Lưu trữ an toàn, không rò', 'Secure storage, no leaks'], PARTLY, [
        '`src/store/sealed`, `test/e2e/locked.test.ts`; phần cứng khóa chỉ qua PRF',
        '`src/store/sealed`, `test/e2e/locked.test.ts`; hardware keys only by PRF',
      ]),
      row(
        'MASVS CRYPTO-1, 2',
        ['Mật mã hiện hành, quản khóa', 'Sound cryptography, keys'],
        MET,
        same('`src/device/device-key.ts`, `test/device/device-key.test.ts`'),
      ),
      row('MASVS AUTH-1, 2', ['Đăng nhập, mở khóa tại máy', 'Sign-in, local unlock'], PARTLY, [
        'PIN hoặc câu mật khẩu; sinh trắc chỉ qua WebAuthn',
        'PIN or passphrase; biometrics only by WebAuthn',
      ]),
      row('MASVS NETWORK-1', ['Đường truyền', 'Transport'], PARTLY, [
        'TLS do proxy phía trước; trình duyệt không ghim chứng chỉ',
        'TLS by the proxy in front; a browser pins no certificate',
      ]),
      row('MASVS PLATFORM', ['Nền tảng', 'Platform'], MET, [
        'Không có WebView riêng, không có cầu nối',
        'No WebView of our own, no bridge',
      ]),
      row('MASVS CODE-1, 2', ['Cập nhật', 'Updates'], PARTLY, [
        'Người dùng quyết định lúc cập nhật; giao thức quá cũ bị từ chối đọc',
        'The user decides when to update; too old a protocol is refused',
      ]),
      row(
        'MASVS PRIVACY-1..4',
        ['Ít dữ liệu, minh bạch, quyền của người dân', 'Little data, openness, people’s rights'],
        MET,
        same('`src/domain/privacy/consent.ts`, `test/domain/privacy/consent.test.ts`'),
      ),
      row('MASVS RESILIENCE', ['Chống dịch ngược', 'Against reverse engineering'], NOT_MET, [
        'Mã nguồn mở: không có gì để giấu',
        'Open source: there is nothing to hide',
      ]),
    ],
  },
}
