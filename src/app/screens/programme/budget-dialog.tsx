import { useState } from 'preact/hooks'
import { FUNDING_SOURCES } from '../../../domain/records/money.ts'
import { SUPPORT_MEASURES } from '../../../domain/records/support-measure.ts'
import type { Area } from '../../../protocol/enrol.ts'
import type { LocalRecord, Typing } from '../../../store/store.ts'
import { areaName } from '../../areas.ts'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { programmeMessages } from '../../messages/programme.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { LineDialog } from './line-dialog.tsx'
import { budgetChange, budgetFields } from './money-form.ts'
import { WHOLE } from './target-form.ts'

export type EditedBudget = { readonly record: LocalRecord<'budget'> } | { readonly begin: Typing }

interface BudgetDialogProps {
  readonly edited: EditedBudget
  readonly areas: readonly Area[]
  readonly onClose: () => void
}

/** Money of one source in one year: new, changed, or taken out. */
export const BudgetDialog = ({ edited, areas, onClose }: BudgetDialogProps) => {
  const t = programmeMessages()
  const record = 'record' in edited ? edited.record : undefined
  const given = 'record' in edited ? budgetFields(edited.record) : edited.begin
  const form = useKeptForm(record === undefined ? `budget:new:${JSON.stringify(given)}` : `budget:${record.id}`, given)
  const [problems, setProblems] = useState<readonly string[]>([])
  const open = areas.filter(({ into }) => into === undefined)
  const amount = Number(form.text('amount').replace(/[.\s]/g, ''))
  return (
    <LineDialog
      title={record === undefined ? t.dialog.newBudget : t.dialog.editBudget}
      record={record}
      onClose={onClose}
      onSaved={form.done}
      change={() => {
        const made = budgetChange(form.text, { edited: record, home: open[0]?.code ?? '' })
        if ('change' in made) return made.change
        setProblems(made.problems)
        return undefined
      }}
    >
      {record === undefined ? (
        <>
          <TextField
            label={t.dialog.year}
            inputMode="numeric"
            value={form.text('year')}
            error={problems.includes('year') ? t.dialog.wrongYear : undefined}
            onInput={(value) => form.set('year', value)}
          />
          <SelectField
            label={t.dialog.scope}
            value={form.text('scope')}
            options={[
              { value: WHOLE, label: t.wholeProgramme },
              ...open.map(({ code }) => ({ value: code, label: areaName(code, areas) })),
            ]}
            onChange={(value) => form.set('scope', value)}
          />
        </>
      ) : null}
      <SelectField
        label={t.dialog.funding}
        value={form.text('source')}
        options={FUNDING_SOURCES.map((value) => ({ value, label: measureMessages().funding[value] }))}
        onChange={(value) => form.set('source', value)}
      />
      <TextField
        label={t.dialog.amount}
        inputMode="numeric"
        value={form.text('amount')}
        {...(amount > 0 ? { hint: formatVnd(amount, language.value) } : {})}
        error={problems.includes('amount') ? t.dialog.wrongAmount : undefined}
        onInput={(value) => form.set('amount', value)}
      />
      <SelectField
        label={t.dialog.supportMeasure}
        value={form.text('measure')}
        options={[
          { value: '', label: t.dialog.anyMeasure },
          ...SUPPORT_MEASURES.map((value) => ({ value, label: measureMessages().measure[value] })),
        ]}
        onChange={(value) => form.set('measure', value)}
      />
      <TextField
        label={t.dialog.reference}
        hint={t.dialog.referenceHint}
        maxLength={200}
        value={form.text('reference')}
        onInput={(value) => form.set('reference', value)}
      />
    </LineDialog>
  )
}
