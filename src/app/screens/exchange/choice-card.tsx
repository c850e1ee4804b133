import type { Area } from '../../../protocol/enrol.ts'
import { CheckField } from '../../components/check-field.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { dataMessages } from '../../messages/data.ts'
import { AreaChoice } from '../office/area-choice.tsx'
import type { Choice } from './download-model.ts'

interface ChoiceCardProps {
  readonly areas: readonly Area[]
  readonly choice: Choice
  readonly mayTakePersonal: boolean
  readonly onChange: (choice: Choice) => void
}

/** Communes, period, and whether what is about persons comes along; it holds for every download of the page. */
export const ChoiceCard = ({ areas, choice, mayTakePersonal, onChange }: ChoiceCardProps) => {
  const t = dataMessages()
  const shown = areas.filter(({ into }) => into === undefined)
  const chosen = shown.filter(({ code }) => choice.areas.includes(code))
  return (
    <section class="card stack-close">
      <h2>{t.choiceTitle}</h2>
      {shown.length < 2 ? null : (
        <details>
          <summary class="data-summary">{t.areas(chosen.length, shown.length)}</summary>
          <AreaChoice
            areas={areas}
            chosen={choice.areas}
            onChange={(codes) => onChange({ ...choice, areas: withMerged(codes, areas) })}
          />
        </details>
      )}
      {choice.areas.length === 0 ? <Notice tone="warning">{t.areasMissing}</Notice> : null}
      <div class="data-period">
        <TextField label={t.from} type="date" value={choice.from} onInput={(from) => onChange({ ...choice, from })} />
        <TextField
          label={t.to}
          type="date"
          value={choice.to}
          error={choice.from !== '' && choice.to !== '' && choice.to < choice.from ? t.periodWrong : undefined}
          onInput={(to) => onChange({ ...choice, to })}
        />
      </div>
      <p class="field-hint">{t.periodHint}</p>
      {mayTakePersonal ? (
        <CheckField
          label={t.personal}
          hint={t.personalHint}
          isOn={choice.withPersonal}
          onChange={(withPersonal) => onChange({ ...choice, withPersonal })}
        />
      ) : null}
    </section>
  )
}

/** Records of a commune that was merged into another keep its code, and go where that one goes. */
const withMerged = (codes: readonly string[], areas: readonly Area[]): string[] => {
  const roots = new Set(codes.filter((code) => areas.some((area) => area.code === code && area.into === undefined)))
  return areas.filter(({ code, into }) => roots.has(into ?? code)).map(({ code }) => code)
}
