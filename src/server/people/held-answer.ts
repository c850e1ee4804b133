import type { Person } from '../../domain/people/held.ts'
import type { AreaCode } from '../../domain/records/envelope.ts'
import type { Role } from '../../domain/records/role.ts'
import { IntakeSummary } from '../../protocol/intake.ts'
import type { HeldAnswer, HeldElsewhere, PersonExport, PersonRequest } from '../../protocol/people.ts'
import { holdsAreas, type Principal } from '../access.ts'
import { textOfIntake } from '../intake-bundle.ts'
import { nowOf, type Office } from '../office.ts'
import { listApiKeys } from '../storage/api-keys.ts'
import { areasMeant, listAreas, resolveAreas } from '../storage/areas.ts'
import { type Found, filesIn, findPerson, ownRecords } from '../storage/people/find-person.ts'
import { namesMatcher } from '../storage/people/named.ts'

/** Whom a request is about, as it is looked for. */
export const personOf = ({ subject }: PersonRequest): Person => ({
  producer: subject?.producer,
  names: subject === undefined ? [] : [subject.name],
  phones: subject?.phone === undefined ? [] : [subject.phone],
})

/** What the office holds about the person in the asker's communes, what for, by which consent, and who has received it. */
export const heldAnswer = async (office: Office, principal: Principal, person: Person): Promise<HeldAnswer> =>
  answerOf(office, principal, person, await findPerson(office.db, principal.areas, person))

/** The same with the records in full, for the person. */
export const personExport = async (office: Office, principal: Principal, person: Person): Promise<PersonExport> => {
  const found = await findPerson(office.db, principal.areas, person)
  const records = found.found
    .filter(({ items, isOwn }) => items.length > 0 || isOwn)
    .map(({ record, items, isOwn }) => {
      const { area, id, kind, createdAt, updatedAt, data } = record
      // Of a record that only names the person, no more than where it does.
      const fields = new Set(items.map(({ path }) => path.split('/', 1)[0]))
      const isAll = isOwn || fields.has('')
      const shown = Object.fromEntries(Object.entries(data).filter(([field]) => isAll || fields.has(field)))
      return { area, id, kind, createdAt, updatedAt, data: namedOnly(shown, items, isAll), files: filesIn(record) }
    })
  return { madeAt: nowOf(office), held: await answerOf(office, principal, person, found), records }
}

type Data = PersonExport['records'][number]['data']

/** Of a map of people (participants, members) only the person's own entry: the others' data are theirs. */
const namedOnly = (data: Data, items: readonly { readonly path: string }[], isAll: boolean): Data =>
  isAll
    ? data
    : Object.fromEntries(
        Object.entries(data).map(([field, value]) => {
          const keys = items.flatMap(({ path }) => (path.startsWith(`${field}/`) ? [path.slice(field.length + 1)] : []))
          if (keys.length === 0 || typeof value !== 'object' || value === null || Array.isArray(value))
            return [field, value]
          return [field, Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)))]
        }),
      )

const answerOf = async (office: Office, principal: Principal, person: Person, found: Found): Promise<HeldAnswer> => ({
  items: found.found.flatMap(({ items }) => items),
  records: person.producer === undefined ? [] : ownRecords(found),
  elsewhere: await elsewhere(office, principal, person),
  consents: [...found.consents],
  ...(await receivers(office, principal)),
})

/** Tells of accounts, devices and keys whether they hold one of the asker's communes: the others are to them as if they were not there. */
const sharingWith = async (db: Office['db'], principal: Principal): Promise<(areas: string) => boolean> => {
  const all = await listAreas(db)
  // What holds no commune any more is left to who holds the whole office.
  const seesAll = holdsAreas(
    principal,
    all.map(({ code }) => code),
  )
  return (areas) => seesAll || areasMeant(all, areas).some(({ code }) => principal.areas.includes(code))
}

/** Accounts and devices bear their holders' names; self-assessments and submissions wait, or were kept, beside the records. */
const elsewhere = async ({ db, blobs }: Office, principal: Principal, person: Person): Promise<HeldElsewhere[]> => {
  const { areas } = principal
  const isNamed = namesMatcher([...person.names, ...person.phones])
  const isShared = await sharingWith(db, principal)
  const sharing = <T extends { readonly areas: string }>(rows: readonly T[]): T[] =>
    rows.filter((row) => isShared(row.areas))
  const accounts = sharing(await db.selectFrom('account').select(['id', 'name', 'username', 'areas']).execute())
  const devices = sharing(await db.selectFrom('device').select(['id', 'name', 'label', 'areas']).execute())
  const held = areas.length === 0 ? [] : [...areas]
  const intake = held.length === 0 ? [] : await db.selectFrom('intake').selectAll().where('area', 'in', held).execute()
  const submissions =
    held.length === 0 ? [] : await db.selectFrom('submission').selectAll().where('area', 'in', held).execute()
  const answers: HeldElsewhere[] = [
    ...accounts
      .filter(({ name }) => isNamed(name))
      .map(({ id, name, username }) => ({
        where: 'account' as const,
        id,
        title: username,
        text: name,
        kept: 'duty' as const,
      })),
    ...devices
      .filter(({ name, label }) => isNamed(name) || isNamed(label))
      .map(({ id, name, label }) => ({
        where: 'device' as const,
        id,
        title: label,
        text: name,
        kept: 'duty' as const,
      })),
    ...submissions
      .filter(
        ({ xml, producer }) =>
          (xml !== null && isNamed(xml)) || (xml !== null && producer !== null && producer === person.producer),
      )
      .map(({ id, form_id, received_at }) => ({ where: 'submission' as const, id, title: form_id, text: received_at })),
  ]
  for (const row of intake) {
    const bytes = row.file === '' ? undefined : await blobs.get(row.file, 0, row.bytes)
    const text = bytes === undefined ? undefined : await textOfIntake(bytes)
    if (text === undefined || !(isNamed(text) || (person.producer !== undefined && text.includes(person.producer))))
      continue
    const { producer, product } = IntakeSummary.parse(JSON.parse(row.summary))
    answers.push({ where: 'intake', id: row.id, title: producer, text: `${product} (${row.state})` })
  }
  return answers
}

/** Lines of the audit that tell of exports with data about persons. */
const EXPORTS = ['export-personal', 'people-export', 'read-personal']
/** The last exports that are told of. */
const MOST_EXPORTS = 100

/** Names of the users and keys that hold one of the asker's communes, by which the audit knows them. */
const namesSharing = async (db: Office['db'], principal: Principal): Promise<Set<string>> => {
  const isShared = await sharingWith(db, principal)
  const rows = [
    ...(await db.selectFrom('account').select(['name', 'areas']).execute()),
    ...(await db.selectFrom('api_key').select(['name', 'areas']).execute()),
  ]
  return new Set(rows.filter(({ areas }) => isShared(areas)).map(({ name }) => name))
}

const receivers = async (
  { db }: Office,
  principal: Principal,
): Promise<Pick<HeldAnswer, 'exports' | 'keys' | 'devices'>> => {
  const names = await namesSharing(db, principal)
  const exports = await db
    .selectFrom('audit')
    .select(['at', 'actor', 'action'])
    .where('action', 'in', EXPORTS)
    .where('actor', 'in', ['', ...names])
    .orderBy('id', 'desc')
    .limit(MOST_EXPORTS)
    .execute()
  const keys = (await listApiKeys(db)).filter(
    (key) => key.readsPersonal && key.areas.some((area) => principal.areas.includes(area)),
  )
  return {
    exports,
    keys: keys.map(({ name, usedAt }) => ({ name, ...(usedAt === undefined ? {} : { usedAt }) })),
    devices: (await holdersOf(db, principal.areas)).map(({ name, label, role, last_seen_at }) => ({
      ...{ name, label, role: role as Role },
      ...(last_seen_at === null ? {} : { lastSeenAt: last_seen_at }),
    })),
  }
}

/** Devices that hold one of these communes; of a revoked one nobody knows whether it still does. */
export const holdersOf = async (db: Office['db'], areas: readonly AreaCode[]) => {
  const rows = await db.selectFrom('device').selectAll().orderBy('last_seen_at', 'desc').execute()
  const held = await Promise.all(rows.map(async (row) => (await resolveAreas(db, row.areas)).map(({ code }) => code)))
  return rows.flatMap((row, index) => {
    const own = (held[index] ?? []).filter((area) => areas.includes(area))
    return own.length > 0 && holdsAreas({ areas } as Principal, own) ? [{ ...row, held: own }] : []
  })
}
