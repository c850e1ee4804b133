import { useMemo, useState } from 'preact/hooks'
import { vietnamDay, yearOf } from '../../../domain/calendar/day.ts'
import { OFFICE } from '../../../domain/records/role.ts'
import type { Identity } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { dataMessages } from '../../messages/data.ts'
import { problemMessages } from '../../messages/problems.ts'
import { useLive } from '../../use-live.ts'
import { ChoiceCard } from './choice-card.tsx'
import './data.css'
import { type Choice, createDownloads, type Download, type Downloads } from './download-model.ts'
import { OtherDownloads } from './other-downloads.tsx'
import { TablesCard } from './tables-card.tsx'

/** `/office/data`: what this office holds as files for spreadsheets, maps and the ministry, and the ways in and out for programs. */
export const DataScreen = () => {
  const t = dataMessages()
  const { store } = useApp()
  const identity = useLive(() => store.identity(), [])
  if (identity.status !== 'ready' || identity.value === undefined) return <Page title={t.title}>{t.loading}</Page>
  return <Data identity={identity.value} />
}

const Data = ({ identity: { areas, role } }: { identity: Identity }) => {
  const t = dataMessages()
  const app = useApp()
  const codes = areas.map(({ code }) => code)
  const isOffice = OFFICE.includes(role)
  const [choice, setChoice] = useState<Choice>({ areas: codes, from: '', to: '', withPersonal: false })
  const downloads = useMemo(
    () =>
      createDownloads({
        app,
        areaName: (code) => areaName(code, areas),
        rest: () => new Promise((resolve) => setTimeout(resolve)),
      }),
    [app],
  )
  const isWrong = choice.areas.length === 0 || (choice.from !== '' && choice.to !== '' && choice.to < choice.from)
  const isBusy = downloads.state.value.kind === 'running'
  const start = (download: Download): void => void downloads.start(download, choice)
  return (
    <Page title={t.title}>
      <p class="soft">{t.lead}</p>
      <ChoiceCard areas={areas} choice={choice} mayTakePersonal={isOffice} onChange={setChoice} />
      <State downloads={downloads} />
      <TablesCard isClosed={isWrong || isBusy} onStart={start} />
      <OtherDownloads year={yearOf(vietnamDay(app.now().getTime()))} isClosed={isWrong || isBusy} onStart={start} />
      <section class="stack-close">
        <h2>{t.more}</h2>
        <div class="card-list">
          {isOffice ? (
            <CardLink href="/office/data/import">
              <strong>{t.importTitle}</strong>
              <span class="soft">{t.importText}</span>
            </CardLink>
          ) : null}
          <CardLink href="/office/data/api">
            <strong>{t.apiTitle}</strong>
            <span class="soft">{t.apiText}</span>
          </CardLink>
          {isOffice ? (
            <CardLink href="/office/data/keys">
              <strong>{t.keysTitle}</strong>
              <span class="soft">{t.keysText}</span>
            </CardLink>
          ) : null}
        </div>
      </section>
    </Page>
  )
}

/** How far the file is that is being made, and what became of the last one. */
const State = ({ downloads }: { downloads: Downloads }) => {
  const t = dataMessages()
  const state = downloads.state.value
  switch (state.kind) {
    case 'idle':
      return null
    case 'running':
      return (
        <div class="card stack-close">
          <progress
            class="data-progress"
            max={state.all}
            value={state.done}
            aria-label={t.working(state.done, state.all)}
          />
          <p role="status">{t.working(state.done, state.all)}</p>
          <div class="row">
            <Button kind="secondary" icon="x" onClick={downloads.stop}>
              {t.stop}
            </Button>
          </div>
        </div>
      )
    case 'not-noted':
      return (
        <Notice tone="error">
          {t.notNoted} {problemMessages()[state.code]}
        </Notice>
      )
    case 'given':
      return <Notice tone="good">{t.state.given}</Notice>
    case 'failed':
      return <Notice tone="error">{t.state.failed}</Notice>
    case 'stopped':
    case 'empty':
      return <Notice tone="info">{t.state[state.kind]}</Notice>
  }
}
