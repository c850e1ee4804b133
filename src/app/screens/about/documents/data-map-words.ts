import type { DataClass, DataPurpose, DataSubject } from '../../../../domain/privacy/data-class.ts'
import type { RETENTION_WAYS } from '../../../../domain/privacy/retention.ts'
import type { Words } from './document-text.ts'

export const CLASS_WORDS: Readonly<Record<DataClass, Words>> = {
  public: ['Công khai', 'Public'],
  business: ['Kinh doanh', 'Business'],
  personal: ['Cá nhân', 'Personal'],
  sensitive: ['Nhạy cảm', 'Sensitive'],
}

export const SUBJECT_WORDS: Readonly<Record<DataSubject, Words>> = {
  producer: ['chủ thể (cơ sở)', 'the producer (enterprise)'],
  representative: ['người đại diện', 'the representative'],
  staff: ['cán bộ, thành viên hội đồng', 'officers, council members'],
  participant: ['người dự tập huấn', 'participants of trainings'],
  anybody: ['bất cứ ai được nhắc đến, chụp, ghi âm', 'anybody named, seen or heard'],
  programme: ['chương trình', 'the programme'],
}

export const PURPOSE_WORDS: Readonly<Record<DataPurpose, Words>> = {
  recognition: [
    'lập hồ sơ, chấm, công nhận, kiểm tra (QĐ 26/2026, Điều 6 đến 9)',
    'dossier, scoring, recognition, checks (Decision 26/2026, Art. 6 to 9)',
  ],
  support: ['khảo sát, kế hoạch, tập huấn', 'surveys, plans, trainings'],
  programme: ['số liệu, báo cáo', 'figures and reports'],
  proof: ['biết ai đã ghi gì, khi nào', 'knowing who wrote what, and when'],
  security: ['đăng nhập, máy, khóa, giới hạn', 'sign-in, devices, keys, limits'],
  transport: ['đưa thay đổi giữa máy và văn phòng', 'taking changes between phone and office'],
}

export const WAY_WORDS: Readonly<Record<(typeof RETENTION_WAYS)[number], Words>> = {
  server: ['máy chủ tự làm', 'the server, by itself'],
  phone: ['máy tự làm', 'the phone, by itself'],
  person: ['người quyết định; văn phòng xem ở “Đến hạn lưu”', 'a person; the office sees it under “Kept long enough”'],
  command: ['người vận hành, bằng lệnh', 'the operator, by a command'],
  owner: ['đi cùng cái nó thuộc về', 'goes with what it belongs to'],
  never: ['giữ', 'kept'],
}
