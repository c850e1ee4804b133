/** Whole months from the day of one ISO date or moment to that of another; 0 where the other is not later. */
export const monthsBetween = (from: string, to: string): number => {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = partsOf(from)
  const [toYear = 0, toMonth = 0, toDay = 0] = partsOf(to)
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0)
  return Math.max(0, months)
}

const partsOf = (iso: string): number[] => iso.slice(0, 10).split('-').map(Number)
