import { DOCUMENT_KINDS } from '../../../domain/evidence/document-kinds.ts'
import type { Evidence } from '../../../domain/records/evidence.ts'
import { formatMoment } from '../../format.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { language } from '../../messages/language.ts'

/** What people call a piece of evidence: its caption, its file's name, the paper that it is, or when it was made. */
export const evidenceName = (
  { caption, fileName, document, medium, takenAt }: Evidence,
  format: typeof formatMoment = formatMoment,
): string => {
  const paper = DOCUMENT_KINDS.find(({ id }) => id === document)?.title[language.value]
  const made = `${evidenceMessages().medium[medium]} ${format(takenAt, language.value)}`
  return [caption, fileName, paper].find((name) => name !== undefined && name !== '') ?? made
}
