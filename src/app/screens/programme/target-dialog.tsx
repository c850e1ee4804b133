import { useState } from 'preact/hooks'
import { INDUSTRIES } from '../../../domain/criteria/catalogue.ts'
import { LEGAL_FORMS } from '../../../domain/records/producer.ts'
import { TARGET_MEASURES } from '../../../domain/records/target.ts'
import type { Area } from '../../../protocol/enrol.ts'
import type { LocalRecord, Typing } from '../../../store/store.ts'
import { areaName } from '../../areas.ts'
import { Details } from '../../components/details.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { programmeMessages } from '../../messages/programme.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { LineDialog } from './line-dialog.tsx'
import { scopeWords } from './scope-words.ts'
import { targetChange, targetFields, WHOLE } from './target-form.ts'

/** What is to be changed, or what a new target begins with. */
export type EditedTarget = { readonly record: LocalRecord<'target'> } | { readonly begin: Typing }

interface TargetDialogProps {
  readonly edited: EditedTarget
  readonly all: readonly LocalRecord<'target'>[]
  readonly areas: readonly Area[]
  readonly onClose: () => void
}

/** A target of the programme: new, changed, or taken out. */
export const TargetDialog = ({ edited, all, areas, onClose }: TargetDialogProps) => {
  const t = programmeMessages().dialog
  const record = 'record' in edited ? edited.record : undefined
  const given = 'record' in edited ? targetFields(edited.record) : edited.begin
  const form = useKeptForm(record === undefined ? `target:new:${JSON.stringify(given)}` : `target:${record.id}`, given)
  const [problems, setProblems] = useState<readonly string[]>([])
  const wrong = (field: string, words: string): string | undefined => (problems.includes(field) ? words : undefined)
  const open = areas.filter(({ into }) => into === undefined)
  return (
    <LineDialog
      title={record === undefined ? t.newTarget : t.editTarget}
      record={record}
      onClose={onClose}
      onSaved={form.done}
      change={() => {
        const made = targetChange(form.text, { edited: record, all, home: open[0]?.code ?? '' })
        if ('change' in made) return made.change
        setProblems(made.problems)
        return undefined
      }}
    >
      {record === undefined ? (
        <NewFields {...{ form, areas: open }} yearProblem={wrong('year', t.wrongYear)} />
      ) : (
        <Details
          rows={[
            [t.year, String(record.data.year)],
            [t.measure, programmeMessages().measure[record.data.measure]],
            [t.scope, scopeWords(record, areas)],
          ]}
        />
      )}
      <TextField
        label={t.planned}
        inputMode="numeric"
        value={form.text('planned')}
        error={wrong('planned', t.wrongCount) ?? wrong('nothing', t.nothing)}
        onInput={(value) => form.set('planned', value)}
      />
      <TextField
        label={t.achieved}
        hint={t.achievedHint}
        inputMode="numeric"
        value={form.text('achieved')}
        error={wrong('achieved', t.wrongCount)}
        onInput={(value) => form.set('achieved', value)}
      />
      <TextField
        label={t.source}
        hint={t.sourceHint}
        maxLength={200}
        value={form.text('source')}
        error={wrong('source', t.sourceMissing)}
        onInput={(value) => form.set('source', value)}
      />
      {problems.includes('double') ? <Notice tone="error">{t.double}</Notice> : null}
    </LineDialog>
  )
}

interface NewFieldsProps {
  readonly form: Pick<ReturnType<typeof useKeptForm>, 'text' | 'set'>
  readonly areas: readonly Area[]
  readonly yearProblem: string | undefined
}

/** What a target is about: chosen once, when it is made. */
const NewFields = ({ form: { text, set }, areas, yearProblem }: NewFieldsProps) => {
  const t = programmeMessages()
  return (
    <>
      <TextField
        label={t.dialog.year}
        inputMode="numeric"
        value={text('year')}
        error={yearProblem}
        onInput={(value) => set('year', value)}
      />
      <SelectField
        label={t.dialog.measure}
        value={text('measure')}
        options={TARGET_MEASURES.map((value) => ({ value, label: t.measure[value] }))}
        onChange={(value) => set('measure', value)}
      />
      <SelectField
        label={t.dialog.scope}
        value={text('scope')}
        options={[
          { value: WHOLE, label: t.wholeProgramme },
          ...areas.map(({ code }) => ({ value: code, label: areaName(code, areas) })),
        ]}
        onChange={(value) => set('scope', value)}
      />
      <SelectField
        label={t.dialog.industry}
        value={text('industry')}
        options={[
          { value: '', label: t.anyIndustry },
          ...INDUSTRIES.map(({ code, name }) => ({ value: code, label: name[language.value] })),
        ]}
        onChange={(value) => set('industry', value)}
      />
      <SelectField
        label={t.dialog.legalForm}
        value={text('legalForm')}
        options={[
          { value: '', label: t.anyForm },
          ...LEGAL_FORMS.map((value) => ({ value, label: kindMessages().legalForm[value] })),
        ]}
        onChange={(value) => set('legalForm', value)}
      />
    </>
  )
}
