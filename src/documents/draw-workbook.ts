import type { DrawnCell, DrawnSheet } from '../domain/register/drawn-sheet.ts'

/** Writes sheets as an .xlsx file with dates, titles and widths of their own; texts stay texts, never formulas. */
export const drawWorkbook = async (sheets: readonly DrawnSheet[]): Promise<Blob> => {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  return await writeXlsxFile(
    sheets.map(({ name, rows, widths, fixedRows }) => ({
      sheet: name,
      stickyRowsCount: fixedRows,
      columns: widths.map((width) => ({ width })),
      data: rows.map((row) => row.map(drawn)),
    })),
    { features: [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: withFilter(sheets) } } } }] },
  ).toBlob()
}

/** Filter buttons on the titles (ECMA-376, 18.3.1.2: `autoFilter` comes right after `sheetData`), which the library has no option for. */
const withFilter =
  (sheets: readonly DrawnSheet[]) =>
  (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }): string => {
    const sheet = sheets[sheetIndex]
    if (sheet?.isFiltered !== true || sheet.rows.length === 0) return xml
    const stretch = `A${sheet.fixedRows}:${lettersOf(sheet.widths.length)}${sheet.rows.length}`
    return xml.replace(/<\/sheetData>|<sheetData\/>/, (end) => `${end}<autoFilter ref="${stretch}"/>`)
  }

/** The name of the column that is so many from the left, from 1: A to Z, AA and so on. */
const lettersOf = (column: number): string =>
  column < 1 ? '' : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))

const drawn = (cell: DrawnCell) => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { value: cell, type: String, wrap: true, alignVertical: 'top' as const }
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' as const }
  if ('day' in cell)
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' as const }
  return {
    ...{ value: cell.title, type: String, wrap: true, fontWeight: 'bold' as const, align: 'center' as const },
    ...{ alignVertical: 'center' as const, borderStyle: 'thin' as const, backgroundColor: '#E2EFE4' },
    ...(cell.columns === undefined ? {} : { columnSpan: cell.columns }),
    ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
  }
}
