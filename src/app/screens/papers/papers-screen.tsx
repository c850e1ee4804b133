import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { buildPaper } from '../../../domain/papers/build-paper.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { useCatalogue } from '../../form-catalogue.ts'
import { papersMessages } from '../../messages/papers.ts'
import { productMessages } from '../../messages/product.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { DossierArchive } from './dossier-archive.tsx'
import { gapGroups } from './gap-places.ts'
import { PaperGaps } from './paper-gaps.tsx'
import { assessmentOf, paperInput } from './paper-input.ts'
import { PaperOptions } from './paper-options.tsx'
import { PaperPreview } from './paper-preview.tsx'
import { type PaperRecords, readPaperRecords } from './paper-records.ts'
import { choiceHref, choiceOf } from './papers-choice.ts'
import './papers-screen.css'
import { useCheckMark } from './use-check-mark.ts'

/** `/products/:id/papers`, in the field and at the office: the official papers of a product, to read, print and take along. */
export const PapersScreen = ({ id }: { id: string }) => {
  const t = productMessages()
  const { store, space } = useApp()
  const catalogue = useCatalogue()
  const found = useLive(
    async () => (catalogue === undefined ? 'waiting' : readPaperRecords(store, catalogue, id)),
    [id, catalogue],
  )
  const back = recordHref(space, 'product', id)
  if (found.status !== 'ready') return <Opening status={found.status} back={back} />
  if (found.value === 'waiting') return <Opening status="loading" />
  if (found.value === undefined) {
    return (
      <Page title={t.missingTitle} back={back}>
        <EmptyState icon="file-question-mark" title={t.missingTitle} text={t.missingText} />
      </Page>
    )
  }
  return <Papers records={found.value} back={back} />
}

const Papers = ({ records, back }: { records: PaperRecords; back: string }) => {
  const t = papersMessages()
  const { now, random, space } = useApp()
  const { path, query, route } = useLocation()
  const choice = choiceOf(query)
  const key = choiceHref('', choice)
  const check = useCheckMark(assessmentOf(records, choice))
  const input = useMemo(
    () => ({ ...paperInput(records, choice, { now: now(), random }), check }),
    [records, key, check],
  )
  const { paper, gaps } = useMemo(() => buildPaper(choice.paper, input), [input, choice.paper])
  return (
    <Page
      title={t.title}
      back={back}
      wide
      footer={<PaperActions key={choice.paper} id={choice.paper} paper={paper} product={records.product.data.name} />}
    >
      <p class="soft papers-name">{records.product.data.name}</p>
      <div class="papers">
        <div class="papers-controls stack">
          <PaperOptions records={records} choice={choice} onChoose={(next) => route(choiceHref(path, next), true)} />
          {records.set === undefined ? <Notice tone="warning">{t.setUnavailable}</Notice> : null}
          <PaperGaps groups={gapGroups(gaps, space, records, choice)} />
          <DossierArchive input={input} area={records.product.area} />
        </div>
        <PaperPreview paper={paper} />
      </div>
    </Page>
  )
}

type Made = { kind: 'shared' | 'saved' | 'cancelled'; name: string } | { kind: 'failed' }

type PaperActionsProps = {
  readonly id: Parameters<typeof buildPaper>[0]
  readonly paper: ReturnType<typeof buildPaper>['paper']
  readonly product: string
}

/** Print, and the file to edit; what came of it stands above them. */
const PaperActions = ({ id, paper, product }: PaperActionsProps) => {
  const t = papersMessages()
  const app = useApp()
  const [made, setMade] = useState<Made | undefined>()
  const docx = useOneAtATime(async () => {
    setMade(undefined)
    const { givePaper } = await import('../../give-papers.ts').catch(() => ({ givePaper: undefined }))
    setMade((await givePaper?.(app, id, paper, product).catch(() => undefined)) ?? { kind: 'failed' })
  })
  return (
    <>
      {made === undefined ? null : <MadeNotice made={made} />}
      <Button icon="download" busy={docx.isBusy} onClick={docx.run}>
        {t.docx}
      </Button>
      <Button kind="secondary" icon="printer" onClick={() => print()}>
        {t.print}
      </Button>
    </>
  )
}

const MadeNotice = ({ made }: { made: Made }) => {
  const t = papersMessages()
  switch (made.kind) {
    case 'shared':
      return <Notice tone="good">{t.shared(made.name)}</Notice>
    case 'saved':
      return <Notice tone="good">{t.saved(made.name)}</Notice>
    case 'cancelled':
      return <Notice tone="info">{t.cancelled}</Notice>
    case 'failed':
      return <Notice tone="error">{t.failed}</Notice>
  }
}
