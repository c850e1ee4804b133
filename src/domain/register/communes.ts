import { foldText } from '../fold.ts'
import type { AreaCode } from '../records/envelope.ts'
import { OLD_COMMUNES } from './old-communes.ts'

/** A commune as the office knows it; `into`: merged into that one. */
export interface CommuneArea {
  readonly code: AreaCode
  readonly name: string
  readonly into?: AreaCode | undefined
  /** What it was made of on 1 July 2025, where the office knows it. */
  readonly formerly?: readonly { readonly name: string; readonly district: string }[]
}

/** What a register's text for a commune was found to be. old-name: by its name of before July 2025. ambiguous: several bear or bore it. */
export type FoundCommune =
  | { readonly kind: 'found'; readonly area: AreaCode; readonly how: 'name' | 'old-name' }
  | { readonly kind: 'ambiguous'; readonly areas: readonly AreaCode[] }
  | { readonly kind: 'unknown' }

/** A commune's name as it is compared: without its rank, which changed for many, and without the district behind it. */
const communeKey = (text: string): string => plainName(text.split(/[,;(]| - |–/)[0] ?? '')

const RANK = /^(xa|x\.|phuong|p\.|thi tran|tt\.?|dac khu)\s*/

const plainName = (text: string): string => {
  const folded = foldText(text)
    .replaceAll(/[^\p{Letter}\p{Number}.]+/gu, ' ')
    .trim()
  // "Phường 1" has no other name than its number.
  const bare = folded.replace(RANK, '').replaceAll('.', ' ').replaceAll(/\s+/g, ' ').trim()
  return /^\d+$/.test(bare) ? `phuong ${Number(bare)}` : bare
}

/** The district that a text names behind the commune. */
const districtKey = (text: string): string =>
  foldText(
    text
      .split(/[,;(]| - |–/)
      .slice(1)
      .join(' '),
  )
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .replaceAll(/\b(huyen|h|quan|q|thi xa|tx|thanh pho|tp|tinh quang tri)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/**
 * Finds communes by what a register calls them: by their present names, and by those that they were made of on 1 July 2025, as the office tells, else
 * by `old-communes.ts`, where known. A name that is both is ambiguous: the new commune need not be where the old one of that name was.
 */
export class Communes {
  private readonly byName = new Map<string, AreaCode>()
  private readonly byOldName = new Map<string, { district: string; area: AreaCode }[]>()

  constructor(areas: readonly CommuneArea[]) {
    for (const { code, name, into } of areas)
      if (!this.byName.has(communeKey(name))) this.byName.set(communeKey(name), into ?? code)
    const told = areas.filter(({ formerly = [] }) => formerly.length > 0)
    for (const { code, into, formerly = [] } of told)
      for (const { name, district } of formerly) this.noteOld(`${name} (${district})`, into ?? code)
    for (const { now, before } of OLD_COMMUNES) {
      const area = this.byName.get(communeKey(now))
      if (area === undefined || told.some(({ code }) => code === area)) continue
      for (const text of before) this.noteOld(text, area)
    }
  }

  private noteOld(text: string, area: AreaCode): void {
    const held = this.byOldName.get(communeKey(text)) ?? []
    this.byOldName.set(communeKey(text), [...held, { district: districtKey(text), area }])
  }

  find(text: string): FoundCommune {
    const [key, district] = [communeKey(text), districtKey(text)]
    const now = this.byName.get(key)
    const before = this.byOldName.get(key) ?? []
    const told = before.filter((one) => district !== '' && (one.district === '' || one.district === district))
    const old = [...new Set((told.length > 0 ? told : before).map(({ area }) => area))]
    const all = [...new Set([...(now === undefined ? [] : [now]), ...old])]
    const [first] = all
    if (first === undefined) return { kind: 'unknown' }
    if (all.length === 1) return { kind: 'found', area: first, how: now === undefined ? 'old-name' : 'name' }
    // A district is only named behind a commune of before: since July 2025 there is none.
    const [only] = old
    if (told.length > 0 && old.length === 1 && only !== undefined) return { kind: 'found', area: only, how: 'old-name' }
    return { kind: 'ambiguous', areas: all }
  }
}
