import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))

describe('the house', () => {
  it('has every place that the README sends a reader to', () => {
    const links = [...readFileSync('README.md', 'utf8').matchAll(/\]\(((?:src|public|LICENSE)[^)]*)\)/g)].map(
      (match) => match[1] ?? '',
    )
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((link) => !existsSync(link))).toEqual([])
  })

  it.each(['src/domain', 'src/protocol', 'src/sync'])('keeps chance and the clock out of %s', (room) => {
    const using = filesUnder(room).filter((file) =>
      /Math\.random|new Date\(|Date\.now|crypto\./.test(readFileSync(file, 'utf8')),
    )
    expect(using).toEqual([])
  })

  it('keeps the network out of the screens', () => {
    expect(
      filesUnder('src/app').filter((file) => /\bfetch\(|XMLHttpRequest|WebSocket/.test(readFileSync(file, 'utf8'))),
    ).toEqual([])
  })

  it('keeps inline styles and raw HTML out of the screens, which the content security policy would refuse', () => {
    expect(
      filesUnder('src/app').filter((file) =>
        /dangerouslySetInnerHTML|innerHTML|style="/.test(readFileSync(file, 'utf8')),
      ),
    ).toEqual([])
  })
})
