import { expect, it } from 'vitest'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { openOffice, STORES } from './offices.ts'
import { newId, problemOf, signIn } from './visitors.ts'

const encoded = (text: string): string => Buffer.from(text).toString('base64url')

it.each(STORES)('a NUL, which PostgreSQL cannot hold, is refused wherever it comes in, over %s', async (store) => {
  await using office = await openOffice(store)
  const headers = { cookie: await signIn(office) }
  for (const path of ['integrity/audit?actor=%00', 'integrity/audit?action=a%00', 'people/19333/%00'])
    expect(await problemOf(await office.send('GET', `/v1/office/${path}`, { headers }))).toMatchObject({ status: 400 })
  for (const path of ['account/passkeys/%00/remove', 'account/passkeys/%00/name', 'devices/%00/revoke'])
    expect((await office.post(`/v1/office/${path}`, { name: 'Khóa' }, headers)).status).toBe(400)
  const clientDataJSON = encoded('{"challenge":"\\u0000"}')
  const credential = { id: 'A', rawId: 'A', type: 'public-key', response: { clientDataJSON, attestationObject: 'A' } }
  const added = await office.post('/v1/office/account/passkeys', { name: 'Khóa', credential }, headers)
  expect(await problemOf(added)).toMatchObject({ code: 'malformed', paths: ['credential'] })
  const response = { clientDataJSON, authenticatorData: 'A', signature: 'A' }
  const body = { protocol: PROTOCOL, device: newId(), credential: { ...credential, response } }
  expect((await office.post('/v1/office/passkey/sign-in', body)).status).toBe(401)
})
