import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type OfficeProcess, startOffice } from '../e2e/office-process.ts'
import type { BareJob } from './server-bare.ts'
import type { Job, Load } from './server-load.ts'
import type { BenchStore } from './server-store.ts'

/** A process that does one job after another and answers with what came of it. */
export interface Worker<J, A> {
  do(job: J): Promise<A>
  end(): void
}

export const startWorker = <J, A>(file: string): Worker<J, A> => {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { serialization: 'advanced' })
  return {
    do: async (job) => {
      const ended = new AbortController()
      const answered = once(child, 'message', { signal: ended.signal })
      const gone = once(child, 'exit', { signal: ended.signal })
      child.send(job as object)
      const answer = await Promise.race([answered, gone.then(() => undefined)])
      ended.abort()
      gone.catch(() => undefined)
      if (answer === undefined) throw new Error(`${file} ended before it answered`)
      return (answer as [A])[0]
    },
    end: () => {
      if (child.connected) child.disconnect()
    },
  }
}

/** A store with the office's processes over it. */
export interface Served extends BenchStore {
  readonly offices: readonly OfficeProcess[]
}

export const serve = async (store: BenchStore, processes: number): Promise<Served> => {
  const offices: OfficeProcess[] = []
  for (let at = 0; at < processes; at += 1) {
    const { dataDir, databaseUrl = '' } = store.storage
    offices.push(await startOffice(dataDir, { databaseUrl }))
  }
  return { ...store, offices }
}

export const stop = async (offices: readonly OfficeProcess[]): Promise<void> => {
  for (const office of offices) await office.stop()
}

/** Throws when anything was refused: a figure of requests that failed is none. */
export const sendLoad = async (worker: Worker<readonly Job[], Load>, jobs: readonly Job[]): Promise<Load> => {
  const load = await worker.do(jobs)
  if (load.fault !== undefined) throw new Error(`the office answered: ${load.fault}`)
  return load
}

/** Most memory that a process ever held, in MB: Linux keeps count. */
export const peakMb = ({ pid }: OfficeProcess): number => {
  const [, kB] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kB) / 1_000
}

/** Processor time of processes so far, in seconds: a busy machine says the same as a quiet one. */
export const cpuSeconds = (offices: readonly OfficeProcess[]): number =>
  offices.reduce((sum, { pid }) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return sum + (Number(fields[11]) + Number(fields[12])) / TICKS
  }, 0)

/** A second has a hundred of them in every Linux that Node runs on. */
const TICKS = 100

/** What each part of the server's bench is given. */
export interface ServerTools {
  readonly runs: number
  readonly cluster: string
  readonly load: Worker<readonly Job[], Load>
  readonly bare: Worker<BareJob, number>
  say(text: string): void
  next(): number
}
