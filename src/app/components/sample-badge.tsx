import { componentMessages } from '../messages/components.ts'
import { Badge } from './badge.tsx'

/** Marks made-up example data. */
export const SampleBadge = () => <Badge tone="info">{componentMessages().sample}</Badge>
