import { foldText } from '../fold.ts'
import { CLASSIFICATION } from '../privacy/classification.ts'
import { type DataPurpose, isAboutPersons, pathsOf } from '../privacy/data-class.ts'
import type { Kind } from '../records/kinds.ts'

type Data = Readonly<Record<string, unknown>>

/** Whom is asked about: by the producer that they stand for, and by what they are called and reached at. */
export interface Person {
  readonly producer?: string | undefined
  readonly names: readonly string[]
  readonly phones: readonly string[]
}

/**
 * Why something is not erased on request. official: of the dossier and its way, the council's minutes, certificates and checks (Decision 26/2026,
 * Art. 7 to 9). filed: evidence that a dossier was filed with. proof: what was agreed to and when, which has to be provable (Law 91/2025/QH15). duty:
 * what a member of staff did in office.
 */
export const KEPT_BECAUSE = ['official', 'filed', 'proof', 'duty'] as const
export type KeptBecause = (typeof KEPT_BECAUSE)[number]

/** One place where something about the person is held. */
export interface HeldThere {
  /** Field, or field and key; empty for the whole record. */
  readonly path: string
  readonly purpose: DataPurpose
  readonly isSensitive: boolean
  /** Found by the person's name or number, not by where it stands: somebody else may be called the same. */
  readonly isByText: boolean
  /** What stands there, shortened; none of a file. */
  readonly text?: string
  readonly kept?: KeptBecause
}

interface Held {
  readonly id: string
  readonly kind: Kind
  readonly data: Data
}

/** What is known beside the record: evidence that dossiers were filed with, and of which class a survey's answers are. */
export interface Beside {
  /** The producer has a dossier that was filed, or a certificate: under its name the programme has decided. */
  readonly isOfficial: boolean
  readonly filed: ReadonlySet<string>
  answerClass(key: string): 'business' | 'personal' | 'sensitive' | 'public'
}

/** Where a record holds something about the person. */
export const heldIn = (record: Held, person: Person, beside: Beside): HeldThere[] => {
  const isOwn =
    person.producer !== undefined && (record.id === person.producer || record.data.producer === person.producer)
  const own = isOwn ? ownIn(record, beside) : []
  const guest = isOwn ? [] : participantsOf(record, person)
  const known = new Set([...own, ...guest].map(({ path }) => path))
  if (known.has('')) return own
  const named = namedIn(record, person, isOwn && beside.isOfficial).filter(
    ({ path }) => !known.has(path) && !known.has(fieldOf(path)),
  )
  return [...own, ...guest, ...named, ...named.flatMap((one) => attendanceOf(record, one))]
}

/** With a participant that was found by name goes that they came, and their signature. */
const attendanceOf = ({ kind, data }: Held, found: HeldThere): HeldThere[] => {
  const key = /^participants\/(.+)$/.exec(found.path)?.[1]
  const attendance = isMap(data.attendance) ? data.attendance : {}
  if (kind !== 'training' || key === undefined || attendance[key] === undefined) return []
  const { text: _text, ...rest } = found
  return [{ ...rest, path: `attendance/${key}` }]
}

/** The evidence that holds a signature of the person, by what stands at that path. */
export const signatureAt = ({ kind, data }: Held, path: string): string | undefined => {
  const [field = '', key = ''] = path.split('/')
  const [map, agreement] = [data[field], data.agreement]
  const one = kind === 'plan' && field === 'agreement' ? agreement : isMap(map) ? map[key] : undefined
  return isMap(one) && typeof one.signature === 'string' ? one.signature : undefined
}

const fieldOf = (path: string): string => path.split('/', 1)[0] ?? ''

/** What classification says is about persons, of what the producer's own records hold. */
const ownIn = ({ id, kind, data }: Held, beside: Beside): HeldThere[] => {
  const { purpose, groups } = CLASSIFICATION[kind]
  if (kind === 'evidence')
    return [
      { path: '', purpose, isSensitive: true, isByText: false, ...(beside.filed.has(id) ? { kept: 'filed' } : {}) },
    ]
  return groups
    .filter(({ is, of }) => isAboutPersons(is) && of !== 'staff')
    .flatMap((group) => pathsOf(group).map((path) => ({ field: path.split('.', 1)[0] ?? path, is: group.is })))
    .filter(({ field }, index, all) => all.findIndex((one) => one.field === field) === index)
    .flatMap(({ field, is }) =>
      expanded(kind, field, data[field], beside).map(({ path, value, isSensitive }) => ({
        ...{ path, purpose, isByText: false, isSensitive: isSensitive ?? is === 'sensitive' },
        ...withText(value),
        ...keptOf(kind, path, data, beside.isOfficial),
      })),
    )
}

interface Part {
  readonly path: string
  readonly value: unknown
  readonly isSensitive?: boolean
}

/** A field by the parts that can be erased by themselves. */
const expanded = (kind: Kind, field: string, value: unknown, beside: Beside): Part[] => {
  if (value === undefined || value === '' || isEmpty(value)) return []
  if (kind === 'response' && field === 'answers' && isMap(value))
    return Object.entries(value).flatMap(([key, answer]) => {
      const is = beside.answerClass(key)
      return isAboutPersons(is) ? [{ path: `answers/${key}`, value: answer, isSensitive: is === 'sensitive' }] : []
    })
  if (kind === 'plan' && field === 'agreement' && isMap(value))
    return ['by', 'signature'].flatMap((key) =>
      value[key] === undefined ? [] : [{ path: `agreement/${key}`, value: value[key] }],
    )
  return [{ path: field, value }]
}

/** Of a training, the producer's own participants. */
const participantsOf = ({ kind, data }: Held, { producer }: Person): HeldThere[] => {
  if (kind !== 'training' || producer === undefined || !isMap(data.participants)) return []
  const { purpose } = CLASSIFICATION.training
  const attendance = isMap(data.attendance) ? data.attendance : {}
  return Object.entries(data.participants).flatMap(([key, one]): HeldThere[] =>
    isMap(one) && one.producer === producer
      ? [`participants/${key}`, ...(attendance[key] === undefined ? [] : [`attendance/${key}`])].map((path) => ({
          ...{ path, purpose, isSensitive: false, isByText: false },
          ...(path.startsWith('participants') ? withText(one) : {}),
        }))
      : [],
  )
}

/** Texts in which the person is named, wherever they stand. */
const namedIn = ({ kind, data }: Held, person: Person, isOfficial: boolean): HeldThere[] => {
  const isNamed = matcherOf(person)
  const { purpose } = CLASSIFICATION[kind]
  return Object.entries(data).flatMap(([field, value]) =>
    textsUnder(field, value)
      .filter(({ text }) => isNamed(text))
      .filter(({ path }, index, all) => all.findIndex((one) => one.path === path) === index)
      .map(({ path, text }) => ({
        ...{ path, purpose, isSensitive: false, isByText: true },
        ...withText(text),
        ...keptOf(kind, path, data, isOfficial),
      })),
  )
}

/** Fewest signs of a name: a shorter one would be found in every other word. */
const LEAST_NAME = 3
const LEAST_DIGITS = 8

const matcherOf = ({ names, phones }: Person): ((text: string) => boolean) => {
  const words = names.map((name) => foldText(name.trim())).filter((name) => name.length >= LEAST_NAME)
  const numbers = phones.map(digitsOf).filter((digits) => digits.length >= LEAST_DIGITS)
  return (text) => {
    const folded = foldText(text)
    const digits = numbers.length === 0 ? '' : digitsOf(text)
    return words.some((word) => standsIn(folded, word)) || numbers.some((number) => digits.includes(number))
  }
}

/** Whether it is there as a word or words of its own. */
export const standsIn = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? ' ')) return true
  return false
}

/** Numbers are written with spaces, dots and +84. */
const digitsOf = (text: string): string => text.replaceAll(/\D/g, '').replace(/^84/, '').replace(/^0/, '')

/** Texts below a field, by the path that can be erased: the field, or its key. */
const textsUnder = (path: string, value: unknown, depth = 0): { path: string; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((one) => textsUnder(path, one, depth + 1))
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textsUnder(depth === 0 && !key.includes('/') ? `${path}/${key}` : path, inner, depth + 1),
  )
}

const OFFICIAL: readonly Kind[] = ['dossier', 'certificate', 'check', 'session', 'hearing']
/** What a recognised product's entry in the register cannot do without. */
const OF_THE_REGISTER: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  producer: ['name', 'registrationNumber'],
  product: ['name', 'code'],
}
const OF_OFFICERS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  assessment: ['assessor', 'typedBy'],
  response: ['surveyor'],
}

/** Whether something stays, and why. */
export const keptOf = (kind: Kind, path: string, data: Data, isOfficial: boolean): { readonly kept?: KeptBecause } => {
  const field = fieldOf(path)
  if (isOfficial && OF_THE_REGISTER[kind]?.includes(field)) return { kept: 'official' }
  if (OFFICIAL.includes(kind)) return { kept: 'official' }
  if (kind === 'assessment' && data.role === 'council') return { kept: 'official' }
  if (OF_OFFICERS[kind]?.includes(field)) return data.role === 'self' ? {} : { kept: 'duty' }
  if (kind === 'comment' && (field === 'by' || field === 'settled') && data.role !== 'producer') return { kept: 'duty' }
  if (path === 'consents') return { kept: 'proof' }
  return {}
}

/** Whether a record of the producer may go as a whole. */
export const wholeKeptOf = (
  { id, kind, data }: Held,
  { isOfficial, filed }: Beside,
): { readonly kept?: KeptBecause } => {
  if (OFFICIAL.includes(kind)) return { kept: 'official' }
  if (kind === 'evidence') return filed.has(id) ? { kept: 'filed' } : {}
  const isOfDossier = kind === 'producer' || kind === 'product' || (kind === 'assessment' && data.status === 'final')
  return isOfficial && isOfDossier ? { kept: 'official' } : {}
}

const isMap = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown): boolean =>
  (Array.isArray(value) && value.length === 0) || (isMap(value) && Object.keys(value).length === 0)

/** Ids, moments and codes tell people nothing. */
const NO_WORDS = /^([0-9a-f-]{36}|\d{4}-\d\d-\d\d.*|[a-z]+(-[a-z]+)*)$/

/** Longest excerpt: enough to tell one person from another of the same name. */
const EXCERPT = 160

const withText = (value: unknown): { readonly text?: string } => {
  const text =
    typeof value === 'string'
      ? value
      : textsUnder('', value)
          .map((one) => one.text)
          .filter((one) => !NO_WORDS.test(one))
          .join(', ')
  return text === '' ? {} : { text: text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text }
}
