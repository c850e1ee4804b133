import { UNASSIGNED_AREA } from '../domain/records/unassigned-area.ts'
import type { Area } from '../protocol/enrol.ts'
import { kindMessages } from './messages/kinds.ts'

/**
 * Wards of Quảng Trị (Decision 19/2025/QĐ-TTg) for phones that are not enrolled. The list of all communes of the country could not be verified,
 * so everything else is "not known yet" until the office says which it is.
 */
const KNOWN_AREAS: readonly Area[] = [
  { code: '19333', name: 'Phường Đông Hà' },
  { code: '19351', name: 'Phường Nam Đông Hà' },
  { code: '19360', name: 'Phường Quảng Trị' },
]

/** Communes to choose from: the phone's own once it is enrolled. */
export const areasToChoose = (own: readonly Area[] | undefined): readonly Area[] =>
  own !== undefined && own.length > 0
    ? own.filter((area) => area.into === undefined)
    : [...KNOWN_AREAS, { code: UNASSIGNED_AREA, name: kindMessages().unknownArea }]

/** A commune's name, or its code where the name is not known. */
export const areaName = (code: string, own: readonly Area[] | undefined): string =>
  [...(own ?? []), ...areasToChoose(undefined)].find((area) => area.code === code)?.name ?? code
