/** Most letters by which two words may differ and still be one that was mistyped: in a short one a single letter makes another. */
const mostTypos = (letters: number): number => (letters > 4 ? 2 : 1)

/**
 * Finds names that differ in one word by a letter or two ("Hiếu Giang", "Hiêu Giangg"), or in one word that the other lacks. Names are looked up by
 * what remains when any one word is left out, so that each is compared with few others.
 */
export class NearNames<T> {
  private readonly bySkeleton = new Map<string, { key: string; value: T }[]>()

  add(key: string, value: T): void {
    for (const skeleton of skeletonsOf(key)) {
      const held = this.bySkeleton.get(skeleton)
      if (held === undefined) this.bySkeleton.set(skeleton, [{ key, value }])
      else held.push({ key, value })
    }
  }

  /** What was added under a name that is near, and not the same. */
  near(key: string): T[] {
    const found = new Set<T>()
    for (const skeleton of skeletonsOf(key))
      for (const one of this.bySkeleton.get(skeleton) ?? [])
        if (one.key !== key && isNear(one.key, key)) found.add(one.value)
    return [...found]
  }
}

/** The name whole and with each of its words left out in turn; a name of one word by its beginning. */
const skeletonsOf = (key: string): string[] => {
  const words = key.split(' ')
  return words.length === 1 ? [key.slice(0, 3)] : [key, ...words.map((_, at) => without(words, at))]
}

const without = (words: readonly string[], at: number): string => words.filter((_, place) => place !== at).join(' ')

const isNear = (one: string, other: string): boolean => {
  const [few, many] = [one.split(' '), other.split(' ')].sort((a, b) => a.length - b.length)
  if (few === undefined || many === undefined) return false
  if (few.length === many.length) {
    const differing = few.flatMap((word, at) => (word === many[at] ? [] : [[word, many[at] ?? ''] as const]))
    return differing.length === 1 && differing.every(([a, b]) => isMistyped(a, b))
  }
  return few.length >= 2 && few.length + 1 === many.length && many.some((_, at) => without(many, at) === few.join(' '))
}

/** A number in a name tells two apart ("Tổ hợp tác 1", "Tổ hợp tác 2"), and so does any letter of a short word. */
const isMistyped = (one: string, other: string): boolean => {
  const letters = Math.min(one.length, other.length)
  return !/\d/.test(one + other) && letters > 2 && typosBetween(one, other) <= mostTypos(letters)
}

/** Letters to change, add or leave out (Levenshtein). */
const typosBetween = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[other.length] ?? 0
}
