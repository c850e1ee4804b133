import type { Said } from '../../../src/domain/comments/threads.ts'
import type { Comment } from '../../../src/domain/records/comment.ts'

const PRODUCT = '01900000-0000-7000-8000-000000000001'
const PRODUCER = '01900000-0000-7000-8000-000000000002'

export const idOf = (n: number): string => `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** An officer's dispute on one criterion, addressed to the commune. */
export const aComment = (given: Partial<Comment> = {}): Comment => ({
  ...{ product: PRODUCT, producer: PRODUCER, criterion: '2.2', stance: 'dispute', text: 'Bao bì chỉ là túi trơn' },
  ...{ by: 'Trần Thị Hoa', role: 'officer', to: 'commune', at: '2026-11-20T02:00:00.000Z' },
  ...given,
})

export const said = (n: number, given: Partial<Comment> = {}): Said => ({ id: idOf(n), data: aComment(given) })

/** The commune's answer to comment `to`. */
export const answered = (n: number, to: number, given: Partial<Comment> = {}): Said => {
  const { to: _to, ...rest } = aComment({ stance: 'answer', by: 'Lê Văn Xã', role: 'commune', text: 'Đã có hộp mới' })
  return { id: idOf(n), data: { ...rest, replyTo: idOf(to), ...given } }
}
