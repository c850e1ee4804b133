import type { AreaCode } from '../records/envelope.ts'
import { UNASSIGNED_AREA } from '../records/unassigned-area.ts'

/** Quảng Trị (Decision 19/2025/QĐ-TTg). The list of all communes could not be had, so a code of another province is typed by hand. */
const PROVINCE = '44'

/** Mã sản phẩm of form 01: (province)-(commune)-(running number)-year. */
export interface ProductCode {
  readonly province: string
  readonly area: AreaCode
  readonly running: number
  readonly year: number
}

/** The parts of a code; undefined of one that was written in another way. */
export const readProductCode = (text: string): ProductCode | undefined => {
  const [, province, area, running, year] = /^(\d{2})-(\d{5})-(\d{1,4})-(\d{4})$/.exec(text.trim()) ?? []
  if (province === undefined || area === undefined) return undefined
  return { province, area, running: Number(running), year: Number(year) }
}

export const writeProductCode = ({ province, area, running, year }: ProductCode): string =>
  `${province}-${area}-${String(running).padStart(2, '0')}-${year}`

/**
 * A code that nobody known here has: a product that was registered before keeps its running number where that is free in the year, else it is the
 * next one of the commune and year. Two phones without a network may suggest the same one; the commune settles it when it receives the dossier.
 */
export const suggestProductCode = (
  area: AreaCode,
  year: number,
  taken: readonly string[],
  former: string | undefined,
): string | undefined => {
  if (area === UNASSIGNED_AREA) return undefined
  const runnings = taken.flatMap((text) => {
    const code = readProductCode(text)
    return code?.area === area && code.year === year ? [code.running] : []
  })
  const before = former === undefined ? undefined : readProductCode(former)
  const isKept = before?.area === area && !runnings.includes(before.running)
  const running = isKept && before !== undefined ? before.running : Math.max(0, ...runnings) + 1
  return writeProductCode({ province: PROVINCE, area, running, year })
}
