// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { splitAnswerKey } from '../../../../src/domain/survey/answer-key.ts'
import { FORMS } from '../../../../src/domain/survey/forms/catalogue.ts'
import { openSurvey } from '../../../../src/domain/survey/survey.ts'
import type { Answers } from '../../../../src/domain/survey/survey-state.ts'
import { answerToText } from '../../../../src/domain/survey/value-text.ts'
import { exportXForm } from '../../../../src/domain/survey/xform/export-xform.ts'
import { readInstance } from '../../../../src/domain/survey/xform/read-instance.ts'
import { consentQuestions, OURS, withSubject } from '../../../../src/domain/survey/xform/with-subject.ts'
import { parseXml } from '../../../../src/server/openrosa/parse-xml.ts'
import { numbersFrom } from '../../../sim/random.ts'
import { opened, WORLD } from '../forms.ts'
import { openInCollect } from './collect.ts'
import { alike, fillByChance, heldBy, keyAt } from './fill-by-chance.ts'

const WALKS = 8
const STEPS = 60

describe.each(FORMS)('the built-in form $id as an XForm', (entry) => {
  it('gives back, filled by chance in ODK’s engine, what was answered, and our engine says the same of it', async () => {
    const form = await entry.versions.at(-1)?.load()
    if (form === undefined) throw new Error(entry.id)
    const given = withSubject(form, entry.about)
    const xml = exportXForm(given)
    for (let walk = 0; walk < WALKS; walk += 1) {
      const random = numbersFrom(walk + 1)
      const collect = await openInCollect(xml)
      fillByChance(collect, given, STEPS, (count) => random() % count)
      const root = parseXml(await collect.xml())
      if (root === undefined) throw new Error('the submission is no XML')
      const { answers, files, unread } = readInstance(root, given)
      expect(unread).toEqual([])
      expect(Object.keys(answers).length).toBeGreaterThan(5)
      const asText = Object.fromEntries([
        ...Object.entries(answers).flatMap(([key, value]) =>
          isMarker(key, given) ? [] : [[key, alike(answerToText(value))]],
        ),
        ...files.map(({ key, name }) => [key, name]),
      ])
      expect(asText).toEqual(heldBy(collect))
      const own: Answers = Object.fromEntries([
        ...Object.entries(answers).filter(([key]) => !key.startsWith(OURS)),
        ...files.map(({ key }) => [key, ['0190f5fe-0000-7000-8000-00000000000a']] as const),
      ])
      const survey = openSurvey(opened(form), own, WORLD)
      expect(survey.strays()).toEqual([])
      const consents = consentQuestions(form)
      for (const [path, node] of collect.nodes()) {
        const state = survey.state(keyAt(path))
        if (state?.kind !== 'question') continue
        const consent = consents.get(state.question.consent ?? '')
        const isAllowed = consent === undefined || answers[consent] === 'yes'
        expect([path, node.currentState.relevant]).toEqual([path, state.isRelevant && isAllowed])
        if (!node.currentState.relevant) continue
        const code =
          state.problem === undefined ? undefined : state.problem.code === 'required' ? 'required' : 'constraint'
        expect([path, code]).toEqual([path, node.validationState.violation?.condition])
      }
    }
  })
})

const isMarker = (key: string, { nodes }: { nodes: readonly { id: string; kind: string }[] }): boolean => {
  const { id } = splitAnswerKey(key)
  const repeats = (inside: readonly { id: string; kind: string; nodes?: readonly never[] }[]): string[] =>
    inside.flatMap((node) => [...(node.kind === 'repeat' ? [node.id] : []), ...repeats(node.nodes ?? [])])
  return repeats(nodes).includes(id)
}
