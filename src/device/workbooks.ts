import type { DrawnSheet } from '../domain/register/drawn-sheet.ts'
import { scriptAddress } from './script-address.ts'
import type { WorkbookTask } from './workbook-worker.ts'
import workerUrl from './workbook-worker.ts?worker&url'
import type { RegisterWorkbook } from './xlsx.ts'

/** Reads a workbook with its merged cells, beside the page. Rejects when the worker could not be started. */
export const readRegisterFile = (file: Blob): Promise<RegisterWorkbook> => ask({ kind: 'read', file })

/** Writes a workbook, beside the page. Rejects when the worker could not be started. */
export const writeRegisterFile = (sheets: readonly DrawnSheet[]): Promise<Blob> => ask({ kind: 'write', sheets })

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
