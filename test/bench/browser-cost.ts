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
  const used = (all: typeof before): number => all.reduce((sum, { pid }) => sum + ticksOf(pid), 0) / TICKS
  const grown = after.flatMap(({ pid, isPage }) =>
    isPage && sizes.has(pid) ? [sizeOf(pid, 'VmHWM') - (sizes.get(pid) ?? 0)] : [],
  )
  const beganWith = before.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS
  return { value, cost: { cpuSeconds: used(after) - beganWith, peakMb: Math.max(0, ...grown) / 1_024 } }
}

interface Process {
  readonly pid: number
  readonly isPage: boolean
  readonly ticks: number
}

/** The browser's own process carries the profile's folder on its command line; the others are its descendants. */
const processesOf = (profile: string): Process[] => {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
      return args === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), args }]
    })
  const own = new Set(all.filter(({ args }) => args.includes(`--user-data-dir=${profile}`)).map(({ pid }) => pid))
  for (let before = 0; before < own.size; ) {
    before = own.size
    for (const { pid, parent } of all) if (own.has(parent)) own.add(pid)
  }
  return all
    .filter(({ pid }) => own.has(pid))
    .map(({ pid, args }) => ({ pid, isPage: args.includes('--type=renderer'), ticks: ticksOf(pid) }))
}

const ticksOf = (pid: number): number => {
  const fields = procFile(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ')
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
}

/** In kilobytes. */
const sizeOf = (pid: number, name: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(procFile(pid, 'status'))?.[1] ?? 0)

/** Empty of a process that has ended. */
const procFile = (pid: number, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
