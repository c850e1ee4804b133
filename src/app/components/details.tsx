import './details.css'

/** Names and values of a record, one under the other; empty ones are left out. */
export const Details = ({ rows }: { rows: readonly (readonly [name: string, value: string | undefined])[] }) => (
  <dl class="details">
    {rows.map(([name, value]) =>
      value === undefined || value === '' ? null : (
        <div key={name} class="details-row">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ),
    )}
  </dl>
)
