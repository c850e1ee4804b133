import { findingId } from '../../../domain/criteria/finding.ts'
import type { Answer, Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import { NOTE_LENGTH } from '../../../domain/records/text.ts'
import type { WorkingCopy } from '../../working-copy.ts'
import { answerEdit } from '../prefill/prefill-model.ts'

/** What an assessor does to an assessment by hand, as edits of the record. */
export const assessmentEdits = (
  { edit }: Pick<WorkingCopy<'assessment'>, 'edit'>,
  /** As it is shown at that moment. */
  shownNow: () => Assessment,
  previous: Assessment | undefined,
) => {
  const answer = (code: CriterionCode, chosen: Answer | undefined): void => {
    const { set, unset } = answerEdit(shownNow(), code, chosen)
    edit(set, unset)
  }
  return {
    answer,
    finding: (finding: string, isFound: boolean): void => edit({ [`findings/${finding}`]: isFound }),
    note: (code: CriterionCode, text: string): void =>
      text === '' ? edit({}, [`notes/${code}`]) : edit({ [`notes/${code}`]: text }),
    /** Answers with a ground that the note keeps; what stood there stays. */
    answerBecause: (code: CriterionCode, chosen: Answer, ground: string): void => {
      const shown = shownNow()
      const { set, unset } = answerEdit(shown, code, chosen)
      const note = [shown.notes[code] ?? '', ground].filter((line) => line !== '').join('\n')
      edit({ ...set, [`notes/${code}`]: note.slice(0, NOTE_LENGTH) }, unset)
    },
    /** Answers as the earlier assessment did, its requirement with it. */
    keepPrevious: (code: CriterionCode): void => {
      const chosen = previous?.answers[code]
      const id = findingId('requirement', code)
      const requirement = previous?.findings[id]
      if (chosen === undefined) return
      const { set, unset } = answerEdit(shownNow(), code, chosen)
      edit({ ...set, ...(requirement === undefined ? {} : { [`findings/${id}`]: requirement }) }, unset)
    },
  }
}
