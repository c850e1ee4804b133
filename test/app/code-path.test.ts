import readQr from 'jsqr'
import { expect, it } from 'vitest'
import { codePath } from '../../src/app/screens/self/code-path.ts'
import { createChainScan, leftOf } from '../../src/app/screens/take-self/chain-scan.ts'
import { fromChain, toCodes } from '../../src/device/chain-content.ts'
import { producersPhone } from '../store/producers-phone.ts'

/** Pixels of a module, as on a phone of 360 pixels. */
const SCALE = 4

/** The path as a screen draws it, read as a camera would. */
const seenOn = (text: string): string | undefined => {
  const { path, size } = codePath(text)
  const side = size * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let dy = 0; dy < SCALE; dy += 1)
      for (let dx = 0; dx < Number(width) * SCALE; dx += 1) {
        const at = ((Number(y) * SCALE + dy) * side + Number(x) * SCALE + dx) * 4
        pixels.fill(0, at, at + 3)
      }
  return readQr(pixels, side, side)?.data
}

it('shows a self-assessment as codes that a camera reads back whole, whatever it misses at first', async () => {
  const phone = await producersPhone()
  await phone.answer({ '1.1': 1, '1.2': 0, '2.1': -1 })
  await phone.photograph(5)
  const content = await phone.handOver()
  const codes = (await toCodes(content)) ?? []
  expect(codes.length).toBeGreaterThan(2)
  const scan = createChainScan()
  expect(scan.see('https://example.org')).toEqual({ kind: 'other' })
  const [missed = '', ...others] = codes
  for (const code of others) scan.see(seenOn(code) ?? '')
  const partly = scan.see('a code of something else that came into the picture')
  if (partly.kind !== 'partly') throw new Error(partly.kind)
  expect(leftOf(partly, 12)).toEqual([1])
  const whole = scan.see(seenOn(missed) ?? '')
  if (whole.kind !== 'whole') throw new Error(whole.kind)
  const { files: _files, ...records } = content
  expect(await fromChain(whole.bytes)).toEqual(records)
})

it('takes nothing else for a self-assessment', async () => {
  expect(await fromChain(Uint8Array.of(1, 2, 3))).toBeUndefined()
})
