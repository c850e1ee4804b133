import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What runs where a page takes a text for HTML. Short, so that it fits every line. */
const PAYLOAD = '<img src=x onerror=hacked=1>'
/** Longest line of any record (`domain/records/text.ts`). */
const LINE = 200

/** Free text, as people write it: names of fields, codes, ids and days hold no blank. */
const isFree = (text: string): boolean => /\s/.test(text)

const spoilt = (value: unknown): unknown => {
  if (typeof value === 'string') return isFree(value) && value.length + PAYLOAD.length <= LINE ? PAYLOAD + value : value
  if (Array.isArray(value)) return value.map(spoilt)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoilt(one)]))
  return value
}

/** Writes a script before every text of every record in a stopped office's file, past all that guards it; and to who changed what. Gives how many records. */
export const spoilRecords = (dataDir: string): number => {
  const db = new DatabaseSync(join(dataDir, 'sao-lang.sqlite'))
  const rows = db.prepare('select area, id, data, created_by, updated_by from record').all()
  const put = db.prepare('update record set data = ?, created_by = ?, updated_by = ? where area = ? and id = ?')
  let count = 0
  for (const { area, id, data, created_by, updated_by } of rows) {
    const next = spoiltJson(data)
    if (next !== data) count += 1
    put.run(next, spoiltJson(created_by), spoiltJson(updated_by), String(area), String(id))
  }
  db.prepare('update area set name = ? || name').run(PAYLOAD)
  db.prepare('update account set name = ? || name').run(PAYLOAD)
  db.close()
  return count
}

const spoiltJson = (json: unknown): string => JSON.stringify(spoilt(JSON.parse(String(json))))
