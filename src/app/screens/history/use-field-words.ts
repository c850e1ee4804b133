import type { LocalRecord } from '../../../store/store.ts'
import { useCriteriaSet } from '../result/use-criteria-set.ts'
import { useForm } from '../survey/use-form.ts'
import { type FieldWords, recordWords } from './field-words.ts'
import { surveyWords } from './survey-field-words.ts'

/** Words for the fields of a record, with its criteria set or form as soon as that is loaded. */
export const useFieldWords = (record: LocalRecord | undefined): FieldWords => {
  const set = useCriteriaSet(record !== undefined && 'criteria' in record.data ? record.data.criteria : undefined)
  const form = useForm(record?.kind === 'response' ? record.data.form : undefined)
  if (record?.kind === 'response') return surveyWords(record.data, form?.kind === 'opened' ? form.opened : undefined)
  return recordWords(set.kind === 'ready' ? set.set : undefined)
}
