import { INDUSTRIES } from '../../../domain/criteria/catalogue.ts'
import { isMeasure } from '../../../domain/programme/results.ts'
import { targetKey } from '../../../domain/programme/targets.ts'
import { LEGAL_FORMS } from '../../../domain/records/producer.ts'
import type { Target } from '../../../domain/records/target.ts'
import type { Change, LocalRecord, Typing } from '../../../store/store.ts'

/** What a scope is called in the form when it is not a commune's code. */
export const WHOLE = 'province'

type TargetProblem = 'year' | 'planned' | 'achieved' | 'nothing' | 'source' | 'double'

const MOST = 1_000_000

/** The fields of a form with what a target holds. */
export const targetFields = ({ area, data }: Pick<LocalRecord<'target'>, 'area' | 'data'>): Typing => ({
  ...{ year: String(data.year), measure: data.measure, scope: data.scope === WHOLE ? WHOLE : area },
  ...{ industry: data.industry ?? '', legalForm: data.legalForm ?? '', source: data.source ?? '' },
  planned: data.planned === undefined ? '' : String(data.planned),
  achieved: data.achieved === undefined ? '' : String(data.achieved),
})

interface Around {
  /** The target that is changed; undefined of a new one. */
  readonly edited: LocalRecord<'target'> | undefined
  readonly all: readonly LocalRecord<'target'>[]
  /** Where a figure of the whole programme is kept. */
  readonly home: string
}

/** What was typed as a change of the record, or what is wrong with it. */
export const targetChange = (
  text: (field: string) => string,
  { edited, all, home }: Around,
): { change: Change } | { problems: TargetProblem[] } => {
  const [year, planned, achieved] = [text('year'), countOf(text('planned')), countOf(text('achieved'))]
  const [source, measure] = [text('source').trim(), text('measure')]
  const yearNumber = Number(year)
  const isYear = /^\d{4}$/.test(year) && yearNumber >= 2018 && yearNumber <= 2100
  const problems: TargetProblem[] = [
    ...(isYear ? [] : (['year'] as const)),
    ...(planned === 'wrong' ? (['planned'] as const) : []),
    ...(achieved === 'wrong' ? (['achieved'] as const) : []),
    ...(planned === undefined && achieved === undefined ? (['nothing'] as const) : []),
    ...(achieved !== undefined && source === '' ? (['source'] as const) : []),
  ]
  if (problems.length > 0 || planned === 'wrong' || achieved === 'wrong' || !isMeasure(measure)) return { problems }
  const figures = {
    ...(planned === undefined ? {} : { planned }),
    ...(achieved === undefined ? {} : { achieved }),
    ...(source === '' ? {} : { source }),
  }
  if (edited !== undefined) {
    const gone = (['planned', 'achieved', 'source'] as const).filter(
      (field) => !(field in figures) && edited.data[field] !== undefined,
    )
    return { change: { op: 'patch', id: edited.id, set: figures, unset: gone } }
  }
  const industry = INDUSTRIES.find(({ code }) => code === text('industry'))?.code
  const legalForm = LEGAL_FORMS.find((form) => form === text('legalForm'))
  const isWhole = text('scope') === WHOLE
  const area = isWhole ? home : text('scope')
  const data: Target = {
    ...{ year: yearNumber, measure, scope: isWhole ? 'province' : 'commune', ...figures },
    ...(industry === undefined ? {} : { industry }),
    ...(legalForm === undefined ? {} : { legalForm }),
  }
  const key = targetKey({ area, data })
  if (all.some((other) => targetKey(other) === key)) return { problems: ['double'] }
  return { change: { op: 'create', kind: 'target', area, data } }
}

/** A count as typed, with or without points between thousands. */
const countOf = (typed: string): number | undefined | 'wrong' => {
  const plain = typed.trim().replace(/[.\s]/g, '')
  if (plain === '') return undefined
  const count = Number(plain)
  return /^\d+$/.test(plain) && count <= MOST ? count : 'wrong'
}
