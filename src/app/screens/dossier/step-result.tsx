import type { Decision } from '../../../domain/records/product.ts'
import { ALL_STARS, bandOf } from '../../../domain/scoring/stars.ts'
import { CheckField } from '../../components/check-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { dossierStepMessages } from '../../messages/dossier-steps.ts'
import { readPoints, type STEP_ASKS } from './step-form.ts'
import type { StepTyping } from './step-typing.ts'

interface StepResultProps {
  /** Whose points make the stars. */
  readonly decision: Decision
  readonly form: StepTyping
  readonly wanted: (typeof STEP_ASKS)[keyof typeof STEP_ASKS]
  readonly hasProblem: boolean
}

/** The council's average and stars, or that the dossier is out; of a decision the stars that it recognises. */
export const StepResult = ({ form, wanted, decision, hasProblem }: StepResultProps) => {
  const t = dossierStepMessages()
  if (wanted.result === undefined && wanted.stars === undefined) return null
  const isOut = form.text('isOut') === 'x'
  const points = readPoints(form.text('points'))
  const type = (value: string): void => {
    form.set('points', value)
    const typed = readPoints(value)
    if (typed !== undefined) form.set('stars', String(bandOf(typed, decision)))
  }
  return (
    <>
      {wanted.result === undefined || isOut ? null : (
        <TextField
          name="points"
          label={t.points}
          hint={t.pointsHint}
          value={form.text('points')}
          required
          error={hasProblem && points === undefined ? t.pointsWrong : undefined}
          onInput={type}
        />
      )}
      {isOut ? null : (
        <SelectField
          label={t.stars}
          value={form.text('stars')}
          options={(wanted.stars ?? ALL_STARS).map((stars) => ({ value: String(stars), label: t.starsOf(stars) }))}
          onChange={(value) => form.set('stars', value)}
          {...(points === undefined ? {} : { hint: t.starsByPoints(bandOf(points, decision)) })}
        />
      )}
      {wanted.result === undefined ? null : (
        <CheckField
          label={t.isOut}
          hint={t.isOutHint}
          isOn={isOut}
          onChange={(isOn) => form.set('isOut', isOn ? 'x' : '')}
        />
      )}
    </>
  )
}
