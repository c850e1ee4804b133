import { describe, expect, it } from 'vitest'
import { replacedIn, versionsOf } from '../../src/app/screens/surveys/corrections.ts'
import { idAt, surveyAt } from './surveys-fixture.ts'

const [first, second, third] = [surveyAt(1), surveyAt(2, { revises: idAt(1) }), surveyAt(3, { revises: idAt(2) })]
const others = [surveyAt(7), surveyAt(8, { revises: idAt(7) })]

describe('the versions of a survey', () => {
  it('are the same whichever of them is open, in the order in which they were begun', () => {
    const all = [third, ...others, first, second]
    for (const open of [first, second, third]) {
      const { surveys, isFirstMissing } = versionsOf(open, all)
      expect(surveys.map(({ id }) => id)).toEqual([first.id, second.id, third.id])
      expect(isFirstMissing).toBe(false)
    }
  })

  it('include both corrections where two people corrected the same survey', () => {
    const other = surveyAt(4, { revises: idAt(1) })
    expect(versionsOf(second, [first, second, other]).surveys.map(({ id }) => id)).toEqual([
      first.id,
      second.id,
      other.id,
    ])
  })

  it('say so when what the oldest one corrects is not here', () => {
    expect(versionsOf(third, [third, second])).toEqual({ surveys: [second, third], isFirstMissing: true })
  })

  it('end even where two surveys are said to correct each other', () => {
    const [one, two] = [surveyAt(1, { revises: idAt(2) }), surveyAt(2, { revises: idAt(1) })]
    expect(versionsOf(one, [one, two]).surveys).toHaveLength(2)
  })

  it('count as replaced only once the correction is finished', () => {
    const draft = surveyAt(4, { revises: idAt(3), status: 'draft' })
    expect([...replacedIn([first, second, third, draft])]).toEqual([first.id, second.id])
  })
})
