import { spawnSync } from 'node:child_process'
import * as z from 'zod/mini'

/**
 * `npm run audit`: known holes in the packages that run with the product. Ends with 1 when there is a high or critical one. A registry that cannot be
 * asked (some mirrors only hand packages out) is said to be so and stops nothing: what is not known is not a fault of the code.
 */

const Report = z.object({
  metadata: z.object({
    vulnerabilities: z.object({ moderate: z.int(), high: z.int(), critical: z.int() }),
  }),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() })),
})

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' })

const answer = ((): unknown => {
  try {
    return JSON.parse(stdout)
  } catch {
    return { message: 'no answer' }
  }
})()
const parsed = Report.safeParse(answer).data

if (parsed === undefined) {
  const why = z.object({ message: z.string() }).safeParse(answer).data?.message ?? 'an answer of another shape'
  say(
    `The registry could not be asked about known holes (${why}). Nothing is known of the packages beyond their hashes.`,
  )
} else {
  const { moderate, high, critical } = parsed.metadata.vulnerabilities
  for (const [name, { severity, range }] of Object.entries(parsed.vulnerabilities)) say(`${severity}: ${name} ${range}`)
  say(`Known holes in what runs with the product: ${critical} critical, ${high} high, ${moderate} moderate.`)
  if (high + critical > 0) process.exitCode = 1
}
