import type { Answers, Assessment } from '../../domain/records/assessment.ts'
import type { Comment } from '../../domain/records/comment.ts'
import type { Instant, Uuid } from '../../domain/records/envelope.ts'
import { SAMPLE_NAMES } from './sender.ts'

/** The sample product that producer, officer and commune have all assessed, not alike. */
export const DISPUTED_PRODUCT = 'Nước mắm cá nục (mẫu)'

/** Who else assessed it, and where they chose otherwise than the officer: the option's place, and why. */
const OTHERS: readonly {
  readonly role: Assessment['role']
  readonly assessor: string
  readonly answers: Answers
  readonly notes: Assessment['notes']
}[] = [
  {
    ...{ role: 'self', assessor: 'Lê Thị Mẫu', answers: { '1.1': 2, '2.1': 3, '2.3': 2, '5.1': 4, '6.1': 2 } },
    notes: {
      '1.1': 'Cá mua tại cảng Cửa Việt, có sổ mua hằng ngày.',
      '5.1': 'Câu chuyện in trên tờ rơi và trang mạng của cơ sở.',
    },
  },
  {
    ...{ role: 'commune', assessor: 'Cán bộ xã mẫu', answers: { '1.1': 2, '2.3': 2, '4.2': 1 } },
    notes: { '2.3': 'Nhãn mới in tháng 9 đã đủ nội dung.' },
  },
]

/** The assessments of the others, beside the officer's. */
export const otherOpinions = (officers: Assessment): Assessment[] =>
  OTHERS.map(({ role, assessor, answers, notes }) => ({
    ...{ ...officers, role, assessor, notes },
    answers: { ...officers.answers, ...answers },
  }))

interface Talked {
  readonly product: Uuid
  readonly producer: Uuid
  readonly at: Instant
  newId(): Uuid
}

/** A comment with its id. */
export interface SampleComment {
  readonly record: Uuid
  readonly data: Comment
}

/** A short thread about it: what the officer disputes, what the commune answers, and what it asks in turn. */
export const sampleTalk = ({
  product,
  producer,
  at,
  newId,
}: Talked): { officer: SampleComment[]; commune: SampleComment[] } => {
  const about = { product, producer, at, sample: true }
  const dispute: SampleComment = {
    record: newId(),
    data: {
      ...{ ...about, criterion: '2.3', stance: 'dispute', role: 'officer', by: SAMPLE_NAMES.officer, to: 'commune' },
      ...{ text: 'Chai lấy ở cửa hàng vẫn dán nhãn cũ, chưa nêu điều kiện bảo quản. Tôi giữ mức 2 điểm.', proposed: 1 },
    },
  }
  const answer: SampleComment = {
    record: newId(),
    data: {
      ...{
        ...about,
        criterion: '2.3',
        replyTo: dispute.record,
        stance: 'answer',
        role: 'commune',
        by: SAMPLE_NAMES.commune,
      },
      text: 'Nhãn mới in từ tháng 9, cơ sở đang bán hết lô cũ. Đề nghị xem mẫu nhãn mới ở hồ sơ.',
    },
  }
  const question: SampleComment = {
    record: newId(),
    data: {
      ...{ ...about, criterion: '4.2', stance: 'question', role: 'commune', by: SAMPLE_NAMES.commune, to: 'officer' },
      text: 'Cơ sở có bộ phận phân phối riêng không? Xã chỉ thấy một người phụ trách.',
    },
  }
  return { officer: [dispute], commune: [answer, question] }
}
