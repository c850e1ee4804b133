import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { titleParts } from '../../../domain/plan/action-title.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { planMessages } from '../../messages/plan.ts'
import { plansHref, recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { todayBy } from '../certificates/holdings.ts'
import { addProblem } from '../evidence/add-problem.ts'
import { SignaturePicture } from '../survey/questions/signature-answer.tsx'
import { SignatureDialog } from '../survey/questions/signature-dialog.tsx'
import { servedBy } from './action-card.tsx'
import { agreeChanges } from './agree.ts'
import { type OpenedPlan, readPlan } from './plan-data.ts'
import { MissingPlan } from './plan-screen.tsx'
import { dayWords } from './plan-words.ts'
import { PlannedProducts } from './planned-products.tsx'

/** `/plans/:id/agree`: officer and producer go through the plan and put their names to it, on the spot. */
export const AgreeScreen = ({ id }: { id: string }) => {
  const { store, space } = useApp()
  const found = useLive(async () => ({ opened: await readPlan(store, id), identity: await store.identity() }), [id])
  if (found.status !== 'ready') return <Opening status={found.status} back={plansHref(space)} />
  const { opened, identity } = found.value
  if (opened === undefined) return <MissingPlan />
  return <Agree opened={opened} officer={identity?.name ?? ''} />
}

const Agree = ({ opened, officer }: { opened: OpenedPlan; officer: string }) => {
  const { plan, producer, products, actions, evidence } = opened
  const t = planMessages()
  const app = useApp()
  const { store, space, now } = app
  const { route } = useLocation()
  const form = useKeptForm(`agree:${plan.id}`, { by: producer?.data.representative ?? '', officer })
  const [problem, setProblem] = useState<'by' | 'signature' | 'unsaved' | undefined>()
  const [trouble, setTrouble] = useState<string | undefined>()
  const [isSigning, setSigning] = useState(false)
  const back = recordHref(space, 'plan', plan.id)
  const signed = evidence.find(({ data }) => data.plan === plan.id && data.medium === 'signature')
  const keep = async (picture: Blob): Promise<void> => {
    const { sample } = plan.data
    const home = { area: plan.area, producer: plan.data.producer, plan: plan.id }
    const outcome = await app.evidence
      .add({ kind: 'signature', picture }, { ...home, ...(sample === undefined ? {} : { sample }) })
      .catch(() => ({ kind: 'store-failed' as const }))
    setSigning(false)
    if (outcome.kind !== 'added') return setTrouble(addProblem(outcome))
    setTrouble(undefined)
    setProblem(undefined)
    if (signed !== undefined) await store.commit({ op: 'delete', id: signed.id })
  }
  const agree = async (isSigned: boolean): Promise<void> => {
    if (form.text('by').trim() === '') return setProblem('by')
    if (isSigned && signed === undefined) return setProblem('signature')
    const former = plan.data.revises === undefined ? undefined : await store.record('plan', plan.data.revises)
    const names = { by: form.text('by').trim(), officer: form.text('officer').trim() }
    const moment = { at: now().toISOString(), today: todayBy(now()) }
    const changes = agreeChanges(opened, former, { ...names, ...moment, signature: isSigned ? signed?.id : undefined })
    const committed = await store.commitAll(changes)
    if (committed.kind !== 'saved') return setProblem('unsaved')
    form.done()
    route(back, true)
  }
  const signedly = useOneAtATime(() => agree(true))
  const unsigned = useOneAtATime(() => agree(false))
  return (
    <Page
      title={t.agreeTitle}
      back={back}
      footer={
        <Button icon="check" busy={signedly.isBusy} onClick={signedly.run}>
          {t.agreeNow}
        </Button>
      }
    >
      <p>{t.agreeText}</p>
      <PlannedProducts products={products} />
      <ol class="agree-actions">
        {actions
          .filter(({ data }) => data.status !== 'dropped')
          .map(({ id, data }) => (
            <li key={id}>
              <strong>{titleParts(data.title).head}</strong>
              {titleParts(data.title).rest === '' ? null : `: ${titleParts(data.title).rest}`}
              {servedBy(data, products).map((name) => (
                <span key={name} class="soft">
                  {' '}
                  · {name}
                </span>
              ))}
              {data.dueOn === undefined ? null : <span class="soft"> · {dayWords(data.dueOn)}</span>}
            </li>
          ))}
      </ol>
      <TextField
        label={t.agreeBy}
        value={form.text('by')}
        required
        maxLength={200}
        error={problem === 'by' && form.text('by').trim() === '' ? t.agreeByMissing : undefined}
        onInput={(value) => form.set('by', value)}
      />
      <TextField
        label={t.officer}
        value={form.text('officer')}
        maxLength={200}
        onInput={(value) => form.set('officer', value)}
      />
      <section class="card stack-close">
        <h2>{t.signature}</h2>
        {signed === undefined ? null : <SignaturePicture record={signed} />}
        {trouble === undefined ? null : <Notice tone="error">{trouble}</Notice>}
        <div class="row">
          <Button kind="secondary" icon="signature" onClick={() => setSigning(true)}>
            {signed === undefined ? t.sign : t.signAgain}
          </Button>
        </div>
        {problem === 'signature' ? (
          <>
            <Notice tone="warning">{t.signatureMissing}</Notice>
            <div class="row">
              <Button kind="quiet" busy={unsigned.isBusy} onClick={unsigned.run}>
                {t.agreeUnsigned}
              </Button>
            </div>
          </>
        ) : null}
      </section>
      {problem === 'unsaved' ? <Notice tone="error">{t.failed}</Notice> : null}
      {isSigning ? (
        <SignatureDialog
          title={t.signature}
          onKeep={(picture) => void keep(picture)}
          onClose={() => setSigning(false)}
        />
      ) : null}
    </Page>
  )
}
