import type { Bilingual } from '../bilingual.ts'
import { DECISIONS, type Decision, type SetReference } from '../records/product.ts'

/** A set of another decision for the same products; `why` says in what it differs where it is not one for one. */
interface SetVersion extends SetReference {
  readonly why?: Bilingual
}

/** The sets of a decision for the same products: none (then `why` says so), one, or several to choose from. */
export interface Versions {
  readonly decision: Decision
  readonly sets: readonly SetVersion[]
  readonly why?: Bilingual
}

type Link = readonly [set: number, why?: Bilingual]

const MEAT_AND_SEAFOOD: Bilingual = {
  vi: 'Năm 2019 chế biến từ thịt, trứng, sữa và chế biến từ thủy, hải sản là hai bộ; từ 2023 gộp làm một, cùng sản phẩm từ mật ong.',
  en: 'In 2019 products of meat, eggs and milk and products of seafood were two sets; since 2023 they are one, with honey products.',
}
const CRAFTS: Bilingual = {
  vi: 'Năm 2019 thủ công mỹ nghệ trang trí và gia dụng là hai bộ; từ 2023 gộp làm một.',
  en: 'In 2019 decorative and household handicrafts were two sets; since 2023 they are one.',
}
const HONEY: Bilingual = {
  vi: 'Bộ mật ong năm 2019 gồm cả sản phẩm làm từ mật ong; từ 2023 mật ong ở bộ 4, sản phẩm làm từ mật ong ở bộ 8.',
  en: 'The honey set of 2019 took in products made from honey; since 2023 honey is in set 4, products made from it in set 8.',
}
const OTHER_TEA: Bilingual = {
  vi: 'Bộ “Các sản phẩm khác từ chè, trà” năm 2019 từ 2023 tách ra: trà từ thực vật khác ở bộ 12, sản phẩm từ chè ở bộ 11.',
  en: 'The set “other products of tea” of 2019 has been split since 2023: tea from other plants is in set 12, products of tea in set 11.',
}

/**
 * Sets of 2019 → sets of 2023 and 2026, whose numbers are the same. By the classifications (annex I of each decision); where one name covers what
 * two cover elsewhere, all are given and people choose.
 */
const LINKS_OF_2019: Readonly<Record<number, readonly Link[]>> = {
  1: [[1]],
  2: [[2, { vi: 'Từ 2023 bộ này gồm cả thủy sản tươi.', en: 'Since 2023 this set takes in fresh seafood.' }]],
  4: [
    [4, HONEY],
    [8, HONEY],
  ],
  5: [[5]],
  6: [[6]],
  7: [[7]],
  8: [[8, MEAT_AND_SEAFOOD]],
  9: [[8, MEAT_AND_SEAFOOD]],
  10: [[9]],
  11: [[10]],
  12: [[11]],
  13: [
    [12, OTHER_TEA],
    [11, OTHER_TEA],
  ],
  14: [[13]],
  15: [[14]],
  16: [[15]],
  17: [[16]],
  18: [[17]],
  19: [[18]],
  20: [
    [
      19,
      {
        vi: 'Từ 2023 chỉ còn mỹ phẩm có thành phần từ thảo dược (nay gọi là dược liệu).',
        en: 'Since 2023 only cosmetics with medicinal plants.',
      },
    ],
  ],
  21: [],
  22: [[20, { vi: 'Từ 2023 bộ này gồm cả tinh dầu.', en: 'Since 2023 this set takes in essential oils.' }]],
  23: [[21, CRAFTS]],
  24: [[21, CRAFTS]],
  25: [[22]],
  26: [[26, { vi: 'Từ 2023 bộ này gồm cả du lịch sinh thái.', en: 'Since 2023 this set takes in ecotourism.' }]],
}

const NO_MEDICAL_DEVICES: Bilingual = {
  vi: 'Trang thiết bị, dụng cụ y tế không còn trong các bộ sản phẩm từ năm 2023.',
  en: 'Medical devices are not among the product sets since 2023.',
}
const NO_RICE: Bilingual = {
  vi: 'Chưa có bản chép của bộ gạo, ngũ cốc năm 2019.',
  en: 'There is no transcript of the set for rice and cereals of 2019.',
}
const NO_ORNAMENTALS: Bilingual = {
  vi: 'Năm 2019 chưa có bộ cho sinh vật cảnh.',
  en: 'In 2019 there were no sets for ornamental plants and animals.',
}
const ABSENT_IN_2019: Readonly<Record<number, Bilingual>> = {
  3: NO_RICE,
  23: NO_ORNAMENTALS,
  24: NO_ORNAMENTALS,
  25: NO_ORNAMENTALS,
}

/** The versions of a set under every other decision, the newest decision first. */
export const versionsOf = (reference: SetReference): readonly Versions[] =>
  DECISIONS.filter((decision) => decision !== reference.decision).map((decision) => versionsUnder(reference, decision))

/** The versions of a set under that decision; the set itself under its own. */
export const versionsUnder = (reference: SetReference, decision: Decision): Versions => {
  if (decision === reference.decision) return { decision, sets: [reference] }
  if (reference.decision === '1048/2019') {
    const sets = (LINKS_OF_2019[reference.set] ?? []).map((link) => versionOf(decision, link[0], link[1]))
    return sets.length > 0 ? { decision, sets } : { decision, sets, why: NO_MEDICAL_DEVICES }
  }
  if (decision !== '1048/2019') return { decision, sets: [versionOf(decision, reference.set)] }
  const sets = Object.entries(LINKS_OF_2019).flatMap(([number, links]) =>
    links.flatMap(([set, why]) => (set === reference.set ? [versionOf(decision, Number(number), why)] : [])),
  )
  const why = ABSENT_IN_2019[reference.set]
  return { decision, sets, ...(why === undefined ? {} : { why }) }
}

const versionOf = (decision: Decision, set: number, why?: Bilingual): SetVersion => ({
  decision,
  set,
  ...(why === undefined ? {} : { why }),
})
