import { useLocation } from 'preact-iso'
import { yearOf } from '../../../domain/calendar/day.ts'
import { suggestHolidays } from '../../../domain/calendar/suggest-holidays.ts'
import { fixedHolidays, isWeekend } from '../../../domain/calendar/working-days.ts'
import { OFFICE } from '../../../domain/records/role.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { formatWeekday } from '../../format.ts'
import { holidayMessages } from '../../messages/holidays.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { useRun } from '../files/use-run.ts'
import { DayList } from './day-list.tsx'
import './holidays.css'
import { calendarOf, saveCalendar, type YearCalendar } from './holidays-model.ts'
import { useYearDraft } from './use-year-draft.ts'

/** `/office/settings/holidays`: days off and days worked in exchange, a year at a time (`?year=`). */
export const HolidaysScreen = () => {
  const t = holidayMessages()
  const { store, now } = useApp()
  const { query } = useLocation()
  const year = Number(query.year) || yearOf(todayBy(now()))
  const found = useLive(async () => ({ records: await store.all('holidays'), identity: await store.identity() }), [])
  if (found.status !== 'ready') return <Page title={t.title}>{officeMessages().loading}</Page>
  const { records, identity } = found.value
  const areas = (identity?.areas ?? []).filter(({ into }) => into === undefined).map(({ code }) => code)
  const { uneven, ...held } = calendarOf(records, year, areas)
  const mayWrite = identity !== undefined && OFFICE.includes(identity.role)
  return (
    <Page title={t.title} back="/office/settings">
      <p class="soft">{t.text}</p>
      <div class="row">
        <Button kind="secondary" icon="arrow-left" href={`/office/settings/holidays?year=${year - 1}`}>
          {t.previous(year - 1)}
        </Button>
        <strong class="holidays-year">{year}</strong>
        <Button kind="secondary" icon="arrow-right" href={`/office/settings/holidays?year=${year + 1}`}>
          {t.next(year + 1)}
        </Button>
      </div>
      <section class="card stack-close">
        <h2>{t.fixedTitle}</h2>
        <p class="soft">{t.fixedText}</p>
        <Details
          rows={fixedHolidays(year).map((day) => [
            t.fixed[day.slice(5) as keyof typeof t.fixed],
            formatWeekday(day, language.value),
          ])}
        />
      </section>
      {mayWrite ? null : <Notice tone="info">{t.forbidden}</Notice>}
      {uneven === 0 || !mayWrite ? null : <Notice tone="warning">{t.uneven(uneven)}</Notice>}
      <YearForm key={year} year={year} held={held} areas={areas} mayWrite={mayWrite} isUneven={uneven > 0} />
    </Page>
  )
}

interface YearFormProps {
  readonly year: number
  readonly held: YearCalendar
  readonly areas: readonly string[]
  readonly mayWrite: boolean
  readonly isUneven: boolean
}

const YearForm = ({ year, held, areas, mayWrite, isUneven }: YearFormProps) => {
  const t = holidayMessages()
  const { store } = useApp()
  const given = { off: held.off.join(' '), worked: held.worked.join(' '), source: held.source }
  const draft = useYearDraft(year)
  const { run, start } = useRun<boolean>()
  const text = (field: 'off' | 'worked' | 'source'): string => draft.text(field) ?? given[field]
  const days = (field: 'off' | 'worked'): string[] =>
    text(field)
      .split(' ')
      .filter((day) => day !== '')
  const setDays = (field: 'off' | 'worked', next: readonly string[]): void =>
    draft.set(field, [...new Set(next)].sort().join(' '))
  const hasChanged = (['off', 'worked', 'source'] as const).some((field) => text(field) !== given[field])
  const save = (): void =>
    start(async ({ step }) => {
      const calendar = { off: days('off'), worked: days('worked'), source: text('source').trim() }
      const isSaved = await saveCalendar(store, year, calendar, areas, (done, all) => step(done, all, 'parts'))
      if (isSaved) draft.clear()
      return isSaved
    })
  const isRunning = run.kind === 'busy' || run.kind === 'running'
  return (
    <>
      <DayList
        title={t.offTitle}
        text={t.offText}
        none={t.offNone}
        addLabel={t.addOff}
        year={year}
        days={days('off')}
        onChange={mayWrite ? (next) => setDays('off', next) : undefined}
      >
        {mayWrite ? (
          <>
            <p class="soft">{t.suggestText}</p>
            <div class="row">
              <Button
                kind="secondary"
                icon="calendar"
                onClick={() => setDays('off', [...days('off'), ...suggestHolidays(year)])}
              >
                {t.suggest}
              </Button>
            </div>
          </>
        ) : null}
      </DayList>
      <DayList
        title={t.workedTitle}
        text={t.workedText}
        none={t.workedNone}
        addLabel={t.addWorked}
        year={year}
        days={days('worked')}
        refuse={(day) => (isWeekend(day) ? undefined : t.notWeekend)}
        onChange={mayWrite ? (next) => setDays('worked', next) : undefined}
      />
      {mayWrite ? (
        <section class="card stack-close">
          <TextField
            label={t.source}
            value={text('source')}
            maxLength={200}
            onInput={(value) => draft.set('source', value)}
          />
          {run.kind === 'running' ? <p role="status">{t.saving(run.done, run.all)}</p> : null}
          {run.kind === 'ended' && run.result && !hasChanged ? <Notice tone="good">{t.saved}</Notice> : null}
          {run.kind === 'failed' || (run.kind === 'ended' && !run.result) ? (
            <Notice tone="error">{t.failed}</Notice>
          ) : null}
          {hasChanged ? <p>{t.draft}</p> : null}
          <div class="row">
            <Button icon="check" busy={isRunning} disabled={!hasChanged && !isUneven} onClick={save}>
              {t.save}
            </Button>
            {hasChanged ? (
              <Button kind="quiet" onClick={draft.clear}>
                {t.discard}
              </Button>
            ) : null}
          </div>
        </section>
      ) : null}
    </>
  )
}
