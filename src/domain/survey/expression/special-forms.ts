import { wordsIn } from '../form.ts'
import { isQuestion, isRepeat, type Place } from '../index-form.ts'
import { compileRoute } from './compile-path.ts'
import type { Expression, Path } from './expression.ts'
import { parseExpression } from './parse.ts'
import { routePath, sharedRepeats } from './route.ts'
import { type Evaluate, refuse, type Setting } from './setting.ts'
import type { SeenRow } from './sight.ts'
import { toNumber, toText } from './value.ts'

type Call = Extract<Expression, { kind: 'call' }>

/** The functions that are about the form and not about values: they look at what their arguments are, not at what they give. */
export const compileSpecial = (call: Call, setting: Setting): Evaluate | undefined =>
  FORMS.get(call.name)?.(call, setting)

const refuseCall = (call: Call, setting: Setting): Evaluate =>
  refuse(setting, { code: 'wrong-argument', what: call.name, at: call.at })

/** The node that a path leads to, by the form. */
const placeOf = (argument: Expression | undefined, setting: Setting): Place | undefined => {
  if (argument?.kind !== 'path' || argument.start.kind === 'instance') return undefined
  const routed = routePath(argument, setting.index, setting.here, setting.current)
  return routed.kind === 'route' ? routed.route.target : undefined
}

/** `position()` is the candidate's place; `position(..)` that of the repeat instance that the path leads to. */
const compilePosition = (call: Call, setting: Setting): Evaluate => {
  const [of] = call.arguments
  if (of === undefined) return (frame) => frame.position
  const place = placeOf(of, setting)
  if (place === undefined || call.arguments.length > 1) return refuseCall(call, setting)
  const find = setting.compile(of, setting)
  // Every other node is the only one of its name among its siblings.
  if (!isRepeat(place.node)) return () => 1
  return (frame) => {
    const nodes = find(frame)
    const row = typeof nodes === 'object' ? nodes[0]?.row : undefined
    return row?.position() ?? Number.NaN
  }
}

/**
 * `indexed-repeat(node, repeat, index, repeat, index …)`: the node in the instance at that place. Looks at no other instance, so that a
 * running total costs one step for each instance.
 */
const compileIndexedRepeat = (call: Call, setting: Setting): Evaluate => {
  const [target, ...asked] = call.arguments
  const place = placeOf(target, setting)
  if (place?.node === undefined || asked.length === 0 || asked.length % 2 === 1) return refuseCall(call, setting)
  const indexes = new Map<Place, Evaluate>()
  for (let at = 0; at < asked.length; at += 2) {
    const repeat = placeOf(asked[at], setting)
    const index = asked[at + 1]
    if (repeat === undefined || index === undefined || !place.repeats.includes(repeat)) return refuseCall(call, setting)
    indexes.set(repeat, setting.compile(index, setting))
  }
  const firstAsked = place.repeats.findIndex((repeat) => indexes.has(repeat))
  const bound = Math.min(sharedRepeats(place, setting.current), firstAsked)
  const climb = compileRoute(
    {
      target: rowPlace(setting.current, bound, setting),
      climb: setting.current.repeats.length - bound,
      down: [],
      where: [],
    },
    setting,
  )
  const down = place.repeats.slice(bound).map((repeat) => ({ id: repeat.node?.id ?? '', index: indexes.get(repeat) }))
  const { id } = place.node
  setting.needs.push({ id, isOwnInstance: false, isTyped: false })
  return (frame) => {
    let row: SeenRow | undefined = climb(frame.current.row, frame)[0]?.row
    for (const step of down) {
      const place = step.index === undefined ? 1 : Math.floor(toNumber(step.index(frame)))
      row = row?.rows(step.id)[place - 1]
    }
    return row === undefined ? '' : row.node(id).text()
  }
}

/** The repeat at that depth that a node stands in, or the form itself. */
const rowPlace = (place: Place, depth: number, setting: Setting): Place =>
  place.repeats[depth - 1] ?? setting.index.root

/** `jr:choice-name(value, '${question}')`: the label of the choice of that value in the question's list, in the language on the screen. */
const compileChoiceName = (call: Call, setting: Setting): Evaluate => {
  const [value, named] = call.arguments
  const written = named?.kind === 'text' ? parsedPath(named.value) : named
  const place = placeOf(written, setting)
  if (value === undefined || place === undefined || !isQuestion(place.node)) return refuseCall(call, setting)
  const labels = new Map(
    (setting.index.lists.get(place.node.list ?? '') ?? []).map((choice) => [choice.value, choice.label]),
  )
  const find = setting.compile(value, setting)
  return (frame) => wordsIn(labels.get(toText(find(frame))), frame.world.language, frame.world.languages)
}

const parsedPath = (text: string): Path | undefined => {
  const parsed = parseExpression(text)
  return parsed.kind === 'parsed' && parsed.expression.kind === 'path' ? parsed.expression : undefined
}

/** `once(expression)`: what it gave the first time that it gave anything. */
const compileOnce = (call: Call, setting: Setting): Evaluate => {
  const [of, ...rest] = call.arguments
  if (of === undefined || rest.length > 0) return refuseCall(call, setting)
  const evaluate = setting.compile(of, setting)
  return (frame) => {
    const before = frame.own()
    return before === '' ? evaluate(frame) : before
  }
}

const FORMS: ReadonlyMap<string, (call: Call, setting: Setting) => Evaluate> = new Map([
  ['position', compilePosition],
  ['indexed-repeat', compileIndexedRepeat],
  ['jr:choice-name', compileChoiceName],
  ['once', compileOnce],
])
