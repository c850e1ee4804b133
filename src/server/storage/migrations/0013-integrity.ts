import { createHash } from 'node:crypto'
import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** The shapes that this migration finds and leaves; later ones must not change what it did. */
interface Shapes {
  audit: {
    id: string
    at: string
    actor: string
    action: string
    subject: string
    n: number | null
    hash: string | null
  }
  audit_head: { id: number; n: number; hash: string }
}

/**
 * Statements that devices sign about what they finalise; the audit as a chain of hashes, with what was noted before linked in the order in which it was
 * noted; and triggers by which neither the audit nor what is fixed of the ledger can be changed or taken out.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await makeAttestations(db)
  await db.schema.alterTable('audit').addColumn('n', 'bigint').execute()
  await db.schema.alterTable('audit').addColumn('hash', 'text').execute()
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('n', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
  await linkAudit(db as Kysely<Shapes>)
  await db.schema.createIndex('audit_by_n').unique().on('audit').column('n').execute()
  await (isSqlite(db) ? guardSqlite(db) : guardPostgres(db))
}

const isSqlite = (db: Kysely<unknown>): boolean => db.getExecutor().adapter instanceof SqliteAdapter

const makeAttestations = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('attestation')
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('m', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('sender', 'text', (column) => column.notNull())
    .addColumn('n', 'bigint')
    .addColumn('hash', 'text')
    .addColumn('prev', 'text')
    .addColumn('at', 'text')
    .addColumn('content', 'text')
    .addColumn('findings', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('attestation_pk', ['area', 'm'])
    .execute()
  await db.schema.createIndex('attestation_by_record').on('attestation').columns(['area', 'record']).execute()
  await db.schema.createIndex('attestation_by_device').on('attestation').columns(['device', 'n']).execute()
  await db.schema.createIndex('attestation_by_hash').on('attestation').column('hash').execute()
}

/** Rows linked at once; an office of years has tens of thousands. */
const linkAudit = async (db: Kysely<Shapes>): Promise<void> => {
  let [n, hash] = [0, '0'.repeat(64)]
  const rows = await db
    .selectFrom('audit')
    .select(['id', 'at', 'actor', 'action', 'subject'])
    .orderBy('at')
    .orderBy('id')
    .execute()
  for (const { id, at, actor, action, subject } of rows) {
    n += 1
    // As canonical JSON (RFC 8785) of these members: sorted by name.
    const entry = JSON.stringify({ action, actor, at, id, n, subject })
    hash = createHash('sha256').update(`${hash}${entry}`).digest('hex')
    await db.updateTable('audit').set({ n, hash }).where('id', '=', id).execute()
  }
  await db.insertInto('audit_head').values({ id: 1, n, hash }).execute()
}

/** All but `content` of a change, which may be let go (`compact.ts`). */
const FIXED = [
  ...['area', 'm', 'device', 'ds', 'record', 'request_hash', 'effective_base', 'verdict', 'actor', 'received_at'],
  ...['entry', 'chain'],
]

const guardSqlite = async (db: Kysely<unknown>): Promise<void> => {
  const refuse = (what: string) => sql.lit(`${what} is append-only`)
  for (const event of ['update', 'delete'])
    await sql`create trigger ${sql.id(`audit_no_${event}`)} before ${sql.raw(event)} on audit
      begin select raise(abort, ${refuse('the audit')}); end`.execute(db)
  await sql`create trigger mutation_no_delete before delete on mutation
    begin select raise(abort, ${refuse('the ledger')}); end`.execute(db)
  const changed = sql.join(
    FIXED.map((column) => sql`old.${sql.ref(column)} is not new.${sql.ref(column)}`),
    sql` or `,
  )
  await sql`create trigger mutation_no_update before update on mutation when ${changed}
    begin select raise(abort, ${refuse('the ledger')}); end`.execute(db)
}

const guardPostgres = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception '% is append-only', tg_table_name; end $$`.execute(db)
  await sql`create trigger audit_no_change before update or delete on audit
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger mutation_no_delete before delete on mutation
    for each row execute function refuse_change()`.execute(db)
  for (const table of ['audit', 'mutation'])
    await sql`create trigger ${sql.id(`${table}_no_truncate`)} before truncate on ${sql.id(table)}
      for each statement execute function refuse_change()`.execute(db)
  const changed = sql.join(
    FIXED.map((column) => sql`old.${sql.ref(column)} is distinct from new.${sql.ref(column)}`),
    sql` or `,
  )
  await sql`create trigger mutation_no_update before update on mutation
    for each row when (${changed}) execute function refuse_change()`.execute(db)
}
