import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { registerMessages } from '../../messages/register.ts'
import type { RegisterImport } from './import-model.ts'
import { reportCsv } from './report.ts'
import { isToWrite, type WrittenRegister } from './write-register.ts'

/** Writes what was proposed, with how far it is and a way to stop; then a report of every row. */
export const WriteCard = ({ model }: { model: RegisterImport }) => {
  const t = registerMessages()
  const control = useRef<AbortController | undefined>(undefined)
  const writing = model.writing.value
  const isRunning = writing.kind === 'running'
  const rows = model.proposals.value.filter(isToWrite).length
  const open = model.counts.value.ask ?? 0
  useEffect(() => () => control.current?.abort(), [])
  useEffect(() => {
    if (!isRunning) return
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [isRunning])
  const write = (): void => {
    control.current = new AbortController()
    void model.write(control.current.signal)
  }
  return (
    <section class="card stack-close">
      <h2>{t.writeTitle}</h2>
      {isRunning ? null : <p>{t.writeText(rows)}</p>}
      {open === 0 || isRunning ? null : <p>{t.writeOpen(open)}</p>}
      {writing.kind === 'running' ? (
        <>
          <progress max={writing.all} value={writing.done} aria-label={t.writing(writing.done, writing.all)} />
          <p role="status">{t.writing(writing.done, writing.all)}</p>
          <p class="soft">{t.leave}</p>
        </>
      ) : null}
      {writing.kind === 'failed' ? <Notice tone="error">{t.writeFailed}</Notice> : null}
      {writing.kind === 'ended' ? <Ended result={writing.result} /> : null}
      <div class="row">
        {isRunning ? (
          <Button kind="secondary" icon="x" onClick={() => control.current?.abort()}>
            {t.stop}
          </Button>
        ) : (
          <Button icon="check" disabled={rows === 0 || model.matching.value !== undefined} onClick={write}>
            {t.write(rows)}
          </Button>
        )}
      </div>
    </section>
  )
}

const Ended = ({ result }: { result: WrittenRegister }) => {
  const t = registerMessages()
  const { registers } = useApp()
  const [isGiven, setGiven] = useState(false)
  const count = (outcome: WrittenRegister['rows'][number]['outcome']): number =>
    result.rows.filter((row) => row.outcome === outcome).length
  const [written, refused, left] = [count('written'), count('refused'), count('not-reached')]
  const all = written + refused + left
  const give = async (): Promise<void> => {
    const given = await registers.giveText(t.reportFile, 'text/csv', reportCsv(result))
    setGiven(given !== 'cancelled')
  }
  return (
    <Notice tone={result.kind === 'done' ? 'good' : result.kind === 'full' ? 'error' : 'warning'}>
      <p>{result.kind === 'done' ? t.ended.done(written) : t.ended[result.kind](written, all)}</p>
      {refused === 0 ? null : <p>{t.refusedRows(refused)}</p>}
      <div class="row">
        <Button kind="secondary" icon="download" onClick={() => void give()}>
          {t.report}
        </Button>
        {isGiven ? <span role="status">{t.reportGiven}</span> : null}
      </div>
    </Notice>
  )
}
