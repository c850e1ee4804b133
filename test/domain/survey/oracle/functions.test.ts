// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FormNode } from '../../../../src/domain/survey/form.ts'
import { openSurvey } from '../../../../src/domain/survey/survey.ts'
import { answerToText } from '../../../../src/domain/survey/value-text.ts'
import { choices, formOf, opened, WORLD } from '../forms.ts'
import { AGREED, DIFFERENT, NODES, short } from './agreed.ts'
import { openInOdk } from './odk.ts'
import { formToXml } from './xform-xml.ts'

const both = async (expressions: readonly string[]): Promise<(readonly [string, string, string])[]> => {
  const form = formOf(
    [...NODES, ...expressions.map((calculation, at): FormNode => ({ kind: 'calculated', id: `c${at}`, calculation }))],
    { crops: choices('tea', 'rice', 'honey') },
  )
  const odk = await openInOdk(formToXml(form))
  const survey = openSurvey(opened(form), {}, WORLD)
  survey.begin()
  survey.addInstance('r', 'second')
  odk.add('/data/r')
  survey.set('k@second', 4)
  odk.answer('/data/r[2]/k', 4)
  return expressions.map((expression, at) => {
    const state = survey.state(`c${at}`)
    const ours = state?.kind === 'question' ? answerToText(state.value) : 'none'
    return [expression, short(odk.nodes().get(`/data/c${at}`)?.currentState.instanceValue ?? 'none'), short(ours)]
  })
}

describe('a function', () => {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(WORLD.now()) })
  })
  afterAll(() => {
    vi.useRealTimers()
  })

  it('gives what it gives in the engine of ODK', async () => {
    const results = await both(AGREED)
    expect(results.length).toBeGreaterThan(150)
    expect(results.filter(([, theirs, ours]) => theirs !== ours)).toEqual([])
  })

  it('gives something else only where we know and want it', async () => {
    expect(await both(DIFFERENT.map(([expression]) => expression))).toEqual(
      DIFFERENT.map(([expression, theirs, ours]) => [expression, short(theirs), ours]),
    )
  })
})
