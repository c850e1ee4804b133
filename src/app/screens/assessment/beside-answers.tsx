import type { Criterion } from '../../../domain/criteria/schema.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { sheetMessages } from '../../messages/sheet.ts'
import './beside-answers.css'
import { answerLabel } from './previous-answer.tsx'

interface BesideAnswersProps {
  readonly criterion: Criterion
  readonly beside: readonly LocalRecord<'assessment'>[]
}

/** What others said of this criterion before the council, one line each: the producer, the officer, the commune, the consulting team. */
export const BesideAnswers = ({ criterion, beside }: BesideAnswersProps) => {
  const t = sheetMessages()
  if (beside.length === 0) return null
  return (
    <section class="beside-answers">
      <h3>{t.beside}</h3>
      <dl>
        {beside.map(({ id, data }) => (
          <div key={id} class="beside-answer">
            <dt>{t.besideRole[data.role]}</dt>
            <dd>
              {answerLabel(criterion, data.answers[criterion.code])}
              {(data.notes[criterion.code] ?? '') === '' ? null : <em>{data.notes[criterion.code]}</em>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
