import type { Fate } from '../../../domain/register/propose.ts'

/** The colour of a row's fate beside its words. */
export const FATE_TONE: Readonly<Record<Fate, 'neutral' | 'good' | 'warning' | 'info'>> = {
  ask: 'warning',
  'new-producer': 'good',
  'new-product': 'good',
  'new-certificate': 'good',
  unchanged: 'info',
  skipped: 'neutral',
}
