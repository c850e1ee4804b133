import type { Rates } from '../../../domain/records/rates.ts'
import { OFFICE } from '../../../domain/records/role.ts'
import { SUPPORT_MEASURES } from '../../../domain/records/support-measure.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { officeMessages } from '../../messages/office.ts'
import { ratesMessages } from '../../messages/rates.ts'
import { useLive } from '../../use-live.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { useRun } from '../files/use-run.ts'
import { RateFields } from './rate-fields.tsx'
import './rates.css'
import { type RateSheet, rateField, readRate, saveRates, sheetOf } from './rates-model.ts'

/** `/office/settings/rates`: how long a step under each measure takes, what it costs, and who pays. */
export const RatesScreen = () => {
  const t = ratesMessages()
  const { store } = useApp()
  const found = useLive(async () => ({ records: await store.all('rates'), identity: await store.identity() }), [])
  if (found.status !== 'ready') return <Page title={t.title}>{officeMessages().loading}</Page>
  const { records, identity } = found.value
  const areas = (identity?.areas ?? []).filter(({ into }) => into === undefined).map(({ code }) => code)
  const { uneven, ...held } = sheetOf(records, areas)
  const mayWrite = identity !== undefined && OFFICE.includes(identity.role)
  return (
    <Page title={t.title} back="/office/settings" wide>
      <p class="soft">{t.text}</p>
      <Notice tone="info">{t.estimate}</Notice>
      {mayWrite ? null : <Notice tone="info">{t.forbidden}</Notice>}
      {uneven === 0 || !mayWrite ? null : <Notice tone="warning">{t.uneven(uneven)}</Notice>}
      <RatesForm held={held} areas={areas} mayWrite={mayWrite} isUneven={uneven > 0} />
    </Page>
  )
}

interface RatesFormProps {
  readonly held: RateSheet
  readonly areas: readonly string[]
  readonly mayWrite: boolean
  readonly isUneven: boolean
}

const RatesForm = ({ held, areas, mayWrite, isUneven }: RatesFormProps) => {
  const t = ratesMessages()
  const { store } = useApp()
  const draft = useKeptForm('rates', {})
  const { run, start } = useRun<boolean>()
  const given = textsOf(held)
  const text = (field: string): string => draft.fields()[field] ?? given[field] ?? ''
  const changed = Object.keys(given).some((field) => text(field) !== given[field])
  const read = SUPPORT_MEASURES.map((measure) => [measure, readRate(measure, text)] as const)
  const isWrong = read.some(([, one]) => 'problems' in one)
  const save = (): void =>
    start(async ({ step }) => {
      const rates = Object.fromEntries(
        read.map(([measure, one]) => [measure, 'rate' in one ? one.rate : held.rates[measure]]),
      ) as Record<(typeof SUPPORT_MEASURES)[number], Rates[keyof Rates]>
      const sheet = { rates, source: text('source').trim() }
      const isSaved = await saveRates(store, sheet, areas, (done, all) => step(done, all, 'parts'))
      if (isSaved) draft.done()
      return isSaved
    })
  const isRunning = run.kind === 'busy' || run.kind === 'running'
  return (
    <>
      <ul class="rates">
        {read.map(([measure, one]) => (
          <li key={measure}>
            <RateFields
              measure={measure}
              text={text}
              problems={'problems' in one ? one.problems : []}
              onSet={mayWrite ? draft.set : undefined}
            />
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <section class="card stack-close">
          <TextField
            label={t.source}
            value={text('source')}
            maxLength={200}
            onInput={(value) => draft.set('source', value)}
          />
          {run.kind === 'running' ? <p role="status">{t.saving(run.done, run.all)}</p> : null}
          {run.kind === 'ended' && run.result && !changed ? <Notice tone="good">{t.saved}</Notice> : null}
          {run.kind === 'failed' || (run.kind === 'ended' && !run.result) ? (
            <Notice tone="error">{t.failed}</Notice>
          ) : null}
          {changed ? <p>{t.draft}</p> : null}
          <div class="row">
            <Button icon="check" busy={isRunning} disabled={isWrong || (!changed && !isUneven)} onClick={save}>
              {t.save}
            </Button>
            {changed ? (
              <Button kind="quiet" onClick={draft.done}>
                {t.discard}
              </Button>
            ) : null}
          </div>
        </section>
      ) : null}
    </>
  )
}

const textsOf = ({ rates, source }: RateSheet): Readonly<Record<string, string>> => ({
  source,
  ...Object.fromEntries(
    SUPPORT_MEASURES.flatMap((measure) => [
      [rateField(measure, 'months'), String(rates[measure].months)],
      [rateField(measure, 'costVnd'), String(rates[measure].costVnd)],
      [rateField(measure, 'paidBy'), rates[measure].paidBy],
    ]),
  ),
})
