import type { Language } from '../../../domain/bilingual.ts'
import { type Average, hundredthsOf } from '../../../domain/council/average.ts'
import { formatNumber } from '../../format.ts'

/** An average as people read it: two decimals at most, cut off and never rounded up. */
export const averageText = (average: Average, language: Language): string =>
  formatNumber(hundredthsOf(average) / 100, language)
