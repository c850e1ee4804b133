import type { Area } from '../../../protocol/enrol.ts'
import { officeMessages } from '../../messages/office.ts'
import './area-choice.css'

interface AreaChoiceProps {
  readonly areas: readonly Area[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

/** Which communes, as boxes to tick. */
export const AreaChoice = ({ areas, chosen, onChange }: AreaChoiceProps) => (
  <fieldset class="area-choice">
    <legend>{officeMessages().code.areas}</legend>
    {areas
      .filter((area) => area.into === undefined)
      .map((area) => (
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
