import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { OtherSide } from '../../../domain/rescore/rescore.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { clauseOf } from '../../citation.ts'
import { Icon } from '../../components/icon.tsx'
import { language } from '../../messages/language.ts'
import { rescoreMessages } from '../../messages/rescore.ts'

interface OpenListProps {
  readonly from: CriteriaSet
  readonly to: CriteriaSet
  readonly record: LocalRecord<'assessment'>
  readonly open: readonly OtherSide[]
}

/** What the other decision asks and nobody has answered in its words, each with the reason and its clause. */
export const OpenList = ({ from, to, record, open }: OpenListProps) => {
  const t = rescoreMessages()
  if (open.length === 0) return <p>{t.todoNone}</p>
  return (
    <ul class="rescore-open">
      {open.map((side) => (
        <li key={side.criterion.code} class="rescore-open-item">
          <Icon name="circle" />
          <div>
            <strong>{`${side.criterion.code} ${side.criterion.title[language.value]}`}</strong>
            <p>{reasonOf(side, writtenDown(from, record, side.criterion.family))}</p>
            <p class="rescore-clause">
              {clauseOf({ decision: to.decision, set: to.number, criterion: side.criterion.code })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The option that the assessment has for that family of criteria. */
const writtenDown = (from: CriteriaSet, { data }: LocalRecord<'assessment'>, family: string): string | undefined => {
  const criterion = from.criteria.find((candidate) => candidate.family === family)
  const answer = criterion === undefined ? undefined : data.answers[criterion.code]
  return answer === undefined ? undefined : criterion?.options[answer]?.label[language.value]
}

const reasonOf = ({ criterion, under }: OtherSide, seen: string | undefined): string => {
  const t = rescoreMessages()
  if (under.kind === 'open') return [t.reasons[under.reason], ...(seen === undefined ? [] : [t.seen(seen)])].join(' ')
  const labelAt = (place: number): string => criterion.options[place]?.label[language.value] ?? ''
  return `${t.keeps(labelAt(under.answer))}. ${t.unasked(under.unasked.map(labelAt).join(' / '))}`
}
