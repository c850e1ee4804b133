import type { Uuid } from '../../domain/records/envelope.ts'
import type { PackedNames } from '../database.ts'
import { type Cursor, isBehind } from './name-order.ts'
import { BAR, countOf, idIn } from './packed-names.ts'

/** What a search has found so far: it goes on only as far as somebody wants to see. */
interface Scan {
  readonly words: readonly string[]
  /** Rows that have all words, in order. */
  readonly found: number[]
  /** The first row that was not looked at. */
  next: number
}

/**
 * Records of one kind in the order of their names, as they are packed. Of what it says only rows can be taken back. Each further letter looks only at what
 * had the shorter word, and then goes on where that search had stopped.
 */
export class NameList {
  readonly kind: string
  private readonly packed: PackedNames
  private readonly count: number
  /** Of which another list says something later. */
  private readonly hidden = new Set<number>()
  /** Where each row begins in the words, and where the last one ends; the same in the names. They are looked for once something is. */
  private wordStarts: Uint32Array | undefined
  private nameStarts: Uint32Array | undefined
  /** Of what was typed letter by letter, the longest last. */
  private readonly scans: Scan[] = []

  constructor(packed: PackedNames) {
    this.packed = packed
    this.kind = packed.kind
    this.count = countOf(packed)
  }

  idOf(row: number): Uuid {
    return idIn(this.packed, row)
  }

  hide(row: number): void {
    this.hidden.add(row)
  }

  /** The rows behind a place that have all words, one after the other as they are wanted. */
  *found(words: readonly string[], from: Cursor): Generator<Cursor> {
    const scan = this.scanOf(words)
    const first = this.firstBehind(from)
    for (let at = 0; at < scan.found.length || this.findNext(scan); at += 1) {
      const row = scan.found[at] ?? 0
      if (row >= first && !this.hidden.has(row)) yield this.cursorOf(row)
    }
  }

  private cursorOf(row: number): Cursor {
    const { names } = this.packed
    this.nameStarts ??= startsIn(names, this.count)
    return { id: this.idOf(row), name: names.slice(this.nameStarts[row], (this.nameStarts[row + 1] ?? 0) - 1) }
  }

  private firstBehind(from: Cursor): number {
    if (from.name === '' && from.id === '') return 0
    let [low, high] = [0, this.count]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBehind(this.cursorOf(middle), from)) high = middle
      else low = middle + 1
    }
    return low
  }

  private scanOf(words: readonly string[]): Scan {
    let last = this.scans.at(-1)
    while (last !== undefined && !isTypedOn(last.words, words)) {
      this.scans.pop()
      last = this.scans.at(-1)
    }
    if (last !== undefined && isTypedOn(words, last.words)) return last
    const { found = [], next = 0 } = last ?? {}
    const scan = { words, found: found.filter((row) => this.hasAll(row, words)), next }
    this.scans.push(scan)
    return scan
  }

  private starts(): Uint32Array {
    this.wordStarts ??= startsIn(this.packed.words, this.count)
    return this.wordStarts
  }

  private hasAll(row: number, words: readonly string[]): boolean {
    const starts = this.starts()
    const own = this.packed.words.slice(starts[row], starts[row + 1])
    return words.every((word) => own.includes(` ${word}`))
  }

  /** The longest word is looked for: of those who have it, few have not the others too. */
  private findNext(scan: Scan): boolean {
    const rarest = scan.words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
    const others = scan.words.filter((word) => word !== rarest)
    while (scan.next < this.count) {
      const row = this.nextWith(rarest, scan.next) ?? this.count
      scan.next = row + 1
      if (row === this.count || !this.hasAll(row, others)) continue
      scan.found.push(row)
      return true
    }
    return false
  }

  /**
   * The first row from there on in which a word begins so. Looked for is the word alone: its first letter is much rarer than the space before it, and the
   * browser goes from one to the next ten times as fast.
   */
  private nextWith(word: string, from: number): number | undefined {
    const { words } = this.packed
    const starts = this.starts()
    let at = words.indexOf(word, starts[from])
    while (at > 0 && words[at - 1] !== ' ') at = words.indexOf(word, at + 1)
    if (at < 0) return undefined
    let [low, high] = [from, this.count]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    return low
  }
}

/** Where in a text of so many rows each begins, and one behind the bar that would end the last one. */
const startsIn = (text: string, count: number): Uint32Array => {
  const starts = new Uint32Array(count + 1).fill(text.length + 1, count)
  for (let row = 1; row < count; row += 1) starts[row] = text.indexOf(BAR, starts[row - 1]) + 1
  return starts
}

/** Whether whatever has the longer words has the shorter ones. */
const isTypedOn = (shorter: readonly string[], longer: readonly string[]): boolean =>
  shorter.every((word) => longer.some((other) => other.startsWith(word)))
