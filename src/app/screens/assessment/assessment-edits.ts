import { findingId } from '../../../domain/criteria/finding.ts'
import type { Answer, Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import type { WorkingCopy } from '../../working-copy.ts'
import { answerEdit } from '../prefill/prefill-model.ts'

/** What an assessor does to an assessment by hand, as edits of the record. */
export const assessmentEdits = (
  { edit }: Pick<WorkingCopy<'assessment'>, 'edit'>,
  shown: Assessment,
  previous: Assessment | undefined,
) => {
  const answer = (code: CriterionCode, chosen: Answer | undefined): void => {
    const { set, unset } = answerEdit(shown, code, chosen)
    edit(set, unset)
  }
  return {
    answer,
    finding: (finding: string, isFound: boolean): void => edit({ [`findings/${finding}`]: isFound }),
    note: (code: CriterionCode, text: string): void =>
      text === '' ? edit({}, [`notes/${code}`]) : edit({ [`notes/${code}`]: text }),
    /** Answers as the earlier assessment did, its requirement with it. */
    keepPrevious: (code: CriterionCode): void => {
      const chosen = previous?.answers[code]
      const id = findingId('requirement', code)
      const requirement = previous?.findings[id]
      if (chosen === undefined) return
      const { set, unset } = answerEdit(shown, code, chosen)
      edit({ ...set, ...(requirement === undefined ? {} : { [`findings/${id}`]: requirement }) }, unset)
    },
  }
}
