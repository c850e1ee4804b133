import { useState } from 'preact/hooks'
import { type CouncilRules, GATE_RULES } from '../../../domain/records/council.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { CheckField } from '../../components/check-field.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { formatNumber } from '../../format.ts'
import { councilMessages } from '../../messages/council.ts'
import { language } from '../../messages/language.ts'
import { changeSession } from './council-writes.ts'

/** Quy chế of the session: each province's own; with what is filled in, and why. They stand once the session is open. */
export const RulesCard = ({ session }: { session: LocalRecord<'session'> }) => {
  const t = councilMessages().rules
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {session.data.status === 'planned' ? (
        <RulesFields session={session} />
      ) : (
        <>
          <p class="soft">{t.fixed}</p>
          <RulesShown rules={session.data.rules} />
        </>
      )}
    </section>
  )
}

/** The rules in words, as the minutes have them too. */
export const RulesShown = ({ rules }: { rules: CouncilRules }) => {
  const t = councilMessages()
  return (
    <ul class="about-points">
      <li>{t.minutes.rulesQuorum(rules.quorumPercent, rules.mustChairBePresent)}</li>
      <li>{t.minutes.rulesSpread(formatNumber(rules.spreadLimit, language.value))}</li>
      <li>{t.minutes.rulesGates(t.reading[rules.gates])}</li>
      <li>{t.minutes.rulesAverage}</li>
    </ul>
  )
}

type Figure = 'quorumPercent' | 'spreadLimit'

const RulesFields = ({ session }: { session: LocalRecord<'session'> }) => {
  const t = councilMessages()
  const { store } = useApp()
  const { rules } = session.data
  const [typed, setTyped] = useState<Partial<Record<Figure, string>>>({})
  const [hasFailed, setFailed] = useState(false)
  const write = async (part: Partial<CouncilRules>): Promise<void> =>
    setFailed((await changeSession(store, session.id, { rules: { ...rules, ...part } })) !== 'saved')
  const figure = (name: Figure, isWhole: boolean) => {
    const text = typed[name] ?? String(rules[name])
    return {
      value: text,
      error: figureOf(text, isWhole) === undefined ? t.rules.wrong : undefined,
      onInput: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
      onCommit: (value: string) => {
        const number = figureOf(value, isWhole)
        if (number !== undefined) void write({ [name]: number })
      },
    }
  }
  return (
    <>
      <p class="soft">
        {t.rules.text} {t.beginHint}
      </p>
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
      <TextField
        label={t.rules.quorum}
        hint={t.rules.quorumHint}
        inputMode="numeric"
        {...figure('quorumPercent', true)}
      />
      <CheckField
        label={t.rules.chair}
        hint={t.rules.chairHint}
        isOn={rules.mustChairBePresent}
        onChange={(mustChairBePresent) => void write({ mustChairBePresent })}
      />
      <TextField label={t.rules.spread} hint={t.rules.spreadHint} {...figure('spreadLimit', false)} />
      <SelectField
        label={t.rules.gates}
        hint={t.rules.gatesHint}
        value={rules.gates}
        options={GATE_RULES.map((value) => ({ value, label: t.reading[value] }))}
        onChange={(value) => void write({ gates: GATE_RULES.find((one) => one === value) ?? rules.gates })}
      />
    </>
  )
}

/** A figure of the rules as somebody typed it, with a comma or a point; undefined where it is none. */
const figureOf = (text: string, isWhole: boolean): number | undefined => {
  const number = Number(text.trim().replace(',', '.'))
  const fits = text.trim() !== '' && number >= 1 && number <= 100 && (!isWhole || Number.isInteger(number))
  return fits ? number : undefined
}
