import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'

/**
 * Runs npm scripts beside one another and ends well when all of them did: `node test/setup/beside.ts FIRST OTHER…`. The first is shown as it goes; the
 * others take only what it leaves of the processor, and what they say comes when it has ended, each in its turn.
 */

const [first = '', ...others] = process.argv.slice(2)

/** Tells how it ended, and what it said where that was kept back. */
const ended = async (child: ChildProcess): Promise<{ isWell: boolean; said: string }> => {
  let said = ''
  const keep = (words: Buffer): void => {
    said += words.toString()
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const [code] = await once(child, 'close')
  return { isWell: code === 0, said }
}

/** In a session of its own, to which Linux gives a share of the processor of its own: the smallest that there is, as to each of its processes. */
const startBehind = (script: string): ChildProcess => {
  const child = spawn('nice', ['-n', '19', 'npm', 'run', '-s', script], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { pid } = child
  if (pid === undefined) return child
  try {
    writeFileSync(`/proc/${pid}/autogroup`, '19')
  } catch {
    // A system without shares by session goes by the processes alone.
  }
  const stop = (): void => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-pid)
  }
  process.once('exit', stop)
  return child
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const behind = others.map((script) => ({ script, ending: ended(startBehind(script)) }))
const { isWell } = await ended(spawn('npm', ['run', '-s', first], { stdio: 'inherit' }))
if (!isWell) process.exit(1)
for (const { script, ending } of behind) {
  const other = await ending
  process.stdout.write(`\n${script}\n${other.said}`)
  if (!other.isWell) process.exitCode = 1
}
