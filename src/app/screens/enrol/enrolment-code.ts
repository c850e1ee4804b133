/** Signs of a code without its dashes. */
const LENGTH = 12

/** Letters that a code never has, for those that look like them (Crockford's base 32). */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** What was typed, as the code is written: capitals in groups of four, look-alikes read as what they stand for, the rest left out. */
export const writtenCode = (typed: string): string => {
  const signs = Array.from(typed.toUpperCase(), (sign) => LOOKALIKES[sign] ?? sign)
    .filter((sign) => /[0-9A-HJKMNP-TV-Z]/.test(sign))
    .slice(0, LENGTH)
    .join('')
  return signs.replace(/(.{4})(?=.)/g, '$1-')
}

export const isWholeCode = (written: string): boolean => written.replaceAll('-', '').length === LENGTH
