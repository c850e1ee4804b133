import type { Period, PeriodLength } from '../../../domain/programme/periods.ts'
import { figureMessages } from '../../messages/figures.ts'

/** A period as people name it: "11/2026", "Quý 4/2026", "2026". */
export const periodWords = ({ number, year }: Period, length: PeriodLength): string => {
  const t = figureMessages()
  switch (length) {
    case 'month':
      return t.month(number, year)
    case 'quarter':
      return t.quarter(number, year)
    case 'year':
      return String(year)
  }
}
