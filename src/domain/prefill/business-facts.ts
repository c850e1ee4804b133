import { asNumber, asOneOf, asText, asYesNo, type FactReader, inRow, readRows } from './reading.ts'

const FORM = 'business-results'

const PLACES = ['commune', 'province', 'country', 'abroad'] as const
const CHANNELS = ['direct', 'agents', 'supermarket', 'online', 'traders'] as const

export interface Market {
  readonly place: (typeof PLACES)[number]
  readonly channel: (typeof CHANNELS)[number] | undefined
  /** Percent of the output. */
  readonly share: number | undefined
  /** Contract and proof of delivery. */
  readonly hasContract: boolean | undefined
  /** Of a market abroad. */
  readonly region: 'southeast-asia' | 'beyond' | 'demanding' | undefined
}

/** Dong by year; below 0 for a loss. */
const PROFITS: FactReader<readonly { readonly year: number; readonly profit: number }[]> = {
  form: FORM,
  read: (survey) =>
    readRows(survey, 'year', (row) => {
      const said = inRow(survey, row)
      const year = said('year-number', asNumber)
      const profit = said('profit', asNumber)
      return year === undefined || profit === undefined ? undefined : { year, profit }
    }),
}

const MARKETS: FactReader<readonly Market[]> = {
  form: FORM,
  read: (survey) =>
    readRows(survey, 'market', (row) => {
      const said = inRow(survey, row)
      const place = said('market-place', asOneOf(PLACES))
      if (place === undefined) return undefined
      return {
        place,
        channel: said('market-channel', asOneOf(CHANNELS)),
        share: said('market-share', asNumber),
        hasContract: said('market-contract', asYesNo),
        region: said('market-region', asOneOf(['southeast-asia', 'beyond', 'demanding'])),
      }
    }),
}

/** Shares are percent of all raw material. */
const MATERIALS: FactReader<
  readonly {
    readonly name: string | undefined
    readonly origin: (typeof PLACES)[number] | 'unknown'
    readonly share: number
  }[]
> = {
  form: FORM,
  read: (survey) =>
    readRows(survey, 'material', (row) => {
      const said = inRow(survey, row)
      const origin = said('material-origin', asOneOf([...PLACES, 'unknown']))
      const share = said('material-share', asNumber)
      return origin === undefined || share === undefined
        ? undefined
        : { name: said('material-name', asText), origin, share }
    }),
}

/** What the results of the last years say that criteria ask for. */
export const BUSINESS_FACTS = { profits: PROFITS, markets: MARKETS, materials: MATERIALS }
