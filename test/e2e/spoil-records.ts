import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What runs where a page takes a text for HTML. Short, so that it fits every line. */
export const PAYLOAD = '<img src=x onerror=hacked=1>'
/** Longest line of any record (`domain/records/text.ts`). */
const LINE = 200

/** Expressions of a form: one that is spoilt is a form that nobody can open. */
const NO_PROSE = ['constraint', 'calculation', 'relevant', 'required', 'readOnly', 'choiceFilter']

/** Free text, as people write it: names of fields, codes, ids and days hold no blank. */
const isFree = (text: string): boolean => /\s/.test(text)

const spoilt = (value: unknown): unknown => {
  if (typeof value === 'string') return isFree(value) && value.length + PAYLOAD.length <= LINE ? PAYLOAD + value : value
  if (Array.isArray(value)) return value.map(spoilt)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, NO_PROSE.includes(key) ? one : spoilt(one)]),
    )
  return value
}

/** Writes a script before every text of every record in a stopped office's file, past all that guards it; and to who changed what. Gives how many records. */
export const spoilRecords = (dataDir: string): number => {
  const db = new DatabaseSync(join(dataDir, 'sao-lang.sqlite'))
  const rows = db.prepare('select area, id, data, conflicts, created_by, updated_by from record').all()
  const put = db.prepare(
    'update record set data = ?, conflicts = ?, created_by = ?, updated_by = ? where area = ? and id = ?',
  )
  let count = 0
  for (const { area, id, data, conflicts, created_by, updated_by } of rows) {
    const next = spoiltJson(data)
    if (next !== data) count += 1
    const more = [conflicts, created_by, updated_by].map(spoiltJson) as [string, string, string]
    put.run(next, ...more, String(area), String(id))
  }
  db.prepare('update area set name = ? || name').run(PAYLOAD)
  db.prepare('update account set name = ? || name').run(PAYLOAD)
  db.close()
  return count
}

const spoiltJson = (json: unknown): string => JSON.stringify(spoilt(JSON.parse(String(json))))
