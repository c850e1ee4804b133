import type { DrawnSheet } from '../domain/register/drawn-sheet.ts'
import { drawWorkbook } from './draw-workbook.ts'
import { readRegisterWorkbook } from './xlsx.ts'

/** What the page asks of the worker: to read a file, or to write sheets. */
export type WorkbookTask =
  | { readonly kind: 'read'; readonly file: Blob }
  | { readonly kind: 'write'; readonly sheets: readonly DrawnSheet[] }

/** Reads and writes large workbooks beside the page, which goes on answering meanwhile (`workbooks.ts`). */
addEventListener('message', (event: MessageEvent<WorkbookTask>) => {
  // What fails shows at the page as the worker's error.
  work(event.data).catch(reportError)
})

const work = async (task: WorkbookTask): Promise<void> => {
  postMessage(task.kind === 'read' ? await readRegisterWorkbook(task.file) : await drawWorkbook(task.sheets))
}
