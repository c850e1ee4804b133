import { useState } from 'preact/hooks'
import type { Cell } from '../../../domain/compare/column.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { compareMessages } from '../../messages/compare.ts'
import { EvidenceGrid } from '../evidence/evidence-grid.tsx'

/** Note and evidence of one assessment on one criterion; pictures are fetched only when it is unfolded. */
export const CellMore = ({ cell, evidence }: { cell: Cell; evidence: readonly LocalRecord<'evidence'>[] }) => {
  const [isOpen, setOpen] = useState(false)
  if (cell.note === undefined && cell.evidence === 0) return null
  return (
    <>
      {cell.note === undefined ? null : <p class="cell-more-printed">{cell.note}</p>}
      <details class="cell-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{compareMessages().more(cell.note !== undefined, cell.evidence)}</summary>
        {cell.note === undefined ? null : <p class="cell-more-note">{cell.note}</p>}
        {isOpen ? <EvidenceGrid records={evidence} /> : null}
      </details>
    </>
  )
}
