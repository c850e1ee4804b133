import type { CriteriaSet } from '../domain/criteria/schema.ts'
import { DOCUMENT_KINDS } from '../domain/evidence/document-kinds.ts'
import { Attestation } from '../domain/integrity/attestation.ts'
import { AwaitedDocument } from '../domain/records/action.ts'
import { Basis, NONE_REACHED } from '../domain/records/assessment.ts'
import { Step } from '../domain/records/dossier.ts'
import { Place } from '../domain/records/evidence.ts'
import { Cost } from '../domain/records/money.ts'
import { SetReference } from '../domain/records/product.ts'
import type { Json } from '../protocol/mutation.ts'
import { setTitleOf } from './citation.ts'
import { fieldName } from './field-names.ts'
import { formatBytes, formatDay, formatMoment, formatVnd } from './format.ts'
import { certificateMessages } from './messages/certificates.ts'
import { checkMessages } from './messages/checks.ts'
import { dossiersMessages } from './messages/dossiers.ts'
import { evidenceMessages } from './messages/evidence.ts'
import { historyMessages } from './messages/history.ts'
import { integrityMessages } from './messages/integrity.ts'
import { kindMessages } from './messages/kinds.ts'
import { language } from './messages/language.ts'
import { measureMessages } from './messages/measures.ts'
import { planMessages } from './messages/plan.ts'
import { planActionMessages } from './messages/plan-action.ts'
import { prefillMessages } from './messages/prefill.ts'
import { placeWords } from './place-words.ts'

/** The value of a record's field in people's words; of an assessment with its criteria set, where that is at hand. */
export const valueName = (path: string, value: Json | undefined, set: CriteriaSet | undefined): string => {
  const t = historyMessages()
  if (value === undefined || value === '') return t.empty
  const [field = '', key = ''] = path.split('/')
  if (field === 'answers' && key !== '' && typeof value === 'number') return answerName(key, value, set)
  if (field === 'basis') return basisName(value)
  if (field === 'attestation') return attestationName(value)
  if (field === 'criteria') return setName(value)
  if (field === 'place') return placeName(value)
  if (field === 'steps' && key !== '') return stepName(value)
  if (field === 'costs' && key !== '') return costName(value)
  if (field === 'documents' && key !== '') return awaitedName(value)
  if (field === 'withdrawal') return withdrawalName(value)
  if (field === 'target' && typeof value === 'number') return t.stars(value)
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    legalForm: kindMessages().legalForm,
    status: { ...measureMessages().status, ...planMessages().status, ...kindMessages().status },
    measure: measureMessages().measure,
    owner: measureMessages().owner,
    objective: measureMessages().objective,
    medium: evidenceMessages().medium,
    occasion: dossiersMessages().occasion,
    manner: checkMessages().manners,
    conclusion: checkMessages().conclusions,
    document: Object.fromEntries(DOCUMENT_KINDS.map(({ id, title }) => [id, title[language.value]])),
  }
  if (field === 'takenAt' && typeof value === 'string') return formatMoment(value, language.value)
  if (typeof value === 'string')
    return words[field]?.[value] ?? (isCalendarDay(value) ? formatDay(value, language.value) : value)
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (key === 'bytes' && typeof value === 'number') return formatBytes(value, language.value)
  return typeof value === 'number' ? String(value) : t.several(Object.keys(value ?? {}).length)
}

const answerName = (code: string, answer: number, set: CriteriaSet | undefined): string => {
  const t = historyMessages()
  if (answer === NONE_REACHED) return t.noneReached
  const label = set?.criteria.find((criterion) => criterion.code === code)?.options[answer]?.label[language.value]
  return label ?? t.level(answer + 1)
}

const basisName = (value: Json): string => {
  const basis = Basis.safeParse(value)
  if (basis.success) return prefillMessages().basis[basis.data.kind]
  return historyMessages().several(typeof value === 'object' && value !== null ? Object.keys(value).length : 1)
}

/** The name and the number of a signature; the rest of it is for machines. */
const attestationName = (value: Json): string => {
  const attestation = Attestation.safeParse(value)
  if (!attestation.success) return historyMessages().several(1)
  const { by, n } = attestation.data.statement
  return [...(by === '' ? [] : [by]), `${integrityMessages().number} ${integrityMessages().numberOf(n)}`].join(', ')
}

/** What was done, when and by whom. */
const stepName = (value: Json): string => {
  const step = Step.safeParse(value)
  if (!step.success) return historyMessages().several(1)
  const { action, day, by, role } = step.data
  const { done, actor } = dossiersMessages()
  return [done[action], formatDay(day, language.value), by === '' ? actor[role] : by].join(', ')
}

/** What one source gives: planned, committed, spent. */
const costName = (value: Json): string => {
  const cost = Cost.safeParse(value)
  if (!cost.success) return historyMessages().several(1)
  const { money } = measureMessages()
  return (['planned', 'committed', 'spent'] as const)
    .flatMap((kind) => {
      const amount = cost.data[kind]
      return amount === undefined ? [] : [`${money[kind]}: ${formatVnd(amount, language.value)}`]
    })
    .join(', ')
}

/** A paper that an action is to bring, and since when it is there. */
const awaitedName = (value: Json): string => {
  const paper = AwaitedDocument.safeParse(value)
  if (!paper.success) return historyMessages().several(1)
  const { name, obtainedOn } = paper.data
  return obtainedOn === undefined
    ? name
    : `${name}, ${planActionMessages().obtained(formatDay(obtainedOn, language.value))}`
}

const placeName = (value: Json): string => {
  const place = Place.safeParse(value)
  return place.success ? placeWords(place.data) : historyMessages().several(1)
}

const isCalendarDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** Its ground; the days are in the certificate itself. */
const withdrawalName = (value: Json): string => {
  const ground = typeof value === 'object' && value !== null && 'ground' in value ? String(value.ground) : ''
  const words: Readonly<Record<string, string>> = certificateMessages().withdraw.grounds
  return words[ground] ?? historyMessages().several(1)
}

const setName = (value: Json): string => {
  const reference = SetReference.safeParse(value)
  return reference.success ? setTitleOf(reference.data) : historyMessages().several(1)
}

/** The field's name; of an answer or a note with its criterion, where the set is at hand. */
export const pathName = (path: string, set: CriteriaSet | undefined): string => {
  const [field = '', key] = path.split('/')
  if (key === 'bytes') return fieldName(field)
  const title = set?.criteria.find((criterion) => criterion.code === key)?.title[language.value]
  return title === undefined ? fieldName(path) : `${fieldName(path)} – ${title}`
}
