import './bar.css'

interface BarProps {
  readonly value: number
  readonly max: number
  /** What is still possible beyond the value, drawn hatched. */
  readonly least?: number
  readonly most?: number
  readonly label: string
}

/** A share of a whole as a bar; the label says it in words. */
export const Bar = ({ value, max, most, label }: BarProps) => {
  const share = (points: number): number => (max === 0 ? 0 : Math.min(100, (points / max) * 100))
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="bar-whole" width="100" height="8" />
      {most === undefined ? null : <rect class="bar-possible" width={share(most)} height="8" />}
      <rect class="bar-value" width={share(value)} height="8" />
    </svg>
  )
}
