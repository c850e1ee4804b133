/** Widths of letters in shares of their size, on the wide side of what phones and desktops use. */
const NARROW = 0.36
const WIDE = 0.92
const USUAL = 0.6

const shareOf = (letter: string): number =>
  /[\s.,:;'|iljtIf()[\]!·]/.test(letter) ? NARROW : /[mwMWĐ%@]/.test(letter) ? WIDE : USUAL

/** How wide a text comes out at most, in pixels: charts lay out their words before they are drawn, also where nothing can be measured. */
export const textWidth = (text: string, size: number): number =>
  [...text.normalize('NFC')].reduce((sum, letter) => sum + shareOf(letter), 0) * size

/** A text in lines that fit; one that needs more than `most` ends in "…". */
export const linesOf = (text: string, size: number, width: number, most: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(joined, size) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  const kept = lines.slice(0, most)
  return kept.map((line, at) => shortened(line, size, width, at === most - 1 && lines.length > most))
}

const shortened = (line: string, size: number, width: number, isCut: boolean): string => {
  if (!isCut && textWidth(line, size) <= width) return line
  const letters = [...line]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
