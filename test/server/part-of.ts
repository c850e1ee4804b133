import { createHash, createHmac } from 'node:crypto'
import type { Mutation } from '../../src/protocol/mutation.ts'
import type { Phone } from './visitors.ts'

/** Changes of a phone with their proof, as a file carries them to the office. */
export const partOf = (phone: Phone, mutations: readonly Mutation[], token = phone.token) => {
  const text = JSON.stringify(mutations)
  const key = createHash('sha256').update(token).digest('hex')
  return { protocol: 1, device: phone.device, text, proof: createHmac('sha256', key).update(text).digest('hex') }
}
