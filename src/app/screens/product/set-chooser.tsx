import { useState } from 'preact/hooks'
import { type CatalogueEntry, entryOf, INDUSTRIES } from '../../../domain/criteria/catalogue.ts'
import { findSets } from '../../../domain/criteria/find-sets.ts'
import type { Decision } from '../../../domain/records/product.ts'
import { clauseOf } from '../../citation.ts'
import { Button } from '../../components/button.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { productMessages } from '../../messages/product.ts'
import './set-chooser.css'

interface SetChooserProps {
  readonly decision: Decision
  readonly chosen: number | undefined
  readonly isLocked: boolean
  readonly onChoose: (set: number | undefined) => void
}

/** Which set of the decision's annex the product belongs to: by industry, or found by an everyday name. */
export const SetChooser = ({ decision, chosen, isLocked, onChoose }: SetChooserProps) => {
  const t = productMessages()
  const entry = chosen === undefined ? undefined : entryOf({ decision, set: chosen })
  if (entry === undefined) return <SetList decision={decision} onChoose={onChoose} />
  return (
    <section class="card">
      <div>
        <p class="soft">{t.setChosen}</p>
        <strong>{entry.name[language.value]}</strong>
        <p class="soft">
          {entry.industry.name[language.value]} · {clauseOf({ decision, set: entry.number, criterion: 'set' })}
        </p>
      </div>
      {isLocked ? (
        <p class="soft">{t.setLocked}</p>
      ) : (
        <div class="row">
          <Button kind="secondary" icon="refresh-cw" onClick={() => onChoose(undefined)}>
            {t.setChange}
          </Button>
        </div>
      )}
    </section>
  )
}

const SetList = ({ decision, onChoose }: Pick<SetChooserProps, 'decision' | 'onChoose'>) => {
  const t = productMessages()
  const [search, setSearch] = useState('')
  const found = findSets(search, decision)
  return (
    <fieldset class="set-chooser">
      <legend class="set-chooser-legend">{kindMessages().field.criteria}</legend>
      <SearchField label={t.setSearch} value={search} onInput={setSearch} />
      {found.length === 0 ? <p role="status">{t.setNone}</p> : null}
      {INDUSTRIES.map((industry) => (
        <IndustrySets
          key={industry.code}
          name={industry.name[language.value]}
          entries={found.filter((entry) => entry.industry === industry)}
          onChoose={onChoose}
        />
      ))}
    </fieldset>
  )
}

const IndustrySets = ({
  name,
  entries,
  onChoose,
}: {
  name: string
  entries: readonly CatalogueEntry[]
  onChoose: SetChooserProps['onChoose']
}) => {
  if (entries.length === 0) return null
  return (
    <fieldset class="stack-close">
      <legend class="set-chooser-industry">{name}</legend>
      {entries.map((entry) => (
        <button key={entry.number} class="set-chooser-set" type="button" onClick={() => onChoose(entry.number)}>
          <span class="set-chooser-number">{entry.number}</span>
          <span>
            {entry.name[language.value]}
            <span class="soft set-chooser-ministry">
              {' '}
              {entry.ministries.map((ministry) => ministry[language.value]).join('; ')}
            </span>
          </span>
        </button>
      ))}
    </fieldset>
  )
}
