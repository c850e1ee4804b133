/** What the office last said that it reads (`protocol/version.ts`), noted outside the stores: it is of the page's own origin, whoever uses it. */
const KEY = 'sao-lang-office-reads'

/** Whether it is known to read changes in columns. Where a browser keeps no notes, rows go as they always did. */
export const officeReadsColumns = (): boolean => {
  try {
    return localStorage.getItem(KEY) === 'columns'
  } catch {
    return false
  }
}

export const noteOfficeReads = (columns: boolean): void => {
  try {
    if (columns !== officeReadsColumns()) localStorage.setItem(KEY, columns ? 'columns' : 'rows')
  } catch {
    // The next answer tells it again.
  }
}
