import type { Instant } from '../records/envelope.ts'
import { CHAIN_START } from './attestation.ts'

/** One statement of a device, by what places it in the chain. */
export interface Link {
  readonly n: number
  readonly hash: string
  readonly prev: string
  readonly at: Instant
}

/**
 * What is wrong at one place of a device's chain. missing: no statement has that number. doubled: two different ones have it, as when a device was copied.
 * reordered: it follows another than the one before it. broken: it follows one that nobody has. back-dated: its clock says an earlier time than the
 * one before it.
 */
export interface ChainFault {
  readonly n: number
  readonly fault: 'missing' | 'doubled' | 'reordered' | 'broken' | 'back-dated'
}

/** Holds a device's statements, in whatever order they came, against one another; the first fault first. One alone is a gap of several numbers. */
export const chainFaults = (links: readonly Link[]): ChainFault[] => {
  const sorted = [...links].sort((one, other) => one.n - other.n)
  const known = new Set(links.map(({ hash }) => hash))
  return sorted.flatMap((link, place): ChainFault[] => {
    const before = sorted[place - 1]
    const faults: ChainFault['fault'][] = []
    if (before?.n === link.n) return [{ n: link.n, fault: 'doubled' }]
    const gap = (before?.n ?? 0) + 1
    const missing: ChainFault[] = gap < link.n ? [{ n: gap, fault: 'missing' }] : []
    const follows = sorted.filter(({ n }) => n === link.n - 1).map(({ hash }) => hash)
    const isFirst = link.n === 1
    if (isFirst ? link.prev !== CHAIN_START : follows.length > 0 && !follows.includes(link.prev))
      faults.push(known.has(link.prev) ? 'reordered' : 'broken')
    if (before !== undefined && link.at < before.at) faults.push('back-dated')
    return [...missing, ...faults.map((fault) => ({ n: link.n, fault }))]
  })
}
