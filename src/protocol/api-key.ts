import * as z from 'zod/mini'
import { AreaCode, Instant, Uuid } from '../domain/records/envelope.ts'
import { RequiredLine } from '../domain/records/text.ts'

/** What a key begins with, so that one that leaked can be told from other secrets. */
export const API_KEY_PREFIX = 'slk_'

/** Longest that a key lasts: a year, and time to put another in its place. */
export const MOST_KEY_DAYS = 400

/** A key as it is asked for at the desk: who will use it, for which communes, how long, and whether it may read what is about persons. */
export const ApiKeyRequest = z.object({
  name: RequiredLine,
  areas: z.array(AreaCode).check(z.minLength(1), z.maxLength(500)),
  days: z.int().check(z.gte(1), z.lte(MOST_KEY_DAYS)),
  readsPersonal: z.boolean(),
})
export type ApiKeyRequest = z.infer<typeof ApiKeyRequest>

/** A key as the office's list shows it. */
export const ApiKeyRow = z.object({
  id: Uuid,
  name: z.string(),
  areas: z.array(AreaCode),
  readsPersonal: z.boolean(),
  madeBy: z.string(),
  madeAt: Instant,
  expiresAt: Instant,
  usedAt: z.optional(Instant),
  revokedAt: z.optional(Instant),
})
export type ApiKeyRow = z.infer<typeof ApiKeyRow>
export const ApiKeyList = z.object({ keys: z.array(ApiKeyRow) })

/** The key itself is in this answer and in no other. */
export const ApiKeyResponse = z.object({ key: z.string(), row: ApiKeyRow })
export type ApiKeyResponse = z.infer<typeof ApiKeyResponse>

/** Tells the office that a file with what is about persons is made from the records of a browser, before it is made. */
export const PersonalExport = z.object({ tables: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(30)) })
export type PersonalExport = z.infer<typeof PersonalExport>
