import { vietnamDay } from '../../domain/calendar/day.ts'
import { holidaysOf } from '../../domain/calendar/holidays-of.ts'
import { loadCriteriaSet } from '../../domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../domain/criteria/schema.ts'
import type { ExchangeRow, Table } from '../../domain/exchange/column.ts'
import type { ExchangeRecords } from '../../domain/exchange/exchange-records.ts'
import type { ProductFact } from '../../domain/programme/product-fact.ts'
import { productFacts } from '../../domain/programme/product-facts.ts'
import type { AreaCode, Day } from '../../domain/records/envelope.ts'
import type { SetReference } from '../../domain/records/product.ts'
import type { Office } from '../office.ts'
import { listAreas } from '../storage/areas.ts'
import { recordsOfArea } from '../storage/record-pages.ts'

/** Rows that are kept reckoned, over all tables and communes: a province's products and what belongs to them. */
const MOST_KEPT_ROWS = 300_000

const KINDS = ['producer', 'product', 'assessment', 'certificate', 'dossier', 'plan', 'action', 'holidays'] as const
const FACT_KINDS: readonly string[] = KINDS

interface Kept {
  readonly seq: number
  readonly day: Day
  readonly names: string
  readonly rows: Promise<readonly unknown[]>
  size: number
}

/**
 * Facts and tables, reckoned commune by commune and kept until the commune's counter moves, the day ends or a commune is renamed: asking again is cheap,
 * and what somebody has just changed is never missed.
 */
export const createTableBook = (office: Office) => {
  const kept = new Map<string, Kept>()
  const sets = new Map<string, CriteriaSet | undefined>()

  const setsFor = async (references: readonly SetReference[]): Promise<void> => {
    for (const reference of references) {
      const key = keyOf(reference)
      if (sets.has(key)) continue
      const loaded = await loadCriteriaSet(reference)
      sets.set(key, loaded.kind === 'ready' ? loaded.set : undefined)
    }
  }

  const recordsFor = async (
    area: AreaCode,
    kinds: Table['kinds'],
    areaName: (code: AreaCode) => string,
    today: Day,
  ): Promise<ExchangeRecords> => {
    const held = await recordsOfArea(office.db, area, kinds)
    const { producer, product, assessment, certificate, dossier, plan, action, training, target, budget } =
      held as Partial<Awaited<ReturnType<typeof recordsOfArea<Table['kinds'][number]>>>>
    await setsFor((assessment ?? []).map(({ data }) => data.criteria))
    const records = {
      ...{ producers: producer ?? [], products: product ?? [], assessments: assessment ?? [] },
      ...{ certificates: certificate ?? [], dossiers: dossier ?? [], plans: plan ?? [], actions: action ?? [] },
    }
    const holidays = holidaysOf((held.holidays ?? []).map(({ data }) => data))
    const setOf = (criteria: SetReference): CriteriaSet | undefined => sets.get(keyOf(criteria))
    const facts = FACT_KINDS.every((kind) => kinds.includes(kind as never))
      ? productFacts(records, { today, holidays, setOf })
      : []
    return {
      ...records,
      ...{ trainings: training ?? [], targets: target ?? [], budgets: budget ?? [], responses: [] },
      ...{ facts, areaName, today, holidays, setOf },
    }
  }

  const perArea = async <Row>(
    name: string,
    areas: readonly AreaCode[],
    kinds: Table['kinds'],
    rowsOf: (records: ExchangeRecords) => readonly Row[],
  ): Promise<Row[]> => {
    const [today, all] = [vietnamDay(office.nowMs()), await listAreas(office.db)]
    const names = new Map(all.map((area) => [area.code, area.name]))
    const areaName = (code: AreaCode): string => names.get(code) ?? code
    const nameKey = JSON.stringify(all)
    const counters = await office.db.selectFrom('area_counter').select(['area', 'seq']).execute()
    const seqs = new Map(counters.map(({ area, seq }) => [area, seq]))
    const rows: Row[] = []
    for (const area of [...areas].sort()) {
      const key = `${name}|${area}`
      const seq = seqs.get(area) ?? 0
      let entry = kept.get(key)
      if (entry === undefined || entry.seq !== seq || entry.day !== today || entry.names !== nameKey) {
        const reckoned = recordsFor(area, kinds, areaName, today).then(rowsOf)
        entry = { seq, day: today, names: nameKey, rows: reckoned, size: 0 }
        kept.set(key, entry)
        reckoned.catch(() => kept.delete(key))
      }
      const own = (await entry.rows) as readonly Row[]
      entry.size = own.length
      for (const row of own) rows.push(row)
    }
    letGo(kept)
    return rows
  }

  return {
    facts: (areas: readonly AreaCode[]): Promise<ProductFact[]> =>
      perArea('facts', areas, [...KINDS], ({ facts }) => facts),
    rows: (table: Table, areas: readonly AreaCode[]): Promise<ExchangeRow[]> =>
      perArea(table.id, areas, table.kinds, table.rowsOf),
  }
}

export type TableBook = ReturnType<typeof createTableBook>

const keyOf = ({ decision, set }: SetReference): string => `${decision}.${set}`

/** The longest kept go first. */
const letGo = (kept: Map<string, Kept>): void => {
  let size = 0
  for (const entry of kept.values()) size += entry.size
  for (const [key, entry] of kept) {
    if (size <= MOST_KEPT_ROWS) return
    kept.delete(key)
    size -= entry.size
  }
}
