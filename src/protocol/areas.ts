import * as z from 'zod/mini'
import { AreaCode } from '../domain/records/envelope.ts'
import { RequiredLine } from '../domain/records/text.ts'
import { Area } from './enrol.ts'

/** Two digits of a province in Decision 19/2025/QĐ-TTg. */
const ProvinceCode = z.string().check(z.regex(/^\d{2}$/))

/** A unit of before 1 July 2025 of which a commune was made: its name with its rank, district and province. */
export const FormerUnit = z.object({ name: z.string(), district: z.string(), province: z.string() })
export type FormerUnit = z.infer<typeof FormerUnit>

/** A commune of the country's list (danh mục đơn vị hành chính cấp xã), and what it was made of. */
export const ListedCommune = z.object({
  code: AreaCode,
  name: z.string(),
  province: ProvinceCode,
  formerly: z.array(FormerUnit),
})
export type ListedCommune = z.infer<typeof ListedCommune>

export const Province = z.object({ code: ProvinceCode, name: z.string(), communes: z.int() })
export type Province = z.infer<typeof Province>
export const ProvinceList = z.object({ provinces: z.array(Province) })
export type ProvinceList = z.infer<typeof ProvinceList>
export const CommuneList = z.object({ communes: z.array(ListedCommune) })
export type CommuneList = z.infer<typeof CommuneList>

/** A commune that this office serves, as its desk lists it. */
export const ServedArea = z.extend(Area, {
  province: z.optional(ProvinceCode),
  formerly: z.array(FormerUnit),
  /** Phones and accounts that hold it by name. */
  devices: z.int(),
  accounts: z.int(),
})
export type ServedArea = z.infer<typeof ServedArea>
export const ServedAreaList = z.object({ areas: z.array(ServedArea) })

/** Most communes that one request sets: the country has 3,321. */
const MOST_AREAS = 4_000

/** Communes to serve from now on; those that are served already take the name given. */
export const AreaSetting = z.object({ code: AreaCode, name: RequiredLine, province: z.optional(ProvinceCode) })
export type AreaSetting = z.infer<typeof AreaSetting>
export const AreasRequest = z.object({ areas: z.array(AreaSetting).check(z.minLength(1), z.maxLength(MOST_AREAS)) })
export const AreasResponse = z.object({ added: z.int(), renamed: z.int(), unchanged: z.int() })
export type AreasResponse = z.infer<typeof AreasResponse>

export const MergeRequest = z.object({ into: AreaCode })

/** Communes that a phone or an account holds from now on. */
export const HoldingRequest = z.object({ areas: z.array(AreaCode).check(z.minLength(1), z.maxLength(MOST_AREAS)) })
