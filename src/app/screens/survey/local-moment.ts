const two = (value: number): string => String(value).padStart(2, '0')

/** The moment as expressions want it: local time with its offset, as `today()` must be the officer's day and not the one in Greenwich. */
export const localMoment = (now: Date): string => {
  const minutes = -now.getTimezoneOffset()
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, -1)
  const away = Math.abs(minutes)
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`
}
