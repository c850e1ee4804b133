import { useMemo } from 'preact/hooks'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { rescore } from '../../../domain/rescore/rescore.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { rescoreMessages } from '../../messages/rescore.ts'
import { OpenList } from './open-list.tsx'
import { PairList } from './pair-list.tsx'
import { StartUnder } from './start-under.tsx'
import { VerdictTable } from './verdict-table.tsx'

interface RescoreViewProps {
  readonly record: LocalRecord<'assessment'>
  readonly from: CriteriaSet
  readonly to: CriteriaSet
}

/** Both results, what is open under the other decision with the way to answer it, and criterion by criterion what differs. */
export const RescoreView = ({ record, from, to }: RescoreViewProps) => {
  const t = rescoreMessages()
  const { answers, findings } = record.data
  const rescored = useMemo(() => rescore(from, { answers, findings }, to), [from, to, answers, findings])
  const different = rescored.pairs.filter(({ isDifferent }) => isDifferent)
  const same = rescored.pairs.filter(({ isDifferent }) => !isDifferent)
  return (
    <>
      <section>
        <h3>{t.verdicts}</h3>
        <VerdictTable from={from} to={to} rescored={rescored} />
      </section>
      <section>
        <h3>{t.todo(rescored.open.length)}</h3>
        <StartUnder record={record} from={from} to={to} />
        <OpenList from={from} to={to} record={record} open={rescored.open} />
      </section>
      <section>
        <h3>{t.differences(different.length)}</h3>
        {different.length === 0 ? <p>{t.noDifferences}</p> : <PairList from={from} to={to} pairs={different} />}
      </section>
      {same.length === 0 ? null : (
        <details class="rescore-same">
          <summary>{t.same(same.length)}</summary>
          <PairList from={from} to={to} pairs={same} />
        </details>
      )}
    </>
  )
}
