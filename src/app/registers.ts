import type { RegisterWorkbook } from '../device/xlsx.ts'
import type { DrawnSheet } from '../domain/register/drawn-sheet.ts'

type Given = 'shared' | 'saved' | 'cancelled'

/** A drawing as SVG text, with its size in pixels. */
export interface Picture {
  readonly text: string
  readonly width: number
  readonly height: number
}

/** Registers as workbooks, in and out, and what else is given out as a file: reports, days for a calendar, charts. */
export interface RegisterControl {
  /** Reads only, beside the page: nothing is written, whatever the file holds. */
  read(file: Blob): Promise<RegisterWorkbook>
  give(fileName: string, sheets: readonly DrawnSheet[]): Promise<Given>
  giveText(fileName: string, type: 'text/csv' | 'text/calendar', text: string): Promise<Given>
  givePicture(fileName: string, type: 'PNG' | 'SVG', picture: Picture): Promise<Given>
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** By which spreadsheets know that a text is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/** What reads and writes workbooks is fetched when it is first needed. */
export const createRegisters = (giveFile: (file: File) => Promise<Given>): RegisterControl => ({
  read: async (file) => (await import('../device/workbooks.ts')).readRegisterFile(file),
  give: async (fileName, sheets) => {
    const { writeRegisterFile } = await import('../device/workbooks.ts')
    return giveFile(new File([await writeRegisterFile(sheets)], fileName, { type: XLSX }))
  },
  giveText: (fileName, type, text) =>
    giveFile(new File([type === 'text/csv' ? BYTE_ORDER_MARK : '', text], fileName, { type: `${type};charset=utf-8` })),
  givePicture: async (fileName, type, picture) => {
    if (type === 'SVG') return giveFile(new File([picture.text], fileName, { type: 'image/svg+xml' }))
    const { drawPicture } = await import('../device/draw-picture.ts')
    return giveFile(new File([await drawPicture(picture.text, picture)], fileName, { type: 'image/png' }))
  },
})
