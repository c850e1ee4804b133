/**
 * What spreadsheets take for the beginning of a formula, also behind blanks and apostrophes, and as East Asian keyboards write it; OWASP, "CSV
 * Injection".
 */
const FORMULA = /^(?:'*[\t\r\n]|[\s']*[=+\-@＝＋－＠])/

/** A sign and a number: a phone number with its country, a loss. No formula can be made of it. */
const SIGNED_NUMBER = /^[+-]\d[\d., ]*$/

const isRun = (text: string): boolean => FORMULA.test(text) && !SIGNED_NUMBER.test(text)

/**
 * Rows as CSV (RFC 4180), each ended with CRLF. A text that a spreadsheet would run as a formula gets an apostrophe before it; one that holds
 * any program's separator is quoted, so that whoever guesses the separator guesses the comma.
 */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')

const cellOf = (value: string | number): string => {
  if (typeof value === 'number') return String(value)
  const safe = isRun(value) ? `'${value}` : value
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text of a cell as it was before `toCsv` put an apostrophe to it. */
export const fromCsvCell = (text: string): string =>
  text.startsWith("'") && isRun(text.slice(1)) ? text.slice(1) : text
