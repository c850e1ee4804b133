import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { faultOf } from '../../src/server/fault.ts'
import { AREAS, openOffice, STORES, type TestOffice } from './offices.ts'
import { enrolPhone, newId, signIn } from './visitors.ts'

/** What must come out nowhere: a name as it is written and as an address has it, a number, a place, a username. */
const PLANTED = ['Nguyễn Thị Mật', encodeURIComponent('Nguyễn Thị Mật'), '0912777888', '16.123456', 'mat.nguyen']
const [NAME, , PHONE, SPOT, USERNAME] = PLANTED as [string, string, string, string, string]

const leaked = (texts: readonly string[]): string[] =>
  texts.filter((text) => [...PLANTED, JSON.stringify(NAME).slice(1, -1)].some((planted) => text.includes(planted)))

const BODIES = [
  JSON.stringify({
    name: NAME,
    phone: PHONE,
    username: USERNAME,
    password: `${NAME}-password`,
    code: PHONE,
    place: SPOT,
  }),
  `{"name":"${NAME}", "phone": ${PHONE} and no more`,
  `${NAME}\n    at ${NAME} (${PHONE})`,
]

/** Every route that the office has, knocked at with personal values in all that a request is made of. Gives the answers that refuse. */
const knockEverywhere = async (office: TestOffice, cookie: string): Promise<string[]> => {
  const answers: string[] = []
  const doors = new Set(office.app.routes.map(({ method, path }) => `${method} ${path}`))
  for (const door of doors) {
    const [method = '', path = ''] = door.split(' ')
    const address = path
      .replaceAll(/:[a-z]+(\{[^}]*\})?/gi, encodeURIComponent(NAME))
      .replaceAll('*', encodeURIComponent(`${NAME}/${USERNAME}`))
    const real = method === 'ALL' ? 'GET' : method
    for (const body of real === 'GET' || real === 'HEAD' ? [undefined] : BODIES) {
      const headers = {
        ...{ cookie, 'content-type': 'application/json', 'x-real-name': encodeURIComponent(NAME) },
        ...{ 'user-agent': USERNAME, referer: `https://example.vn/?phone=${PHONE}`, 'x-request-id': PHONE },
      }
      const response = await office.send(real, `${address}?q=${encodeURIComponent(NAME)}&phone=${PHONE}&at=${SPOT}`, {
        ...{ headers: { ...headers, authorization: `Bearer ${USERNAME}` } },
        ...(body === undefined ? {} : { body }),
      })
      if (response.status >= 400) answers.push(await response.text())
    }
  }
  return answers
}

describe.each(STORES)('[ASVS 5.0 16.2.5] what the office logs, over %s', (store) => {
  it('has a line for every request and no personal data in any, however it came', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await enrolPhone(office, { name: NAME })
    await phone.push(phone.write({ set: { name: NAME, legalForm: 'household', phone: PHONE, note: SPOT } }))
    await office.post('/v1/office/sign-in', { protocol: 1, username: USERNAME, password: PHONE, device: newId() })
    const before = office.lines.length
    const answers = await knockEverywhere(office, cookie)
    expect(answers.length).toBeGreaterThan(50)
    expect(leaked(answers)).toEqual([])
    expect(office.lines.length - before).toBeGreaterThan(answers.length)
    expect(leaked(office.lines)).toEqual([])
    expect(office.lines.filter((line) => JSON.parse(line).path === '/v1/push')).not.toEqual([])
  })

  it('has errors without their messages: of a store that fails, too', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await enrolPhone(office, { name: NAME })
    await office.office.db.schema.alterTable('mutation').renameTo('mutation_away').execute()
    await office.office.db.schema.alterTable('attempt').renameTo('attempt_away').execute()
    const mutations = [phone.write({ set: { name: NAME, legalForm: 'household', phone: PHONE } })]
    const pushed = await phone.post('/v1/push', { protocol: 1, waiting: 0, mutations })
    expect(leaked([await pushed.text(), await (await office.send('GET', '/healthz')).text()])).toEqual([])
    leaked(await knockEverywhere(office, cookie))
    expect(office.lines.filter((line) => JSON.parse(line).stack !== undefined).length).toBeGreaterThan(0)
    expect(leaked(office.lines)).toEqual([])
  })
})

describe('an error in the log', () => {
  const told = (fail: () => unknown): string => {
    try {
      fail()
    } catch (error) {
      return JSON.stringify(faultOf(error))
    }
    return ''
  }

  it('tells where it was thrown and of which kind, not what it was about', () => {
    const broken = Object.assign(new Error(`duplicate key\n    at ${NAME} (${PHONE})\nKey (phone)=(${PHONE})`), {
      ...{ code: '23505', constraint: 'account_username_key', detail: `Key (username)=(${USERNAME}) already exists.` },
    })
    const line = JSON.stringify(faultOf(broken))
    expect(leaked([line])).toEqual([])
    expect(faultOf(broken)).toMatchObject({ name: 'Error', code: '23505', constraint: 'account_username_key' })
    expect(line).toContain('logs.test.ts')
  })

  it('keeps quiet about JSON that could not be read, values that did not fit, and what is no error at all', () => {
    const schema = z.object({ phone: z.int(), sex: z.enum(['male', 'female']) })
    const lines = [
      told(() => JSON.parse(`{"name": ${NAME}`)),
      told(() => schema.parse({ phone: PHONE, sex: NAME })),
      told(() => {
        throw Object.assign(new Error(NAME), { name: NAME, code: NAME })
      }),
      JSON.stringify(faultOf(`${NAME} ${PHONE}`)),
    ]
    expect(leaked(lines)).toEqual([])
    expect(AREAS).toHaveLength(3)
  })
})
