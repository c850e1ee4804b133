import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** Side of the film's square pictures, and pixels of one module in it. */
const SIDE = 480
const SCALE = 7

/** The codes that the producer's screen shows, one after another, until each was seen: as drawn there. */
export const codesOnScreen = async (page: Page): Promise<string[]> => {
  const codes = new Map<string, string>()
  const picture = page.locator('.code-show-code')
  const all = Number(/trên (\d+)/.exec((await picture.getAttribute('aria-label')) ?? '')?.[1])
  while (codes.size < all) {
    const [label, path] = await picture.evaluate((svg) => [
      svg.getAttribute('aria-label') ?? '',
      svg.querySelector('path')?.getAttribute('d') ?? '',
    ])
    codes.set(label ?? '', path ?? '')
  }
  return [...codes.values()]
}

/** A film (Y4M) that shows each code for a while, for a camera that plays it round and round. */
export const filmOf = (codes: readonly string[], file: string): void => {
  const head = Buffer.from(`YUV4MPEG2 W${SIDE} H${SIDE} F10:1 Ip A1:1 C420\n`)
  const frames = codes.flatMap((path) => {
    const frame = Buffer.concat([Buffer.from('FRAME\n'), pictureOf(path), Buffer.alloc((SIDE * SIDE) / 2, 128)])
    return Array.from({ length: 4 }, () => frame)
  })
  writeFileSync(file, Buffer.concat([head, ...frames]))
}

const pictureOf = (path: string): Buffer => {
  const picture = Buffer.alloc(SIDE * SIDE, 235)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let dy = 0; dy < SCALE; dy += 1) {
      const from = (Number(y) * SCALE + dy) * SIDE + Number(x) * SCALE
      picture.fill(16, from, from + Number(width) * SCALE)
    }
  return picture
}
