import { join } from 'node:path'
import * as z from 'zod/mini'
import { PhonePolicy } from '../protocol/enrol.ts'

/** Everything that the environment decides; nobody else reads it. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** PostgreSQL, or none: SQLite in `dataDir`. */
  readonly databaseUrl: string | undefined
  /** Where the bytes of evidence rest: a folder, or an S3-compatible store (`blobs/blob-store.ts`). */
  readonly blobsUrl: string
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  readonly loadsSampleData: boolean
  /** `https://…`: where people reach this office, behind one proxy that speaks HTTPS. */
  readonly publicUrl: string | undefined
  /** First password of the user `admin`; one is made when absent. */
  readonly adminPassword: string | undefined
  /** What the office asks of its phones: `PHONE_LOCK`, `LEASE_DAYS`. */
  readonly policy: PhonePolicy
}

const Environment = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535)), 8080),
  HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  DATA_DIR: z._default(z.string().check(z.minLength(1)), './data'),
  DATABASE_URL: z.optional(z.string().check(z.regex(/^(postgres(ql)?:\/\/.+)?$/, 'is not a postgres:// URL'))),
  BLOBS_URL: z.optional(
    z
      .string()
      .check(
        z.regex(/^(s3:\/\/[^/@]+:[^/@]+@[^/]+\/[^/?]+.*|(file:\/\/)?[./].*)$/, 'is neither a folder nor an s3:// URL'),
      ),
  ),
  LOG_LEVEL: z._default(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info'),
  SAMPLE_DATA: z.optional(z.string()),
  PUBLIC_URL: z.optional(
    z.string().check(z.regex(/^https?:\/\/[^\s/?#@]+\/?$/, 'is not an address like https://ocop.example.vn')),
  ),
  ADMIN_PASSWORD: z.optional(z.string().check(z.minLength(12, 'needs at least 12 characters'))),
  PHONE_LOCK: z._default(PhonePolicy.shape.lock, 'required'),
  LEASE_DAYS: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(400))),
})

/** The configuration, or in one line each what is wrong with which variable. */
export const readConfig = (
  environment: Record<string, string | undefined>,
): { kind: 'config'; config: Config } | { kind: 'wrong'; faults: string[] } => {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Environment.safeParse(set)
  if (!parsed.success)
    return { kind: 'wrong', faults: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) }
  const {
    PORT,
    HOST,
    DATA_DIR,
    DATABASE_URL,
    BLOBS_URL,
    LOG_LEVEL,
    SAMPLE_DATA,
    PUBLIC_URL,
    ADMIN_PASSWORD,
    PHONE_LOCK,
    LEASE_DAYS,
  } = parsed.data
  return {
    kind: 'config',
    config: {
      port: PORT,
      host: HOST,
      dataDir: DATA_DIR,
      databaseUrl: DATABASE_URL,
      blobsUrl: BLOBS_URL?.replace(/^file:\/\//, '') ?? join(DATA_DIR, 'files'),
      logLevel: LOG_LEVEL,
      loadsSampleData: SAMPLE_DATA?.toLowerCase() !== 'off',
      publicUrl: PUBLIC_URL,
      adminPassword: ADMIN_PASSWORD,
      policy: { lock: PHONE_LOCK, ...(LEASE_DAYS === undefined ? {} : { leaseDays: LEASE_DAYS }) },
    },
  }
}
