import { useState } from 'preact/hooks'
import { stageOf } from '../../../domain/dossier/progress.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { useApp } from '../../context.ts'
import { councilMessages } from '../../messages/council.ts'
import { language } from '../../messages/language.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { averageText } from './average-text.ts'
import './council.css'
import type { OpenedHearing } from './council-data.ts'
import { recordResult } from './record-result.ts'

/** The council's decision, and whether the dossier has it; nothing before there is one. */
export const Decided = ({ opened }: { opened: OpenedHearing }) => {
  const t = councilMessages()
  const { store, now, space } = useApp()
  const [hasFailed, setFailed] = useState(false)
  const { hearing, dossier } = opened
  const { result, status, note } = hearing.data
  const record = useOneAtATime(async () => {
    if (result !== undefined) setFailed(!(await recordResult(store, hearing.data.dossier, result, now())))
  })
  if (status === 'postponed')
    return (
      <Notice tone="warning" title={t.hearingStatus.postponed}>
        {note ?? ''}
      </Notice>
    )
  if (result === undefined) return null
  const isHere = space === 'office' && dossier !== undefined
  const isMissing = isHere && stageOf(dossier.data) === 'at-council'
  return (
    <section class="card">
      <h2>{t.minutes.result}</h2>
      <div class="council-result">
        <StarRow stars={result.stars} label={t.outcome.stars(result.stars)} size="l" />
        <p class="council-average">
          <strong>{averageText({ sum: result.sum, count: result.sheets }, language.value)}</strong>{' '}
          <span class="soft">{t.outcome.average}</span>
        </p>
      </div>
      <p>{t.outcome.stars(result.stars)}</p>
      {result.note === undefined ? null : <p class="soft">{t.minutes.reason(result.note)}</p>}
      {isMissing ? (
        <Notice tone="warning" title={t.decide.stepLeft}>
          <Button kind="secondary" busy={record.isBusy} onClick={record.run}>
            {t.decide.step}
          </Button>
        </Notice>
      ) : null}
      {isHere && !isMissing ? <p>{t.decide.recorded}</p> : null}
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
    </section>
  )
}
