import { useState } from 'preact/hooks'
import type { IntakeItem, IntakeList, IntakeState } from '../../../protocol/intake.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { problemMessages } from '../../messages/problems.ts'
import { takeSelfMessages } from '../../messages/take-self.ts'
import type { SelfControl } from '../../self.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { useSelfControl } from '../self/use-self-control.ts'
import { IntakeCard } from './intake-card.tsx'
import { useAnswer } from './use-answer.ts'

const STATES: readonly IntakeState[] = ['pending', 'taken', 'declined']

/** `/office/intake`: self-assessments that producers without an account have sent; to look at, take over, or decline with a reason. */
export const IntakeScreen = () => {
  const t = takeSelfMessages()
  const control = useSelfControl()
  const [state, setState] = useState<IntakeState>('pending')
  return (
    <Page title={t.desk} wide>
      <p class="soft">{t.deskText}</p>
      <SelectField
        label={t.deskState}
        value={state}
        options={STATES.map((value) => ({ value, label: t.deskStates[value] }))}
        onChange={(value) => setState(STATES.find((one) => one === value) ?? 'pending')}
      />
      {control === undefined ? null : <List key={state} state={state} control={control} />}
    </Page>
  )
}

const List = ({ state, control }: { state: IntakeState; control: SelfControl }) => {
  const t = takeSelfMessages()
  const [first, again] = useAnswer(() => control.listIntake(state))
  if (first === undefined) return <progress aria-label={t.desk} />
  if (first.kind !== 'ok')
    return (
      <Notice tone="error">
        <p>{problemMessages()[first.kind === 'problem' ? first.code : 'unreachable']}</p>
        <Button kind="secondary" icon="refresh-cw" onClick={again}>
          {t.more}
        </Button>
      </Notice>
    )
  if (first.value.items.length === 0) return <EmptyState icon="download" title={t.deskEmpty} text={t.deskEmptyText} />
  return <Pages first={first.value} state={state} control={control} />
}

const Pages = ({ first, state, control }: { first: IntakeList; state: IntakeState; control: SelfControl }) => {
  const t = takeSelfMessages()
  const [pages, setPages] = useState([first])
  const next = pages.at(-1)?.next
  const more = useOneAtATime(async () => {
    const answer = await control.listIntake(state, next)
    if (answer.kind === 'ok') setPages([...pages, answer.value])
  })
  const items: IntakeItem[] = pages.flatMap((page) => page.items)
  return (
    <>
      {items.map((item) => (
        <IntakeCard key={item.id} item={item} control={control} />
      ))}
      {next === undefined ? null : (
        <Button kind="secondary" busy={more.isBusy} onClick={more.run}>
          {t.more}
        </Button>
      )}
    </>
  )
}
