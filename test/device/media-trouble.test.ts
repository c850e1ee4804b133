import { expect, it } from 'vitest'
import { mediaTrouble } from '../../src/device/media-trouble.ts'

it.each([
  ['NotAllowedError', 'denied'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
])('a camera that ends in %s is told as %s', (name, trouble) => {
  expect(mediaTrouble(new DOMException('', name))).toBe(trouble)
})

it('a page that has no door to the camera is told as such', () => {
  expect(mediaTrouble(new TypeError('mediaDevices is undefined'))).toBe('unsupported')
})
