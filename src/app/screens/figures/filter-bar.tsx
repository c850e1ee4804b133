import { useLocation } from 'preact-iso'
import { INDUSTRIES } from '../../../domain/criteria/catalogue.ts'
import type { FigureFilter } from '../../../domain/programme/figure-filter.ts'
import { LEGAL_FORMS } from '../../../domain/records/producer.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { Fold } from '../../components/fold.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { figureMessages } from '../../messages/figures.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { filteredHref, filterOf, SAMPLE_CHOICES, STAR_CHOICES } from './filter-state.ts'

interface FilterBarProps {
  readonly filter: FigureFilter
  readonly areas: readonly Pick<Area, 'code' | 'name'>[]
}

/** What is counted; it stands in the address, so that a figure can be sent on with its filter. */
export const FilterBar = ({ filter, areas }: FilterBarProps) => {
  const t = figureMessages()
  const { path, query, route } = useLocation()
  const count = Object.keys(filter).length
  const choose = (name: string, value: string): void =>
    route(filteredHref(path, filterOf({ ...query, [name]: value })), true)
  const field = (name: string, label: string, value: string, options: readonly { value: string; label: string }[]) => (
    <SelectField
      label={label}
      name={name}
      value={value}
      options={[{ value: '', label: t.all }, ...options]}
      onChange={(picked) => choose(name, picked)}
    />
  )
  return (
    <Fold head={<span>{count === 0 ? t.filters : t.filtersOn(count)}</span>} isOpen={count > 0}>
      <div class="figures-filters">
        {field(
          'area',
          t.area,
          filter.area ?? '',
          areas.map(({ code, name }) => ({ value: code, label: name })),
        )}
        {field(
          'industry',
          t.industry,
          filter.industry ?? '',
          INDUSTRIES.map(({ code, name }) => ({ value: code, label: name[language.value] })),
        )}
        {field(
          'form',
          t.legalForm,
          filter.legalForm ?? '',
          LEGAL_FORMS.map((value) => ({ value, label: kindMessages().legalForm[value] })),
        )}
        {field(
          'stars',
          t.stars,
          filter.stars === undefined ? '' : String(filter.stars),
          STAR_CHOICES.map((stars) => ({
            value: String(stars),
            label: stars === 'none' ? t.noStars : t.starsRow(stars),
          })).reverse(),
        )}
        {field(
          'sample',
          t.sample,
          filter.sample ?? '',
          SAMPLE_CHOICES.map((value) => ({ value, label: value === 'only' ? t.sampleOnly : t.sampleWithout })),
        )}
      </div>
    </Fold>
  )
}
