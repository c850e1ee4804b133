import { render } from 'preact'
import { checkResult } from '../../../device/integrity-desk.ts'
import { CheckPage } from './check-page.tsx'

/** The public page as an app of its own: it opens no store, so that it serves whoever holds a print, on whatever device. */
export const showCheck = (root: HTMLElement): void => {
  root.replaceChildren()
  render(<CheckPage askOffice={checkResult} />, root)
}
