import { type Form, type FormNode, type Question, wordsIn } from '../../../domain/survey/form.ts'
import { isContainer } from '../../../domain/survey/index-form.ts'
import { Badge } from '../../components/badge.tsx'
import { formsMessages } from '../../messages/forms.ts'
import { language } from '../../messages/language.ts'
import { PersonalMark } from '../surveys/personal-mark.tsx'
import './form-preview.css'
import { countQuestions } from './form-versions.ts'

/** The questions of a form by section, with the rules as their author wrote them. */
export const FormPreview = ({ form }: { form: Form }) => (
  <section class="card stack-close">
    <h2>{formsMessages().preview}</h2>
    <FormSections form={form} />
  </section>
)

export const FormSections = ({ form }: { form: Form }) => (
  <>
    {sectionsOf(form).map(({ title, nodes }, at) => (
      <details key={title + String(at)} class="form-preview-section" open={at === 0}>
        <summary>{formsMessages().section(title, countQuestions(nodes))}</summary>
        <Nodes nodes={nodes} form={form} />
      </details>
    ))}
  </>
)

/** Groups and repeats at the top, and the loose questions between them. */
const sectionsOf = (form: Form): { title: string; nodes: FormNode[] }[] => {
  const t = formsMessages()
  const sections: { title: string; nodes: FormNode[] }[] = []
  let loose: FormNode[] | undefined
  for (const node of form.nodes) {
    if (isContainer(node)) {
      loose = undefined
      sections.push({ title: labelOf(node, form), nodes: node.kind === 'repeat' ? [node] : node.nodes })
    } else if (loose === undefined) {
      loose = [node]
      sections.push({ title: t.loose, nodes: loose })
    } else loose.push(node)
  }
  return sections
}

const labelOf = ({ label, id }: FormNode, { languages }: Form): string =>
  wordsIn(label, language.value, languages) || id

const Nodes = ({ nodes, form }: { nodes: readonly FormNode[]; form: Form }) => (
  <ol class="form-preview-list">
    {nodes.map((node) =>
      isContainer(node) ? (
        <li key={node.id}>
          <strong>{labelOf(node, form)}</strong>{' '}
          {node.kind === 'repeat' ? <Badge tone="info">{formsMessages().repeats}</Badge> : null}
          <Rules rules={[conditionOf(node.relevant)]} />
          <Nodes nodes={node.nodes} form={form} />
        </li>
      ) : (
        <Asked key={node.id} question={node} form={form} />
      ),
    )}
  </ol>
)

const Asked = ({ question, form }: { question: Question; form: Form }) => {
  const t = formsMessages()
  const { required, constraint, calculation, choiceFilter } = question
  return (
    <li>
      {labelOf(question, form)} <Badge>{t.kind[question.kind]}</Badge>{' '}
      {required === true ? <Badge tone="warning">{t.required}</Badge> : null} <PersonalMark question={question} />
      <Rules
        rules={[
          choicesOf(question, form),
          choiceFilter === undefined ? undefined : t.onlyChoices(choiceFilter),
          conditionOf(question.relevant),
          typeof required === 'string' ? t.requiredIf(required) : undefined,
          constraint === undefined ? undefined : t.must(constraint),
          calculation === undefined ? undefined : t.calculation(calculation),
        ]}
      />
    </li>
  )
}

const conditionOf = (relevant: Question['relevant']): string | undefined =>
  typeof relevant === 'string' ? formsMessages().onlyIf(relevant) : undefined

/** Choices that a reader takes in at a glance; a list may have thousands. */
const CHOICES_SHOWN = 8

const choicesOf = ({ list }: Question, { lists, languages }: Form): string | undefined => {
  if (list === undefined) return undefined
  const all = lists[list] ?? []
  const names = all
    .slice(0, CHOICES_SHOWN)
    .map(({ label, value }) => wordsIn(label, language.value, languages) || value)
  return formsMessages().choices(names.join(', '), Math.max(0, all.length - CHOICES_SHOWN))
}

const Rules = ({ rules }: { rules: readonly (string | undefined)[] }) => (
  <>
    {rules.map((rule) =>
      rule === undefined ? null : (
        <p key={rule} class="soft form-preview-rule">
          {rule}
        </p>
      ),
    )}
  </>
)
