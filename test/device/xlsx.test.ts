import { describe, expect, it } from 'vitest'
import { readWorkbook, writeWorkbook } from '../../src/device/xlsx.ts'
import { storedZip, unzip } from '../../src/device/zip.ts'
import { drawWorkbook } from '../../src/documents/draw-workbook.ts'

const SHEETS = [
  {
    name: 'survey',
    rows: [
      ['type', 'name', 'label::Tiếng Việt (vi)'],
      ['integer', 'age', 'Tuổi'],
      ['text', 'note', null],
    ],
  },
  {
    name: 'choices',
    rows: [
      ['list_name', 'name'],
      ['codes', '01'],
    ],
  },
]

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer())

describe('a workbook', () => {
  it('comes back as it was written, leading zeros and Vietnamese marks included', async () => {
    expect(await readWorkbook(await writeWorkbook(SHEETS))).toEqual({ kind: 'read', sheets: SHEETS })
  })

  it('holds texts as texts and never a formula, plain or drawn, and gives them back as they were', async () => {
    const texts = ['=HYPERLINK("http://x")', '+84 912 345 678', '-2+3', '@SUM(A1)', '＝1', "'=1", '<f>1</f>', '-cmd|x']
    const plain = await writeWorkbook([{ name: 'a', rows: texts.map((text) => [text]) }])
    const drawn = await drawWorkbook([
      { name: 'a', rows: texts.map((text) => [text, -5]), widths: [9, 9], fixedRows: 0 },
    ])
    for (const book of [plain, drawn]) {
      const unzipped = await unzip(await bytesOf(book), 10_000_000)
      const parts = unzipped.kind === 'unzipped' ? unzipped.entries : []
      expect(parts.length).toBeGreaterThan(3)
      for (const { bytes } of parts) expect(new TextDecoder().decode(bytes)).not.toMatch(/<f[ >]/)
      const read = await readWorkbook(book)
      expect(read.kind === 'read' && read.sheets[0]?.rows.map(([text]) => text)).toEqual(texts)
    }
  })

  it('is refused with a reason when it is something else', async () => {
    const code = async (...parts: BlobPart[]): Promise<string | undefined> => {
      const read = await readWorkbook(new Blob(parts))
      return read.kind === 'problem' ? read.code : undefined
    }
    const good = await bytesOf(await writeWorkbook(SHEETS))
    const flipped = good.slice()
    for (let at = 60; at < 400; at += 1) flipped[at] = 255 - (flipped[at] ?? 0)
    expect(await code('')).toBe('not-a-workbook')
    expect(await code('type,name\ntext,a')).toBe('not-a-workbook')
    expect(await code(good.subarray(0, good.length / 2))).toBe('not-a-workbook')
    expect(await code(flipped)).toBe('broken-workbook')
    expect(await code(storedZip([{ name: 'a.txt', bytes: new Uint8Array(3) }]))).toBe('broken-workbook')
    expect(await code(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('old-workbook')
    expect(await code(new Uint8Array(10_000_001))).toBe('too-large')
  })
})

describe('an archive', () => {
  it('that would unpack into more than the limit is stopped there, whatever size it declares', async () => {
    const packed = await bytesOf(
      await new Response(
        new Blob([new Uint8Array(5_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw')),
      ).blob(),
    )
    const bomb = storedZip([{ name: 'xl/workbook.xml', bytes: packed }])
    const view = new DataView(bomb.buffer)
    view.setUint16(8, 8, true)
    const directory = bomb.length - 22 - 46 - 'xl/workbook.xml'.length
    view.setUint16(directory + 10, 8, true)
    expect(bomb.length).toBeLessThan(10_000)
    expect(await unzip(bomb, 1_000_000)).toEqual({ kind: 'problem', code: 'too-large' })
    expect(await unzip(bomb, 5_000_000)).toMatchObject({ kind: 'unzipped' })
  })
})
