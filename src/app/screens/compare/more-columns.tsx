import type { LocalRecord } from '../../../store/store.ts'
import { CardLink } from '../../components/card-link.tsx'
import { CheckField } from '../../components/check-field.tsx'
import { useApp } from '../../context.ts'
import { compareMessages } from '../../messages/compare.ts'
import { recordHref } from '../../record-href.ts'
import { columnName } from './column-name.ts'

interface ColumnChoiceProps {
  readonly all: readonly LocalRecord<'assessment'>[]
  readonly chosen: readonly string[]
  readonly earlier: string | undefined
  readonly onChange: (ids: readonly string[]) => void
}

/** Which of the assessments by the same set and pack stand side by side. */
export const ColumnChoice = ({ all, chosen, earlier, onChange }: ColumnChoiceProps) => {
  const t = compareMessages()
  return (
    <details class="column-choice">
      <summary>{t.choose}</summary>
      <p class="soft">{t.chooseHint}</p>
      {all.map((record) => {
        const { label, by } = columnName(record, earlier)
        const isOn = chosen.includes(record.id)
        const next = isOn ? chosen.filter((id) => id !== record.id) : [...chosen, record.id]
        return (
          <CheckField
            key={record.id}
            label={`${label} · ${by}`}
            isOn={isOn}
            onChange={() => onChange(all.flatMap(({ id }) => (next.includes(id) ? [id] : [])))}
          />
        )
      })}
    </details>
  )
}

/** Assessments by another decision, set or pack: named, and led to, but not compared. */
export const ApartList = ({ records }: { records: readonly LocalRecord<'assessment'>[] }) => {
  const t = compareMessages()
  const { space } = useApp()
  if (records.length === 0) return null
  return (
    <section class="stack-close">
      <h2>{t.apart}</h2>
      <p>{t.apartText}</p>
      <ul class="card-list">
        {records.map((record) => {
          const { label, by } = columnName(record, undefined)
          const { criteria, packVersion } = record.data
          const href = recordHref(space, 'assessment', record.id)
          return (
            <li key={record.id}>
              <CardLink href={space === 'field' ? `${href}/result` : href}>
                <strong>{label}</strong>
                <span class="soft">{by}</span>
                <span class="soft">{t.measure(criteria.decision, criteria.set, packVersion)}</span>
              </CardLink>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
