import { type ReportFormat, ReportList } from '../protocol/reports.ts'
import { type Answer, readAnswer, request } from './request.ts'

/** Reports that the office keeps, and the periods that one can be made on. */
export const listReports = () => request({ method: 'GET', path: '/v1/office/reports', schema: ReportList })

/** A report's file. `kept`: as it was made when its period had ended; `make`: as things are now. */
export const fetchReport = async (
  from: 'kept' | 'make',
  period: string,
  format: ReportFormat,
  signal: AbortSignal,
): Promise<Answer<Blob>> => {
  try {
    const response = await fetch(`/v1/office/reports/${from}/${period}/${format}`, {
      ...{ cache: 'no-store', credentials: 'same-origin', redirect: 'error', signal },
    })
    const answer = await readAnswer<undefined>(response, undefined)
    return answer.kind === 'ok' ? { kind: 'ok', value: await response.blob() } : answer
  } catch {
    return { kind: 'unreachable' }
  }
}
