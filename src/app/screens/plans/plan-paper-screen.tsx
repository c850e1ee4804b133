import { useEffect, useMemo, useState } from 'preact/hooks'
import { buildPlanPaper, type PlanPaperInput } from '../../../domain/papers/plan-paper.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import type { PlanGiven } from '../../give-plan.ts'
import { papersMessages } from '../../messages/papers.ts'
import { planPaperMessages } from '../../messages/plan-paper.ts'
import { plansHref, recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { PaperPreview } from '../papers/paper-preview.tsx'
import '../papers/papers-screen.css'
import { type OpenedPlan, readPlan } from './plan-data.ts'
import { planPaperInput, signatureBytes } from './plan-paper-input.ts'
import { MissingPlan } from './plan-screen.tsx'

/** `/plans/:id/paper`: the page that the producer keeps, to read, print and give away. */
export const PlanPaperScreen = ({ id }: { id: string }) => {
  const { store, space } = useApp()
  const found = useLive(() => readPlan(store, id), [id])
  if (found.status !== 'ready') return <Opening status={found.status} back={plansHref(space)} />
  return found.value === undefined ? <MissingPlan /> : <PlanPaper opened={found.value} />
}

const PlanPaper = ({ opened }: { opened: OpenedPlan }) => {
  const t = planPaperMessages()
  const { space } = useApp()
  const signature = useSignature(opened)
  const input = useMemo(() => planPaperInput(opened, signature), [opened, signature])
  const paper = useMemo(() => buildPlanPaper(input), [input])
  return (
    <Page title={t.title} back={recordHref(space, 'plan', opened.plan.id)} wide footer={<PaperActions input={input} />}>
      <div class="papers">
        <div class="papers-controls stack">
          <p>{t.text}</p>
          {opened.plan.data.agreement === undefined ? <Notice tone="info">{t.draft}</Notice> : null}
        </div>
        <PaperPreview paper={paper} />
      </div>
    </Page>
  )
}

const useSignature = (opened: OpenedPlan): ArrayBuffer | undefined => {
  const app = useApp()
  const [bytes, setBytes] = useState<ArrayBuffer | undefined>()
  const signed = opened.plan.data.agreement?.signature
  const isKnown = opened.evidence.some(({ id }) => id === signed)
  useEffect(() => {
    const stop = new AbortController()
    signatureBytes(app, opened, stop.signal).then(
      (found) => (stop.signal.aborted ? undefined : setBytes(found)),
      () => undefined,
    )
    return () => stop.abort()
  }, [app, signed, isKnown])
  return bytes
}

const PaperActions = ({ input }: { input: PlanPaperInput }) => {
  const t = papersMessages()
  const app = useApp()
  const [given, setGiven] = useState<PlanGiven | undefined>()
  const give = async (as: 'picture' | 'docx'): Promise<void> => {
    setGiven(undefined)
    const room = await import('../../give-plan.ts').catch(() => undefined)
    setGiven((await room?.givePlan(app, as, input).catch(() => undefined)) ?? { kind: 'failed' })
  }
  const picture = useOneAtATime(() => give('picture'))
  const docx = useOneAtATime(() => give('docx'))
  return (
    <>
      {given === undefined ? null : <GivenNotice given={given} />}
      <Button icon="send" busy={picture.isBusy} onClick={picture.run}>
        {planPaperMessages().picture}
      </Button>
      <Button kind="secondary" icon="printer" onClick={() => print()}>
        {t.print}
      </Button>
      <Button kind="secondary" icon="download" busy={docx.isBusy} onClick={docx.run}>
        {t.docx}
      </Button>
    </>
  )
}

const GivenNotice = ({ given }: { given: PlanGiven }) => {
  const t = papersMessages()
  switch (given.kind) {
    case 'shared':
      return <Notice tone="good">{t.shared(given.name)}</Notice>
    case 'saved':
      return <Notice tone="good">{t.saved(given.name)}</Notice>
    case 'cancelled':
      return <Notice tone="info">{t.cancelled}</Notice>
    case 'failed':
      return <Notice tone="error">{t.failed}</Notice>
  }
}
