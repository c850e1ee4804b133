/** What a log may say of an error. */
interface Fault {
  readonly name: string
  /** Of the database, the file system, the network: which kind of error, never of what. */
  readonly code?: string
  readonly constraint?: string
  /** Where it was thrown, without its message. */
  readonly stack: readonly string[]
}

/**
 * An error as the log has it. Messages and details hold what people wrote: PostgreSQL tells the row that broke a rule, `JSON.parse` the text that it could
 * not read (ASVS 5.0 16.2.5: no personal data in logs). Name, code and place are enough to find the line.
 */
export const faultOf = (error: unknown): Fault => {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] }
  const { name, message, code, constraint } = error as Error & { code?: unknown; constraint?: unknown }
  return {
    name: isWord(name) ? name : 'Error',
    ...(isWord(code) ? { code } : {}),
    ...(isWord(constraint) ? { constraint } : {}),
    stack: framesOf(behind(error.stack ?? '', message)),
  }
}

const isWord = (value: unknown): value is string => typeof value === 'string' && /^[\w.-]{1,60}$/.test(value)

const behind = (stack: string, message: string): string => stack.slice(stack.indexOf(message) + message.length)

/** The lines that name a place in the code; a message of several lines stands before them. */
const framesOf = (stack: string): string[] =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at (?:async )?[\w.<>[\] ]*\(?(?:file:|node:|\/)\S+:\d+:\d+\)?$/.test(line))
    .map((line) => line.trim())
