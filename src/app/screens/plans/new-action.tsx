import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ACTION_OWNERS } from '../../../domain/records/action.ts'
import { SUPPORT_MEASURES } from '../../../domain/records/support-measure.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TypingNotice } from '../../components/typing-notice.tsx'
import { useApp } from '../../context.ts'
import type { KeptTyping } from '../../kept-typing.ts'
import { componentMessages } from '../../messages/components.ts'
import { measureMessages } from '../../messages/measures.ts'
import { planActionMessages } from '../../messages/plan-action.ts'
import { plansHref, recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { useNewForm, useTyping } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { filledTexts } from '../field-change.ts'
import { MissingPlan } from './plan-screen.tsx'

/** `/plans/:id/actions/new`: an action of one's own, beside those that were worked out. */
export const NewActionScreen = ({ id }: { id: string }) => {
  const { store, space } = useApp()
  const typing = useTyping(`action:${id}`)
  const found = useLive(() => store.record('plan', id), [id])
  if (found.status !== 'ready') return <Opening status={found.status} back={plansHref(space)} />
  if (found.value === undefined) return <MissingPlan />
  if (typing === undefined) return <Opening status="loading" />
  return <NewAction key={id} plan={found.value} typing={typing} />
}

const NewAction = ({ plan, typing }: { plan: LocalRecord<'plan'>; typing: KeptTyping }) => {
  const t = planActionMessages()
  const { store, space } = useApp()
  const { route } = useLocation()
  const { text, set } = useNewForm(typing, { measure: 'training', owner: 'producer' })
  const [problem, setProblem] = useState<'title' | 'unsaved' | undefined>()
  const back = recordHref(space, 'plan', plan.id)
  const save = useOneAtATime(async () => {
    if (text('title').trim() === '') return setProblem('title')
    const committed = await store.commit({
      ...{ op: 'create', kind: 'action', area: plan.area },
      data: {
        ...{ plan: plan.id, producer: plan.data.producer, raises: [], documents: {}, costs: {} },
        ...{ months: 0, status: 'planned', title: text('title').trim() },
        measure: SUPPORT_MEASURES.find((one) => one === text('measure')) ?? 'training',
        owner: ACTION_OWNERS.find((one) => one === text('owner')) ?? 'producer',
        ...filledTexts(['detail', 'dueOn'], text),
        ...(plan.data.sample === undefined ? {} : { sample: plan.data.sample }),
      },
    })
    if (committed.kind !== 'saved') return setProblem('unsaved')
    typing.forget()
    route(back, true)
  })
  return (
    <Page
      title={t.newTitle}
      back={back}
      footer={
        <Button icon="check" busy={save.isBusy} onClick={save.run}>
          {t.create}
        </Button>
      }
    >
      <TypingNotice typing={typing} />
      {problem === 'unsaved' ? <Notice tone="error">{componentMessages().saveFailed}</Notice> : null}
      <TextField
        label={t.field.title}
        value={text('title')}
        required
        maxLength={200}
        error={problem === 'title' && text('title').trim() === '' ? t.titleMissing : undefined}
        onInput={(value) => set('title', value)}
      />
      <TextField
        label={t.field.detail}
        value={text('detail')}
        multiline
        maxLength={5000}
        onInput={(value) => set('detail', value)}
      />
      <TextField label={t.field.dueOn} type="date" value={text('dueOn')} onInput={(value) => set('dueOn', value)} />
      <SelectField
        label={t.field.owner}
        value={text('owner')}
        options={ACTION_OWNERS.map((value) => ({ value, label: measureMessages().owner[value] }))}
        onChange={(value) => set('owner', value)}
      />
      <SelectField
        label={t.field.measure}
        value={text('measure')}
        options={SUPPORT_MEASURES.map((value) => ({ value, label: measureMessages().measure[value] }))}
        onChange={(value) => set('measure', value)}
      />
    </Page>
  )
}
