import { drawWorkbook } from '../documents/draw-workbook.ts'
import type { DrawnSheet } from '../domain/register/drawn-sheet.ts'
import type { Sheet } from '../domain/survey/xlsform/sheet.ts'
import { readRegisterWorkbook, readWorkbook, writeWorkbook } from './xlsx.ts'

/** What the page asks of the worker: to read a file, plain or with its merged cells, or to write sheets, plain or drawn. */
export type WorkbookTask =
  | { readonly kind: 'read' | 'read-register'; readonly file: Blob }
  | { readonly kind: 'write'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'draw'; readonly sheets: readonly DrawnSheet[] }

/** Reads and writes large workbooks beside the page, which goes on answering meanwhile (`workbooks.ts`). */
addEventListener('message', (event: MessageEvent<WorkbookTask>) => {
  // What fails shows at the page as the worker's error.
  work(event.data).catch(reportError)
})

const work = async (task: WorkbookTask): Promise<void> => {
  postMessage(await resultOf(task))
}

const resultOf = (task: WorkbookTask): Promise<unknown> => {
  switch (task.kind) {
    case 'read':
      return readWorkbook(task.file)
    case 'read-register':
      return readRegisterWorkbook(task.file)
    case 'write':
      return writeWorkbook(task.sheets)
    case 'draw':
      return drawWorkbook(task.sheets)
  }
}
