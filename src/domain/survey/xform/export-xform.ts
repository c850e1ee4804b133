import type { Choice, Form, FormNode, Repeat } from '../form.ts'
import { type FormIndex, indexForm, isContainer, isRepeat, nameOf } from '../index-form.ts'
import { bindOf } from './binds.ts'
import { type Body, controlsOf, startsOutside } from './controls.ts'
import { collectTexts, type Texts } from './texts.ts'
import { listFile, OURS, SUBJECT_LISTS } from './with-subject.ts'
import { escapeXml, xmlName } from './xml.ts'
import { pathTo, rootName, toXPath } from './xpath.ts'

const SPACES =
  'xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:ev="http://www.w3.org/2001/xml-events" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" xmlns:odk="http://www.opendatakit.org/xforms" xmlns:xsd="http://www.w3.org/2001/XMLSchema"'

const EXTERNAL: ReadonlySet<string> = new Set(Object.values(SUBJECT_LISTS))

/**
 * A form as an ODK XForm (the ODK XForms specification), as ODK Collect, KoboCollect and Enketo fill it. Everything that its author wrote stands in
 * it; what the others know no word for is in `losses.ts`.
 */
export const exportXForm = (form: Form): string => {
  const { index } = indexForm(form)
  const texts = collectTexts(form, index)
  const counts = countNodes(index)
  const yesNo = `${OURS}_yes_no`
  const body: Body = {
    ...{ index, texts, yesNo, isExternal: (list) => EXTERNAL.has(list) },
    countPath: (repeat) => counts.get(repeat.id)?.path,
  }
  const controls = controlsOf(form.nodes, body)
  const binds = [...index.places.values()].map((place) => bindOf(place, index, texts)).join('')
  const lists = Object.entries({ ...form.lists, ...(usesYesNo(form.nodes) ? { [yesNo]: YES_NO } : {}) })
  const instances = lists.map(([name, choices], at) => listOf(name, at, choices, form, texts)).join('')
  const title = escapeXml(form.title[form.languages[0] ?? ''] ?? Object.values(form.title)[0] ?? form.id)
  const model = [
    `<instance><${rootName(index)} id="${escapeXml(form.id)}" version="${escapeXml(form.version)}">`,
    `${dataOf(form.nodes, counts, true)}${META}</${rootName(index)}></instance>`,
    ...[instances, externalsIn(form), binds, countBinds(counts), metaBinds(form, index)],
    startsOutside(form.nodes, body),
  ].join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<h:html ${SPACES}><h:head><h:title>${title}</h:title><model odk:xforms-version="1.0.0">${texts.toXml()}${model}</model></h:head><h:body>${controls}</h:body></h:html>\n`
}

/** Where the other apps note which submission it is, and from when to when it was filled (OpenRosa metadata). */
const META = '<meta><instanceID/><instanceName/><timeStart/><timeEnd/></meta>'

const metaBinds = (form: Form, index: FormIndex): string => {
  const at = `/${rootName(index)}/meta`
  const name = form.instanceName === undefined ? undefined : toXPath(form.instanceName, index.root, index)
  return [
    `<bind nodeset="${at}/instanceID" type="string" readonly="true()" jr:preload="uid"/>`,
    `<bind nodeset="${at}/timeStart" type="dateTime" jr:preload="timestamp" jr:preloadParams="start"/>`,
    `<bind nodeset="${at}/timeEnd" type="dateTime" jr:preload="timestamp" jr:preloadParams="end"/>`,
    name === undefined ? '' : `<bind nodeset="${at}/instanceName" type="string" calculate="${escapeXml(name)}"/>`,
  ].join('')
}

/** JavaRosa takes a repeat's count from a node only: a hidden one beside the repeat that follows the form's expression. */
interface CountNode {
  readonly name: string
  readonly path: string
  readonly calculate: string
}

const countNodes = (index: FormIndex): ReadonlyMap<string, CountNode> => {
  const counts = new Map<string, CountNode>()
  for (const place of index.places.values()) {
    const { node, parent } = place
    if (!isRepeat(node) || node.count === undefined || parent === undefined) continue
    const calculate = toXPath(node.count, { ...place, repeats: place.repeats.slice(0, -1) }, index)
    if (calculate === undefined) continue
    const name = countName(node)
    counts.set(node.id, { name, calculate, path: `${pathTo(parent, index)}/${name}` })
  }
  return counts
}

/** No form may have a name that begins so (`fitness.ts`). */
export const countName = (repeat: Repeat): string => `${OURS}_count_${xmlName(nameOf(repeat))}`

const countBinds = (counts: ReadonlyMap<string, CountNode>): string =>
  [...counts.values()]
    .map(({ path, calculate }) => `<bind nodeset="${path}" type="int" calculate="${escapeXml(calculate)}"/>`)
    .join('')

/** A repeat stands twice: as the template of new instances, and, but for templates of inner repeats, as its first instance. */
const dataOf = (nodes: readonly FormNode[], counts: ReadonlyMap<string, CountNode>, hasTemplates: boolean): string =>
  nodes
    .map((node) => {
      const name = xmlName(nameOf(node))
      if (!isContainer(node)) return `<${name}>${startText(node)}</${name}>`
      if (node.kind === 'group') return `<${name}>${dataOf(node.nodes, counts, hasTemplates)}</${name}>`
      const count = counts.get(node.id)
      const counter = count === undefined ? '' : `<${count.name}/>`
      const template = hasTemplates ? `<${name} jr:template="">${dataOf(node.nodes, counts, true)}</${name}>` : ''
      const first = `<${name}>${dataOf(node.nodes, counts, false)}</${name}>`
      return count === undefined ? `${template}${first}` : `${counter}${template === '' ? first : template}`
    })
    .join('')

const startText = (node: FormNode): string =>
  !isContainer(node) && node.default !== undefined && 'text' in node.default ? escapeXml(node.default.text) : ''

const listOf = (name: string, at: number, choices: readonly Choice[], form: Form, texts: Texts): string => {
  const items = choices.map((choice, row) => {
    const id = `list-${at}-${row}`
    texts.add(id, choice.label)
    const words = choice.label[form.languages[0] ?? ''] ?? Object.values(choice.label)[0] ?? choice.value
    const columns = { ...choice.columns, name: choice.value, label: words, itextId: id }
    return `<item>${Object.entries(columns)
      .filter(([column]) => /^[\p{L}_]/u.test(column))
      .map(([column, text]) => `<${xmlName(column)}>${escapeXml(text)}</${xmlName(column)}>`)
      .join('')}</item>`
  })
  return `<instance id="${escapeXml(name)}"><root>${items.join('')}</root></instance>`
}

const externalsIn = (form: Form): string => {
  const used = new Set(listsIn(form.nodes))
  return [...EXTERNAL]
    .filter((list) => used.has(list))
    .map((list) => `<instance id="${list}" src="jr://file-csv/${listFile(list)}"/>`)
    .join('')
}

const listsIn = (nodes: readonly FormNode[]): string[] =>
  nodes.flatMap((node) => (isContainer(node) ? listsIn(node.nodes) : (node.list ?? [])))

const YES_NO: readonly Choice[] = [
  { value: 'yes', label: { vi: 'Có', en: 'Yes' } },
  { value: 'no', label: { vi: 'Không', en: 'No' } },
]

const usesYesNo = (nodes: readonly FormNode[]): boolean =>
  nodes.some((node) => (isContainer(node) ? usesYesNo(node.nodes) : node.kind === 'yes-no'))
