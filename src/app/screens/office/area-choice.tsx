import { useState } from 'preact/hooks'
import { foldedWords, foldText } from '../../../domain/fold.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { areaMessages } from '../../messages/areas.ts'
import { officeMessages } from '../../messages/office.ts'
import './area-choice.css'

interface AreaChoiceProps {
  readonly areas: readonly Area[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

/** Communes above which the boxes are searched rather than scrolled. */
const SEARCHED_ABOVE = 12

/** Which communes, as boxes to tick; where there are many, also by search and all at once. */
export const AreaChoice = ({ areas, chosen, onChange }: AreaChoiceProps) => {
  const t = areaMessages()
  const [search, setSearch] = useState('')
  const open = areas.filter((area) => area.into === undefined)
  const words = foldedWords(search)
  const found = open.filter(({ code, name }) => words.every((word) => foldText(`${code} ${name}`).includes(word)))
  return (
    <fieldset class="area-choice">
      <legend>{officeMessages().code.areas}</legend>
      {open.length <= SEARCHED_ABOVE ? null : (
        <>
          <SearchField label={t.searchServed} value={search} onInput={setSearch} />
          <p class="soft" role="status">
            {t.chosen(chosen.length, open.length)}
          </p>
          <div class="row">
            <Button
              kind="secondary"
              onClick={() => onChange([...new Set([...chosen, ...found.map(({ code }) => code)])])}
            >
              {t.all}
            </Button>
            <Button kind="quiet" disabled={chosen.length === 0} onClick={() => onChange([])}>
              {t.none}
            </Button>
          </div>
          {found.length === 0 ? <p>{t.noneFound}</p> : null}
        </>
      )}
      {found.map((area) => (
        <label key={area.code} class="area-choice-area">
          <input
            type="checkbox"
            checked={chosen.includes(area.code)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? [...chosen, area.code] : chosen.filter((code) => code !== area.code),
              )
            }
          />
          {area.name}
        </label>
      ))}
    </fieldset>
  )
}
