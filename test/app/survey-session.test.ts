import { expect, test } from 'vitest'
import { pagesOf } from '../../src/app/screens/survey/survey-model.ts'
import { createSurveySession } from '../../src/app/screens/survey/survey-session.ts'
import type { Answers } from '../../src/domain/survey/survey-state.ts'
import { formOf, opened, WORLD } from '../domain/survey/forms.ts'

const FORM = opened(
  formOf([
    { kind: 'yes-no', id: 'exports' },
    { kind: 'text', id: 'countries', relevant: `\${exports} = 'yes'` },
    { kind: 'integer', id: 'workers' },
    { kind: 'repeat', id: 'market', nodes: [{ kind: 'text', id: 'where' }] },
  ]),
)

const begun = (answers: Answers) => {
  const edits: [object, string[]][] = []
  const session = createSurveySession(FORM, answers, WORLD, (set, unset) => edits.push([set, unset]))
  const drawn: string[] = []
  for (const key of ['exports', 'countries', 'workers', 'market'])
    session.state(key).subscribe(() => void drawn.push(key))
  drawn.length = 0
  return { session, edits, drawn }
}

test('an answer draws the questions anew that it has changed, and no others', () => {
  const { session, edits, drawn } = begun({ workers: 3 })
  session.answer('exports', true)
  expect(drawn.toSorted()).toEqual(['countries', 'exports'])
  expect(session.state('countries').value).toMatchObject({ isRelevant: true })
  expect(edits).toEqual([[{ 'answers/exports': true }, []]])
})

test('an instance that is added or removed is seen in its repeat', () => {
  const { session, drawn } = begun({})
  const key = session.add('market') ?? ''
  expect(session.state('market').value).toMatchObject({ instances: [key] })
  session.remove(key)
  expect(session.state('market').value).toMatchObject({ instances: [] })
  expect(drawn).toEqual(['market', 'market'])
})

test('what another phone answered is on screen, and what this one wrote itself draws nothing again', () => {
  const { session, drawn } = begun({ workers: 3 })
  session.answer('workers', 4)
  drawn.length = 0
  session.receive({ workers: 4 })
  expect(drawn).toEqual([])
  session.receive({ workers: 5, exports: true })
  expect(session.state('workers').value).toMatchObject({ value: 5 })
  expect(session.state('countries').value).toMatchObject({ isRelevant: true })
})

test('how far each page is follows every answer and every instance, whatever was counted before', () => {
  const { session } = begun({})
  const counted = () =>
    pagesOf(session.engine.value).map((page) => {
      const { asked, answered } = session.progress(page, {})
      return [asked, answered]
    })
  expect(counted()).toEqual([
    [2, 0],
    [0, 0],
  ])
  session.answer('exports', true)
  const key = session.add('market') ?? ''
  expect(counted()).toEqual([
    [3, 1],
    [1, 0],
  ])
  session.answer(key.replace('market', 'where'), 'Lào')
  expect(counted()).toEqual([
    [3, 1],
    [1, 1],
  ])
  session.receive({ workers: 5 })
  expect(counted()).toEqual([
    [2, 1],
    [0, 0],
  ])
})
