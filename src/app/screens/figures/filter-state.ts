import type { FigureFilter, StarChoice } from '../../../domain/programme/figure-filter.ts'
import { LEGAL_FORMS } from '../../../domain/records/producer.ts'

const INDUSTRY_CODES = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const
export const STAR_CHOICES = ['none', 0, 1, 2, 3, 4, 5] as const satisfies readonly StarChoice[]
export const SAMPLE_CHOICES = ['without', 'only'] as const

/** The filter that stands in an address; what is none of the choices is passed over. */
export const filterOf = (query: Readonly<Record<string, string>>): FigureFilter => {
  const { area, industry, form, stars, sample } = query
  return {
    ...chosen('area', area !== undefined && /^\d{5}$/.test(area) ? area : undefined),
    ...chosen(
      'industry',
      INDUSTRY_CODES.find((one) => one === industry),
    ),
    ...chosen(
      'legalForm',
      LEGAL_FORMS.find((one) => one === form),
    ),
    ...chosen(
      'stars',
      STAR_CHOICES.find((one) => String(one) === stars),
    ),
    ...chosen(
      'sample',
      SAMPLE_CHOICES.find((one) => one === sample),
    ),
  }
}

const chosen = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: V }

/** The address of a table or of the figures with that filter, and with what else is to be chosen there. */
export const filteredHref = (
  path: string,
  { area, industry, legalForm, stars, sample }: FigureFilter,
  more: Readonly<Record<string, string>> = {},
): string => {
  const named = {
    area,
    industry,
    form: legalForm,
    stars: stars === undefined ? undefined : String(stars),
    sample,
    ...more,
  }
  const query = new URLSearchParams(
    Object.entries(named).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  ).toString()
  return query === '' ? path : `${path}?${query}`
}
