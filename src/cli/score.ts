import { createInterface } from 'node:readline'
import { scoreLine } from './score-line.ts'

/**
 * `npm run -s score`: JSON lines in, JSON lines out, in the same order. A line that cannot be read gets `{"error", "line"}` and the rest goes
 * on. Exit status: 0 when every line was scored, 1 when any was not.
 */
let line = 0
for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  line += 1
  if (text.trim() === '') continue
  const result = await scoreLine(text)
  if (result.kind === 'unreadable') process.exitCode = 1
  process.stdout.write(`${JSON.stringify(result.kind === 'scored' ? result.scored : { error: result.error, line })}\n`)
}
