import { lazy } from 'preact-iso'
import { Failure } from '../../guarded.tsx'

/** Loaded when a producer's self-assessment comes: most phones never see one. */
export const TakeSelf = lazy(() =>
  import('../take-self/take-self.tsx').then(
    (room) => room.TakeSelf,
    () => Failure,
  ),
)

export const ScanSelf = lazy(() =>
  import('../take-self/scan-self.tsx').then(
    (room) => room.ScanSelf,
    () => Failure,
  ),
)
