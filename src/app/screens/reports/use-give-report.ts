import { useRef, useState } from 'preact/hooks'
import type { ProblemCode } from '../../../protocol/problem.ts'
import type { ReportFormat } from '../../../protocol/reports.ts'
import { useApp } from '../../context.ts'

/** How far the making of a report is. */
export type Giving =
  | { readonly kind: 'idle' | 'running' | 'stopped' }
  | { readonly kind: 'given'; readonly name: string }
  | { readonly kind: 'failed'; readonly code: ProblemCode | 'unreachable' }

export type GiveReport = (from: 'kept' | 'make', period: string, format: ReportFormat, name: string) => void

/** Has a report made or fetched, one at a time; it can be stopped. */
export const useGiveReport = (): [Giving, GiveReport, () => void] => {
  const { reports } = useApp()
  const [giving, setGiving] = useState<Giving>({ kind: 'idle' })
  const stopper = useRef<AbortController | undefined>(undefined)
  const give = async (from: 'kept' | 'make', period: string, format: ReportFormat, name: string): Promise<void> => {
    const stop = new AbortController()
    stopper.current = stop
    setGiving({ kind: 'running' })
    const answer = await (await reports()).give(from, period, format, stop.signal)
    if (stop.signal.aborted) setGiving({ kind: 'stopped' })
    else if (answer.kind === 'unreachable') setGiving({ kind: 'failed', code: 'unreachable' })
    else if (answer.kind === 'problem') setGiving({ kind: 'failed', code: answer.code })
    else setGiving(answer.value === 'cancelled' ? { kind: 'stopped' } : { kind: 'given', name })
  }
  return [
    giving,
    (from, period, format, name) => {
      give(from, period, format, name).catch(() => setGiving({ kind: 'failed', code: 'unreachable' }))
    },
    () => stopper.current?.abort(),
  ]
}
