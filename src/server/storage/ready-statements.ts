import type { PoolClient } from 'pg'

/** Statements that a connection keeps ready: those of what phones do all day, and some. */
const MOST_KEPT = 200
/** Texts of which it is known whether they came before. */
const MOST_KNOWN = 2_000

/** What PostgreSQL, or a pooler between, says of a statement that is not ready any more, or not as it was: another process has changed the tables. */
const NOT_READY = new Set(['0A000', '26000', '42P05'])

type Ask = (text: unknown, values?: unknown, ...rest: unknown[]) => Promise<unknown>

/**
 * Lets each connection keep the statements ready that come again: PostgreSQL reads and plans them once, and not at each request. The first that turns out
 * not to be ready is asked in full, and from then on the process keeps none; within a transaction, which is lost with it, it fails.
 */
export const readyStatements = (): ((client: PoolClient) => void) => {
  const names = new Map<string, string>()
  const known = new Set<string>()
  let isOff = false
  const nameOf = (text: string): string | undefined => {
    if (isOff) return undefined
    const name = names.get(text)
    if (name !== undefined) return name
    if (!known.has(text)) {
      if (known.size < MOST_KNOWN) known.add(text)
      return undefined
    }
    if (names.size >= MOST_KEPT) return undefined
    names.set(text, `s${names.size}`)
    return names.get(text)
  }
  return (client) => {
    const ask = client.query.bind(client) as Ask
    const askReady: Ask = (text, values, ...rest) => {
      const isPlain = typeof text === 'string' && Array.isArray(values) && values.length > 0 && rest.length === 0
      const name = isPlain ? nameOf(text) : undefined
      if (name === undefined) return ask(text, values, ...rest)
      return ask({ name, text, values }).catch((error: { code?: string }) => {
        if (!NOT_READY.has(error.code ?? '')) throw error
        isOff = true
        return ask(text, values).catch(() => {
          throw error
        })
      })
    }
    client.query = askReady as typeof client.query
  }
}
