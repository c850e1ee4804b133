import type { Report } from './report.ts'
import type { ReportInput } from './report-input.ts'
import { actionsTable } from './tables/actions-table.ts'
import { coverageTable } from './tables/coverage-table.ts'
import { expiryTable } from './tables/expiry-table.ts'
import { gatesTable } from './tables/gates-table.ts'
import { moneyTables } from './tables/money-tables.ts'
import { periodTable } from './tables/period-table.ts'
import { productsTable } from './tables/products-table.ts'
import { starsByMonthTable, starsTable } from './tables/stars-table.ts'
import { targetsTable } from './tables/targets-table.ts'
import { workflowTables } from './tables/workflow-table.ts'

/** Communes that are named in a report's head; of more it says how many. */
const NAMED = 3

/** The report of a month or a round: what happened in it, and how things stand today. */
export const buildReport = (input: ReportInput): Report => {
  const { period, today, areas, products, producers } = input
  const hasEnded = period.to < today
  return {
    title: `Báo cáo Chương trình OCOP ${period.name}${hasEnded ? '' : ' (chưa hết kỳ)'}`,
    period,
    madeOn: today,
    scope: areas.length <= NAMED ? areas.map(({ name }) => name).join(', ') : `${areas.length} xã, phường`,
    hasSample: products.some(({ fact }) => fact.isSample) || producers.some(({ isSample }) => isSample),
    tables: [
      periodTable(input),
      targetsTable(input),
      starsTable(input),
      starsByMonthTable(input),
      coverageTable(input),
      ...workflowTables(input),
      gatesTable(input),
      actionsTable(input),
      ...moneyTables(input),
      expiryTable(input),
      productsTable(input),
    ],
  }
}
