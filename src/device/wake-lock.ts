/**
 * Keeps the screen on until it is let go; where the browser has no Wake Lock, or refuses it on a low battery, nothing happens. The browser takes it
 * back when the page goes out of sight, so it is asked for again when it comes back.
 */
export const keepAwake = (): (() => void) => {
  const held: { lock?: WakeLockSentinel; isOver: boolean } = { isOver: false }
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || navigator.wakeLock === undefined) return
    const lock = await navigator.wakeLock.request('screen').catch(() => undefined)
    if (held.isOver) await lock?.release()
    else if (lock !== undefined) held.lock = lock
  }
  const onSight = (): void => void ask()
  document.addEventListener('visibilitychange', onSight)
  void ask()
  return () => {
    held.isOver = true
    document.removeEventListener('visibilitychange', onSight)
    void held.lock?.release()
  }
}
