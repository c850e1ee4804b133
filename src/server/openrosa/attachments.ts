import { type ContentType, mostBytesOf } from '../../domain/evidence/content-type.ts'
import { withoutLocation } from '../../domain/evidence/jpeg.ts'
import type { Evidence, Medium } from '../../domain/records/evidence.ts'
import type { Question } from '../../domain/survey/form.ts'
import type { SubmissionName } from '../../protocol/open-rosa.ts'
import type { Office } from '../office.ts'
import { sha256Of } from '../sha256-of.ts'
import { typeOfFile } from '../storage/files.ts'
import { keepSubmissionFile, type SubmissionFile } from '../storage/submissions.ts'
import type { Post } from './read-post.ts'

/**
 * Keeps the attachments of a post: the bytes first, then the row that names them. A photo of another app tells where it was taken; that goes, as nobody
 * was asked for it (Decree 356/2025/NĐ-CP: places are sensitive).
 */
export const keepAttachments = async (
  office: Office,
  { area, instance }: SubmissionName,
  post: Post,
): Promise<void> => {
  for (const { name, bytes: sent } of post.files) {
    const type = typeOfFile(sent)
    const bytes = type === 'image/jpeg' ? withoutLocation(sent) : sent
    const sha256 = sha256Of(bytes)
    await office.blobs.put(sha256, bytes)
    const isEvidence = type !== undefined && typeOfFile(bytes) === type && bytes.byteLength <= mostBytesOf(type)
    await keepSubmissionFile(office.db, {
      ...{ area, instance, name, sha256, bytes: bytes.byteLength },
      ...{ type: isEvidence ? type : null, evidence: null },
    })
  }
}

/** What an attachment is filed as. */
export const evidenceFor = (
  { sha256, bytes, name }: SubmissionFile,
  type: ContentType,
  question: Question,
  key: string,
  home: Pick<Evidence, 'producer' | 'product' | 'response' | 'takenAt' | 'sample'>,
): Evidence => ({
  ...{ producer: home.producer, response: home.response, takenAt: home.takenAt },
  ...(home.product === undefined ? {} : { product: home.product }),
  ...(home.sample === undefined ? {} : { sample: home.sample }),
  ...{ question: key, medium: mediumOf(type, question), file: { sha256, bytes, type }, fileName: name },
})

const mediumOf = (type: ContentType, { kind }: Question): Medium => {
  if (type.startsWith('audio/')) return 'audio'
  if (type === 'application/pdf') return 'document'
  return kind === 'signature' ? 'signature' : 'photo'
}
