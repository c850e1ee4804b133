import { readFileSync } from 'node:fs'
import type { AreaCode } from '../../domain/records/envelope.ts'
import type { FormerUnit, ListedCommune, Province } from '../../protocol/areas.ts'

/**
 * The country's communes since 1 July 2025 and what they were made of, from `communes-2025.tsv` (see `test/setup/communes-from-list.ts`). Not the official
 * file: the codes of Decision 19/2025/QĐ-TTg could be held against other sources for a few communes alone, what communes were made of for Quảng Trị
 * (Resolution 1680/NQ-UBTVQH15). Screens say so. Read when it is first asked for.
 */
export class OfficialCommunes {
  private held: { provinces: Province[]; communes: Map<AreaCode, ListedCommune> } | undefined

  provinces(): readonly Province[] {
    return this.read().provinces
  }

  /** The communes of a province, by code. */
  of(province: string): ListedCommune[] {
    return [...this.read().communes.values()].filter((commune) => commune.province === province)
  }

  commune(code: AreaCode): ListedCommune | undefined {
    return this.read().communes.get(code)
  }

  private read() {
    this.held ??= parseList(readFileSync(new URL('communes-2025.tsv', import.meta.url), 'utf8'))
    return this.held
  }
}

const parseList = (text: string) => {
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
  const communes = new Map(
    lines.flatMap(([kind, code = '', name = '', province = '', formerly = '']) =>
      kind === 'C' ? [[code, { code, name, province, formerly: formerUnits(formerly) }] as const] : [],
    ),
  )
  const counts = new Map<string, number>()
  for (const { province } of communes.values()) counts.set(province, (counts.get(province) ?? 0) + 1)
  const provinces = lines.flatMap(([kind, code = '', name = '']) =>
    kind === 'P' ? [{ code, name, communes: counts.get(code) ?? 0 }] : [],
  )
  return { provinces, communes }
}

const formerUnits = (text: string): FormerUnit[] =>
  text
    .split(';')
    .filter((unit) => unit !== '')
    .map((unit) => {
      const [name = '', district = '', province = ''] = unit.split('|')
      return { name, district, province }
    })
