import { dayOfInstant } from '../calendar/day.ts'
import type { Criterion } from '../criteria/schema.ts'
import type { ContentType } from '../evidence/content-type.ts'
import { DOCUMENT_KINDS } from '../evidence/document-kinds.ts'
import { foldText } from '../fold.ts'
import type { CriterionCode } from '../records/assessment.ts'
import type { Evidence, FileReference, Medium } from '../records/evidence.ts'
import type { EvidenceItem } from './input.ts'
import { printableLine } from './printable.ts'
import { shortDate } from './vietnamese.ts'

/** A document of the dossier: one file, whatever number of criteria it backs. */
export interface ListedEvidence {
  /** "MC01": by it the papers speak of it. */
  readonly mark: string
  readonly title: string
  /** Which of the 15 kinds of form 02 it is. */
  readonly kind: string | undefined
  readonly medium: Medium
  /** The criteria that it backs, in the official order; none where nobody said and its kind does not tell. */
  readonly criteria: readonly CriterionCode[]
  readonly file: FileReference
  /** Name in the archive: letters, digits, dots, dashes and underscores only, in the order of the criteria. */
  readonly fileName: string
}

/**
 * The evidence in the order of the criteria (form 02, part III: "được sắp xếp theo thứ tự các chỉ tiêu trong Bộ tiêu chí"), within one by the kinds of
 * form 02, then the oldest first. The same file filed twice is one document. Signatures belong to surveys and are left out.
 */
export const listEvidence = (
  criteria: readonly Criterion[],
  items: readonly EvidenceItem[],
): readonly ListedEvidence[] => {
  const order = new Map(criteria.map(({ code }, at) => [code, at]))
  const documents = [...gathered(criteria, items).values()].map(({ item, codes }) => ({
    item,
    codes: [...codes].sort((one, other) => placeOf(order, one) - placeOf(order, other)),
  }))
  documents.sort(
    (one, other) =>
      placeOf(order, one.codes[0]) - placeOf(order, other.codes[0]) ||
      kindNumber(one.item.data) - kindNumber(other.item.data) ||
      compare(one.item.data.takenAt, other.item.data.takenAt) ||
      compare(one.item.id, other.item.id),
  )
  const digits = Math.max(2, String(documents.length).length)
  return documents.map(({ item: { data }, codes }, at) => {
    const mark = `MC${String(at + 1).padStart(digits, '0')}`
    const title = titleOf(data)
    return {
      ...{ mark, title, kind: kindOf(data)?.title.vi, medium: data.medium, criteria: codes, file: data.file },
      fileName: [mark, codes[0] ?? 'khac', `${slugOf(title.replace(ENDING, ''))}.${ENDINGS[data.file.type]}`].join('_'),
    }
  })
}

/** The pieces by file, with all criteria that one of them names, or else those that its kind of document may back. */
const gathered = (
  criteria: readonly Criterion[],
  items: readonly EvidenceItem[],
): ReadonlyMap<string, { item: EvidenceItem; codes: ReadonlySet<CriterionCode> }> => {
  const files = new Map<string, { item: EvidenceItem; named: Set<CriterionCode>; guessed: Set<CriterionCode> }>()
  for (const item of items) {
    const { medium, file, criterion } = item.data
    if (medium === 'signature') continue
    const known = files.get(file.sha256) ?? { item, named: new Set(), guessed: new Set() }
    if (criterion !== undefined) known.named.add(criterion)
    for (const code of backedBy(criteria, item.data)) known.guessed.add(code)
    // The piece that says most about itself gives the document its name.
    const isTold = known.item.data.document !== undefined || item.data.document === undefined
    files.set(file.sha256, { ...known, item: isTold ? known.item : item })
  }
  return new Map(
    [...files].map(([sha256, { item, named, guessed }]) => [sha256, { item, codes: named.size > 0 ? named : guessed }]),
  )
}

const backedBy = (criteria: readonly Criterion[], { document }: Evidence): CriterionCode[] => {
  const kind = DOCUMENT_KINDS.find(({ id }) => id === document)
  return kind === undefined ? [] : criteria.filter(({ family }) => kind.backs.includes(family)).map(({ code }) => code)
}

/** Criteria of another set and none at all come last. */
const placeOf = (order: ReadonlyMap<CriterionCode, number>, code: CriterionCode | undefined): number =>
  code === undefined ? order.size + 1 : (order.get(code) ?? order.size)

const kindOf = ({ document }: Evidence) => DOCUMENT_KINDS.find(({ id }) => id === document)
const kindNumber = (data: Evidence): number => kindOf(data)?.number ?? DOCUMENT_KINDS.length + 1
const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)

const MEDIA: Readonly<Record<Medium, string>> = {
  photo: 'Ảnh chụp',
  document: 'Tài liệu',
  audio: 'Ghi âm',
  signature: 'Chữ ký',
}

const titleOf = (data: Evidence): string => {
  const { caption, fileName, medium, takenAt } = data
  const day = shortDate(dayOfInstant(takenAt))
  const made = day === undefined ? MEDIA[medium] : `${MEDIA[medium]} ngày ${day}`
  const names = [caption, kindOf(data)?.title.vi, fileName, made].map((name) => printableLine(name ?? ''))
  return names.find((name) => name !== '') ?? MEDIA[medium]
}

const ENDINGS: Readonly<Record<ContentType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
}

/** Of a name that a document came with. */
const ENDING = /\.[a-z0-9]{2,4}$/i

/** Windows takes 260 signs of a whole path; this leaves most of them to folders. */
const SLUG_LENGTH = 60

/** Words as a file name: "hop-dong-thu-mua". */
export const slugOf = (words: string): string =>
  foldText(words)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '') || 'tai-lieu'
