import type { Stage } from '../../../domain/dossier/transitions.ts'
import { Badge } from '../../components/badge.tsx'
import { dossiersMessages } from '../../messages/dossiers.ts'

/** Where a dossier stands, in a few words. */
export const StageBadge = ({ stage }: { stage: Stage }) => (
  <Badge tone={toneOf(stage)}>{dossiersMessages().stage[stage]}</Badge>
)

const toneOf = (stage: Stage): 'good' | 'warning' | 'error' | 'info' | 'neutral' => {
  switch (stage) {
    case 'recognised':
    case 'recognised-national':
      return 'good'
    case 'returned':
    case 'supplementing':
    case 'below-national':
      return 'warning'
    case 'declined':
      return 'error'
    case 'draft':
    case 'withdrawn':
      return 'neutral'
    default:
      return 'info'
  }
}
