import { signal } from '@preact/signals'
import { vietnamDay } from '../../../domain/calendar/day.ts'
import { toCsv } from '../../../domain/csv.ts'
import { type CellValue, type Column, columnsOf, type Table } from '../../../domain/exchange/column.ts'
import { drawTable, plainTable } from '../../../domain/exchange/draw-table.ts'
import type { ExchangeRecords } from '../../../domain/exchange/exchange-records.ts'
import { producersToGeoJson } from '../../../domain/exchange/geojson.ts'
import { lastDayOf, PTNT_COLUMNS, ptntRows } from '../../../domain/exchange/ptnt-ocop.ts'
import type { AreaCode, Day } from '../../../domain/records/envelope.ts'
import type { ProblemCode } from '../../../protocol/problem.ts'
import type { App } from '../../context.ts'
import { dataMessages } from '../../messages/data.ts'
import { language } from '../../messages/language.ts'
import { cellWords } from './cell-words.ts'
import { readExchange } from './read-exchange.ts'

/** What is taken out: of which communes, in which period, with or without what is about persons. */
export interface Choice {
  readonly areas: readonly AreaCode[]
  readonly from: Day | ''
  readonly to: Day | ''
  readonly withPersonal: boolean
}

export type Download =
  | { readonly kind: 'xlsx'; readonly tables: readonly Table[] }
  | { readonly kind: 'csv'; readonly table: Table }
  | { readonly kind: 'geojson' }
  | { readonly kind: 'ptnt-xlsx' | 'ptnt-csv'; readonly year: number }

export type DownloadState =
  | { readonly kind: 'idle' | 'given' | 'failed' | 'stopped' | 'empty' }
  | { readonly kind: 'running'; readonly done: number; readonly all: number }
  /** What is about persons must be noted at the server first, and it was not. */
  | { readonly kind: 'not-noted'; readonly code: ProblemCode | 'unreachable' }

interface Doors {
  readonly app: Pick<App, 'store' | 'registers' | 'dataDesk' | 'now'>
  readonly areaName: (code: AreaCode) => string
  readonly rest: () => Promise<void>
}

/** The downloads of this browser's own records: they are made here, also without a network. */
export const createDownloads = ({ app, areaName, rest }: Doors) => {
  const state = signal<DownloadState>({ kind: 'idle' })
  let control = new AbortController()

  const read = (download: Download, { areas }: Choice): Promise<ExchangeRecords[] | undefined> => {
    const today = vietnamDay(app.now().getTime())
    const isPtnt = download.kind === 'ptnt-xlsx' || download.kind === 'ptnt-csv'
    const day = isPtnt && lastDayOf(download.year) < today ? lastDayOf(download.year) : today
    return readExchange({
      ...{ store: app.store, areas, day, areaName, rest, signal: control.signal, withSurveys: isPtnt },
      step: (done, all) => {
        state.value = { kind: 'running', done, all }
      },
    })
  }

  const run = async (download: Download, choice: Choice): Promise<DownloadState> => {
    const isPersonal =
      choice.withPersonal && (download.kind === 'xlsx' || download.kind === 'csv' || download.kind === 'geojson')
    if (isPersonal) {
      // Without a network the piece of the app that asks may not be here either.
      const desk = await app.dataDesk().catch(() => undefined)
      const noted = (await desk?.notePersonal(namesOf(download))) ?? { kind: 'unreachable' as const }
      if (noted.kind !== 'ok') return { kind: 'not-noted', code: noted.kind === 'problem' ? noted.code : 'unreachable' }
    }
    const records = await read(download, choice)
    if (records === undefined) return { kind: 'stopped' }
    const given = await give(app, download, choice, records, areaName)
    return { kind: given === 'empty' ? 'empty' : given === 'cancelled' ? 'idle' : 'given' }
  }

  return {
    state,
    stop: (): void => control.abort(),
    start: async (download: Download, choice: Choice): Promise<void> => {
      if (state.peek().kind === 'running') return
      control = new AbortController()
      state.value = { kind: 'running', done: 0, all: choice.areas.length }
      state.value = await run(download, choice).catch((): DownloadState => ({ kind: 'failed' }))
    },
  }
}

export type Downloads = ReturnType<typeof createDownloads>

const namesOf = (download: Download): string[] => {
  if (download.kind === 'xlsx') return download.tables.map(({ id }) => id)
  return download.kind === 'csv' ? [download.table.id] : [download.kind]
}

type Given = Awaited<ReturnType<App['registers']['give']>> | 'empty'

const give = async (
  { registers, now }: Doors['app'],
  download: Download,
  choice: Choice,
  records: readonly ExchangeRecords[],
  areaName: Doors['areaName'],
): Promise<Given> => {
  const [t, words] = [dataMessages(), cellWords()]
  const name = (what: string, ending: string): string => `${what}-${vietnamDay(now().getTime())}.${ending}`
  switch (download.kind) {
    case 'xlsx': {
      const sheets = download.tables.map((table) => {
        const { columns, rows } = cut(table, records, choice)
        return drawTable(table.name[language.value], columns, rows, words)
      })
      return registers.give(name(t.file, 'xlsx'), sheets)
    }
    case 'csv': {
      const { columns, rows } = cut(download.table, records, choice)
      return registers.giveText(name(download.table.id, 'csv'), 'text/csv', toCsv(plainTable(columns, rows, words)))
    }
    case 'geojson': {
      const producers = records.flatMap((one) => one.producers)
      const facts = records.flatMap((one) => one.facts)
      if (producers.length === 0) return 'empty'
      const collection = producersToGeoJson({ producers, facts, areaName, withPlaces: choice.withPersonal })
      return registers.giveText(name('producers', 'geojson'), 'application/geo+json', JSON.stringify(collection))
    }
    case 'ptnt-xlsx':
    case 'ptnt-csv': {
      const { year } = download
      const rows = records.flatMap(({ facts, responses }) => ptntRows({ facts, responses, year, areaName }))
      // The ministry reads Vietnamese, whatever language the reader works in.
      const vietnamese = { ...words, heading: ({ heading }: Column) => heading.vi }
      if (rows.length === 0) return 'empty'
      return download.kind === 'ptnt-xlsx'
        ? registers.give(`PTNT_OCOP-${year}.xlsx`, [drawTable('PTNT_OCOP', PTNT_COLUMNS, rows, vietnamese)])
        : registers.giveText(`PTNT_OCOP-${year}.csv`, 'text/csv', toCsv(plainTable(PTNT_COLUMNS, rows, vietnamese)))
    }
  }
}

/** The table's rows of the period, with the columns that may go out. Rows without a day simply are there. */
const cut = (
  table: Table,
  records: readonly ExchangeRecords[],
  { from, to, withPersonal }: Choice,
): { columns: Column[]; rows: CellValue[][] } => {
  const given = columnsOf(table, withPersonal)
  const isLast = ({ column }: (typeof given)[number]): boolean => column.isTechnical === true
  const kept = [...given.filter((one) => !isLast(one)), ...given.filter(isLast)]
  const isIn = (day: Day | undefined): boolean =>
    day === undefined || ((from === '' || day >= from) && (to === '' || day <= to))
  return {
    columns: kept.map(({ column }) => column),
    rows: records
      .flatMap((one) => table.rowsOf(one))
      .filter(({ day }) => isIn(day))
      .map(({ cells }) => kept.map(({ at }) => cells[at])),
  }
}
