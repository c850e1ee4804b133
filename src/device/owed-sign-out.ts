import { signOut } from './office-desk.ts'

/** Noted outside the store, which a sign-out empties. */
const KEY = 'sao-lang-owed-sign-out'
/** How long a sign-out waits for the server; the next contact does the rest. */
const PATIENCE_MS = 4_000

/** Notes that the session of this browser is to be ended at the server. Without room for the note, the session ends by itself. */
export const oweSignOut = (): void => {
  try {
    localStorage.setItem(KEY, '1')
  } catch {
    // Nothing else to do: it is asked for right away, too.
  }
}

const isOwed = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

/** Ends the session at the server, if that is owed. */
export const paySignOut = async (): Promise<void> => {
  if (!isOwed()) return
  const answer = await signOut(AbortSignal.timeout(PATIENCE_MS))
  if (answer.kind === 'ok') localStorage.removeItem(KEY)
}
