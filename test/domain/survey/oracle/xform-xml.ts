import { placeNamed, sharedRepeats } from '../../../../src/domain/survey/expression/route.ts'
import type { Form, FormNode, Question } from '../../../../src/domain/survey/form.ts'
import {
  type FormIndex,
  indexForm,
  isContainer,
  isRepeat,
  nameOf,
  type Place,
} from '../../../../src/domain/survey/index-form.ts'

/**
 * A form as the XForm that pyxform would make of its XLSForm, as far as other engines need it to judge ours: data, rules, choice lists.
 * `${name}` becomes a path: relative within the repeat that both share, else from the root.
 */
export const formToXml = (form: Form): string => {
  const { index } = indexForm(form)
  const places = [...index.places.values()]
  const binds = places.map((place) => bindOf(place, index)).join('')
  const lists = Object.entries(form.lists).map(([name, choices]) => {
    const items = choices.map(({ value, label, columns }) => {
      const words = { ...columns, name: value, label: Object.values(label)[0] ?? value }
      return `<item>${Object.entries(words)
        .map(([column, text]) => `<${column}>${escaped(text)}</${column}>`)
        .join('')}</item>`
    })
    return `<instance id="${name}"><root>${items.join('')}</root></instance>`
  })
  return `<?xml version="1.0"?><h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" xmlns:ev="http://www.w3.org/2001/xml-events"><h:head><h:title>T</h:title><model><instance><data id="t">${dataOf(form.nodes)}<meta><instanceID/></meta></data></instance>${lists.join('')}${binds}</model></h:head><h:body>${form.nodes.map((node) => bodyOf(node, index)).join('')}</h:body></h:html>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const startText = (node: FormNode): string =>
  !isContainer(node) && node.default !== undefined && 'text' in node.default ? escaped(node.default.text) : ''

/** A repeat stands twice: as the template of new instances, and, but for templates of inner repeats, as its first instance. */
const dataOf = (nodes: readonly FormNode[], isTemplate = true): string =>
  nodes
    .map((node) => {
      const name = nameOf(node)
      if (!isContainer(node)) return `<${name}>${startText(node)}</${name}>`
      if (node.kind === 'group') return `<${name}>${dataOf(node.nodes, isTemplate)}</${name}>`
      const template = isTemplate ? `<${name} jr:template="">${dataOf(node.nodes, true)}</${name}>` : ''
      return node.count === undefined ? `${template}<${name}>${dataOf(node.nodes, false)}</${name}>` : template
    })
    .join('')

const stepsTo = (place: Place): string[] =>
  place.node === undefined || place.parent === undefined ? [] : [...stepsTo(place.parent), nameOf(place.node)]

const pathTo = (place: Place): string => `/${['data', ...stepsTo(place)].join('/')}`

/** `${name}` as pyxform writes it at a place; after `current()` inside conditions and filters. */
const reference = (name: string, place: Place, index: FormIndex, prefix: string): string => {
  const target = placeNamed(name, index)
  if ('code' in target) throw new Error(`${target.code} ${name}`)
  const shared = sharedRepeats(target, place)
  const around = shared === 0 ? undefined : place.repeats[shared - 1]
  if (around === undefined) return pathTo(target)
  const up = stepsTo(place).length - stepsTo(around).length
  return `${prefix}${[...Array.from({ length: up }, () => '..'), ...stepsTo(target).slice(stepsTo(around).length)].join('/')}`
}

/** An expression with its references written out; depth of brackets tells where `current()` is needed. */
const writtenOut = (text: string, place: Place, index: FormIndex, isInFilter = false): string => {
  let depth = isInFilter ? 1 : 0
  // pyxform leaves the node that indexed-repeat() looks for absolute: its instances are the function's business.
  const absolute = text.replace(/indexed-repeat\(\s*\$\{\s*([^}]+?)\s*\}/g, (_, name: string) => {
    const target = placeNamed(name, index)
    return `indexed-repeat(${'code' in target ? name : pathTo(target)}`
  })
  return absolute.replace(/\$\{\s*([^}]+?)\s*\}|[[\]]/g, (found, name: string | undefined) => {
    if (found === '[') depth += 1
    if (found === ']') depth -= 1
    return name === undefined ? found : ` ${reference(name, place, index, depth > 0 ? 'current()/' : '')} `
  })
}

const TYPES: Readonly<Partial<Record<Question['kind'], string>>> = {
  integer: 'int',
  money: 'int',
  decimal: 'decimal',
  percent: 'decimal',
  date: 'date',
  time: 'time',
  'date-time': 'dateTime',
  geopoint: 'geopoint',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
}

const bindOf = (place: Place, index: FormIndex): string => {
  const { node } = place
  if (node === undefined) return ''
  const rule = (name: string, value: string | boolean | undefined): string => {
    if (value === undefined) return ''
    const text = typeof value === 'boolean' ? `${value}()` : writtenOut(value, place, index)
    return ` ${name}="${escaped(text)}"`
  }
  const own = isContainer(node)
    ? ''
    : rule('required', node.required) + rule('constraint', node.constraint) + rule('calculate', node.calculation)
  const type = isContainer(node) ? '' : ` type="${TYPES[node.kind] ?? 'string'}"`
  return `<bind nodeset="${pathTo(place)}"${type}${rule('relevant', node.relevant)}${rule('readonly', node.readOnly)}${own}/>`
}

const bodyOf = (node: FormNode, index: FormIndex): string => {
  const place = index.places.get(node.id) as Place
  const path = pathTo(place)
  if (isRepeat(node)) {
    const count =
      node.count === undefined
        ? ''
        : ` jr:count="${escaped(writtenOut(node.count, place, index))}" jr:noAddRemove="true()"`
    return `<group ref="${path}"><label>r</label><repeat nodeset="${path}"${count}>${node.nodes.map((inner) => bodyOf(inner, index)).join('')}</repeat></group>`
  }
  if (node.kind === 'group')
    return `<group ref="${path}"><label>g</label>${node.nodes.map((inner) => bodyOf(inner, index)).join('')}</group>`
  if (isContainer(node) || node.kind === 'calculated') return ''
  const tag = node.kind === 'select-one' ? 'select1' : node.kind === 'select-many' ? 'select' : 'input'
  if (node.list === undefined) return `<${tag} ref="${path}"><label>q</label></${tag}>`
  const filter =
    node.choiceFilter === undefined ? '' : `[${escaped(writtenOut(node.choiceFilter, place, index, true))}]`
  return `<${tag} ref="${path}"><label>q</label><itemset nodeset="instance('${node.list}')/root/item${filter}"><value ref="name"/><label ref="label"/></itemset></${tag}>`
}
