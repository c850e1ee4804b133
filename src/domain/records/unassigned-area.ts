import type { AreaCode } from './envelope.ts'

/** Stands for "commune not known yet" on a device that has not been enrolled; replaced at enrolment, never sent. By itself: lists name communes without any schema. */
export const UNASSIGNED_AREA: AreaCode = '00000'
