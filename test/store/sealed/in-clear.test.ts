import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../src/domain/fold.ts'
import { IN_CLEAR, META_IN_CLEAR } from '../../../src/store/sealed/in-clear.ts'
import { fill, open, PHOTO, PLANTED, SEAL, THUMBNAIL } from './filled.ts'

type Row = Record<string, unknown>

/** The rows as they rest on the disk, read without any of our code. */
const rawRows = async (name: string): Promise<Map<string, Row[]>> => {
  const db = await new Dexie(name).open()
  const rows = await Promise.all(
    db.tables.map(async (table) => [table.name, (await table.toArray()) as Row[]] as const),
  )
  db.close()
  return new Map(rows)
}

/** Every text and every byte of a row, as bytes: texts in UTF-8 and UTF-16. */
const bytesIn = (value: unknown): Buffer[] => {
  if (typeof value === 'string') return [Buffer.from(value, 'utf8'), Buffer.from(value, 'utf16le')]
  if (ArrayBuffer.isView(value)) return [Buffer.from(value.buffer, value.byteOffset, value.byteLength)]
  if (value instanceof ArrayBuffer) return [Buffer.from(value)]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => [...bytesIn(key), ...bytesIn(inner)])
  return []
}

const words = (text: string): string[] => text.split(/[\s,/-]+/).filter((word) => word.length > 4)

const MARKS = Object.values(PLANTED)
  .flatMap((text) => [text, ...words(text)])
  .flatMap((text) => [text, text.normalize('NFD'), text.toLowerCase(), foldText(text)])
  .flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
  .concat(
    [PHOTO, THUMBNAIL].flatMap((photo) =>
      [0, 700, photo.length - 40].map((at) => Buffer.from(photo.slice(at, at + 24))),
    ),
  )

const marksIn = (rows: ReadonlyMap<string, Row[]>): string[] =>
  [...rows].flatMap(([table, inTable]) => {
    const all = Buffer.concat(inTable.flatMap(bytesIn))
    return MARKS.filter((mark) => all.includes(mark)).map((mark) => `${table}: ${mark}`)
  })

describe('a sealed store on the disk', () => {
  it('has of every table the key, the columns of the list and one that is sealed; and nothing else', async () => {
    const store = await open('dumped', SEAL)
    await fill(store)
    store.close()
    const rows = await rawRows('dumped')
    for (const [table, inTable] of rows) {
      expect(inTable.length, `${table} has rows`).toBeGreaterThan(0)
      if (table === 'keys') continue
      const allowed = [...(IN_CLEAR[table]?.columns ?? []), 'sealed']
      for (const row of inTable) {
        if (table === 'meta' && META_IN_CLEAR.includes(String(row.key))) continue
        expect(Object.keys(row).filter((column) => !allowed.includes(column))).toEqual([])
        expect(row.sealed, table).toBeInstanceOf(Uint8Array)
      }
    }
    expect(marksIn(rows)).toEqual([])
  })

  it('would show each of the planted words and photos if it were plain: the look at it is a sharp one', async () => {
    const store = await open('dumped-plain')
    await fill(store)
    store.close()
    const found = marksIn(await rawRows('dumped-plain')).join('\n')
    for (const text of Object.values(PLANTED)) expect(found).toContain(text)
    expect(found.match(/^chunks: /gm)).toHaveLength(6)
  })

  it('has every table on the list, with a reason', async () => {
    const store = await open('listed')
    const tables = await store.work(async ({ db }) => db.tables.map(({ name }) => name))
    expect(Object.keys(IN_CLEAR).sort()).toEqual(tables.filter((name) => name !== 'keys').sort())
    for (const { why } of Object.values(IN_CLEAR)) expect(why).not.toBe('')
  })
})
