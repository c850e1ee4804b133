import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Alternative } from '../../../domain/plan/alternatives.ts'
import type { Typing } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { planMakingMessages } from '../../messages/plan-making.ts'
import { plansHref, recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { todayBy } from '../certificates/holdings.ts'
import { AlternativeCards } from './alternative-cards.tsx'
import { AlternativeDetails } from './alternative-details.tsx'
import { type Candidates, formerOf, readCandidates } from './candidates.ts'
import { ChooseProducts } from './choose-products.tsx'
import { LockedCriteria } from './locked-criteria.tsx'
import './make-plan.css'
import { chosenProducts, deadlineOf, firstChoice, kindOf, lockField, roundsAhead } from './plan-choice.ts'
import { dayWords } from './plan-words.ts'
import { takePlan } from './take-plan.ts'
import { useAlternatives } from './use-alternatives.ts'

/** `/plans/new?producer=…`, in the field and at the office: which products together, to which stars, and which of the ways. */
export const MakePlanScreen = () => {
  const t = planMakingMessages()
  const { store, space } = useApp()
  const { query } = useLocation()
  const { producer = '', product } = query
  const found = useLive(() => readCandidates(store, producer), [producer])
  if (found.status !== 'ready') return <Opening status={found.status} back={plansHref(space)} />
  if (found.value === undefined)
    return (
      <Page title={t.title} back={plansHref(space)}>
        <EmptyState icon="route" title={t.title} text={t.missing} />
      </Page>
    )
  return <MakePlan key={producer} found={found.value} from={product} />
}

const MakePlan = ({ found, from }: { found: Candidates; from: string | undefined }) => {
  const t = planMakingMessages()
  const { space, now } = useApp()
  const { producer, candidates } = found
  const today = todayBy(now())
  const given = useMemo(() => firstChoice(found, from, today), [producer.id, from, today])
  const form = useKeptForm(`plan:${producer.id}:${from ?? ''}`, given)
  const back = recordHref(space, 'producer', producer.id)
  if (candidates.length === 0)
    return (
      <Page title={t.title} back={back}>
        <EmptyState
          icon="clipboard-list"
          title={t.noneTitle}
          text={t.noneText}
          action={<Button href={back}>{t.noneAction}</Button>}
        />
      </Page>
    )
  return <Choose found={found} form={form} fields={form.fields()} today={today} />
}

interface ChooseProps {
  readonly found: Candidates
  readonly form: ReturnType<typeof useKeptForm>
  readonly fields: Typing
  readonly today: string
}

const Choose = ({ found, form, fields, today }: ChooseProps) => {
  const t = planMakingMessages()
  const { store, space } = useApp()
  const { route } = useLocation()
  const [hasFailed, setFailed] = useState(false)
  const { producer, candidates, rates } = found
  const products = chosenProducts(candidates, fields)
  const former = formerOf(
    found,
    products.map(({ product }) => product),
  )
  const deadline = deadlineOf(fields, today)
  const choiceKey = [deadline, ...products.map(({ product, target, locks }) => [product, target, ...locks].join())]
  const alternatives = useAlternatives({ products, rates, today, deadline }, choiceKey.join(' '))
  const chosen = chosenOf(alternatives.found?.alternatives ?? [], fields)
  const take = useOneAtATime(async () => {
    if (chosen === undefined || chosen.plan.kind === 'none' || alternatives.isWorking) return
    const plan = store.newId()
    const changes = takePlan(plan, { found, former, products, alternative: chosen, deadline, today })
    const committed = await store.commitAll(changes)
    setFailed(committed.kind !== 'saved')
    if (committed.kind !== 'saved') return
    form.done()
    route(recordHref(space, 'plan', plan), true)
  })
  const canTake = chosen?.plan.kind === 'plan' && chosen.plan.actions.length > 0 && products.length > 0
  return (
    <Page
      title={t.title}
      back={recordHref(space, 'producer', producer.id)}
      wide
      footer={
        <Button icon="check" disabled={!canTake || alternatives.isWorking} busy={take.isBusy} onClick={take.run}>
          {t.take}
        </Button>
      }
    >
      <p class="soft">{producer.data.name}</p>
      {former === undefined ? null : <Notice tone="info">{t.replacing}</Notice>}
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
      <ChooseProducts found={found} fields={fields} onSet={form.set} />
      <SelectField
        label={t.round}
        value={deadline}
        options={roundsAhead(today).map(({ number, year, lastDay, forwardBefore }) => ({
          value: lastDay,
          label: t.roundOf(number, year, dayWords(forwardBefore)),
        }))}
        onChange={(value) => form.set('round', value)}
      />
      {products.length === 0 ? (
        <Notice tone="info">{t.chooseFirst}</Notice>
      ) : (
        <>
          <AlternativeCards
            alternatives={alternatives.found?.alternatives ?? []}
            chosen={chosen?.kind}
            isWorking={alternatives.isWorking}
            onChoose={(kind) => form.set('kind', kind)}
          />
          {chosen === undefined ? null : (
            <AlternativeDetails
              alternative={chosen}
              all={alternatives.found?.alternatives ?? []}
              candidates={candidates}
              products={products}
              onLock={(product, code) => form.set(lockField(product, code), 'yes')}
            />
          )}
          <LockedCriteria
            candidates={candidates}
            products={products}
            onUnlock={(product, code) => form.set(lockField(product, code), '')}
          />
        </>
      )}
    </Page>
  )
}

/** The way that is looked at; one that is the same as an earlier one is looked at there. */
const chosenOf = (alternatives: readonly Alternative[], fields: Typing): Alternative | undefined => {
  const wanted = alternatives.find(({ kind }) => kind === kindOf(fields))
  return alternatives.find(({ kind }) => kind === (wanted?.sameAs ?? wanted?.kind))
}
