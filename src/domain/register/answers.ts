import type { AreaCode } from '../records/envelope.ts'

/** What only the office can tell of a row. */
const QUESTIONS = [
  /** which commune is meant; answered for all rows with that text */
  'commune',
  /** the producer's cell is empty: the one of the row above? */
  'above',
  /** one with nearly the same name is there: the same, or another? */
  'producer',
  /** which criteria set the product belongs to */
  'set',
  /** what kind of organisation it is */
  'form',
  /** a recognition without stars */
  'stars',
  /** the stars that it holds now are not those of its last recognition */
  'held',
  /** the year disagrees with the date */
  'year',
  /** a recognition without a date */
  'date',
  /** the end is not the one that the term gives */
  'expiry',
  /** another row tells something else of the same recognition */
  'twice',
] as const
export type QuestionId = (typeof QUESTIONS)[number]

/** One thing to answer, with what may be answered; `answer` is undefined while it is open. */
export interface Question {
  readonly id: QuestionId
  readonly options: readonly string[]
  readonly answer: string | undefined
  /** What it is about, for people: the commune's text, the near producer's name, the two years. */
  readonly about: readonly string[]
}

/** An answer that leaves out what is asked about. */
export const NONE = 'none'
export const NEW = 'new'

/** All that the office has answered so far. */
export interface RegisterAnswers {
  /** By the text that stands there, folded (`communeText`): rows that spell it alike are answered together. */
  readonly communes: Readonly<Record<string, AreaCode>>
  /** By row, then question. `skip`: the row is left out. */
  readonly rows: Readonly<Record<number, Readonly<Partial<Record<QuestionId | 'skip', string>>>>>
}

export const NO_ANSWERS: RegisterAnswers = { communes: {}, rows: {} }

/** Asks the questions of one row: looks up what was answered, and keeps what was asked. */
export class Asking {
  readonly asked: Question[] = []
  readonly row: number
  readonly answers: RegisterAnswers

  constructor(row: number, answers: RegisterAnswers) {
    this.row = row
    this.answers = answers
  }

  /** The answer, if there is a fitting one. A date is any text that is one. */
  ask(id: QuestionId, options: readonly string[], about: readonly string[] = []): string | undefined {
    const given = this.answers.rows[this.row]?.[id]
    const isFitting =
      given !== undefined && (options.includes(given) || (id === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(given)))
    const answer = isFitting ? given : undefined
    this.asked.push({ id, options, answer, about })
    return answer
  }

  /** Asks for what is answered by the text of the commune, for all rows that bear it. */
  askCommune(text: string, options: readonly AreaCode[]): AreaCode | undefined {
    const answer = this.answers.communes[text]
    this.asked.push({ id: 'commune', options, answer, about: [text] })
    return answer
  }

  get isOpen(): boolean {
    return this.asked.some(({ answer }) => answer === undefined)
  }
}
