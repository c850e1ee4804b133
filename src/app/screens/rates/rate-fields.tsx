import { FUNDING_SOURCES } from '../../../domain/records/money.ts'
import { DEFAULT_RATES } from '../../../domain/records/rates.ts'
import type { SupportMeasure } from '../../../domain/records/support-measure.ts'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { ratesMessages } from '../../messages/rates.ts'
import { type RateField, rateField } from './rates-model.ts'
import './rates.css'

interface RateFieldsProps {
  readonly measure: SupportMeasure
  readonly text: (field: string) => string
  readonly problems: readonly RateField[]
  /** Undefined where it may only be read. */
  readonly onSet: ((field: string, value: string) => void) | undefined
}

/** One measure: months, dong and payer of one step. */
export const RateFields = ({ measure, text, problems, onSet }: RateFieldsProps) => {
  const t = ratesMessages()
  const words = measureMessages()
  const standard = DEFAULT_RATES[measure]
  const [months, cost, payer] = [
    rateField(measure, 'months'),
    rateField(measure, 'costVnd'),
    rateField(measure, 'paidBy'),
  ]
  const isStandard =
    text(months) === String(standard.months) &&
    text(cost) === String(standard.costVnd) &&
    text(payer) === standard.paidBy
  const reset = (): void => {
    onSet?.(months, String(standard.months))
    onSet?.(cost, String(standard.costVnd))
    onSet?.(payer, standard.paidBy)
  }
  if (onSet === undefined)
    return (
      <section class="card">
        <h2>{words.measure[measure]}</h2>
        <p>
          {t.months}: {text(months)} · {formatVnd(Number(text(cost)), language.value)} ·{' '}
          {words.funding[FUNDING_SOURCES.find((source) => source === text(payer)) ?? 'city']}
        </p>
      </section>
    )
  return (
    <fieldset class="card">
      <legend class="rates-name">{words.measure[measure]}</legend>
      <div class="rates-fields">
        <TextField
          label={t.months}
          inputMode="numeric"
          value={text(months)}
          error={problems.includes('months') ? t.notMonths : undefined}
          onInput={(value) => onSet(months, value)}
        />
        <TextField
          label={t.cost}
          inputMode="numeric"
          value={text(cost)}
          error={problems.includes('costVnd') ? t.notMoney : undefined}
          onInput={(value) => onSet(cost, value)}
        />
        <SelectField
          label={t.paidBy}
          value={text(payer)}
          options={FUNDING_SOURCES.map((value) => ({ value, label: words.funding[value] }))}
          onChange={(value) => onSet(payer, value)}
        />
      </div>
      {isStandard ? (
        <p class="soft">{t.byDefault}</p>
      ) : (
        <div class="row">
          <Button kind="quiet" icon="rotate-ccw" onClick={reset}>
            {t.reset}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
