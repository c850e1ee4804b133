import type { Uuid } from '../../domain/records/envelope.ts'
import type { NameEntry } from '../database.ts'
import { type Cursor, inOrder, isBehind } from './name-order.ts'

/** What a search has found so far: it goes on only as far as somebody wants to see. */
interface Scan {
  readonly words: readonly string[]
  /** Rows that have all words, in order. */
  readonly found: number[]
  /** The first row that was not looked at. */
  next: number
}

/**
 * Records of one kind in the order of their names, packed: 200 bytes a record. It does not change. Each further letter looks only at what had the shorter
 * word, and then goes on where that search had stopped.
 */
export class NameList {
  private readonly ids: readonly Uuid[]
  private readonly names: readonly string[]
  /** The words of all, each with a space before it. */
  private readonly text: string
  /** Where in the text each row begins, and where the last one ends. */
  private readonly starts: Uint32Array
  /** Of what was typed letter by letter, the longest last. */
  private readonly scans: Scan[] = []

  constructor(entries: readonly NameEntry[]) {
    const rows = [...entries].sort(inOrder)
    this.ids = rows.map((row) => row[0])
    this.names = rows.map((row) => row[2])
    this.text = ` ${rows.map((row) => row[3]).join(' ')}`
    this.starts = new Uint32Array(rows.length + 1)
    let end = 0
    rows.forEach((row, place) => {
      end += row[3].length + 1
      this.starts[place + 1] = end
    })
  }

  /** The rows behind a place that have all words, one after the other as they are wanted. */
  *found(words: readonly string[], from: Cursor): Generator<Cursor> {
    const scan = this.scanOf(words)
    const first = this.firstBehind(from)
    for (let at = 0; at < scan.found.length || this.findNext(scan); at += 1) {
      const row = scan.found[at] ?? 0
      if (row >= first) yield this.cursorOf(row)
    }
  }

  private cursorOf(row: number): Cursor {
    return { id: this.ids[row] ?? '', name: this.names[row] ?? '' }
  }

  private firstBehind(from: Cursor): number {
    let [low, high] = [0, this.ids.length]
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

  private hasAll(row: number, words: readonly string[]): boolean {
    const own = this.text.slice(this.starts[row], this.starts[row + 1])
    return words.every((word) => own.includes(` ${word}`))
  }

  /** The longest word is looked for: of those who have it, few have not the others too. */
  private findNext(scan: Scan): boolean {
    const rarest = scan.words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
    const others = scan.words.filter((word) => word !== rarest)
    while (scan.next < this.ids.length) {
      const row = this.nextWith(rarest, scan.next) ?? this.ids.length
      scan.next = row + 1
      if (row === this.ids.length || !this.hasAll(row, others)) continue
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
    const { text, starts } = this
    let at = text.indexOf(word, starts[from])
    while (at > 0 && text[at - 1] !== ' ') at = text.indexOf(word, at + 1)
    if (at < 0) return undefined
    let [low, high] = [from, this.ids.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    return low
  }
}

/** Whether whatever has the longer words has the shorter ones. */
const isTypedOn = (shorter: readonly string[], longer: readonly string[]): boolean =>
  shorter.every((word) => longer.some((other) => other.startsWith(word)))
