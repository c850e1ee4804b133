import { ACTION_OWNERS, ACTION_STATUSES, ActionOwner } from '../../../domain/records/action.ts'
import { SUPPORT_MEASURES, SupportMeasure } from '../../../domain/records/support-measure.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { ConflictNotice } from '../../components/conflict-notice.tsx'
import { EditState } from '../../components/edit-state.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { componentMessages } from '../../messages/components.ts'
import { measureMessages } from '../../messages/measures.ts'
import { planActionMessages } from '../../messages/plan-action.ts'
import { plansHref, recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { useRecordEdit } from '../../use-record-edit.ts'
import { todayBy } from '../certificates/holdings.ts'
import { ActionPapers } from './action-papers.tsx'
import { ActionPayers } from './action-payers.tsx'
import './action-screen.css'
import { actionChange, actionTexts, type FieldProblem } from './action-fields.ts'

/** `/actions/:id`, in the field and at the office: changes one action of a plan, field by field as it is typed. */
export const ActionScreen = ({ id }: { id: string }) => {
  const t = planActionMessages()
  const { store, space } = useApp()
  const found = useLive(() => store.record('action', id), [id])
  if (found.status !== 'ready') return <Opening status={found.status} back={plansHref(space)} />
  if (found.value === undefined)
    return (
      <Page title={t.missingTitle} back={plansHref(space)}>
        <EmptyState icon="route" title={t.missingTitle} text={t.missingText} />
      </Page>
    )
  return <EditAction key={id} action={found.value} />
}

const EditAction = ({ action }: { action: LocalRecord<'action'> }) => {
  const t = planActionMessages()
  const { space, now } = useApp()
  const { id, data } = action
  const edit = useRecordEdit(id, actionTexts(data))
  const { text, set, write, outcome, refusal } = edit
  const back = recordHref(space, 'plan', data.plan)
  const problemOf = (field: string): string | undefined => {
    const change = actionChange(field, text)
    return 'problem' in change ? problemWords(change.problem) : undefined
  }
  const commit = (field: string): void => {
    const change = actionChange(field, text)
    if (!('problem' in change)) void write({ set: change.set, unset: [...change.unset] })
  }
  const field = (name: 'title' | 'detail' | 'ownerName' | 'months' | 'note') => ({
    ...{ name, label: t.field[name], value: text(name), error: problemOf(name) },
    onInput: (value: string) => set(name, value),
    onCommit: () => commit(name),
  })
  const day = (name: 'startOn' | 'dueOn' | 'doneOn') => ({
    ...{ name, label: t.field[name], value: text(name), error: problemOf(name), type: 'date' as const },
    onInput: (value: string) => set(name, value),
    onCommit: () => commit(name),
  })
  const become = (value: string): void => {
    const status = ACTION_STATUSES.find((one) => one === value)
    if (status === undefined) return
    const doneOn = todayBy(now())
    set('doneOn', status === 'done' ? doneOn : '')
    if (status === 'done') void write({ set: { status, doneOn }, unset: [] })
    else void write({ set: { status }, unset: data.doneOn === undefined ? [] : ['doneOn'] })
  }
  return (
    <Page
      title={t.editTitle}
      back={back}
      footer={
        <Button icon="check" href={back}>
          {componentMessages().done}
        </Button>
      }
    >
      <EditState outcome={outcome} refusal={refusal} />
      <ConflictNotice record={action} />
      <TextField {...field('title')} required maxLength={200} />
      <TextField {...field('detail')} multiline maxLength={5000} />
      <SelectField
        label={t.field.status}
        name="status"
        value={data.status}
        options={ACTION_STATUSES.map((value) => ({ value, label: measureMessages().status[value] }))}
        onChange={become}
      />
      {data.status === 'done' ? <TextField {...day('doneOn')} /> : null}
      <div class="action-fields">
        <TextField {...day('dueOn')} />
        <TextField {...day('startOn')} />
        <TextField {...field('months')} inputMode="numeric" />
      </div>
      <SelectField
        label={t.field.owner}
        name="owner"
        value={data.owner}
        options={ACTION_OWNERS.map((value) => ({ value, label: measureMessages().owner[value] }))}
        onChange={(value) => void write({ set: { owner: ActionOwner.parse(value) }, unset: [] })}
      />
      <TextField {...field('ownerName')} maxLength={200} />
      <SelectField
        label={t.field.measure}
        name="measure"
        value={data.measure}
        options={SUPPORT_MEASURES.map((value) => ({ value, label: measureMessages().measure[value] }))}
        onChange={(value) => void write({ set: { measure: SupportMeasure.parse(value) }, unset: [] })}
      />
      <ActionPapers action={action} edit={edit} problemOf={problemOf} commit={commit} />
      <ActionPayers action={action} edit={edit} problemOf={problemOf} commit={commit} />
      <TextField {...field('note')} multiline maxLength={5000} />
    </Page>
  )
}

/** What the parts of the form share. */
export interface ActionPart {
  readonly action: LocalRecord<'action'>
  readonly edit: ReturnType<typeof useRecordEdit>
  readonly problemOf: (field: string) => string | undefined
  readonly commit: (field: string) => void
}

const problemWords = (problem: FieldProblem): string => {
  const t = planActionMessages()
  switch (problem) {
    case 'title':
      return t.titleMissing
    case 'done':
      return t.doneMissing
    case 'number':
      return t.notNumber
    case 'money':
      return t.notMoney
    case 'day':
      return t.notDay
  }
}
