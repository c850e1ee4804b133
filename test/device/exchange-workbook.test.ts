import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readRegisterWorkbook } from '../../src/device/xlsx.ts'
import { unzip } from '../../src/device/zip.ts'
import { drawWorkbook } from '../../src/documents/draw-workbook.ts'
import { drawTable } from '../../src/domain/exchange/draw-table.ts'
import { TABLES } from '../../src/domain/exchange/tables.ts'
import { aHolder, exchangeOf } from '../domain/exchange/exchange-fixture.ts'
import { convertFile } from '../setup/libreoffice.ts'

const WORDS = {
  heading: ({ heading }: { heading: { vi: string } }) => heading.vi,
  code: (_: unknown, code: string) => code,
  ...{ yes: 'Có', no: 'Không' },
}

it('a workbook of all tables opens in LibreOffice with typed cells, and each sheet with rows can be filtered', async () => {
  const { producer, product, certificate } = aHolder({ issuedOn: '2024-08-01' }, { name: '=1+1', note: 'x' })
  const records = exchangeOf({
    ...{ producers: [producer], products: [product] },
    certificates: certificate === undefined ? [] : [certificate],
  })
  const sheets = TABLES.map((table) =>
    drawTable(
      table.name.vi,
      table.columns,
      table.rowsOf(records).map(({ cells }) => cells),
      WORDS,
    ),
  )
  const file = await drawWorkbook(sheets)
  const folder = mkdtempSync(join(tmpdir(), 'sao-lang-workbook-'))
  try {
    writeFileSync(join(folder, 'ocop.xlsx'), Buffer.from(await file.arrayBuffer()))
    // By a format that is not ours, so that nothing comes back but what was understood.
    const opened = convertFile(join(folder, 'ocop.xlsx'), 'ods')
    const again = new Blob([new Uint8Array(readFileSync(convertFile(opened, 'xlsx')))])
    const read = await readRegisterWorkbook(again)
    if (read.kind !== 'read') throw new Error(read.code)
    expect(read.sheets.map(({ name }) => name)).toEqual(TABLES.map(({ name }) => name.vi))
    const [products, producers, , certificates] = read.sheets
    const cell = (sheet: typeof products, title: string) =>
      sheet?.rows[1]?.[sheet.rows[0]?.indexOf(title) ?? -1] ?? null
    expect(cell(products, 'Sao đã công nhận')).toBe(4)
    expect(cell(producers, 'Tên chủ thể')).toBe('=1+1')
    expect(cell(certificates, 'Ngày hết hạn')).toBe('2027-08-01')
    expect(await filtersIn(again)).toBe(TABLES.length)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Sheets that LibreOffice took for filtered: it writes the filter back only where it understood one. */
const filtersIn = async (file: Blob): Promise<number> => {
  const unzipped = await unzip(new Uint8Array(await file.arrayBuffer()), 10_000_000)
  if (unzipped.kind !== 'unzipped') throw new Error('not an archive')
  const sheets = unzipped.entries.filter(({ name }) => name.startsWith('xl/worksheets/sheet'))
  return sheets.filter(({ bytes }) => new TextDecoder().decode(bytes).includes('<autoFilter')).length
}
