import * as z from 'zod/mini'
import { Bilingual } from '../bilingual.ts'
import { CriterionCode } from '../records/assessment.ts'
import { Decision } from '../records/product.ts'

/** Stars that a gate can guard (3, 4 or 5). */
export const GateStars = z.union([z.literal(3), z.literal(4), z.literal(5)])
export type GateStars = z.infer<typeof GateStars>

export const PartCode = z.enum(['A', 'B', 'C'])
export type PartCode = z.infer<typeof PartCode>

const Points = z.int().check(z.gte(0), z.lte(100))
const WordingId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))

/** One option ("□ …"): which wording, its points, the star it is the least for, the alternative case it belongs to. */
const PackOption = z.object({
  is: WordingId,
  points: Points,
  stars: z.optional(GateStars),
  case: z.optional(WordingId),
})

/** One criterion of a pack: facts only, words by id. `heading` names sub-criteria; a scored one without options is yes/no. */
export const PackCriterion = z.object({
  code: CriterionCode,
  is: WordingId,
  /** Family whose title it bears, where the decision calls it otherwise than the family whose options it has. */
  titled: z.optional(WordingId),
  points: Points,
  /** The star mark stands on the criterion's name: for so many stars any of its options will do, but one must be reached. */
  stars: z.optional(GateStars),
  heading: z.optional(z.literal(true)),
  options: z.optional(z.array(PackOption).check(z.minLength(2), z.maxLength(20))),
  /** "Yêu cầu: …": to be confirmed before an option may be chosen. */
  requirement: z.optional(WordingId),
  /** "… sẽ không đánh giá các bước tiếp theo": what follows is not evaluated. */
  stop: z.optional(WordingId),
  /** Criteria of which any at 0 points is that stop by itself (set 16, criterion 6.4). */
  stopAtZero: z.optional(z.array(CriterionCode)),
  /** "Bị loại nếu …". */
  disqualification: z.optional(WordingId),
  /** "Chỉ áp dụng khi có câu chuyện sản phẩm": scored only if that criterion is above its 0 option. */
  appliesWhen: z.optional(CriterionCode),
  guidance: z.optional(z.array(WordingId)),
})
export type PackCriterion = z.infer<typeof PackCriterion>

const PackGroup = z.object({ code: CriterionCode, is: WordingId, points: Points, criteria: z.array(PackCriterion) })

/** A criteria set as data: the facts of one set of a decision's annex. Its sums are checked when it is opened. */
export const Pack = z.object({
  decision: Decision,
  set: z.int().check(z.gte(1), z.lte(26)),
  version: z.int().check(z.gte(1)),
  /** The source's points do not sum to 100: its best options come to `reachable`. Kept as it is, and said. */
  complete: z.optional(z.literal(false)),
  reachable: z.optional(Points),
  /** Where the source is doubtful and is kept as it is. */
  remarks: z.optional(z.array(WordingId)),
  /** "Hồ sơ bị loại khi": at the head of the set. */
  disqualification: z.optional(WordingId),
  parts: z.array(z.object({ code: PartCode, points: Points, groups: z.array(PackGroup) })).check(z.length(3)),
})
export type Pack = z.infer<typeof Pack>

/** A note of the decision; its id is the same wherever it says the same. */
export interface Note extends Bilingual {
  readonly id: string
}

/** Words of one family of criteria: its title and the pool of options that sets choose from. */
const FamilyWording = z.object({ title: Bilingual, options: z.record(WordingId, Bilingual) })
export const Wording = z.object({
  families: z.record(WordingId, FamilyWording),
  notes: z.record(WordingId, Bilingual),
  groups: z.record(WordingId, Bilingual),
  parts: z.record(PartCode, Bilingual),
})
export type Wording = z.infer<typeof Wording>

/** An option ready to be shown and scored. */
export interface Option {
  /** Its wording's id in the family; `no` and `yes` of a yes/no criterion. */
  readonly id: string
  readonly label: Bilingual
  readonly points: number
  /** Least option that this criterion must reach for so many stars ("dấu sao"). */
  readonly minimumForStars?: GateStars
  readonly case?: { readonly id: string; readonly label: Bilingual }
}

/** A scored criterion (tiêu chí), choice or yes/no. A yes/no has the two options no and yes, so that all criteria score alike. */
export interface Criterion {
  readonly code: CriterionCode
  readonly family: string
  readonly title: Bilingual
  readonly kind: 'choice' | 'yes-no'
  readonly part: PartCode
  readonly group: CriterionCode
  /** The sub-heading above it, where there is one ("6.1 Ngoại hình" above 6.1.1). */
  readonly heading?: { readonly code: CriterionCode; readonly title: Bilingual }
  readonly maxPoints: number
  readonly options: readonly Option[]
  readonly requirement?: Note
  readonly stop?: { readonly text: Note; readonly atZero: readonly CriterionCode[] }
  readonly disqualification?: Note
  readonly appliesWhen?: CriterionCode
  readonly guidance: readonly Note[]
}

export interface CriteriaGroup {
  readonly code: CriterionCode
  readonly title: Bilingual
  readonly maxPoints: number
  readonly criteria: readonly Criterion[]
}

export interface CriteriaPart {
  readonly code: PartCode
  readonly title: Bilingual
  readonly maxPoints: number
  readonly groups: readonly CriteriaGroup[]
}

/** A criteria set (bộ tiêu chí của một bộ sản phẩm), checked and worded: what scoring, plan and screens work on. */
export interface CriteriaSet {
  readonly decision: Decision
  readonly number: number
  readonly packVersion: number
  readonly disqualification?: Note
  /** Whether the points of the source sum to 100; where they do not, its best options come to `reachable`. */
  readonly isComplete: boolean
  readonly reachable: number
  /** Where the source is doubtful and was kept as it is. */
  readonly remarks: readonly Note[]
  readonly parts: readonly CriteriaPart[]
  /** Every scored criterion in the official order. */
  readonly criteria: readonly Criterion[]
}
