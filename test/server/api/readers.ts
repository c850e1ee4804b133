import type { AreaCode } from '../../../src/domain/records/envelope.ts'
import { ApiKeyResponse } from '../../../src/protocol/api-key.ts'
import { loadSampleData } from '../../../src/server/sample/load.ts'
import { AREAS, OPENING, openOffice, type StoreName, type TestOffice } from '../offices.ts'
import { signIn } from '../visitors.ts'

/** An office with the sample data. */
export const openFullOffice = async (store: StoreName): Promise<TestOffice> => {
  const office = await openOffice(store)
  await loadSampleData(office.office.db, OPENING)
  return office
}

/** A key as the desk makes it. */
export const makeKey = async (
  office: TestOffice,
  {
    areas = AREAS,
    readsPersonal = false,
    days = 30,
  }: { areas?: readonly AreaCode[]; readsPersonal?: boolean; days?: number } = {},
): Promise<ApiKeyResponse> => {
  const cookie = await signIn(office)
  const response = await office.post(
    '/v1/office/keys',
    { name: 'Sở Công Thương', areas, readsPersonal, days },
    { cookie },
  )
  return ApiKeyResponse.parse(await response.json())
}

/** Asks under `/api/v1` with a key. */
export const reader =
  (office: TestOffice, key: string) =>
  (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    office.send('GET', `/api/v1${path}`, { headers: { authorization: `Bearer ${key}`, ...headers } })
