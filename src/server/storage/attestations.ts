import type { Selectable } from 'kysely'
import { Attestation } from '../../domain/integrity/attestation.ts'
import { type ChainFault, chainFaults } from '../../domain/integrity/device-chain.ts'
import type { Uuid } from '../../domain/records/envelope.ts'
import { isFinal } from '../../domain/records/kinds.ts'
import {
  AttestationFinding,
  type AttestationStanding,
  type DeviceChain,
  HARMLESS_FINDINGS,
} from '../../protocol/integrity.ts'
import type { WireRecord } from '../../protocol/record.ts'
import { hashOfStatement, isOf } from './attest.ts'
import type { Database } from './database.ts'
import { toWire } from './record-row.ts'
import { sealedAreasOf, type Viewer } from './seal.ts'
import type { Tables } from './tables.ts'

type Row = Selectable<Tables['attestation']>

/** Most entries with findings that are shown of one device. */
const MOST_NOTED = 100

/** By these a statement was not made by the device that it names, and has no place in its chain. */
const FOREIGN: readonly AttestationFinding[] = ['bad-signature', 'other-key', 'other-record']

export const findingsOf = ({ findings }: Pick<Row, 'findings'>): AttestationFinding[] =>
  (JSON.parse(findings) as unknown[]).flatMap((one) => {
    const parsed = AttestationFinding.safeParse(one)
    return parsed.success ? [parsed.data] : []
  })

/** What is known of a record's statement, for those who may see the record; undefined where there is no such record for them. */
export const standingOf = async (
  db: Database,
  viewer: Viewer,
  record: Uuid,
): Promise<AttestationStanding | undefined> => {
  const sealed = viewer.areas.length === 0 ? new Set<string>() : await sealedAreasOf(db, viewer, record)
  const open = viewer.areas.filter((area) => !sealed.has(area))
  if (open.length === 0) return undefined
  const held = await db
    .selectFrom('record')
    .selectAll()
    .where('area', 'in', open)
    .where('id', '=', record)
    .executeTakeFirst()
  if (held === undefined) return undefined
  const noted = await db
    .selectFrom('attestation')
    .selectAll()
    .where('area', '=', held.area)
    .where('record', '=', record)
    .orderBy('received_at', 'desc')
    .execute()
  return standingIn(db, toWire(held), noted)
}

const standingIn = async (db: Database, record: WireRecord, noted: readonly Row[]): Promise<AttestationStanding> => {
  const parsed = Attestation.safeParse(record.data.attestation)
  if (!parsed.success) {
    const unsigned = noted.find(({ hash }) => hash === null)
    if (unsigned === undefined) return { findings: [], chain: [] }
    return { receivedAt: unsigned.received_at, findings: findingsOf(unsigned), chain: [] }
  }
  const { statement } = parsed.data
  const hash = hashOfStatement(statement)
  const row = noted.find((one) => one.hash === hash)
  const findings = new Set<AttestationFinding>(row === undefined ? ['key-unknown'] : findingsOf(row))
  if (isFinal(record) && !isOf(statement, record.data)) findings.add('altered')
  if (await hasOtherFiles(db, record.area, statement.files)) findings.add('files-differ')
  const device = await db.selectFrom('device').select('label').where('id', '=', statement.device).executeTakeFirst()
  const chain = chainFaults(linksOf(await rowsOf(db, statement.device)))
  return {
    statement: {
      ...{ n: statement.n, device: statement.device, by: statement.by, at: statement.at },
      ...(device === undefined ? {} : { label: device.label }),
      ...(statement.officeAt === undefined ? {} : { officeAt: statement.officeAt }),
    },
    ...(row === undefined ? {} : { receivedAt: row.received_at }),
    findings: [...findings],
    chain: chain.filter(({ n }) => n === statement.n),
  }
}

/** Whether a piece of evidence that hung under the record when it was signed names another file now, or is gone. One that has not come yet is awaited. */
const hasOtherFiles = async (
  db: Database,
  area: string,
  files: readonly { evidence: Uuid; sha256: string }[],
): Promise<boolean> => {
  if (files.length === 0) return false
  const rows = await db
    .selectFrom('record')
    .select(['id', 'data', 'deleted_at'])
    .where('area', '=', area)
    .where(
      'id',
      'in',
      files.map(({ evidence }) => evidence),
    )
    .execute()
  const known = new Map(rows.map((row) => [row.id, row]))
  return files.some(({ evidence, sha256 }) => {
    const row = known.get(evidence)
    if (row === undefined) return false
    const { file } = JSON.parse(row.data) as { file?: { sha256?: string } }
    return row.deleted_at !== null || file?.sha256 !== sha256
  })
}

const rowsOf = (db: Database, device: Uuid): Promise<Row[]> =>
  db.selectFrom('attestation').selectAll().where('device', '=', device).execute()

/** The statements that are a device's own, each once: what was refused and sent again comes with another change. */
const linksOf = (rows: readonly Row[]) => {
  const own = rows.flatMap(({ n, hash, prev, at, ...row }) => {
    if (n === null || hash === null || prev === null || at === null) return []
    return findingsOf(row).some((one) => FOREIGN.includes(one)) ? [] : [{ n, hash, prev, at }]
  })
  return [...new Map(own.map((link) => [link.hash, link])).values()]
}

/** The chains of all devices that have signed, or should have; the records are named where the viewer holds their commune. */
export const deviceChains = async (
  db: Database,
  viewer: Viewer,
  isShown: (row: { readonly role: string; readonly areas: string }) => boolean,
): Promise<DeviceChain[]> => {
  const rows = await db.selectFrom('attestation').selectAll().orderBy('received_at', 'desc').execute()
  const devices = await db.selectFrom('device').select(['id', 'name', 'label', 'public_key', 'role', 'areas']).execute()
  const known = new Map(devices.map((device) => [device.id, device]))
  const byDevice = Map.groupBy(rows, ({ device }) => device)
  const isOwn = (device: string, own: readonly Row[]): boolean => {
    const row = known.get(device)
    return row === undefined ? own.some(({ area }) => viewer.areas.includes(area)) : isShown(row)
  }
  const shown = [...byDevice].filter(([device, own]) => isOwn(device, own))
  return shown.map(([device, own]) => {
    const row = known.get(device)
    const links = linksOf(own)
    const lastAt = links
      .map(({ at }) => at)
      .sort()
      .at(-1)
    const noted = own.filter((one) => findingsOf(one).some((finding) => !HARMLESS_FINDINGS.includes(finding)))
    return {
      ...{ device, isKeyKnown: typeof row?.public_key === 'string', entries: links.length, faults: chainFaults(links) },
      ...(row === undefined ? {} : { label: row.label, name: row.name }),
      ...(lastAt === undefined ? {} : { lastAt }),
      noted: noted.slice(0, MOST_NOTED).map((one) => entryOf(one, viewer)),
    }
  })
}

const entryOf = (row: Row, { areas }: Viewer): DeviceChain['noted'][number] => ({
  ...(row.n === null ? {} : { n: row.n }),
  ...(row.at === null ? {} : { at: row.at }),
  ...(areas.includes(row.area) ? { record: { id: row.record, kind: row.kind as 'assessment' | 'response' } } : {}),
  ...{ receivedAt: row.received_at, findings: findingsOf(row) },
})

/** Of each device the first thing that is wrong, in words for whoever keeps the machine. */
export const verifyAttestations = async (db: Database): Promise<{ statements: number; faults: string[] }> => {
  const rows = await db.selectFrom('attestation').selectAll().orderBy('device').orderBy('n').execute()
  const faults = [...Map.groupBy(rows, ({ device }) => device)].flatMap(([device, own]) => {
    const altered = own.find((row) => row.content !== null && !isAsSigned(row))
    if (altered !== undefined) return [`device ${device}: statement ${altered.n} is not what was signed`]
    const [first]: ChainFault[] = chainFaults(linksOf(own))
    return first === undefined || first.fault === 'back-dated'
      ? []
      : [`device ${device}: ${WORDS[first.fault](first.n)}`]
  })
  const signed = rows.filter(({ content }) => content !== null)
  for (const row of signed) {
    const fault = await againstRecord(db, row)
    if (fault !== undefined) faults.push(fault)
  }
  return { statements: signed.length, faults }
}

const WORDS: Readonly<Record<Exclude<ChainFault['fault'], 'back-dated'>, (n: number) => string>> = {
  missing: (n) => `statement ${n} is missing`,
  doubled: (n) => `two statements have the number ${n}`,
  reordered: (n) => `statement ${n} follows another than the one before it`,
  broken: (n) => `the chain breaks at statement ${n}`,
}

/** Whether the row says of the statement what the statement itself says. */
const isAsSigned = (row: Row): boolean => {
  const parsed = Attestation.safeParse(JSON.parse(row.content ?? 'null'))
  if (!parsed.success) return false
  const { statement } = parsed.data
  const isSame = row.device === statement.device && row.n === statement.n && row.prev === statement.prev
  return isSame && row.at === statement.at && row.hash === hashOfStatement(statement)
}

/** A final record whose own statement no longer fits what it says. */
const againstRecord = async (db: Database, { area, record, hash, n, device }: Row): Promise<string | undefined> => {
  const held = await db
    .selectFrom('record')
    .selectAll()
    .where('area', '=', area)
    .where('id', '=', record)
    .executeTakeFirst()
  if (held === undefined) return undefined
  const wire = toWire(held)
  const own = Attestation.safeParse(wire.data.attestation)
  if (!own.success || hashOfStatement(own.data.statement) !== hash || wire.deletedAt !== undefined) return undefined
  return isFinal(wire) && !isOf(own.data.statement, wire.data)
    ? `${area}: record ${record} is not what device ${device} signed as its statement ${n}`
    : undefined
}
