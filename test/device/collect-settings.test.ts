import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { collectSettings } from '../../src/device/collect-settings.ts'

it('is the text that ODK Collect and KoboCollect read from a settings code: base64 of zlib of JSON', async () => {
  const server = { server_url: 'https://vi.du/openrosa', username: 'may-1a2b3c', password: 'abcd-efgh-jkmn-pqrs' }
  const settings = JSON.parse(inflateSync(Buffer.from(await collectSettings(server), 'base64')).toString('utf8'))
  expect(settings).toMatchObject({ general: server, admin: {}, project: { name: 'Sao Làng' } })
})
