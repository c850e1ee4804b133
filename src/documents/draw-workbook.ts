import type { DrawnCell, DrawnSheet } from '../domain/register/drawn-sheet.ts'

/** Writes sheets as an .xlsx file with dates, titles and widths of their own; texts stay texts, never formulas. */
export const drawWorkbook = async (sheets: readonly DrawnSheet[]): Promise<Blob> => {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  return await writeXlsxFile(
    sheets.map(({ name, rows, widths, fixedRows, isFiltered = false }) => ({
      sheet: name,
      stickyRowsCount: fixedRows,
      columns: widths.map((width) => ({ width })),
      data: rows.map((row) => row.map((cell) => drawn(cell, isFiltered))),
    })),
    { features: [{ files: { transform: filtersOf(sheets) } }] },
  ).toBlob()
}

/**
 * Filter buttons on the titles, which the library has no option for: `autoFilter` right after `sheetData` (ECMA-376, 18.3.1.2, 18.3.1.99), and the
 * hidden name of the filtered stretch (18.2.5), without which LibreOffice shows none.
 */
const filtersOf = (sheets: readonly DrawnSheet[]) => ({
  'xl/worksheets/sheet{id}.xml': {
    transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }): string => {
      const stretch = filteredStretch(sheets[sheetIndex])
      if (stretch === undefined) return xml
      return xml.replace(/<\/sheetData>|<sheetData\/>/, (end) => `${end}<autoFilter ref="${stretch.join(':')}"/>`)
    },
  },
  'xl/workbook.xml': {
    transform: (xml: string): string => {
      const names = sheets.flatMap((sheet, at) => {
        const stretch = filteredStretch(sheet)?.map((cell) => cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2'))
        const name = sheet.name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;')
        return stretch === undefined
          ? []
          : `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${name}'!${stretch.join(':')}</definedName>`
      })
      return names.length === 0
        ? xml
        : xml.replace('</sheets>', () => `</sheets><definedNames>${names.join('')}</definedNames>`)
    },
  },
})

/** The first and the last cell of a sheet's titles and rows. */
const filteredStretch = (sheet: DrawnSheet | undefined): [string, string] | undefined =>
  sheet?.isFiltered !== true || sheet.rows.length === 0
    ? undefined
    : [`A${sheet.fixedRows}`, `${lettersOf(sheet.widths.length)}${sheet.rows.length}`]

/** The name of the column that is so many from the left, from 1: A to Z, AA and so on. */
const lettersOf = (column: number): string =>
  column < 1 ? '' : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))

/** Height of a row of titles that may take two lines, in points. */
const TITLE_HEIGHT = 32

/** In a list that is filtered each row keeps to one line. */
const drawn = (cell: DrawnCell, isListed: boolean) => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { value: cell, type: String, wrap: !isListed, alignVertical: 'top' as const }
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' as const }
  if ('day' in cell) {
    const value = new Date(`${cell.day}T00:00:00Z`)
    // A day that no calendar has stays what was written.
    if (Number.isNaN(value.getTime())) return { value: cell.day, type: String, alignVertical: 'top' as const }
    return { value, type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' as const }
  }
  return {
    ...{ value: cell.title, type: String, wrap: true, fontWeight: 'bold' as const, align: 'center' as const },
    ...{ alignVertical: 'center' as const, borderStyle: 'thin' as const, backgroundColor: '#E2EFE4' },
    ...(isListed ? { height: TITLE_HEIGHT } : {}),
    ...(cell.columns === undefined ? {} : { columnSpan: cell.columns }),
    ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
  }
}
