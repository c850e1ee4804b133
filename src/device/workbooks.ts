import type { DrawnSheet } from '../domain/register/drawn-sheet.ts'
import type { Sheet } from '../domain/survey/xlsform/sheet.ts'
import { scriptAddress } from './script-address.ts'
import type { WorkbookTask } from './workbook-worker.ts'
import workerUrl from './workbook-worker.ts?worker&url'
import type { RegisterWorkbook, Workbook } from './xlsx.ts'

/** Workbooks are read and written beside the page. Each rejects when the worker could not be started. */
export const readFormFile = (file: Blob): Promise<Workbook> => ask({ kind: 'read', file })
export const writeFormFile = (sheets: readonly Sheet[]): Promise<Blob> => ask({ kind: 'write', sheets })
export const readRegisterFile = (file: Blob): Promise<RegisterWorkbook> => ask({ kind: 'read-register', file })
export const writeRegisterFile = (sheets: readonly DrawnSheet[]): Promise<Blob> => ask({ kind: 'draw', sheets })

/** A worker of its own for each task, so that its memory is free again at once. */
const ask = <T>(task: WorkbookTask): Promise<T> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(scriptAddress(workerUrl), { type: 'module' })
    worker.addEventListener('message', (event: MessageEvent<T>) => {
      worker.terminate()
      resolve(event.data)
    })
    worker.addEventListener('error', () => {
      worker.terminate()
      reject(new Error('the workbook worker failed'))
    })
    worker.postMessage(task)
  })
