import { useMemo } from 'preact/hooks'
import { councilResult } from '../../../domain/council/council-result.ts'
import { openedSheets } from '../../../domain/council/opened-sheets.ts'
import { splitsOf } from '../../../domain/council/splits.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { councilMessages } from '../../messages/council.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { problemMessages } from '../../messages/problems.ts'
import { useLive } from '../../use-live.ts'
import { CompareTable } from '../compare/compare-table.tsx'
import { useCriteriaSet } from '../result/use-criteria-set.ts'
import { progressOf } from './chair-model.ts'
import './council.css'
import { type OpenedHearing, openHearing, sheetsById } from './council-data.ts'
import { DecideSheets } from './decide-sheets.tsx'
import { Decided } from './decided.tsx'
import { OpenSheets } from './open-sheets.tsx'
import { OutcomeView } from './outcome-view.tsx'
import { Postpone } from './postpone.tsx'
import { ProgressList } from './progress-list.tsx'
import { ScoreAgain } from './score-again.tsx'
import { SplitsView } from './splits-view.tsx'

/** `/office/council/hearings/:id`: the chair's screen for one dossier: who has handed in, opening, what it comes to, another scoring or the decision. */
export const HearingScreen = ({ id }: { id: string }) => {
  const t = councilMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    const opened = await openHearing(store, id)
    const refused = (await store.queue()).filter(({ record, state }) => record === id && state === 'rejected')
    return { opened, refused }
  }, [id])
  const opened = found.status === 'ready' ? found.value.opened : undefined
  const loaded = useCriteriaSet(opened?.hearing.data.criteria)
  if (found.status !== 'ready') return <Page title={kindMessages().kind.hearing}>{t.loading}</Page>
  if (opened === undefined) {
    return (
      <Page title={kindMessages().kind.hearing} back="/office/council">
        <EmptyState icon="file-question-mark" title={kindMessages().kind.hearing} text={t.missing} />
      </Page>
    )
  }
  const [refusal] = found.value.refused
  const { data } = opened.hearing
  return (
    <Page
      title={t.minutes.dossier(data.place, opened.product?.data.name ?? '')}
      back={`/office/council/${data.session}`}
      footer={<Footer opened={opened} set={loaded.kind === 'ready' ? loaded.set : undefined} />}
    >
      <p class="row">
        <Badge tone={data.status === 'decided' ? 'good' : 'info'}>{t.hearingStatus[data.status]}</Badge>
        <span>{t.scoring(data.scoring)}</span>
        {data.sample ? <SampleBadge /> : null}
      </p>
      {refusal?.problem === undefined ? null : (
        <Notice tone="error" title={t.open.refusedTitle}>
          <p>{problemMessages()[refusal.problem.code]}</p>
          <Button kind="secondary" icon="rotate-ccw" onClick={() => void store.discard(refusal.m)}>
            {t.open.again}
          </Button>
        </Notice>
      )}
      {opened.product === undefined ? null : (
        <CardLink href={`/office/products/${opened.product.id}`}>
          <span class="soft">{opened.producer?.data.name}</span>
          <strong>{opened.product.data.name}</strong>
        </CardLink>
      )}
      <Decided opened={opened} />
      {data.status === 'scoring' ? <ProgressList opened={opened} /> : null}
      <Scorings opened={opened} set={loaded.kind === 'ready' ? loaded.set : undefined} />
      {loaded.kind === 'unavailable' ? <Notice tone="warning">{t.outcome.unknownSet}</Notice> : null}
      {data.status === 'scoring' || data.status === 'opened' ? <Postpone hearing={opened.hearing} /> : null}
    </Page>
  )
}

/** What can be done next. */
const Footer = ({ opened, set }: { opened: OpenedHearing; set: CriteriaSet | undefined }) => {
  const { hearing, session, sheets } = opened
  if (hearing.data.status === 'scoring')
    return <OpenSheets opened={opened} progress={progressOf(hearing.data, sheets, session?.data.members)} />
  const ready = openedSheets(hearing.data, hearing.data.scoring, sheetsById(sheets))
  if (hearing.data.status !== 'opened' || set === undefined || ready.kind !== 'ready') return null
  const outcome = councilResult(set, ready.sheets, hearing.data.rules)
  if (outcome === undefined) return null
  return (
    <>
      <ScoreAgain hearing={hearing} outcome={outcome} />
      <DecideSheets opened={opened} outcome={outcome} />
    </>
  )
}

/** Every scoring whose sheets were opened, the last one first. */
const Scorings = ({ opened, set }: { opened: OpenedHearing; set: CriteriaSet | undefined }) => {
  const numbers = Object.keys(opened.hearing.data.openings)
    .map(Number)
    .sort((one, other) => other - one)
  return (
    <>
      {numbers.map((scoring) => (
        <Scoring key={scoring} opened={opened} set={set} scoring={scoring} />
      ))}
    </>
  )
}

interface ScoringProps {
  readonly opened: OpenedHearing
  readonly set: CriteriaSet | undefined
  readonly scoring: number
}

const Scoring = ({ opened, set, scoring }: ScoringProps) => {
  const t = councilMessages()
  const { sync } = useApp()
  const { hearing, sheets } = opened
  const ready = useMemo(() => openedSheets(hearing.data, scoring, sheetsById(sheets)), [hearing, sheets, scoring])
  if (ready.kind === 'sealed' || set === undefined) return null
  if (ready.kind === 'waiting') {
    return (
      <Notice tone="info">
        <p>{t.open.coming(ready.missing)}</p>
        <Button kind="secondary" icon="refresh-cw" onClick={() => sync.now()}>
          {t.progress.refresh}
        </Button>
      </Notice>
    )
  }
  const outcome = councilResult(set, ready.sheets, hearing.data.rules)
  if (outcome === undefined) return null
  return (
    <section class="stack">
      {Object.keys(hearing.data.openings).length > 1 ? <h2>{t.scoring(scoring)}</h2> : null}
      <div class="council-columns">
        <OutcomeView set={set} hearing={hearing.data} outcome={outcome} sheets={ready.sheets} />
        <SplitsView set={set} hearing={hearing.data} splits={splitsOf(set, ready.sheets, hearing.data.rules)} />
      </div>
      <details>
        <summary class="council-summary">{t.compare.title}</summary>
        <CompareTable
          set={set}
          columns={ready.sheets.map(({ id, member, assessment }) => ({
            ...{ id, assessment },
            title: hearing.data.members[member]?.name ?? '',
          }))}
        />
      </details>
    </section>
  )
}
