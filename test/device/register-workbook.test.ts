import { describe, expect, it } from 'vitest'
import { readRegisterWorkbook } from '../../src/device/xlsx.ts'
import { storedZip, unzip } from '../../src/device/zip.ts'
import { drawWorkbook } from '../../src/documents/draw-workbook.ts'

/** A workbook in which some text of a sheet's XML is another. */
const altered = async (file: Blob, from: RegExp, to: string): Promise<Blob> => {
  const unzipped = await unzip(new Uint8Array(await file.arrayBuffer()), 10_000_000)
  if (unzipped.kind !== 'unzipped') throw new Error('not an archive')
  const entries = unzipped.entries.map((entry) => {
    if (!entry.name.startsWith('xl/worksheets/sheet')) return entry
    return { ...entry, bytes: new TextEncoder().encode(new TextDecoder().decode(entry.bytes).replace(from, to)) }
  })
  return new Blob([storedZip(entries)])
}

describe('a register as a workbook', () => {
  it('comes with its merged cells, sheet by sheet, and days as days', async () => {
    const file = await drawWorkbook([
      { name: 'Bìa & mục', rows: [['a']], widths: [], fixedRows: 0 },
      {
        ...{ name: 'Danh sách', widths: [8, 20], fixedRows: 1 },
        rows: [
          [{ title: 'Công nhận', columns: 2 }, null, { title: 'Xã', rows: 2 }],
          [4, { day: '2021-03-05' }, null],
          ['007', '=1+1', 'x'],
        ],
      },
    ])
    expect(await readRegisterWorkbook(file)).toEqual({
      kind: 'read',
      sheets: [
        { name: 'Bìa & mục', rows: [['a']], merges: [] },
        {
          name: 'Danh sách',
          rows: [
            ['Công nhận', null, 'Xã'],
            [4, '2021-03-05', null],
            ['007', '=1+1', 'x'],
          ],
          merges: [
            { top: 0, left: 0, bottom: 0, right: 1 },
            { top: 0, left: 2, bottom: 1, right: 2 },
          ],
        },
      ],
    })
  })

  it('tells where a formula failed, which would else read as an empty cell', async () => {
    const plain = await drawWorkbook([{ name: 'S', rows: [['a', 5]], widths: [], fixedRows: 0 }])
    const broken = await altered(plain, /(<c r="B1"[^>]*?)(?: t="n")?>\s*<v>5<\/v>/, '$1 t="e"><f>A9</f><v>#REF!</v>')
    const read = await readRegisterWorkbook(broken)
    expect(read.kind === 'read' && read.sheets[0]?.rows).toEqual([['a', '#REF!']])
  })

  it('is refused with a reason when it is something else', async () => {
    expect(await readRegisterWorkbook(new Blob(['STT,Tên']))).toEqual({ kind: 'problem', code: 'not-a-workbook' })
  })
})
