import type { AreaCode } from '../records/envelope.ts'
import { UNASSIGNED_AREA } from '../records/unassigned-area.ts'
import { italic, paragraph } from './compose.ts'
import type { PaperInput } from './input.ts'
import type { Inline, Paragraph } from './paper.ts'
import { longDate } from './vietnamese.ts'

/** What communes are called since 1 July 2025: xã, phường, đặc khu. */
const TITLE = /^(xã|phường|đặc khu)\s+/iu

interface Commune {
  readonly code: AreaCode
  readonly name: string | undefined
}

/** "Phường Đông Hà"; undefined while nobody has said which it is. */
export const communeName = ({ code, name }: Commune): string | undefined =>
  code === UNASSIGNED_AREA || name === undefined || name === code ? undefined : name

/** "Đông Hà", as a place is named before a date. */
export const placeName = (commune: Commune): string | undefined => communeName(commune)?.replace(TITLE, '')

/** "xã" or "phường" in the words of an office, both where it is not known. */
export const communeTitle = (commune: Commune): string =>
  TITLE.exec(communeName(commune) ?? '')?.[1]?.toLowerCase() ??
  (communeName(commune) === undefined ? 'xã/phường' : 'xã')

/** "Đông Hà, ngày 05 tháng 6 năm 2026", with dots for what is written by hand. */
export const signingPlace = ({ commune, facts }: PaperInput): Paragraph => {
  const place = placeName(commune)
  const date = facts.signedOn === undefined ? undefined : longDate(facts.signedOn)
  return paragraph(
    [
      ...(place === undefined ? [DOTS] : [italic(place)]),
      italic(', '),
      ...(date === undefined
        ? [italic('ngày '), DOTS, italic(' tháng '), DOTS, italic(' năm '), DOTS]
        : [italic(date)]),
    ],
    { align: 'centre' },
  )
}

const DOTS: Inline = { kind: 'dots', count: 4 }
