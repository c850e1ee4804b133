import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { A4, MARGINS, SIZES } from '../../src/domain/papers/paper.ts'

const CSS = readFileSync('src/app/screens/papers/paper-view.css', 'utf8')

describe('a printed paper', () => {
  it('has the margins, sizes and letters of the paper’s model, as the DOCX file has', () => {
    const { top, right, bottom, left } = MARGINS
    expect(CSS.match(/margin: [\dm ]+;/g)).toEqual(Array(2).fill(`margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;`))
    expect(CSS).toContain(
      `padding: calc(${top} * var(--mm)) calc(${right} * var(--mm)) calc(${bottom} * var(--mm)) calc(${left} * var(--mm));`,
    )
    expect(CSS).toContain(`inline-size: calc(${A4.width} * var(--mm));`)
    expect(CSS).toContain(`min-block-size: calc(${A4.height} * var(--mm));`)
    for (const [name, points] of Object.entries(SIZES)) {
      expect(CSS).toMatch(new RegExp(`\\.paper-${name} \\{[^}]*font-size: calc\\(${points} \\* var\\(--pt\\)\\);`))
    }
  })
})
