import type { Form, FormNode, Question, Rule } from '../../src/domain/survey/form.ts'
import { wordsIn } from '../../src/domain/survey/form.ts'
import type { Answers } from '../../src/domain/survey/survey-state.ts'

/**
 * A form of ours as SurveyJS's JSON, as far as the bench's forms go: numbers, selects and calculated values with their rules, a page for each group,
 * a dynamic panel for a repeat (https://surveyjs.io/form-library/documentation/api-reference/survey-data-model).
 */
export const toSurveyJs = (form: Form, answers: Answers): { model: object; values: object } => {
  const repeats = new Map(
    form.nodes.flatMap((node) =>
      node.kind === 'repeat' ? node.nodes.map((inner) => [inner.id, node.id] as const) : [],
    ),
  )
  const words = (node: FormNode): string => wordsIn(node.label, 'vi', form.languages) || node.id
  const written = (rule: string, within?: string): string =>
    rule
      .replaceAll(/sum\(\$\{([^}]+)\}\)/g, (_, id: string) => `sumInArray({${repeats.get(id)}}, '${id}')`)
      .replaceAll(/count\(\$\{([^}]+)\}\)/g, "countInArray({$1}, 'area')")
      .replaceAll(/\$\{([^}]+)\}/g, (_, id: string) => (within === undefined ? `{${id}}` : `{panel.${id}}`))
      .replaceAll(/\bif\(/g, 'iif(')
      .replaceAll(' div ', ' / ')
  const relevant = (rule: Rule | undefined, within?: string): object =>
    typeof rule === 'string' ? { visibleIf: written(rule, within) } : {}
  const question = (node: Question, within?: string): object => {
    const shared = { name: node.id, title: words(node), ...relevant(node.relevant, within) }
    if (node.calculation !== undefined)
      return {
        ...shared,
        type: 'expression',
        expression: written(node.calculation, within),
        visible: within !== undefined,
      }
    if (node.list !== undefined)
      return {
        ...{ ...shared, type: 'radiogroup' },
        choices: form.lists[node.list]?.map(({ value, label }) => ({
          value,
          text: wordsIn(label, 'vi', form.languages),
        })),
      }
    const own = `{${within === undefined ? '' : 'panel.'}${node.id}}`
    const rules =
      node.constraint === undefined
        ? {}
        : { validators: [{ type: 'expression', expression: node.constraint.replace(/^\./, own) }] }
    return { ...shared, type: 'text', inputType: 'number', ...rules }
  }
  const element = (node: FormNode, within?: string): object => {
    if (!('nodes' in node)) return question(node, within)
    const shared = { name: node.id, title: words(node), ...relevant(node.relevant, within) }
    return node.kind === 'group'
      ? { ...shared, type: 'panel', elements: node.nodes.map((inner) => element(inner, within)) }
      : { ...shared, type: 'paneldynamic', templateElements: node.nodes.map((inner) => element(inner, node.id)) }
  }
  const groups = form.nodes.filter((node) => 'nodes' in node)
  const loose = form.nodes.filter((node) => !('nodes' in node))
  const pages = groups.map((node) => ({
    name: `page-${node.id}`,
    elements: node.kind === 'group' ? node.nodes.map((inner) => element(inner)) : [element(node)],
  }))
  return {
    model: {
      title: wordsIn(form.title, 'vi', form.languages),
      pages: loose.length === 0 ? pages : [...pages, { name: 'rest', elements: loose.map((node) => element(node)) }],
    },
    values: valuesOf(answers),
  }
}

/** Answers in repeats become lists of objects. */
const valuesOf = (answers: Answers): object => {
  const plain: Record<string, unknown> = {}
  const rows = new Map<string, Record<string, unknown>>()
  for (const [key, value] of Object.entries(answers)) {
    const [id = '', instance] = key.split('@')
    if (instance === undefined) plain[id] = value
    else if (id === 'plot') rows.set(instance, {})
    else Object.assign(rows.get(instance) ?? {}, { [id]: value })
  }
  return rows.size === 0 ? plain : { ...plain, plot: [...rows.values()] }
}
