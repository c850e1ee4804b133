import type { LocalRecord } from '../../../store/store.ts'
import { trainingMessages } from '../../messages/training.ts'
import { AddEvidence } from '../evidence/add-evidence.tsx'
import { EvidenceGrid } from '../evidence/evidence-grid.tsx'

interface MaterialsCardProps {
  readonly training: LocalRecord<'training'>
  /** All evidence of the session; signatures stand in the list of participants. */
  readonly evidence: readonly LocalRecord<'evidence'>[]
  readonly mayWrite: boolean
}

/** What is handed out and shown in a session, as files. */
export const MaterialsCard = ({ training, evidence, mayWrite }: MaterialsCardProps) => {
  const t = trainingMessages().materials
  const files = evidence.filter(({ data }) => data.medium !== 'signature')
  const { id, area, data } = training
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p class="soft">{t.text}</p>
      {files.length === 0 ? <p>{t.none}</p> : <EvidenceGrid records={files} />}
      {mayWrite ? (
        <AddEvidence
          home={{ area, training: id, ...(data.sample === undefined ? {} : { sample: data.sample }) }}
          purpose={t.purpose}
          ways={['paper', 'gallery', 'camera']}
        />
      ) : null}
    </section>
  )
}
