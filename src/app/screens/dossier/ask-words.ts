import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { DOCUMENT_KINDS } from '../../../domain/evidence/document-kinds.ts'
import type { Ask } from '../../../domain/records/dossier.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { language } from '../../messages/language.ts'

/** What something that is asked for is about: a paper, a criterion, or the dossier as a whole. */
export const askSubject = ({ document, criterion }: Ask, set: CriteriaSet | undefined): string => {
  const t = dossierMessages().asks
  if (document !== undefined) {
    const kind = DOCUMENT_KINDS.find(({ id }) => id === document)
    return kind?.title[language.value] ?? document
  }
  if (criterion === undefined) return t.whole
  const title = set?.criteria.find(({ code }) => code === criterion)?.title[language.value] ?? ''
  return t.criterion(criterion, title).trim()
}
