import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { isSupplied, openAsks } from '../../../domain/dossier/asks.ts'
import type { Requirement } from '../../../domain/dossier/requirement.ts'
import { completenessOf, requirementsFor } from '../../../domain/dossier/requirements.ts'
import type { Transition } from '../../../domain/dossier/transitions.ts'
import { Notice } from '../../components/notice.tsx'
import { dossierStepMessages } from '../../messages/dossier-steps.ts'
import { suppliedOf } from './asks-checklist.tsx'
import { factsOf } from './dossier-facts.ts'
import type { DossierView } from './dossier-view.ts'
import { requirementWords } from './dossier-words.ts'

/** Missing items that are named; the rest is counted. */
const NAMED = 6

interface StepWarningsProps {
  readonly way: Transition
  readonly view: DossierView
  readonly set: CriteriaSet | undefined
}

/** What the dossier still lacks for whom it goes to now. It may go all the same: only people know whether a paper is really needed. */
export const StepWarnings = ({ way, view, set }: StepWarningsProps) => {
  const t = dossierStepMessages()
  const missing = missingFor(way, view, set)
  const open = openWithout(way, view)
  if (missing.length + open === 0) return null
  return (
    <Notice tone="warning">
      {open === 0 ? null : <p>{t.openAsks(open)}</p>}
      {missing.length === 0 ? null : (
        <>
          <p>{way.action === 'file' ? t.missing(missing.length) : t.missingForward(missing.length)}</p>
          <ul>
            {missing.slice(0, NAMED).map(({ id }) => (
              <li key={id}>{requirementWords(id)}</li>
            ))}
            {missing.length <= NAMED ? null : <li>{t.more(missing.length - NAMED)}</li>}
          </ul>
        </>
      )}
    </Notice>
  )
}

/** What the step itself gives is not missing. */
const missingFor = (way: Transition, view: DossierView, set: CriteriaSet | undefined): readonly Requirement[] => {
  const facts = factsOf(view, set)
  const lacking = (recipient: 'commune' | 'province' | 'ministry'): readonly Requirement[] =>
    completenessOf(requirementsFor(recipient, facts)).missing.filter(
      ({ place }) => place.kind !== 'step' || place.action !== way.action,
    )
  if (way.action === 'file') return lacking('commune')
  if (way.action === 'forward') return lacking('province').filter(({ id }) => !id.startsWith('finding:'))
  return way.action === 'send-up' ? lacking('ministry') : []
}

const openWithout = ({ action }: Transition, view: DossierView): number => {
  if (action !== 'file' && action !== 'supply') return 0
  const supplied = suppliedOf(view)
  return (openAsks(view.record.data)?.step.asks ?? []).filter((ask) => isSupplied(ask, supplied) === false).length
}
