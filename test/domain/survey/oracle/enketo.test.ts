// @vitest-environment jsdom
import openrosaEvaluator from 'openrosa-xpath-evaluator'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FormNode } from '../../../../src/domain/survey/form.ts'
import { openSurvey } from '../../../../src/domain/survey/survey.ts'
import { answerToText } from '../../../../src/domain/survey/value-text.ts'
import { choices, formOf, opened, WORLD } from '../forms.ts'
import { AGREED, DIFFERENT, NODES, short } from './agreed.ts'

const INSTANCE = '/model/instance[1]/data'

/** The answers as the document that Enketo keeps of them. */
const MODEL = `<model><instance><data><n>5</n><blank/><many>tea rice</many><one>tea</one><r><k>3</k></r><r><k>4</k></r></data></instance><instance id="crops"><root>${['tea', 'rice', 'honey'].map((name) => `<item><name>${name}</name><label>${name}</label></item>`).join('')}</root></instance></model>`

const PATHS: Readonly<Record<string, string>> = { k: '/r/k' }

/** What Enketo's form does to an expression before its evaluator sees it: names and instances become paths of its model. */
const forEnketo = (expression: string): string =>
  expression
    .replace(/\$\{\s*([^}]+?)\s*\}/g, (_, name: string) => ` ${INSTANCE}${PATHS[name] ?? `/${name}`} `)
    .replaceAll(/(?<![\w\]])\/data\//g, `${INSTANCE}/`)
    .replaceAll(/instance\('(\w+)'\)/g, '/model/instance[@id="$1"]')

/** A browser takes "any type" for a result when none is named, as the DOM's standard says; jsdom asks for it. */
class LikeBrowsers extends XPathEvaluator {
  override createExpression(text: string, resolver?: XPathNSResolver | null): XPathExpression {
    const expression = super.createExpression(text, resolver)
    return { evaluate: (node, type = XPathResult.ANY_TYPE) => expression.evaluate(node, type, null) }
  }
}

/** Enketo's form works these out itself, or its evaluator cannot read them. */
const BEYOND = ['jr:choice-name(', 'indexed-repeat(', '-(3)']

/** Where the two differ: what Enketo's evaluator says, and what ours does. ODK's engine is with us in the first only. */
const DIFFERENT_HERE: readonly (readonly [string, string, string])[] = [
  // XPath 1.0, 4.2: a text's first place is 1, and no length takes all from there on.
  ["substring('hello', 0)", 'o', 'hello'],
  // XPath 1.0, 3.7: a number has no exponent.
  ["number('1e3')", '1000', ''],
  ['string(1000000 * 1000000 * 1000000 * 1000000)', '1e+24', '999999999999999983222784'],
  // A day is a day, not a moment before or after midnight somewhere.
  ['date(18000)', '2019-04-14T07:00:00.000+07:00', '2019-04-14'],
  ["decimal-date-time('2026-05-22')", '20594.7083333', '20595'],
  ["number('2026-05-22')", '20594.7083333', '20595'],
  ["date('2026-05-22') + 1", '20595.7083333', '20596'],
]

/** What is no number is an empty answer, as in ODK's engine; the evaluator alone says its name. */
const asAnswer = (text: string): string => (text === 'NaN' ? '' : short(text))

const theirs = (expressions: readonly string[]): string[] => {
  vi.stubGlobal('XPathEvaluator', LikeBrowsers)
  const evaluator = openrosaEvaluator()
  const model = new DOMParser().parseFromString(MODEL, 'text/xml')
  return expressions.map((expression) =>
    asAnswer(evaluator.evaluate(forEnketo(expression), model, null, XPathResult.STRING_TYPE).stringValue),
  )
}

const ours = (expressions: readonly string[]): string[] => {
  const form = formOf(
    [...NODES, ...expressions.map((calculation, at): FormNode => ({ kind: 'calculated', id: `c${at}`, calculation }))],
    { crops: choices('tea', 'rice', 'honey') },
  )
  const survey = openSurvey(opened(form), {}, WORLD)
  survey.begin()
  survey.addInstance('r', 'second')
  survey.set('k@second', 4)
  return expressions.map((_, at) => {
    const state = survey.state(`c${at}`)
    return state?.kind === 'question' ? short(answerToText(state.value)) : 'none'
  })
}

const both = (expressions: readonly string[]): (readonly [string, string | undefined, string | undefined])[] => {
  const [here, there] = [ours(expressions), theirs(expressions)]
  return expressions.map((expression, at) => [expression, there[at], here[at]])
}

describe('a function', () => {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(WORLD.now()) })
  })
  afterAll(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('gives what it gives in the evaluator of Enketo', () => {
    const apart = new Set(DIFFERENT_HERE.map(([expression]) => expression))
    const asked = [...AGREED, ...DIFFERENT.map(([expression]) => expression)].filter(
      (expression) => !(apart.has(expression) || BEYOND.some((start) => expression.startsWith(start))),
    )
    expect(asked.length).toBeGreaterThan(150)
    expect(both(asked).filter(([, there, here]) => there !== here)).toEqual([])
  })

  it('gives something else only where we know and want it', () => {
    expect(both(DIFFERENT_HERE.map(([expression]) => expression))).toEqual(DIFFERENT_HERE)
  })
})
