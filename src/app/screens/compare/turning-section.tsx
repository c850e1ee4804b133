import type { TurningSet } from '../../../domain/compare/turning-set.ts'
import { Icon } from '../../components/icon.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { compareMessages } from '../../messages/compare.ts'
import type { NamedColumn } from './column-heads.tsx'
import type { Turning } from './laid-out.ts'

interface TurningSectionProps {
  readonly columns: readonly NamedColumn[]
  readonly base: string
  readonly turnings: readonly Turning[]
  readonly onBase: (key: string) => void
}

/** The fewest disputed criteria that would change one assessment's stars, for each of the others that it might follow. */
export const TurningSection = ({ columns, base, turnings, onBase }: TurningSectionProps) => {
  const t = compareMessages()
  const whom = (key: string): string => columns.find(({ column }) => column.key === key)?.name.inSentence ?? ''
  const isShared = (label: string): boolean => columns.filter(({ name }) => name.label === label).length > 1
  return (
    <section class="card">
      <h2>{t.turning}</h2>
      <SelectField
        label={t.base}
        value={base}
        options={columns.map(({ column, name }) => ({
          value: column.key,
          label: isShared(name.label) ? `${name.label} (${name.by})` : name.label,
        }))}
        onChange={onBase}
      />
      <ul class="turning-list">
        {turnings.map(({ by, set }) => (
          <li key={by}>
            <Icon name={set.kind === 'turns' ? 'star' : 'minus'} />
            <span>{turningWords(set, whom(by))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const turningWords = (set: TurningSet, by: string): string => {
  const t = compareMessages()
  switch (set.kind) {
    case 'agreed':
      return t.agreed(by)
    case 'never':
      return t.never(by)
    case 'stopped':
      return t.tooMany(by, set.size)
    case 'turns':
      return t.turns(by, set.criteria, set.before, set.after)
  }
}
