import { isRealDay } from '../../../domain/calendar/day.ts'
import type { Dossier, StepAction } from '../../../domain/records/dossier.ts'
import { Ask, COMMUNE_MATTERS } from '../../../domain/records/dossier.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import type { Typing } from '../../../store/store.ts'
import { readNumber } from '../survey/read-number.ts'
import type { Given } from './take-step.ts'

/** What a step asks of whoever takes it, beside the day. */
interface StepAsks {
  readonly number?: 'asked' | 'required'
  readonly note: 'asked' | 'required'
  /** What is to be supplied. */
  readonly asks?: true
  /** The four findings of form 03, kept in the dossier itself. */
  readonly findings?: true
  /** The council's average, stars, or that the dossier is out. */
  readonly result?: true
  /** Stars that a decision recognises; those that may be chosen. */
  readonly stars?: readonly number[]
  /** Number of the certificate. */
  readonly certificate?: true
  readonly decision?: true
}

/** By Art. 7; a number is required where the law wants a letter or a decision. */
export const STEP_ASKS: Readonly<Record<StepAction, StepAsks>> = {
  file: { note: 'asked' },
  withdraw: { note: 'required' },
  receive: { number: 'asked', note: 'asked' },
  return: { asks: true, note: 'asked' },
  forward: { number: 'required', findings: true, note: 'asked' },
  'receive-province': { number: 'asked', note: 'asked' },
  consult: { note: 'asked' },
  visit: { note: 'required' },
  'ask-more': { asks: true, note: 'asked' },
  supply: { note: 'asked' },
  report: { number: 'asked', note: 'required' },
  score: { result: true, number: 'asked', note: 'asked' },
  recognise: { number: 'required', stars: [3, 4], certificate: true, note: 'asked' },
  decline: { number: 'asked', note: 'required' },
  'send-up': { number: 'required', decision: true, note: 'asked' },
  'recognise-national': { number: 'required', stars: [5], certificate: true, note: 'asked' },
  'below-national': { number: 'asked', note: 'asked' },
}

/** What is still wrong with what was typed; each has its place in the dialog. */
export type StepProblem = 'day' | 'number' | 'note' | 'asks' | 'findings' | 'points' | 'assessment'

/** The typed fields of a step's dialog, read; or what is wrong with them. */
export const readStep = (
  action: StepAction,
  fields: Typing,
  today: Day,
  dossier: Dossier,
): { kind: 'given'; given: Given } | { kind: 'wrong'; problems: readonly StepProblem[] } => {
  const wanted = STEP_ASKS[action]
  const text = (name: string): string => (fields[name] ?? '').trim()
  const day = text('day') || today
  const asks = wanted.asks === undefined ? [] : readAsks(fields.asks).filter((ask) => ask.text.trim() !== '')
  const isOut = wanted.result === true && text('isOut') === 'x'
  const points = wanted.result === undefined || isOut ? undefined : readPoints(text('points'))
  const problems: readonly (StepProblem | false)[] = [
    (!isRealDay(day) || day > today) && 'day',
    wanted.number === 'required' && text('number') === '' && 'number',
    wanted.note === 'required' && text('note') === '' && 'note',
    wanted.asks === true && asks.length === 0 && text('note') === '' && 'asks',
    wanted.findings === true && COMMUNE_MATTERS.some((matter) => (dossier.findings[matter] ?? '') === '') && 'findings',
    wanted.result === true && !isOut && points === undefined && 'points',
    action === 'file' && dossier.assessment === undefined && 'assessment',
  ]
  const wrong = problems.filter((problem) => problem !== false)
  if (wrong.length > 0) return { kind: 'wrong', problems: wrong }
  const told = <K extends keyof Given>(name: K, isAsked: boolean): Partial<Record<K, string>> =>
    isAsked && text(name) !== '' ? ({ [name]: text(name) } as Record<K, string>) : {}
  const stars =
    wanted.stars === undefined && (wanted.result === undefined || isOut) ? {} : { stars: Number(text('stars')) }
  return {
    kind: 'given',
    given: {
      day,
      ...told('note', true),
      ...told('number', wanted.number !== undefined),
      ...told('decision', wanted.decision === true),
      ...told('certificate', wanted.certificate === true),
      ...(asks.length === 0 ? {} : { asks }),
      ...(points === undefined ? {} : { points }),
      ...(isOut ? { isOut } : {}),
      ...stars,
    },
  }
}

/** Points with their decimals, as Vietnamese or English write them. */
export const readPoints = (text: string): number | undefined => {
  const value = readNumber(text, false)
  return typeof value === 'number' && value >= 0 && value <= 100 ? value : undefined
}

/** The asks of a dialog as they are kept while they are typed. */
export const readAsks = (text: string | undefined): Ask[] => {
  try {
    const parsed: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(parsed) ? parsed.flatMap((one) => parsedAsk(one)) : []
  } catch {
    return []
  }
}

const parsedAsk = (one: unknown): Ask[] => {
  const parsed = Ask.safeParse(one)
  return parsed.success ? [parsed.data] : []
}

export const writeAsks = (asks: readonly Ask[]): string => JSON.stringify(asks)
