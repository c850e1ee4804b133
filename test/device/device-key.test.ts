import { expect, test } from 'vitest'
import { makeDeviceKey, publicKeyOf, signText } from '../../src/device/device-key.ts'
import { isSigned } from '../../src/server/signatures.ts'

test('what a phone signs the office can check, and nothing else passes for it', async () => {
  const [pair, other] = [await makeDeviceKey(), await makeDeviceKey()]
  const key = await publicKeyOf(pair)
  const signature = await signText(pair, 'chè Tân Cương')
  expect(isSigned(key, 'chè Tân Cương', signature)).toBe(true)
  expect(isSigned(key, 'chè Tân Cương ', signature)).toBe(false)
  expect(isSigned(await publicKeyOf(other), 'chè Tân Cương', signature)).toBe(false)
  expect(isSigned('A'.repeat(87), 'chè Tân Cương', signature)).toBe(false)
})

test('the private key cannot be read out', async () => {
  const { privateKey } = await makeDeviceKey()
  await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow(/extractable/)
})
