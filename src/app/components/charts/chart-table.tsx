/** The figures of a chart. Numbers are kept as numbers for those who calculate with them; `show` says how they are read. */
export interface ChartTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  readonly show?: (value: number, column: number) => string
}

export const ChartTableView = ({ title, table: { head, rows, show } }: { title: string; table: ChartTable }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <section class="chart-table-frame" aria-label={title} tabIndex={0}>
    <table class="chart-table">
      <caption class="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={`${at} ${row[0]}`}>
            {row.map((cell, column) => {
              const key = head[column] ?? String(column)
              const words = typeof cell === 'number' ? (show?.(cell, column) ?? String(cell)) : cell
              return column === 0 ? (
                <th key={key} scope="row">
                  {words}
                </th>
              ) : (
                <td key={key} class={typeof cell === 'number' ? 'chart-number' : undefined}>
                  {words}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
