/** What spreadsheets take for the beginning of a formula; OWASP, "CSV Injection". */
const FORMULA = /^[=+\-@\t\r]/

/**
 * Rows as CSV (RFC 4180), each ended with CRLF. A text that a spreadsheet would run as a formula gets an apostrophe before it, whatever it is: here nobody
 * needs a number with a sign.
 */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')

const cellOf = (value: string | number): string => {
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
