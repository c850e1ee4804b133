import { PAPER_IDS } from '../../../domain/papers/build-paper.ts'
import { OCCASIONS } from '../../../domain/records/dossier.ts'
import { CheckField } from '../../components/check-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { formatDay } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { papersMessages } from '../../messages/papers.ts'
import { assessmentOf, occasionOf } from './paper-input.ts'
import type { PaperRecords } from './paper-records.ts'
import type { PapersChoice } from './papers-choice.ts'

interface PaperOptionsProps {
  readonly records: PaperRecords
  readonly choice: PapersChoice
  readonly onChoose: (choice: PapersChoice) => void
}

/** Which paper, from which assessment, and what it says beside them. */
export const PaperOptions = ({ records, choice, onChoose }: PaperOptionsProps) => {
  const t = papersMessages()
  const { paper } = choice
  return (
    <>
      <SelectField
        label={t.paper}
        value={paper}
        options={PAPER_IDS.map((id) => ({ value: id, label: t.papers[id] }))}
        onChange={(value) => onChoose({ ...choice, paper: PAPER_IDS.find((id) => id === value) ?? paper })}
      />
      {paper === 'self-assessment' || paper === 'scoring-sheet' ? (
        <AssessmentChoice records={records} choice={choice} onChoose={onChoose} />
      ) : null}
      {paper === 'registration' || paper === 'self-assessment' ? (
        <SelectField
          label={t.occasion}
          value={occasionOf(records, choice) ?? ''}
          options={(['', ...OCCASIONS] as const).map((value) => ({ value, label: t.occasions[value] }))}
          onChange={(value) => onChoose({ ...choice, occasion: OCCASIONS.find((one) => one === value) })}
        />
      ) : null}
      {paper === 'self-assessment' || paper === 'commune-report' ? (
        <CheckField
          label={t.sensitive}
          hint={t.sensitiveHint}
          isOn={choice.withSensitive}
          onChange={(withSensitive) => onChoose({ ...choice, withSensitive })}
        />
      ) : null}
      {paper === 'registration' || paper === 'self-assessment' ? (
        <CheckField label={t.dated} isOn={choice.isDated} onChange={(isDated) => onChoose({ ...choice, isDated })} />
      ) : null}
    </>
  )
}

const AssessmentChoice = ({ records, choice, onChoose }: PaperOptionsProps) => {
  const t = papersMessages()
  const kinds = kindMessages()
  return (
    <SelectField
      label={t.assessment}
      value={assessmentOf(records, choice)?.id ?? 'none'}
      options={[
        ...records.assessments.map(({ id, data }) => ({
          value: id,
          label: t.assessmentOf(
            kinds.assessor[data.role],
            data.assessor || kinds.someone,
            formatDay(data.finalisedAt ?? data.startedAt, language.value),
            kinds.status[data.status],
          ),
        })),
        { value: 'none', label: t.assessmentNone },
      ]}
      onChange={(assessment) => onChoose({ ...choice, assessment })}
    />
  )
}
