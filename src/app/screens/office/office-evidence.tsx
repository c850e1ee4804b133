import type { LocalRecord } from '../../../store/store.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { EvidenceGrid } from '../evidence/evidence-grid.tsx'

/** The evidence of a product or an assessment, for who checks it; each opens to look at closely. */
export const OfficeEvidence = ({ records }: { records: readonly LocalRecord<'evidence'>[] }) => {
  const t = evidenceMessages()
  return (
    <section class="stack-close">
      <h2>{t.count(records.length)}</h2>
      {records.length === 0 ? <p class="soft">{t.none}</p> : null}
      <EvidenceGrid records={records} />
    </section>
  )
}
