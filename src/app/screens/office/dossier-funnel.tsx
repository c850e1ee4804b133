import { useLocation } from 'preact-iso'
import { urgencyOf } from '../../../domain/dossier/deadline.ts'
import { STAGES } from '../../../domain/dossier/transitions.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { officeDossierMessages } from '../../messages/office-dossiers.ts'
import type { DossierList } from '../dossier/known-dossiers.ts'
import './dossier-funnel.css'

/** How many dossiers stand in each stage, in the order of Art. 7; each filters the table, a second tap takes the filter away. */
export const DossierFunnel = ({ list: { dossiers, today } }: { list: DossierList }) => {
  const t = officeDossierMessages()
  const { query } = useLocation()
  const stages = STAGES.map((stage) => {
    const here = dossiers.filter(({ progress }) => progress.stage === stage)
    const late = here.filter(({ progress }) => urgencyOf(progress, today) === 'late').length
    return { stage, count: here.length, late }
  })
  return (
    <nav aria-label={dossierMessages().funnel}>
      <ol class="dossier-funnel">
        {stages
          .filter(({ count }) => count > 0)
          .map(({ stage, count, late }) => {
            const isChosen = query.stage === stage
            return (
              <li key={stage}>
                <a
                  class="dossier-funnel-stage"
                  href={isChosen ? '/office/dossiers' : `/office/dossiers?stage=${stage}`}
                  aria-current={isChosen ? 'true' : undefined}
                >
                  <strong>{count}</strong>
                  <span>{dossiersMessages().stage[stage]}</span>
                  {late === 0 ? null : <span class="dossier-funnel-late">{t.lateCount(late)}</span>}
                </a>
              </li>
            )
          })}
      </ol>
    </nav>
  )
}
