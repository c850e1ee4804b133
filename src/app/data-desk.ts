import * as desk from '../device/data-desk.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import type { ApiKeyRequest, ApiKeyResponse, ApiKeyRow } from '../protocol/api-key.ts'
import type { RetentionDue } from '../protocol/retention.ts'
import type { Outcome } from './context.ts'
import { outcome } from './outcome.ts'

/** What goes out of the office and needs the server: loaded when a screen asks for it. */
export interface DataDesk {
  keys(): Promise<Outcome<ApiKeyRow[]>>
  makeKey(request: ApiKeyRequest): Promise<Outcome<ApiKeyResponse>>
  revokeKey(key: Uuid): Promise<Outcome<undefined>>
  /** The file may be made only once this is noted. */
  notePersonal(tables: readonly string[]): Promise<Outcome<undefined>>
  /** What was kept as long as its rule says and waits for a decision. */
  retention(): Promise<Outcome<RetentionDue>>
  /** The API's own documentation (OpenAPI 3.1). */
  readApi(language: string): Promise<Outcome<Record<string, unknown>>>
}

const same = <T>(value: T): T => value

export const dataDesk: DataDesk = {
  keys: async () => outcome(await desk.listKeys(), ({ keys }) => keys),
  makeKey: async (request) => outcome(await desk.makeKey(request), same),
  revokeKey: async (key) => outcome(await desk.revokeKey(key), same),
  notePersonal: async (tables) => outcome(await desk.notePersonal({ tables: [...tables] }), same),
  retention: async () => outcome(await desk.listRetention(), same),
  readApi: async (language) => outcome(await desk.readApi(language), same),
}
