const KEY = 'sao-lang-lock-later'
/** Asked again after a week. */
const REST_MS = 7 * 24 * 3_600_000

/** Whether the user has put off setting a lock not long ago; only the moment is noted. */
export const isPutOff = (nowMs: number): boolean => {
  try {
    return nowMs - Number(localStorage.getItem(KEY) ?? 0) < REST_MS
  } catch {
    return false
  }
}

export const putOff = (nowMs: number): void => {
  try {
    localStorage.setItem(KEY, String(nowMs))
  } catch {
    // Then it is asked at the next opening.
  }
}
