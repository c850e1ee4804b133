import type { Round } from '../../../domain/calendar/rounds.ts'
import { daysUntilDue, type RoundAhead } from '../../../domain/dossier/deadline.ts'
import type { Progress } from '../../../domain/dossier/progress.ts'
import type { Clause, RequirementId } from '../../../domain/dossier/requirement.ts'
import type { Stage } from '../../../domain/dossier/transitions.ts'
import { turnOf } from '../../../domain/dossier/turn.ts'
import { DOCUMENT_KINDS } from '../../../domain/evidence/document-kinds.ts'
import { CHANGE_SUBJECTS, COMMUNE_MATTERS } from '../../../domain/records/dossier.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import type { Actor } from '../../../domain/records/role.ts'
import { formatDay } from '../../format.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { language } from '../../messages/language.ts'

export const dayWords = (day: Day): string => formatDay(day, language.value)

/** Those by whom a dossier waits, in words; the office under one name. */
export const turnWords = (stage: Stage): string => actorsWords(turnOf(stage))

const actorsWords = (actors: readonly Actor[]): string => {
  const { actor } = dossiersMessages()
  return [...new Set(actors.map((one) => actor[one]))].join(', ')
}

/** The term in words: until when, how many days, or how late. */
export const dueWords = (progress: Pick<Progress, 'due'>, today: Day): string | undefined => {
  const t = dossiersMessages()
  const left = daysUntilDue(progress, today)
  if (progress.due === undefined || left === undefined) return undefined
  return left < 0 ? t.late(dayWords(progress.due), -left) : t.due(dayWords(progress.due), left)
}

const roundName = ({ number, year }: Round): string => dossiersMessages().round(number, year)

/** The round that is aimed at or under way. Its last day is told, as the law names the day after it. */
export const roundWords = ({ round, state, daysLeft }: RoundAhead): string => {
  const t = dossiersMessages()
  if (state === 'in') return t.within(roundName(round), dayWords(round.assessedBefore))
  const words = round.level === 'ministry' ? t.aimingUp : t.aiming
  return words(roundName(round), dayWords(round.lastDay), daysLeft)
}

export const clauseWords = (clause: Clause): string => {
  const t = dossierMessages()
  if ('article' in clause) return t.article(clause.article)
  const [part = '', line] = clause.part?.split('.') ?? []
  return line === undefined ? t.form(clause.form, part) : t.formLine(clause.form, line)
}

/** What a requirement is called. */
export const requirementWords = (id: RequirementId): string => {
  const { need } = dossierMessages()
  const { subject, matter } = dossiersMessages()
  const [kind, of] = id.split(':')
  if (kind === 'document') {
    const paper = DOCUMENT_KINDS.find((one) => one.id === of)
    return need.paper(paper?.title[language.value] ?? '')
  }
  const changed = CHANGE_SUBJECTS.find((one) => one === of)
  if (kind === 'change' && changed !== undefined) return need.change(subject[changed])
  const found = COMMUNE_MATTERS.find((one) => one === of)
  if (kind === 'finding' && found !== undefined) return need.finding(matter[found])
  const names: Readonly<Record<string, string>> = need.names
  return names[id] ?? id
}
