import { check } from '@placemarkio/check-geojson'
import { expect, it } from 'vitest'
import { type Choice, createDownloads, type Download } from '../../src/app/screens/exchange/download-model.ts'
import { PRODUCER_TABLE } from '../../src/domain/exchange/producer-table.ts'
import { TABLES } from '../../src/domain/exchange/tables.ts'
import type { DrawnSheet } from '../../src/domain/register/drawn-sheet.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { newStore, saved } from '../store/stores.ts'

const ALL: Choice = { areas: ['19333', '19351'], from: '', to: '', withPersonal: false }

/** An office that holds one producer with a product, a target of each of two years; what it gives out is caught. */
const office = async (isNoted = true) => {
  const store: OpenStore = await newStore()
  const data = { name: 'HTX Hiếu Giang', legalForm: 'cooperative', phone: '0912345678' } as const
  const producer = await saved(store, { op: 'create', kind: 'producer', area: '19333', data })
  const product = { producer, name: 'Chè vằng', criteria: { decision: '26/2026', set: 11 } } as const
  await saved(store, { op: 'create', kind: 'product', area: '19333', data: product })
  for (const year of [2025, 2026])
    await saved(store, {
      op: 'create',
      kind: 'target',
      area: '19351',
      data: { year, measure: 'organisations', planned: 3 },
    })
  const given: { name: string; sheets?: readonly DrawnSheet[]; text?: string }[] = []
  const noted: (readonly string[])[] = []
  const desk = {
    notePersonal: (tables: readonly string[]) => {
      noted.push(tables)
      return Promise.resolve(isNoted ? ({ kind: 'ok', value: undefined } as const) : ({ kind: 'unreachable' } as const))
    },
  }
  const registers = {
    give: (name: string, sheets: readonly DrawnSheet[]) => {
      given.push({ name, sheets })
      return Promise.resolve('saved' as const)
    },
    giveText: (name: string, _type: string, text: string) => {
      given.push({ name, text })
      return Promise.resolve('saved' as const)
    },
  }
  let rests = 0
  const doors = {
    app: { store, registers, dataDesk: () => Promise.resolve(desk), now: () => new Date('2026-11-20T03:00:00.000Z') },
    areaName: (code: string) => `Phường ${code}`,
    rest: () => {
      rests += 1
      if (rests === 1) started?.()
      return Promise.resolve()
    },
  }
  let started: (() => void) | undefined
  const downloads = createDownloads(doors as unknown as Parameters<typeof createDownloads>[0])
  const run = async (download: Download, choice = ALL) => {
    await downloads.start(download, choice)
    return downloads.state.value
  }
  return {
    downloads,
    run,
    given,
    noted,
    whenStarted: (act: () => void) => {
      started = act
    },
  }
}

it('a workbook has a sheet a table, and only the chosen communes and period', async () => {
  const { run, given } = await office()
  expect(await run({ kind: 'xlsx', tables: TABLES })).toEqual({ kind: 'given' })
  expect(given[0]?.name).toBe('ocop-du-lieu-2026-11-20.xlsx')
  const rows = (at: number) =>
    given[at]?.sheets?.map(({ name, rows }) => [name, rows.length - 1]).filter(([, count]) => count !== 0)
  expect(rows(0)).toEqual([
    ['Sản phẩm', 1],
    ['Chủ thể', 1],
    ['Chỉ tiêu', 2],
  ])
  await run({ kind: 'xlsx', tables: TABLES }, { ...ALL, areas: ['19351'], from: '2026-01-01' })
  expect(rows(1)).toEqual([['Chỉ tiêu', 1]])
})

it('what is about persons goes out only once the server has noted it', async () => {
  const kept = await office(false)
  const wish = { ...ALL, withPersonal: true }
  expect(await kept.run({ kind: 'csv', table: PRODUCER_TABLE }, wish)).toEqual({
    kind: 'not-noted',
    code: 'unreachable',
  })
  expect(kept.given).toEqual([])
  const { run, given, noted } = await office()
  await run({ kind: 'csv', table: PRODUCER_TABLE }, ALL)
  expect([noted, given[0]?.text?.includes('0912345678')]).toEqual([[], false])
  await run({ kind: 'csv', table: PRODUCER_TABLE }, wish)
  expect([noted, given[1]?.text?.includes('0912345678')]).toEqual([[['producers']], true])
})

it('a map is right GeoJSON, and the ministry’s table of a year without recognised products says that it is empty', async () => {
  const { run, given } = await office()
  await run({ kind: 'geojson' })
  expect(check(given[0]?.text ?? '').type).toBe('FeatureCollection')
  expect(await run({ kind: 'ptnt-csv', year: 2026 })).toEqual({ kind: 'empty' })
  expect(given.length).toBe(1)
})

it('can be stopped, and then gives nothing', async () => {
  const { run, given, downloads, whenStarted } = await office()
  whenStarted(() => downloads.stop())
  expect(await run({ kind: 'xlsx', tables: TABLES })).toEqual({ kind: 'stopped' })
  expect(given).toEqual([])
})
