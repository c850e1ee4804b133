import type { Bearer } from '../../device/request.ts'
import type { OpenStore } from '../../store/open-store.ts'
import type { OpenedSpace } from './gate.ts'
import { createGuard, type Guard } from './guard.ts'
import { leaveKeyWithOffice } from './recovery.ts'

/** Watches over an open space, and keeps beside its lock how the lock screen is to look. */
export const guardSpace = (
  { vault, space, dataKey }: OpenedSpace,
  store: Pick<OpenStore, 'live' | 'settings' | 'identity' | 'currentDevice'>,
  bearer: Bearer,
  isSettled: () => boolean,
): Guard => {
  store
    .live(() => store.settings())
    .subscribe((settings) => {
      if (settings.status !== 'ready') return
      const { language, theme, textSize } = settings.value
      const look = { language, theme, textSize }
      // Without a lock there is no row, and need be none.
      void vault.spaces.update(space.id, { look })
    })
  if (dataKey !== undefined) void leaveKeyWithOffice(vault, space, dataKey, store, bearer)
  return createGuard({
    ...{ space: space.id, dataKey, minutes: space.autoLockMinutes, nowMs: Date.now, isSettled },
    leave: () => location.reload(),
  })
}
