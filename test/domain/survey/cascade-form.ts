import { formOf } from './forms.ts'

export const PROVINCES = 100
const COMMUNES = 10_000

const listed = (count: number, prefix: string, columnsOf: (at: number) => Record<string, string>) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ value: `${prefix}${at}`, label: { vi: `${prefix} ${at}` }, columns: columnsOf(at) },
  }))

/** A province, then one of its communes out of a list of 10,000. */
export const CASCADE = formOf(
  [
    { kind: 'select-one', id: 'province', list: 'province' },
    { kind: 'select-one', id: 'commune', list: 'commune', choiceFilter: 'province = ${province}' },
  ],
  {
    province: listed(PROVINCES, 'p', () => ({})),
    commune: listed(COMMUNES, 'c', (at) => ({ province: `p${at % PROVINCES}` })),
  },
)
