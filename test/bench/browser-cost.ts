import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

/** What a piece of work cost the browser. */
export interface Cost {
  /** Of all its processes: page, storage, network. */
  readonly cpuSeconds: number
  /** By how much the page's process was larger at its largest than before. */
  readonly peakMb: number
}

/** Kernel's ticks of a second, in which it counts the processor's time. */
const TICKS = 100

/** Does the work and tells what it cost the browser that runs on that profile. */
export const withCost = async <T>(profile: string, work: () => Promise<T>): Promise<{ value: T; cost: Cost }> => {
  const before = processesOf(profile)
  // Forgets the largest size so far (proc(5), clear_refs).
  for (const { pid, isPage } of before) if (isPage) writeFileSync(`/proc/${pid}/clear_refs`, '5')
  const sizes = new Map(before.map(({ pid }) => [pid, sizeOf(pid, 'VmRSS')]))
  const value = await work()
  const after = processesOf(profile)
  const used = (all: typeof before): number => all.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS
  const grown = after.flatMap(({ pid, isPage }) =>
    isPage ? [sizeOf(pid, 'VmHWM') - (sizes.get(pid) ?? sizeOf(pid, 'VmHWM'))] : [],
  )
  return { value, cost: { cpuSeconds: used(after) - used(before), peakMb: Math.max(0, ...grown) / 1_024 } }
}

/** All processes carry the profile's folder on their command line. */
const processesOf = (profile: string): { pid: number; isPage: boolean; ticks: number }[] =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`--user-data-dir=${profile}`))
    .flatMap((line) => {
      const pid = Number.parseInt(line.trim(), 10)
      const ticks = ticksOf(pid)
      return ticks === undefined ? [] : [{ pid, isPage: line.includes('--type=renderer'), ticks }]
    })

const ticksOf = (pid: number): number | undefined => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return undefined
  }
}

/** In kilobytes; 0 of a process that has ended. */
const sizeOf = (pid: number, name: 'VmRSS' | 'VmHWM'): number => {
  try {
    return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
