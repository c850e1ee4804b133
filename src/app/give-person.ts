import { createZip } from '../device/zip-writer.ts'
import { paperToDocx } from '../documents/docx.ts'
import { vietnamDay } from '../domain/calendar/day.ts'
import { slugOf } from '../domain/papers/evidence-list.ts'
import { buildPersonPaper, type PersonRecord } from '../domain/papers/person-paper.ts'
import type { AreaCode } from '../domain/records/envelope.ts'
import type { FileReference } from '../domain/records/evidence.ts'
import { consentTextFor } from '../domain/survey/consent-texts.ts'
import type { Json } from '../protocol/mutation.ts'
import type { PersonExport } from '../protocol/people.ts'
import type { App } from './context.ts'
import { fieldName } from './field-names.ts'
import { formatMoment } from './format.ts'
import { kindMessages } from './messages/kinds.ts'
import { language } from './messages/language.ts'
import { peopleMessages } from './messages/people.ts'
import { valueName } from './value-name.ts'

type Doors = Pick<App, 'now'> & {
  readonly store: Pick<App['store'], 'bytesOf'>
  readonly evidence: Pick<App['evidence'], 'open' | 'give'>
}

/** What became of it. `missing`: files that neither this browser nor the office could give. */
type PersonGiven =
  | {
      readonly kind: 'shared' | 'saved' | 'cancelled'
      readonly name: string
      readonly files: number
      readonly missing: number
    }
  | { readonly kind: 'stopped' | 'too-large' }

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

/** One archive for the person: to be read, as data, and with their photos and papers; a file at a time is in memory. */
export const givePerson = async (
  doors: Doors,
  person: string,
  found: PersonExport,
  signal: AbortSignal,
  step: (done: number, all: number) => void,
): Promise<PersonGiven> => {
  const zip = createZip(doors.now())
  const paper = await paperToDocx(buildPersonPaper(paperInput(doors.now(), person, found)))
  const data = new TextEncoder().encode(JSON.stringify(found, undefined, 2))
  let fits = zip.add('doc-truoc.docx', [paper.slice().buffer]) && zip.add('du-lieu.json', [data.buffer])
  const files = found.records.flatMap(({ area, files: own }) => own.map((file) => ({ area, file })))
  let missing = 0
  for (const [done, { area, file }] of files.entries()) {
    if (signal.aborted) return { kind: 'stopped' }
    step(done, files.length)
    const bytes = await bytesOf(doors, area, file, signal)
    if (bytes === undefined) missing += 1
    else fits &&= zip.add(`tep/${nameOf(file)}`, [bytes])
  }
  if (signal.aborted) return { kind: 'stopped' }
  if (!fits) return { kind: 'too-large' }
  const name = `du-lieu-ca-nhan-${slugOf(person)}-${vietnamDay(doors.now().getTime()).replaceAll('-', '')}.zip`
  const kind = await doors.evidence.give(new File([zip.close()], name, { type: 'application/zip' }))
  return { kind, name, files: files.length - missing, missing }
}

const nameOf = ({ sha256, type }: FileReference): string => `${sha256.slice(0, 16)}.${ENDINGS[type] ?? 'bin'}`

const bytesOf = async (
  { store, evidence }: Doors,
  area: AreaCode,
  file: FileReference,
  signal: AbortSignal,
): Promise<ArrayBuffer | undefined> => {
  const here = await store.bytesOf(file.sha256)
  if (here !== undefined) return new Blob(here).arrayBuffer()
  const opened = await evidence.open(area, file, { signal, step: () => undefined })
  return opened.kind === 'opened' ? opened.blob.arrayBuffer() : undefined
}

const paperInput = (now: Date, person: string, { held, records }: PersonExport) => {
  const t = peopleMessages()
  const kinds = kindMessages().kind
  const moment = (at: string): string => formatMoment(at, language.value)
  const purposes = new Map(held.items.map(({ kind, purpose }) => [kinds[kind], t.held.purposes[purpose]]))
  return {
    ...{ name: person, today: vietnamDay(now.getTime()), purposes: [...purposes] },
    consents: held.consents.map(
      ({ purpose, given, at, text }) =>
        [`${consentTextFor(purpose).title.vi} (${text})`, given ? t.held.given : t.held.notGiven, moment(at)] as const,
    ),
    receivers: [
      ...held.devices.map(({ name, label, lastSeenAt }) =>
        [name, label, lastSeenAt === undefined ? '' : moment(lastSeenAt)].filter((one) => one !== '').join(', '),
      ),
      ...held.keys.map(({ name }) => name),
      ...held.exports.map(({ at, actor, action }) => `${moment(at)}: ${actor}, ${t.deeds[action] ?? action}`),
    ],
    records: records.map(
      ({ kind, data, createdAt, files }): PersonRecord => ({
        title: `${kinds[kind]} (${moment(createdAt)})`,
        fields: Object.entries(data).flatMap(([field, value]) => rowsOf(field, value)),
        files: files.map(nameOf),
      }),
    ),
  }
}

/** Ids and what the app keeps for itself tell the person nothing; they are in the data. */
const UNTOLD = ['file', 'original', 'thumbnail', 'packVersion', 'sample', 'basis', 'producer', 'product', 'response']

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** Fields whose words are of the whole. */
const WHOLE = ['criteria', 'place', 'withdrawal']

const rowsOf = (path: string, value: Json): (readonly [string, string])[] => {
  const [field = '', key = ''] = path.split('/')
  if (UNTOLD.includes(field) || value === null || (typeof value === 'string' && ID.test(value))) return []
  const name = fieldName(ID.test(key) ? field : path)
  if (WHOLE.includes(path) || typeof value !== 'object') return [[name, valueName(path, value, undefined)]]
  if (Array.isArray(value)) return value.length === 0 ? [] : [[name, value.map(wordsOf).join('; ')]]
  if (key !== '') return [[name, wordsOf(value)]]
  return Object.entries(value).flatMap(([inner, one]) => rowsOf(`${path}/${inner}`, one))
}

/** What stands in a thing, without ids: the whole of it is in the data. */
const wordsOf = (value: Json): string => {
  if (typeof value !== 'object' || value === null) return ID.test(String(value)) ? '' : valueName('', value, undefined)
  return Object.values(value)
    .map(wordsOf)
    .filter((words) => words !== '')
    .join(', ')
}
