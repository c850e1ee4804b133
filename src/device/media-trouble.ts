/**
 * Why camera or microphone cannot be used. denied: the user or the phone forbids it. missing: there is none. busy: another app holds it, or it failed
 * to start. unsupported: this browser, or a page without HTTPS, has no door to it.
 */
export type MediaTrouble = 'denied' | 'missing' | 'busy' | 'unsupported'

/** By the names of Media Capture and Streams, 10.2. */
export const mediaTrouble = (error: unknown): MediaTrouble => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing'
  return name === 'TypeError' ? 'unsupported' : 'busy'
}
