import { toCsv } from '../../domain/csv.ts'
import type { AreaCode } from '../../domain/records/envelope.ts'
import { listFile, NOT_LISTED, SUBJECT_LISTS } from '../../domain/survey/xform/with-subject.ts'
import { LIST_WORDS } from '../../domain/survey/xform/words.ts'
import type { Area } from '../../protocol/enrol.ts'
import { listAreas } from '../storage/areas.ts'
import type { Database } from '../storage/database.ts'

/** The lists beside the forms, as files by their names: what a phone of these communes may choose from. */
export const listsFor = async (db: Database, areas: readonly AreaCode[]): Promise<ReadonlyMap<string, string>> => {
  const held = (await listAreas(db)).filter(({ code }) => areas.includes(code))
  const producers = await recordsOf(db, areas, 'producer')
  const products = await recordsOf(db, areas, 'product')
  return new Map([
    [listFile(SUBJECT_LISTS.areas), toCsv([['name', 'label'], ...held.flatMap(rowOfArea)])],
    [
      listFile(SUBJECT_LISTS.producers),
      toCsv([
        ['name', 'label', 'area'],
        [NOT_LISTED, LIST_WORDS.newProducer, ''],
        ...producers.map(({ id, area, data }) => [id, wordOf(data.name), rootOf(held, area)]),
      ]),
    ],
    [
      listFile(SUBJECT_LISTS.products),
      toCsv([
        ['name', 'label', 'producer'],
        [NOT_LISTED, LIST_WORDS.unlistedProduct, ''],
        ...products.map(({ id, data }) => [id, wordOf(data.name), String(data.producer)]),
      ]),
    ],
  ])
}

/** New records are made in the commune that others were merged into. */
const rowOfArea = ({ code, name, into }: Area): [string, string][] => (into === undefined ? [[code, name]] : [])

const rootOf = (areas: readonly Area[], code: string): string => areas.find((area) => area.code === code)?.into ?? code

const wordOf = (name: unknown): string => String(name).replaceAll(/\s+/g, ' ')

interface Listed {
  readonly id: string
  readonly area: string
  readonly data: Readonly<Record<string, unknown>>
}

/** By name, as people look for them. */
const recordsOf = async (db: Database, areas: readonly AreaCode[], kind: 'producer' | 'product'): Promise<Listed[]> => {
  if (areas.length === 0) return []
  const rows = await db
    .selectFrom('record')
    .select(['id', 'area', 'data'])
    .where('area', 'in', [...areas])
    .where('kind', '=', kind)
    .where('deleted_at', 'is', null)
    .execute()
  const order = new Intl.Collator('vi')
  return rows
    .map(({ id, area, data }) => ({ id, area, data: JSON.parse(data) }))
    .sort((one, other) => order.compare(wordOf(one.data.name), wordOf(other.data.name)) || (one.id < other.id ? -1 : 1))
}
