import { TABLES } from '../../domain/exchange/tables.ts'
import { tableToParquet } from './parquet.ts'
import { ScopeQuery } from './queries.ts'
import { type ApiRoute, route } from './route.ts'

/** Whole tables as files for tools of analysis. */
export const TABLE_ROUTES: readonly ApiRoute[] = TABLES.map((table) =>
  route({
    ...{ id: `parquet-${table.id}`, path: `/tables/${table.id}.parquet`, tag: 'analysis' },
    title: { vi: `Tệp Parquet: ${table.name.vi}`, en: `Parquet file: ${table.name.en}` },
    text: {
      vi: 'Cả bảng trong một tệp, cột có kiểu; mở được bằng Python, R, DuckDB.',
      en: 'The whole table in a file with typed columns, for Python, R, DuckDB.',
    },
    query: ScopeQuery,
    contents: ['application/vnd.apache.parquet'],
    handle: async ({ book, areas, withPersonal }) => ({
      kind: 'content',
      type: 'application/vnd.apache.parquet',
      body: new Uint8Array(tableToParquet(table, await book.rows(table, areas), withPersonal)),
      headers: { 'content-disposition': `attachment; filename="${table.id}.parquet"` },
    }),
  }),
)
