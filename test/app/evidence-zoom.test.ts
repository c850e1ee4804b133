import { describe, expect, it } from 'vitest'
import { moved, WHOLE, zoomed } from '../../src/app/screens/evidence/zoom.ts'

const STAGE = { width: 300, height: 400 }

describe('a picture that is zoomed into', () => {
  it('keeps what lies under the fingers under them', () => {
    const view = zoomed(WHOLE, 2, { x: 50, y: -100 }, STAGE)
    expect(view).toEqual({ scale: 2, x: -50, y: 100 })
    expect((50 - view.x) / view.scale).toBe(50)
  })

  it('never leaves a gap at the edge of its stage', () => {
    expect(moved({ scale: 2, x: 0, y: 0 }, { x: 1_000, y: -1_000 }, STAGE)).toEqual({ scale: 2, x: 150, y: -200 })
    expect(moved(WHOLE, { x: 10, y: 10 }, STAGE)).toEqual(WHOLE)
  })

  it('is whole again when it is zoomed out of, and never smaller', () => {
    const view = zoomed(WHOLE, 3, { x: 100, y: 100 }, STAGE)
    expect(zoomed(view, 0.01, { x: 0, y: 0 }, STAGE)).toEqual(WHOLE)
  })

  it('stops where there would only be blurs', () => {
    expect(zoomed(WHOLE, 1_000, { x: 0, y: 0 }, STAGE).scale).toBe(8)
  })
})
