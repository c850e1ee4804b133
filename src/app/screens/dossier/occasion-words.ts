import type { Occasions, Recognition } from '../../../domain/dossier/standing.ts'
import { beginDossierMessages } from '../../messages/begin-dossier.ts'
import { dayWords } from './dossier-words.ts'

/** Why an occasion is suggested: what the product has been recognised as, and where it stands to the time of rating again. */
export const whyWords = ({ why, window }: Occasions, recognition: Recognition | undefined): string => {
  const t = beginDossierMessages().why
  const { stars = 0, expiresOn } = recognition ?? {}
  if (why === 'none' || why === 'withdrawn') return t[why]
  if (window === undefined || expiresOn === undefined) return t.held(stars)
  const [ends, opens, closes] = [dayWords(expiresOn), dayWords(window.opens), dayWords(window.closes)]
  switch (why) {
    case 'held':
      return t.heldUntil(stars, ends, opens)
    case 'window':
      return t.window(ends, closes, window.daysLeft)
    case 'late':
      return t.late(ends, closes)
    case 'ended':
      return t.ended(ends)
  }
}
