import { useState } from 'preact/hooks'
import type { KeptReport, OfferedPeriod, ReportFormat, ReportList } from '../../../protocol/reports.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { formatDay, formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { problemMessages } from '../../messages/problems.ts'
import { reportMessages } from '../../messages/reports.ts'
import { Answered } from '../office/answered.tsx'
import { useAnswer } from '../office/use-answer.ts'
import './reports.css'
import { type GiveReport, type Giving, useGiveReport } from './use-give-report.ts'

/** `/office/reports`: reports made now, and those that the office made by itself when their period had ended. */
export const ReportsScreen = () => {
  const t = reportMessages()
  const { reports } = useApp()
  const [answer, again] = useAnswer(async () => (await reports()).list())
  const [giving, give, stop] = useGiveReport()
  return (
    <Page title={officeMessages().places.reports}>
      <p class="soft">
        {t.lead} {t.noForm}
      </p>
      <Answered answer={answer} onAgain={again}>
        {(list) => (
          <>
            <MakeReport offered={list.offered} isBusy={giving.kind === 'running'} onGive={give} />
            <GivingState giving={giving} onStop={stop} />
            <KeptReports list={list} isBusy={giving.kind === 'running'} onGive={give} />
          </>
        )}
      </Answered>
    </Page>
  )
}

interface MakeReportProps {
  readonly offered: readonly OfferedPeriod[]
  readonly isBusy: boolean
  readonly onGive: GiveReport
}

const MakeReport = ({ offered, isBusy, onGive }: MakeReportProps) => {
  const t = reportMessages()
  const [chosen, setChosen] = useState(offered[0]?.id ?? '')
  const period = offered.find(({ id }) => id === chosen)
  return (
    <section class="card stack-close">
      <h2>{t.makeTitle}</h2>
      <p>{t.makeText}</p>
      <SelectField
        label={t.period}
        value={chosen}
        options={offered.map(({ id, name, hasEnded }) => ({ value: id, label: hasEnded ? name : t.notEnded(name) }))}
        onChange={setChosen}
      />
      <div class="row">
        {(['docx', 'xlsx'] as const).map((format) => (
          <Button
            key={format}
            icon="download"
            kind={format === 'docx' ? 'primary' : 'secondary'}
            disabled={isBusy || period === undefined}
            onClick={() => {
              if (period !== undefined) onGive('make', period.id, format, period.name)
            }}
          >
            {t[format]}
          </Button>
        ))}
      </div>
    </section>
  )
}

const GivingState = ({ giving, onStop }: { readonly giving: Giving; readonly onStop: () => void }) => {
  const t = reportMessages()
  switch (giving.kind) {
    case 'idle':
      return null
    case 'running':
      return (
        <div class="row" role="status">
          <progress aria-label={t.making} />
          <span>{t.making}</span>
          <Button kind="secondary" onClick={onStop}>
            {t.stop}
          </Button>
        </div>
      )
    case 'stopped':
      return <p role="status">{t.stopped}</p>
    case 'given':
      return (
        <Notice tone="good">
          <p role="status">{t.given(giving.name)}</p>
        </Notice>
      )
    case 'failed':
      return <Notice tone="error">{problemMessages()[giving.code]}</Notice>
  }
}

interface KeptReportsProps {
  readonly list: ReportList
  readonly isBusy: boolean
  readonly onGive: GiveReport
}

const KeptReports = ({ list: { kept, seesKept }, isBusy, onGive }: KeptReportsProps) => {
  const t = reportMessages()
  return (
    <section class="stack-close">
      <h2>{t.keptTitle}</h2>
      <p class="soft">{seesKept ? t.keptText : t.keptHidden}</p>
      {seesKept && kept.length === 0 ? (
        <EmptyState icon="printer" title={t.keptTitle} text={t.keptEmpty} />
      ) : (
        <ul class="reports-list">
          {kept.map((report) => (
            <KeptLine key={report.period} report={report} isBusy={isBusy} onGive={onGive} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface KeptLineProps {
  readonly report: KeptReport
  readonly isBusy: boolean
  readonly onGive: GiveReport
}

const KeptLine = ({ report, isBusy, onGive }: KeptLineProps) => {
  const t = reportMessages()
  const { period, kind, name, from, to, madeAt } = report
  const word = (format: ReportFormat): string => (format === 'docx' ? 'Word' : 'Excel')
  return (
    <li class="card reports-line">
      <div class="reports-about">
        <strong class="reports-name">{name}</strong>
        <span class="soft">
          {t.kind[kind]} · {formatDay(from, language.value)} – {formatDay(to, language.value)}
        </span>
        <span class="soft">
          {t.madeAt}: {formatMoment(madeAt, language.value)}
        </span>
      </div>
      <div class="row">
        {(['docx', 'xlsx'] as const).map((format) => (
          <Button
            key={format}
            kind="secondary"
            icon="download"
            disabled={isBusy}
            onClick={() => onGive('kept', period, format, name)}
          >
            {word(format)}
            <span class="visually-hidden">: {t.fileOf(word(format), name)}</span>
          </Button>
        ))}
      </div>
    </li>
  )
}
