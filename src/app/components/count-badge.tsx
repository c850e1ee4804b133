import './count-badge.css'

/** How much there is to look at, beside a name; `label` says it in words. */
export const CountBadge = ({ count, label }: { count: number; label: string }) =>
  count === 0 ? null : (
    <span class="count-badge">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span class="visually-hidden">{label}</span>
    </span>
  )
