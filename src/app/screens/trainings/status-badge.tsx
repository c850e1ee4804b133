import type { TrainingStatus } from '../../../domain/records/training.ts'
import { Badge } from '../../components/badge.tsx'
import { trainingMessages } from '../../messages/training.ts'

const TONE = { proposed: 'warning', planned: 'info', held: 'good', cancelled: 'neutral' } as const

/** How far a session is. */
export const StatusBadge = ({ status }: { status: TrainingStatus }) => (
  <Badge tone={TONE[status]}>{trainingMessages().status[status]}</Badge>
)
