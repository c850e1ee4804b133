import type { Gap } from './gaps.ts'
import type { PaperInput } from './input.ts'
import type { Paper } from './paper.ts'

/** A paper, and what it still lacks. */
export interface BuiltPaper {
  readonly paper: Paper
  readonly gaps: readonly Gap[]
}

/** What every page says at its head of a paper that is not to be handed in as it is. */
export const markOf = ({ producer, product }: PaperInput, isDraft: boolean): string | undefined => {
  if (producer.sample === true || product.sample === true) return 'DỮ LIỆU MẪU - KHÔNG CÓ GIÁ TRỊ'
  return isDraft ? 'BẢN NHÁP - CHƯA CHỐT ĐÁNH GIÁ' : undefined
}
