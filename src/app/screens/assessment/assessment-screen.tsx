import { useLocation } from 'preact-iso'
import { Page } from '../../components/page.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import { useReading } from '../../read-ahead.ts'
import { useRemembered } from '../../use-remembered.ts'
import { OpeningTrouble } from '../result/opening-trouble.tsx'
import { useCriteriaSet } from '../result/use-criteria-set.ts'
import { AssessmentForm } from './assessment-form.tsx'
import { carriedInto } from './carry.ts'
import { readAssessment } from './read-assessment.ts'
import { SealedSheet } from './sealed-sheet.tsx'

/** `/assessments/:id`: fill one assessment, one criterion at a time; a finished one opens to look at. */
export const AssessmentScreen = ({ id }: { id: string }) => <OpenedAssessment key={id} id={id} />

/** Keyed by its id, so that nothing of one assessment is ever shown or written under another's address. */
const OpenedAssessment = ({ id }: { id: string }) => {
  const t = assessmentMessages()
  const { query } = useLocation()
  const remembered = useRemembered(id)
  const isPlaceKnown = query.at !== undefined || remembered.isKnown
  const found = useReading(readAssessment, id)
  const opened = found.status === 'ready' ? found.value : undefined
  const loaded = useCriteriaSet(opened?.record.data.criteria)
  const before = useCriteriaSet(opened?.earlier?.data.criteria)
  const title = opened?.product?.data.name ?? t.title

  if (found.status === 'failed') return <OpeningTrouble trouble={{ kind: 'unreadable' }} title={title} />
  if (found.status === 'ready' && opened === undefined)
    return <OpeningTrouble trouble={{ kind: 'missing' }} title={title} />
  if (opened?.record.data.sealed === true) return <SealedSheet title={title} hearing={opened.record.data.hearing} />
  if (loaded.kind === 'unavailable') return <OpeningTrouble trouble={loaded} title={title} />
  if (opened === undefined || loaded.kind === 'loading' || !isPlaceKnown) {
    return (
      <Page title={title} back="/" wide>
        <p role="status">{t.loading}</p>
      </Page>
    )
  }
  const carrying =
    opened.earlier === undefined || before.kind !== 'ready'
      ? undefined
      : carriedInto(opened.earlier, { from: before.set, to: loaded.set })
  return (
    <AssessmentForm
      set={loaded.set}
      record={opened.record}
      product={opened.product}
      previous={carrying?.record ?? opened.previous}
      carried={carrying?.carried}
      sheet={opened.sheet}
      asked={query.at}
      remembered={remembered.place}
    />
  )
}
