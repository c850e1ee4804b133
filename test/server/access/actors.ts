import { Buffer } from 'node:buffer'
import { ROLES, type Role } from '../../../src/domain/records/role.ts'
import { ApiKeyResponse } from '../../../src/protocol/api-key.ts'
import { CodeResponse, EnrolResponse } from '../../../src/protocol/enrol.ts'
import { OpenRosaKey } from '../../../src/protocol/open-rosa.ts'
import { PROTOCOL } from '../../../src/protocol/version.ts'
import { ACTIONS, type Action, type Rule } from '../../../src/server/access/actions.ts'
import { newServerId } from '../../../src/server/secrets.ts'
import { createAccount, setDisabled } from '../../../src/server/storage/accounts.ts'
import { AREAS, OPENING, PASSWORD, type TestOffice } from '../offices.ts'
import { newId, signIn } from '../visitors.ts'

/** Somebody who asks, and whether the table lets them do an action. */
export interface Actor {
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  may(action: Action): boolean
}

/** Of an action to whom everybody is somebody. */
const open = (action: Action): boolean => (ACTIONS[action] as Rule).anybody === true

const actor = (name: string, headers: Actor['headers'], isAllowed: (rule: Rule) => boolean | undefined): Actor => ({
  ...{ name, headers },
  may: (action) => open(action) || isAllowed(ACTIONS[action]) === true,
})

const post = async (office: TestOffice, cookie: string, path: string, body: object): Promise<unknown> =>
  (await office.post(path, body, { cookie })).json()

/** Enrols a phone in that role; gives its headers and id. */
export const phoneIn = async (office: TestOffice, cookie: string, role: Role, areas: readonly string[] = AREAS) => {
  const made = await post(office, cookie, '/v1/office/codes', { name: `Máy ${role}`, role, areas })
  const [{ code }, device] = [CodeResponse.parse(made), newId()]
  const enrolled = await office.post('/v1/enrol', { protocol: PROTOCOL, code, device, label: 'Máy thử' })
  return { device, headers: { authorization: `Bearer ${EnrolResponse.parse(await enrolled.json()).token}` } }
}

/** Makes an account in that role and signs it in; gives its headers and id. */
export const deskIn = async (office: TestOffice, role: Role, areas: readonly string[], username = `ban-${role}`) => {
  const account = newServerId(OPENING)
  const request = { username, name: `Bàn ${username}`, role, areas: [...areas], password: PASSWORD }
  await createAccount(office.office.db, account, request, new Date(OPENING).toISOString())
  return { account, headers: { cookie: await signIn(office, username) } }
}

/** A key of the API that reads those communes. */
const keyOf = async (office: TestOffice, cookie: string, readsPersonal: boolean) =>
  ApiKeyResponse.parse(
    await post(office, cookie, '/v1/office/keys', { name: 'Sở', areas: AREAS, readsPersonal, days: 30 }),
  )

/** Everybody who may knock, each with every commune of the office; those at the end with little or nothing any more. */
export const everybody = async (office: TestOffice): Promise<Actor[]> => {
  const cookie = await signIn(office)
  const actors = [actor('nobody', {}, () => false)]
  for (const role of ROLES) {
    const [phone, desk] = [await phoneIn(office, cookie, role), await deskIn(office, role, ['*'])]
    const isOfPhones = ({ phone: may, stopped }: Rule) => may?.includes(role) && stopped !== 'only'
    actors.push(actor(`a phone of role ${role}`, phone.headers, isOfPhones))
    actors.push(actor(`a desk of role ${role}`, desk.headers, ({ desk: may }) => may?.includes(role)))
  }
  const [plain, personal] = [await keyOf(office, cookie, false), await keyOf(office, cookie, true)]
  const bearer = ({ key }: ApiKeyResponse): Actor['headers'] => ({ authorization: `Bearer ${key}` })
  actors.push(actor('a key', bearer(plain), ({ key }) => key === true))
  actors.push(actor('a key that reads of persons', bearer(personal), ({ key }) => key !== undefined))
  const collect = await post(office, cookie, '/v1/office/openrosa/keys', { name: 'Hồ Văn B', areas: AREAS })
  actors.push(actor('ODK Collect', basic(OpenRosaKey.parse(collect)), ({ collect: may }) => may))
  return [...actors, ...(await formers(office, cookie))]
}

const basic = ({ username, password }: OpenRosaKey): Actor['headers'] => ({
  authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
})

/** What it is called that may hand over what it still holds. */
export const STOPPED = 'a stopped phone'

/** Those who were let in once. */
const formers = async (office: TestOffice, cookie: string): Promise<Actor[]> => {
  const phone = await phoneIn(office, cookie, 'coordinator')
  await office.post(`/v1/office/devices/${phone.device}/revoke`, {}, { cookie })
  const desk = await deskIn(office, 'administrator', ['*'], 'nghi-viec')
  await setDisabled(office.office.db, desk.account, new Date(OPENING).toISOString())
  const { key, row } = await keyOf(office, cookie, true)
  await office.post(`/v1/office/keys/${row.id}/revoke`, {}, { cookie })
  return [
    actor(STOPPED, phone.headers, ({ stopped }) => stopped !== undefined),
    actor('a disabled account', desk.headers, () => false),
    actor('a key that was ended', { authorization: `Bearer ${key}` }, () => false),
  ]
}
