import type { Criterion } from '../../../domain/criteria/schema.ts'
import { documentsFor } from '../../../domain/evidence/document-kinds.ts'
import { type DossierLine, proofNeed } from '../../../domain/evidence/dossier.ts'
import type { Assessment } from '../../../domain/records/assessment.ts'
import type { LocalRecord } from '../../../store/store.ts'
import type { EvidenceHome } from '../../add-evidence.ts'
import { Icon, type IconName } from '../../components/icon.tsx'
import { useApp } from '../../context.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { language } from '../../messages/language.ts'
import { useLive } from '../../use-live.ts'
import { AddEvidence } from './add-evidence.tsx'
import './criterion-evidence.css'
import { DocumentLine } from './document-line.tsx'
import { EvidenceGrid } from './evidence-grid.tsx'

interface CriterionEvidenceProps {
  readonly record: LocalRecord<'assessment'>
  /** The assessment as it is on screen. */
  readonly shown: Assessment
  readonly criterion: Criterion
  readonly isReadOnly: boolean
  /** Shows what backs this criterion of the product, whoever assessed it, and not only what hangs under this assessment. */
  readonly isOfProduct?: boolean
  /** Makes what was typed durable before camera or file chooser open. */
  readonly settle: () => Promise<boolean>
}

/** What backs the level chosen for one criterion: what it needs, what is there, and the ways to add. */
export const CriterionEvidence = (props: CriterionEvidenceProps) => {
  const { record, shown, criterion, isReadOnly, isOfProduct = false, settle } = props
  const t = evidenceMessages()
  const { store } = useApp()
  const found = useLive(() => store.evidenceOf(shown.product), [shown.product])
  const all = found.status === 'ready' ? found.value : []
  const own = all.filter(
    ({ data }) => data.criterion === criterion.code && (isOfProduct || data.assessment === record.id),
  )
  const lines = documentsFor(criterion.family).map((kind): DossierLine & { records: typeof all } => {
    const records = all.filter(({ data }) => data.document === kind.id)
    return { kind, count: records.length, need: 'useful', criteria: [criterion.code], records }
  })
  const present = lines.filter(({ count }) => count > 0).length
  const need = proofNeed(criterion, shown.answers[criterion.code], own.length + present)
  const home: EvidenceHome = {
    ...{ area: record.area, producer: shown.producer, product: shown.product, assessment: record.id },
    criterion: criterion.code,
    ...(shown.sample === undefined ? {} : { sample: shown.sample }),
  }
  const purpose = `${criterion.code} ${criterion.title[language.value]}`
  return (
    <section class="criterion-evidence" aria-busy={found.status === 'loading'}>
      <h3>{t.count(own.length)}</h3>
      {isReadOnly ? null : (
        <p class={`criterion-evidence-need is-${need}`}>
          <Icon name={ICON_OF[need]} />
          <span>{t.need[need]}</span>
        </p>
      )}
      {isReadOnly && own.length === 0 ? <p class="soft">{t.none}</p> : null}
      <EvidenceGrid records={own} />
      {isReadOnly ? null : <AddEvidence home={home} purpose={purpose} settle={settle} />}
      {lines.length === 0 ? (
        <p class="soft">{t.papersNone}</p>
      ) : (
        <div class="stack-close">
          <h4 class="criterion-evidence-papers">{t.papers(present, lines.length)}</h4>
          {lines.map((line) => (
            <DocumentLine key={line.kind.id} line={line} records={line.records}>
              {isReadOnly ? null : (
                <AddEvidence
                  home={{ ...home, document: line.kind.id }}
                  purpose={line.kind.title[language.value]}
                  settle={settle}
                />
              )}
            </DocumentLine>
          ))}
        </div>
      )}
    </section>
  )
}

const ICON_OF: Readonly<Record<ReturnType<typeof proofNeed>, IconName>> = {
  unanswered: 'info',
  'no-points': 'circle-minus',
  open: 'circle-alert',
  seen: 'eye',
  proven: 'circle-check',
}
