import { councilResult } from '../../../domain/council/council-result.ts'
import { memberNamed } from '../../../domain/council/members.ts'
import { openedSheets } from '../../../domain/council/opened-sheets.ts'
import { Badge } from '../../components/badge.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { councilMessages } from '../../messages/council.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { useLive } from '../../use-live.ts'
import { CompareTable } from '../compare/compare-table.tsx'
import { useCriteriaSet } from '../result/use-criteria-set.ts'
import { type OpenedHearing, openHearing, sheetsById } from './council-data.ts'
import { Decided } from './decided.tsx'
import { MySheet } from './my-sheet.tsx'
import { OutcomeView } from './outcome-view.tsx'

/** `/council/hearings/:id`: one dossier before the council, as a member sees it: the own sheet; after the opening all of them side by side. */
export const MemberHearingScreen = ({ id }: { id: string }) => {
  const t = councilMessages()
  const { store } = useApp()
  const found = useLive(() => openHearing(store, id), [id])
  if (found.status !== 'ready') return <Page title={kindMessages().kind.hearing}>{t.loading}</Page>
  const opened = found.value
  if (opened === undefined) {
    return (
      <Page title={kindMessages().kind.hearing} back="/">
        <EmptyState icon="file-question-mark" title={kindMessages().kind.hearing} text={t.missing} />
      </Page>
    )
  }
  const { hearing, product, producer, identity } = opened
  const { data } = hearing
  const member = memberNamed(data.members, identity?.name ?? '')
  return (
    <Page title={product?.data.name ?? kindMessages().kind.hearing} back="/" wide>
      <p class="row">
        <Badge tone={data.status === 'decided' ? 'good' : 'info'}>{t.hearingStatus[data.status]}</Badge>
        <span>{t.scoring(data.scoring)}</span>
        {data.sample ? <SampleBadge /> : null}
      </p>
      <p class="soft">
        {[producer?.data.name ?? '', data.sessionName, t.mine.heldOn(formatDay(data.heldOn, language.value))]
          .filter((text) => text !== '')
          .join(' · ')}
      </p>
      {member === undefined ? <Notice tone="info">{t.mine.notMember}</Notice> : null}
      {member === undefined ? null : <MySheet opened={opened} member={member} />}
      <Decided opened={opened} />
      <AllSheets opened={opened} />
      {product === undefined ? null : (
        <>
          <CardLink href={`/products/${product.id}/documents`}>
            <strong>{evidenceMessages().dossier}</strong>
            <span class="soft">{t.mine.documents}</span>
          </CardLink>
          <CardLink href={`/products/${product.id}`}>
            <strong>{product.data.name}</strong>
            <span class="soft">{t.mine.dossier}</span>
          </CardLink>
        </>
      )}
    </Page>
  )
}

/** Every sheet of the last opening and what they come to; nothing while they are sealed. */
const AllSheets = ({ opened }: { opened: OpenedHearing }) => {
  const t = councilMessages()
  const { hearing, sheets } = opened
  const last = Object.keys(hearing.data.openings)
    .map(Number)
    .sort((one, other) => other - one)[0]
  const loaded = useCriteriaSet(last === undefined ? undefined : hearing.data.criteria)
  if (last === undefined) return null
  if (loaded.kind === 'unavailable') return <Notice tone="warning">{t.outcome.unknownSet}</Notice>
  const ready = openedSheets(hearing.data, last, sheetsById(sheets))
  if (ready.kind === 'waiting') return <Notice tone="info">{t.open.coming(ready.missing)}</Notice>
  if (ready.kind === 'sealed' || loaded.kind === 'loading') return null
  const outcome = councilResult(loaded.set, ready.sheets, hearing.data.rules)
  if (outcome === undefined) return null
  return (
    <section class="stack">
      {hearing.data.scoring > 1 ? <h2>{t.scoring(last)}</h2> : null}
      <OutcomeView set={loaded.set} hearing={hearing.data} outcome={outcome} sheets={ready.sheets} />
      <h2>{t.compare.title}</h2>
      <CompareTable
        set={loaded.set}
        columns={ready.sheets.map(({ id, member, assessment }) => ({
          ...{ id, assessment },
          title: hearing.data.members[member]?.name ?? '',
        }))}
      />
    </section>
  )
}
