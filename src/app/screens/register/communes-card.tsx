import type { Proposal } from '../../../domain/register/propose.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { SelectField } from '../../components/select-field.tsx'
import { registerMessages } from '../../messages/register.ts'
import type { RegisterImport } from './import-model.ts'

interface Text {
  readonly text: string
  /** As it stands in the first row that bears it. */
  readonly shown: string
  readonly options: readonly string[]
  readonly answer: string | undefined
  readonly rows: number
}

/** What the register calls communes that the office does not know by that name: each is answered once for all rows. */
export const CommunesCard = ({ model, areas }: { model: RegisterImport; areas: readonly Area[] }) => {
  const t = registerMessages()
  const texts = textsOf(model.proposals.value)
  if (texts.length === 0) return null
  return (
    <section class="card stack-close">
      <h2>{t.communesTitle}</h2>
      <p class="soft">{t.communesText}</p>
      <div class="register-columns">
        {texts.map(({ text, shown, options, answer, rows }) => (
          <SelectField
            key={text}
            label={shown === '' ? t.communeEmpty : shown}
            hint={t.communeRows(rows)}
            value={answer ?? ''}
            options={[
              { value: '', label: t.choosePlace },
              ...options.map((code) => ({ value: code, label: areaName(code, areas) })),
            ]}
            onChange={(value) => {
              if (value !== '') void model.answerCommune(text, value)
            }}
          />
        ))}
      </div>
    </section>
  )
}

const textsOf = (proposals: readonly Proposal[]): Text[] => {
  const texts = new Map<string, Text>()
  for (const { questions, entry } of proposals) {
    const question = questions.find(({ id }) => id === 'commune')
    if (question === undefined) continue
    const text = question.about[0] ?? ''
    const held = texts.get(text)
    texts.set(text, {
      ...{ text, options: question.options, answer: question.answer },
      ...{ shown: held?.shown ?? entry?.commune ?? '', rows: (held?.rows ?? 0) + 1 },
    })
  }
  return [...texts.values()].sort((one, other) => other.rows - one.rows)
}
