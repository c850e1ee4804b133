import { entryOf } from '../../../domain/criteria/catalogue.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import { NEW, NONE, type Question } from '../../../domain/register/answers.ts'
import type { Fault } from '../../../domain/register/entry.ts'
import type { PlannedCertificate } from '../../../domain/register/plan-certificates.ts'
import type { Proposal } from '../../../domain/register/propose.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { formatDay } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { registerMessages } from '../../messages/register.ts'

const dayWords = (day: Day | string): string => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? formatDay(day, language.value) : day)

export const certificateWords = ({ stars, issuedOn, expiresOn }: PlannedCertificate): string =>
  registerMessages().certificate(stars, dayWords(issuedOn), dayWords(expiresOn))

const faultWords = ({ code, field, text }: Fault): string =>
  registerMessages().fault[code](registerMessages().field[field], text)

export const setWords = (set: number | undefined): string =>
  set === undefined ? '?' : `${set}. ${entryOf({ decision: '26/2026', set })?.name[language.value] ?? ''}`

/** Everything about a row that people should look at, most pressing first. */
export const noteWords = ({ skipped, product, questions, remarks, faults, fate }: Proposal): string[] => {
  const t = registerMessages()
  const open = questions.filter(({ answer }) => answer === undefined).length
  return [
    ...(skipped === undefined ? [] : [t.skipped[skipped]]),
    ...(fate === 'ask' && open > 0 ? [t.open(open)] : []),
    ...remarks.map((remark) => t.remark[remark]),
    ...(product?.isGuessed ? [`${t.guessed}: ${setWords(product.known.set)}`] : []),
    ...faults.map(faultWords),
  ]
}

export const questionWords = ({ id, about: [first = '', second = ''] }: Question): string => {
  const t = registerMessages()
  switch (id) {
    case 'commune':
      return t.question.commune(first === '' ? t.communeEmpty : first)
    case 'above':
    case 'producer':
    case 'twice':
      return t.question[id](first)
    case 'year':
    case 'expiry':
      return t.question[id](dayWords(first), dayWords(second))
    case 'date':
      return t.question.date(first)
    case 'set':
    case 'form':
    case 'stars':
    case 'held':
      return t.question[id]
  }
}

/** What an answer says, for its question. */
export const optionWords = ({ id, about }: Question, option: string, at: number, areas: readonly Area[]): string => {
  const t = registerMessages().option
  switch (id) {
    case 'commune':
      return areaName(option, areas)
    case 'above':
      return option === NONE ? t.skip : t.above
    case 'producer':
      return option === NEW ? t.new : t.same(`${about[at] ?? ''} (${areaName(option.split('|')[0] ?? '', areas)})`)
    case 'set':
      return setWords(Number(option))
    case 'form':
      return kindMessages().legalForm[option as keyof ReturnType<typeof kindMessages>['legalForm']]
    case 'stars':
    case 'held':
      return option === NONE ? t.noCertificate : t.stars(option)
    case 'year':
    case 'expiry':
      return dayWords(option)
    case 'date':
      return option === NONE ? t.noCertificate : t.reckoned(dayWords(option))
    case 'twice':
      return option === 'this' ? t.this : t.first
  }
}
