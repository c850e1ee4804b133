import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { canonicalJson } from '../domain/integrity/canonical-json.ts'
import { faultOf } from './fault.ts'
import type { Office } from './office.ts'
import { isSigned, publicKeyOf, signText } from './signatures.ts'
import type { Database } from './storage/database.ts'

/** The file that heads are appended to, and the key that signs them; both in the data folder, the key readable by the server's user alone. */
export const HEADS_FILE = 'heads.jsonl'
const KEY_FILE = 'head-key.pem'

/** How often a head is published. */
const PUBLISH_MS = 60 * 60_000

const Place = z.object({ entries: z.int(), hash: z.string() })

/** Where the chains stood at a moment. Whoever keeps a copy of it elsewhere sees that a chain was written anew, whole and in itself sound. */
const Head = z.object({ at: z.string(), audit: Place, ledger: z.record(z.string(), Place) })
type Head = z.infer<typeof Head>

/** `signature`: ECDSA on P-256 with SHA-256 over the head's canonical JSON (RFC 8785), as in `domain/integrity/attestation.ts`. */
const SignedHead = z.object({ head: Head, key: z.string(), signature: z.string() })

/** Appends where the chains stand now to the data folder; gives what was written. */
export const publishHead = async (db: Database, dataDir: string, nowMs: number): Promise<Head> => {
  const head = await headOf(db, new Date(nowMs).toISOString())
  const privateKey = headKey(dataDir)
  const signature = signText(privateKey, canonicalJson(head))
  const line = JSON.stringify({ head, key: publicKeyOf(privateKey), signature })
  appendFileSync(join(dataDir, HEADS_FILE), `${line}\n`)
  return head
}

const headOf = async (db: Database, at: string): Promise<Head> => {
  const audit = await db.selectFrom('audit_head').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  const areas = await db.selectFrom('area_counter').select(['area', 'entries', 'chain']).orderBy('area').execute()
  const ledger = areas.flatMap(({ area, entries, chain }) =>
    entries === null || chain === null ? [] : [[area, { entries, hash: chain }] as const],
  )
  return { at, audit: { entries: audit.n, hash: audit.hash }, ledger: Object.fromEntries(ledger) }
}

const headKey = (dataDir: string): KeyObject => {
  const file = join(dataDir, KEY_FILE)
  if (existsSync(file)) return createPrivateKey(readFileSync(file))
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  return privateKey
}

/** Publishes a head now, every hour, and once more when it is told to stop; what fails is noted and tried again. */
export const watchHeads = (office: Office, dataDir: string): (() => Promise<void>) => {
  const publish = (): Promise<void> =>
    publishHead(office.db, dataDir, office.nowMs()).then(
      ({ audit, ledger }) => office.log.info({ audit, ledger }, 'where the chains stand'),
      (error: unknown) => office.log.error(faultOf(error), 'a head could not be published'),
    )
  void publish()
  const timer = setInterval(() => void publish(), PUBLISH_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    return publish()
  }
}

/** Every head that was published, and the first line that is none or is not signed. */
export const readHeads = (dataDir: string): { heads: Head[]; faults: string[] } => {
  const file = join(dataDir, HEADS_FILE)
  if (!existsSync(file)) return { heads: [], faults: [] }
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const read = lines.map((line) => {
    const parsed = SignedHead.safeParse(jsonOf(line))
    if (!parsed.success) return undefined
    const { head, key, signature } = parsed.data
    return isSigned(key, canonicalJson(head), signature) ? head : undefined
  })
  const wrong = read.indexOf(undefined)
  return {
    heads: read.filter((head) => head !== undefined),
    faults: wrong === -1 ? [] : [`${HEADS_FILE}: line ${wrong + 1} is not what was published`],
  }
}

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
