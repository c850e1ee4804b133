import type { Assessment } from '../../../domain/records/assessment.ts'

/** Whether a draft is for this phone's user to go on with: a self-assessment that an enrolled phone took over is the producer's. */
export const isToGoOnWith = ({ status, role }: Assessment, isEnrolled: boolean): boolean =>
  status === 'draft' && !(isEnrolled && role === 'self')
