import { ACTION_TABLE } from './action-table.ts'
import { ASSESSMENT_TABLE } from './assessment-table.ts'
import { CERTIFICATE_TABLE } from './certificate-table.ts'
import type { Table } from './column.ts'
import { DOSSIER_TABLE } from './dossier-table.ts'
import { PRODUCER_TABLE } from './producer-table.ts'
import { PRODUCT_TABLE } from './product-table.ts'
import { BUDGET_TABLE, TARGET_TABLE } from './programme-tables.ts'
import { TRAINING_TABLE } from './training-table.ts'

/** Everything that is given out as a table: downloads, OData and Parquet are made of these and of nothing else. */
export const TABLES: readonly Table[] = [
  PRODUCT_TABLE,
  PRODUCER_TABLE,
  ASSESSMENT_TABLE,
  CERTIFICATE_TABLE,
  DOSSIER_TABLE,
  ACTION_TABLE,
  TRAINING_TABLE,
  TARGET_TABLE,
  BUDGET_TABLE,
]
