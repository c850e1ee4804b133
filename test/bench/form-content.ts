import { readFileSync } from 'node:fs'
import type { CriteriaSet } from '../../src/domain/criteria/schema.ts'
import type { Form, FormNode, Question } from '../../src/domain/survey/form.ts'
import type { Answers } from '../../src/domain/survey/survey-state.ts'
import { exportXForm } from '../../src/domain/survey/xform/export-xform.ts'
import { escapeXml } from '../../src/domain/survey/xform/xml.ts'
import { importXlsForm } from '../../src/domain/survey/xlsform/import-xlsform.ts'
import { allSets } from '../domain/sets.ts'
import { LARGE, largeAnswers } from '../domain/survey/large-form.ts'
import { toSurveyJs } from './form-surveyjs.ts'

/** One form as each contender reads it. */
export interface Content {
  readonly form: Form
  /** What is answered when it is opened. */
  readonly answers: Answers
  /** ODK XForm, with a page for each group as our screen has them, and the answers as an instance of it. */
  readonly xml: string
  readonly instance: string
  readonly surveyjs: object
  readonly surveyjsAnswers: object
}

/** 500 questions with rules in 100 groups, 200 instances of a repeat, sums over them; all of it answered. */
export const largeContent = (): Content => contentOf(withLabels(LARGE), largeAnswers(), 'bench-large')

/** The criteria set with most criteria, in the words of the decision; half of it answered. */
export const longestSet = async (): Promise<CriteriaSet> => {
  const [longest] = (await allSets()).toSorted((one, other) => other.criteria.length - one.criteria.length)
  if (longest === undefined) throw new Error('there are no sets')
  return longest
}

/** The same criteria as a form: a question for each, a page for each group, the points summed up. */
export const criteriaContent = async (): Promise<Content> => contentOf(criteriaForm(await longestSet()), {}, 'criteria')

/** A public form that we did not write: 184 questions of a survey in Iraq. */
export const publicContent = (): Content => {
  const { sheets } = JSON.parse(readFileSync('test/fixtures/xlsforms/iraq-questionnaire.json', 'utf8'))
  const read = importXlsForm(sheets)
  if (read.kind !== 'imported') throw new Error('the public form cannot be read')
  return contentOf(read.form, {}, 'bench-public')
}

const contentOf = (given: Form, answers: Answers, id: string): Content => {
  const form: Form = {
    ...given,
    id,
    nodes: given.nodes.map((node) => ('nodes' in node ? { ...node, isPage: true } : node)),
  }
  const { model, values } = toSurveyJs(form, answers)
  return {
    ...{ form, answers, surveyjs: model, surveyjsAnswers: values },
    xml: exportXForm(form).replace('<h:body>', '<h:body class="pages">'),
    instance: `<data id="${id}" version="${form.version}">${elements(form.nodes, answers, '')}<meta><instanceID>uuid:00000000-0000-4000-8000-000000000001</instanceID><instanceName/><timeStart/><timeEnd/></meta></data>`,
  }
}

/** As the form's author would have written them: every question has words. */
const withLabels = (form: Form): Form => {
  const labelled = (node: FormNode): FormNode => {
    const label = { vi: `Câu ${node.id}: đã thu hoạch bao nhiêu?`, en: `Question ${node.id}: how much was harvested?` }
    if (!('nodes' in node)) return { ...node, label }
    return { ...node, label: { vi: `Phần ${node.id}`, en: `Section ${node.id}` }, nodes: node.nodes.map(labelled) }
  }
  return { ...form, nodes: form.nodes.map(labelled) }
}

const criteriaForm = (set: CriteriaSet): Form => {
  const idOf = (code: string): string => `c${code.replaceAll('.', '-')}`
  const points = ({ code, options }: CriteriaSet['criteria'][number]): string =>
    options.reduceRight((rest, option, at) => `if(\${${idOf(code)}} = '${at}', ${option.points}, ${rest})`, '0')
  const question = (criterion: CriteriaSet['criteria'][number]): Question => ({
    ...{ kind: 'select-one', id: idOf(criterion.code), list: idOf(criterion.code), required: true },
    label: { vi: `${criterion.code} ${criterion.title.vi}`, en: `${criterion.code} ${criterion.title.en}` },
  })
  const groups = set.parts.flatMap((part) => part.groups)
  return {
    ...{ id: 'criteria', version: '1', title: { vi: 'Bộ tiêu chí', en: 'Criteria set' }, languages: ['vi', 'en'] },
    lists: Object.fromEntries(
      set.criteria.map(({ code, options }) => [
        idOf(code),
        options.map(({ label }, at) => ({ value: String(at), label: { vi: label.vi, en: label.en } })),
      ]),
    ),
    nodes: [
      ...groups.map(
        ({ code, title, criteria }): FormNode => ({
          ...{ kind: 'group', id: `g${code.replaceAll('.', '-')}`, label: { vi: title.vi, en: title.en } },
          nodes: criteria.map(question),
        }),
      ),
      ...set.criteria.map(
        (criterion): FormNode => ({
          ...{ kind: 'calculated', id: `p-${idOf(criterion.code)}`, calculation: points(criterion) },
        }),
      ),
      {
        ...{ kind: 'calculated', id: 'points' },
        calculation: set.criteria.map(({ code }) => `\${p-${idOf(code)}}`).join(' + '),
      },
    ],
  }
}

/** Answers as elements; of a repeat an element for each instance, in the order of their places. */
const elements = (nodes: readonly FormNode[], answers: Answers, instance: string): string =>
  nodes
    .map((node) => {
      const name = node.id
      if (!('nodes' in node)) return `<${name}>${escapeXml(String(answers[`${name}${instance}`] ?? ''))}</${name}>`
      if (node.kind === 'group') return `<${name}>${elements(node.nodes, answers, instance)}</${name}>`
      return instancesOf(node.id, answers)
        .map((key) => `<${name}>${elements(node.nodes, answers, `@${key}`)}</${name}>`)
        .join('')
    })
    .join('')

/** Keys of a repeat's instances in their order. */
const instancesOf = (repeat: string, answers: Answers): string[] =>
  Object.keys(answers).flatMap((key) => (key.startsWith(`${repeat}@`) ? [key.slice(repeat.length + 1)] : []))
