import { type Beside, heldIn, type Person, signatureAt, wholeKeptOf } from '../../../domain/people/held.ts'
import { classOfQuestion } from '../../../domain/privacy/question-class.ts'
import type { AreaCode } from '../../../domain/records/envelope.ts'
import { Evidence, type FileReference, filesOf } from '../../../domain/records/evidence.ts'
import type { Kind } from '../../../domain/records/kinds.ts'
import { Consent, FormReference } from '../../../domain/records/response.ts'
import { splitAnswerKey } from '../../../domain/survey/answer-key.ts'
import { indexForm, isQuestion } from '../../../domain/survey/index-form.ts'
import type { HeldConsent, HeldItem } from '../../../protocol/people.ts'
import type { WireRecord } from '../../../protocol/record.ts'
import { formOf } from '../../openrosa/forms.ts'
import type { Database } from '../database.ts'
import { toWire } from '../record-row.ts'

/** Rows that are read together. */
const TOGETHER = 500

/** A record that holds something about the person, and where. */
interface FoundRecord {
  readonly record: WireRecord
  readonly items: readonly HeldItem[]
  readonly isOwn: boolean
}

export interface Found {
  readonly found: readonly FoundRecord[]
  readonly consents: readonly HeldConsent[]
  readonly beside: Beside
}

/** Goes through the records of these communes, one by one, for what they hold about the person. */
export const findPerson = async (db: Database, areas: readonly AreaCode[], person: Person): Promise<Found> => {
  const beside = await besideOf(db, areas, person.producer)
  const classes = await classesOf(db, areas, person.producer)
  const found: FoundRecord[] = []
  for (const area of areas) {
    for await (const record of recordsOf(db, area)) {
      const answerClass = classes.get(record.id) ?? (() => 'business' as const)
      const held = heldIn(record, person, { ...beside, answerClass })
      const isOwn = record.id === person.producer || record.data.producer === person.producer
      if (held.length === 0 && !(isOwn && person.producer !== undefined)) continue
      const { id, kind } = record
      const title = titleOf(record)
      found.push({
        ...{ record, isOwn: isOwn && person.producer !== undefined },
        items: held.map((one) => ({ area, record: id, kind, title, ...one })),
      })
    }
  }
  found.push(...(await signaturesOf(db, areas, found, beside)))
  return { found, beside, consents: found.filter(({ isOwn }) => isOwn).flatMap(({ record }) => consentsOf(record)) }
}

/** Signatures drawn on the screen are evidence of their own: what names them is found by name, they are not. */
const signaturesOf = async (
  db: Database,
  areas: readonly AreaCode[],
  found: readonly FoundRecord[],
  beside: Beside,
): Promise<FoundRecord[]> => {
  const known = new Set(found.map(({ record }) => record.id))
  const named = found.flatMap(({ record, items }) => items.flatMap(({ path }) => signatureAt(record, path) ?? []))
  const ids = [...new Set(named)].filter((id) => !known.has(id))
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('area', 'in', [...areas])
    .where('id', 'in', ids)
    .where('kind', '=', 'evidence')
    .where('deleted_at', 'is', null)
    .execute()
  return rows.map(toWire).map((record) => ({
    ...{ record, isOwn: false },
    items: heldIn(record, { producer: record.id, names: [], phones: [] }, beside).map((one) => ({
      ...{ area: record.area, record: record.id, kind: record.kind, title: titleOf(record), ...one },
    })),
  }))
}

/** The records of the producer as wholes. */
export const ownRecords = ({ found, beside }: Found): Pick<HeldItem, 'area' | 'record' | 'kind' | 'title' | 'kept'>[] =>
  found
    .filter(({ isOwn }) => isOwn)
    .map(({ record }) => ({
      ...{ area: record.area, record: record.id, kind: record.kind, title: titleOf(record) },
      ...wholeKeptOf(record, beside),
    }))

export const filesIn = ({ kind, data }: WireRecord): FileReference[] => {
  const evidence = kind === 'evidence' ? Evidence.safeParse(data) : undefined
  return evidence?.success ? filesOf(evidence.data).map(({ sha256, bytes, type }) => ({ sha256, bytes, type })) : []
}

async function* recordsOf(db: Database, area: AreaCode): AsyncGenerator<WireRecord> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('record')
      .selectAll()
      .where('area', '=', area)
      .where('id', '>', after)
      .where('deleted_at', 'is', null)
      .orderBy('id')
      .limit(TOGETHER)
      .execute()
    yield* rows.map(toWire)
    const last = rows.at(-1)
    if (last === undefined || rows.length < TOGETHER) return
    after = last.id
  }
}

/** Rows of a kind that name the producer: ids are found as text, whatever the database thinks of JSON. */
const rowsNaming = async (
  db: Database,
  areas: readonly AreaCode[],
  kinds: readonly Kind[],
  producer: string,
): Promise<WireRecord[]> =>
  areas.length === 0
    ? []
    : (
        await db
          .selectFrom('record')
          .selectAll()
          .where('area', 'in', [...areas])
          .where('kind', 'in', [...kinds])
          .where('deleted_at', 'is', null)
          .where('data', 'like', `%${producer}%`)
          .execute()
      ).map(toWire)

const besideOf = async (db: Database, areas: readonly AreaCode[], producer: string | undefined): Promise<Beside> => {
  const answerClass = () => 'business' as const
  if (producer === undefined) return { isOfficial: false, filed: new Set(), answerClass }
  const rows = await rowsNaming(db, areas, ['dossier', 'certificate'], producer)
  const steps = rows.flatMap(({ kind, data }) => (kind === 'dossier' ? Object.values(data.steps ?? {}) : []))
  return {
    answerClass,
    isOfficial: steps.length > 0 || rows.some(({ kind }) => kind === 'certificate'),
    filed: new Set(steps.flatMap(evidenceIn)),
  }
}

const evidenceIn = (step: unknown): string[] => {
  const filed = typeof step === 'object' && step !== null && 'filed' in step ? step.filed : undefined
  const evidence = typeof filed === 'object' && filed !== null && 'evidence' in filed ? filed.evidence : undefined
  return Object.keys(evidence ?? {})
}

type AnswerClass = Beside['answerClass']

/** By survey, what its form says of its answers; of a form that nobody knows any more all are treated as sensitive. */
const classesOf = async (
  db: Database,
  areas: readonly AreaCode[],
  producer: string | undefined,
): Promise<Map<string, AnswerClass>> => {
  const classes = new Map<string, AnswerClass>()
  if (producer === undefined) return classes
  const byForm = new Map<string, AnswerClass>()
  for (const { id, data } of await rowsNaming(db, areas, ['response'], producer)) {
    const form = FormReference.safeParse(data.form)
    const key = JSON.stringify(data.form)
    const known = byForm.get(key) ?? (form.success ? await classOfForm(db, areas, form.data) : undefined)
    if (known === undefined) continue
    byForm.set(key, known)
    classes.set(id, known)
  }
  return classes
}

const classOfForm = async (
  db: Database,
  areas: readonly AreaCode[],
  reference: FormReference,
): Promise<AnswerClass> => {
  const form = await formOf(db, areas, reference)
  if (form === undefined) return () => 'sensitive'
  const { places } = indexForm(form.form).index
  return (key) => {
    const node = places.get(splitAnswerKey(key).id)?.node
    return isQuestion(node) ? classOfQuestion(node) : 'business'
  }
}

const consentsOf = ({ area, id, kind, data }: WireRecord): HeldConsent[] =>
  (kind === 'producer' || kind === 'response') && typeof data.consents === 'object' && data.consents !== null
    ? Object.entries(data.consents).flatMap(([purpose, value]) => {
        const consent = Consent.safeParse(value)
        return consent.success
          ? [{ area, record: id, kind, title: titleOf({ id, kind, data }), purpose, ...consent.data }]
          : []
      })
    : []

/** By what people know a record: its name, title or topic, else when it is of. */
const titleOf = ({ data }: Pick<WireRecord, 'id' | 'kind' | 'data'>): string =>
  [
    data.name,
    data.title,
    data.topic,
    data.code,
    data.fileName,
    data.caption,
    data.sessionName,
    data.finalisedAt,
    data.startedAt,
    data.takenAt,
  ]
    .map((one) => (typeof one === 'string' ? one : ''))
    .find((one) => one !== '') ?? ''
