import { useState } from 'preact/hooks'
import { FATES } from '../../../domain/register/propose.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { registerMessages } from '../../messages/register.ts'
import { DataTable } from '../office/data-table.tsx'
import { FATE_TONE } from './fate-tone.ts'
import type { RegisterImport } from './import-model.ts'
import { certificateWords, noteWords } from './register-words.ts'
import { RowDialog } from './row-dialog.tsx'

/** Every row with what becomes of it; one opens to be looked at and answered. */
export const RowsTable = ({ model, areas }: { model: RegisterImport; areas: readonly Area[] }) => {
  const t = registerMessages()
  const [shown, setShown] = useState<number | undefined>()
  const proposals = model.proposals.value
  const open = proposals.find(({ row }) => row === shown)
  return (
    <>
      <DataTable
        caption={t.previewTitle}
        rows={proposals}
        keyOf={({ row }) => String(row)}
        defaultSort="row"
        filters={[
          {
            id: 'fate',
            title: t.columns.fate,
            options: FATES.map((value) => ({ value, label: t.fate[value] })),
            valueOf: ({ fate }) => fate,
          },
        ]}
        columns={[
          {
            id: 'row',
            title: t.columns.row,
            cell: ({ row }) => row,
            show: (proposal) => (
              <Button kind={proposal.fate === 'ask' ? 'primary' : 'secondary'} onClick={() => setShown(proposal.row)}>
                {proposal.row}
                <span class="visually-hidden"> {t.openRow(proposal.row)}</span>
              </Button>
            ),
          },
          { id: 'product', title: t.columns.product, cell: ({ entry }) => entry?.product ?? '' },
          {
            id: 'producer',
            title: t.columns.producer,
            cell: ({ entry }) => entry?.producer ?? '',
            show: ({ entry, producer }) => (
              <span>
                {entry?.producer}
                <br />
                <span class="soft">
                  {producer === undefined ? entry?.commune : areaName(producer.known.area, areas)}
                </span>
              </span>
            ),
          },
          {
            id: 'certificates',
            title: t.columns.certificates,
            cell: ({ certificates, matched }) =>
              [...certificates, ...matched.map(({ facts }) => facts)].map(certificateWords).join('; '),
          },
          {
            id: 'fate',
            title: t.columns.fate,
            cell: ({ fate }) => t.fate[fate],
            show: ({ fate }) => <Badge tone={FATE_TONE[fate]}>{t.fate[fate]}</Badge>,
          },
          { id: 'why', title: t.columns.why, cell: (proposal) => noteWords(proposal).join('. ') },
        ]}
      />
      {open === undefined ? null : (
        <RowDialog model={model} proposal={open} areas={areas} onClose={() => setShown(undefined)} />
      )}
    </>
  )
}
