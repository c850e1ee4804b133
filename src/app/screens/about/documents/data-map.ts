import { CLASSIFICATION } from '../../../../domain/privacy/classification.ts'
import {
  DATA_CLASSES,
  type DataClass,
  type DataPurpose,
  type DataSubject,
  type FieldGroup,
  pathsOf,
} from '../../../../domain/privacy/data-class.ts'
import { RETENTION } from '../../../../domain/privacy/retention.ts'
import { RETENTION_IDS } from '../../../../domain/privacy/retention-ids.ts'
import { OFFICE_TABLES, PHONE_TABLES } from '../../../../domain/privacy/tables.ts'
import { KINDS } from '../../../../domain/records/kinds.ts'
import { CONSENT_TEXTS, GENERAL } from '../../../../domain/survey/consent-texts.ts'
import { CLASS_WORDS, PURPOSE_WORDS, SUBJECT_WORDS, WAY_WORDS } from './data-map-words.ts'
import { type DocumentText, type Part, same, type Words } from './document-text.ts'
import { KIND_WORDS } from './kind-words.ts'
import { LAW_SOURCES } from './law-sources.ts'

const HEAD: readonly Words[] = [
  ['Mức', 'Class'],
  ['Của ai', 'Whose'],
  ['Trường', 'Fields'],
]

const code = (text: string): string => `\`${text}\``

/** One line for each class and subject, the most careful first. */
const rowsOf = (groups: readonly FieldGroup[]): (readonly Words[])[] => {
  const lines = new Map<string, { is: DataClass; of: DataSubject; paths: string[] }>()
  for (const group of groups) {
    const key = `${group.is} ${group.of}`
    const before = lines.get(key) ?? { is: group.is, of: group.of, paths: [] }
    lines.set(key, { ...before, paths: [...before.paths, ...pathsOf(group)] })
  }
  return [...lines.values()]
    .sort((one, other) => DATA_CLASSES.indexOf(other.is) - DATA_CLASSES.indexOf(one.is))
    .map(({ is, of, paths }) => [CLASS_WORDS[is], SUBJECT_WORDS[of], same(paths.map(code).join(', '))])
}

interface Classified {
  readonly purpose: DataPurpose
  readonly retention: (typeof RETENTION_IDS)[number]
  readonly groups: readonly FieldGroup[]
}

const partOf = (title: Words, { purpose, retention, groups }: Classified): Part => {
  const [vi, en] = PURPOSE_WORDS[purpose]
  const { rule } = RETENTION[retention]
  return {
    title,
    paragraphs: [[`Để: ${vi}. Giữ: ${rule.vi}.`, `For: ${en}. Kept: ${rule.en}.`]],
    chart: { head: HEAD, rows: rowsOf(groups) },
  }
}

const CLASSES: Part = {
  title: ['Bốn mức', 'Four classes'],
  points: [
    [
      'Công khai: chương trình công bố (sản phẩm nào, mấy sao, đến ngày nào).',
      'Public: what the programme publishes (which product, how many stars, until when).',
    ],
    [
      'Kinh doanh: của cơ sở hoặc của chương trình, không về người nào. Với hộ, tên hộ là tên người: được công bố vì là chủ thể; số đăng ký của hộ thì giữ như dữ liệu cá nhân.',
      'Business: of an enterprise or of the programme, about no person. Of a household its name is a person’s: it is published as the producer’s; its registration number is treated as personal.',
    ],
    [
      'Cá nhân: tên, điện thoại, địa chỉ, chữ ký, tiếng nói, và mọi ghi chú tự do. Không có trong bản xuất mặc định.',
      'Personal: names, telephones, addresses, signatures, voices, and all free notes. In no default export.',
    ],
    [
      'Nhạy cảm: dân tộc, khuyết tật, vị trí, ảnh giấy tờ tùy thân, câu trả lời khảo sát. Chỉ ghi khi có sự đồng ý riêng; rút lại thì xóa.',
      'Sensitive: ethnic group, disability, places, images of identity papers, answers of surveys. Only under a consent of its own; erased when it is withdrawn.',
    ],
  ],
}

const TERMS: Part = {
  title: ['Thời hạn lưu', 'Retention'],
  chart: {
    head: [
      ['Cái gì, bao lâu', 'What, how long'],
      ['Ai làm', 'By whom'],
      ['Căn cứ', 'On which ground'],
    ],
    rows: RETENTION_IDS.map((id): readonly Words[] => {
      const { rule, way, ground } = RETENTION[id]
      return [[rule.vi, rule.en], WAY_WORDS[way], [ground.vi, ground.en]]
    }),
  },
}

const SHOWN_TEXTS: Part = {
  title: ['Mọi lời xin phép đã từng dùng', 'Every consent text ever shown'],
  paragraphs: [
    [
      'Mỗi sự đồng ý ghi lại tên bản này. Bản đã dùng không bao giờ sửa; đổi lời là thêm bản mới.',
      'Every consent names its version. What was used is never changed; other words are a new version.',
    ],
  ],
  chart: {
    head: [
      ['Bản', 'Version'],
      ['Lời', 'Words'],
    ],
    rows: [...CONSENT_TEXTS, GENERAL].map(({ version, text }): readonly Words[] => [
      same(code(version)),
      [text.vi, text.en],
    ]),
  },
}

/** What is held of whom, made of the very lists that the exports and the tests read. */
export const DATA_MAP: DocumentText = {
  id: 'data-map',
  title: ['Bản đồ dữ liệu', 'Data map'],
  lead: [
    'Mỗi trường của mỗi loại bản ghi và mỗi bảng: mức, của ai, để làm gì, giữ bao lâu. Bản này được làm từ chính danh mục mà chương trình dùng, nên không lệch với mã.',
    'Every field of every kind of record and of every table: its class, whose it is, what for, and how long it is kept. It is made of the very list that the product uses, so it cannot drift from the code.',
  ],
  parts: [
    CLASSES,
    LAW_SOURCES,
    ...KINDS.map((kind) => partOf(KIND_WORDS[kind], CLASSIFICATION[kind])),
    {
      title: ['Câu trả lời khảo sát', 'Answers of a survey'],
      paragraphs: [
        [
          'Chỉ mẫu phiếu biết câu nào hỏi gì: câu tác giả đánh dấu nhạy cảm và mọi câu vị trí là nhạy cảm; câu hỏi theo sự đồng ý, ảnh, ghi âm, chữ ký, điện thoại, chữ dài là cá nhân; còn lại là kinh doanh. Vì vậy bản xuất mặc định không có câu trả lời nào.',
          'Only the form knows what a question asks: what its author marked and every place is sensitive; what stands under a consent, photos, sound, signatures, telephones and longer texts are personal; the rest is business. So no default export has any answer.',
        ],
      ],
    },
    ...Object.entries(OFFICE_TABLES).map(([name, table]) =>
      partOf([`Máy chủ: bảng ${code(name)}`, `Server: table ${code(name)}`], table),
    ),
    ...Object.entries(PHONE_TABLES).map(([name, table]) =>
      partOf([`Điện thoại: bảng ${code(name)}`, `Phone: table ${code(name)}`], table),
    ),
    {
      title: ['Nhật ký máy chủ', 'The server’s log'],
      paragraphs: [
        [
          'Mỗi yêu cầu một dòng: số ngẫu nhiên, cửa, mã trả lời, thời gian. Mỗi lỗi: loại và chỗ trong mã. Không có địa chỉ, tên, nội dung.',
          'A line a request: a random number, the door, the status, the time taken. Of an error its kind and its place in the code. No addresses, names or content.',
        ],
      ],
    },
    TERMS,
    SHOWN_TEXTS,
  ],
}
