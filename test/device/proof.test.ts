import { createHash, createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { proofOf } from '../../src/device/proof.ts'

it('a stretch of changes is proven by the phone’s token as the office checks it', async () => {
  const key = createHash('sha256').update('token').digest('hex')
  expect(await proofOf('token', 'text')).toBe(createHmac('sha256', key).update('text').digest('hex'))
})
