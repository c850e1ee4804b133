import { LEGAL_FORMS, type LegalForm } from '../../records/producer.ts'
import type { FORM_SUBJECTS } from '../../records/published-form.ts'
import { consentTextFor } from '../consent-texts.ts'
import type { Form, FormNode, Group, Question, Rule, Wording } from '../form.ts'
import { both, choice } from '../forms/lists.ts'
import { isContainer } from '../index-form.ts'
import { withConsents } from '../under-consent.ts'
import { XFORM_WORDS } from './words.ts'

type FormSubject = (typeof FORM_SUBJECTS)[number]

/** Nodes of ours in a form for other apps; no form of the office may have such a name. */
export const OURS = '_saolang'
export const SUBJECT = {
  group: OURS,
  area: `${OURS}_area`,
  producer: `${OURS}_producer`,
  newName: `${OURS}_new_name`,
  newLegalForm: `${OURS}_new_legal_form`,
  product: `${OURS}_product`,
} as const

/** Lists that come beside the form as files, since they are another for each phone, and what their files are called. */
export const SUBJECT_LISTS = {
  areas: 'saolang-communes',
  producers: 'saolang-producers',
  products: 'saolang-products',
} as const
export const listFile = (list: string): string => `${list}.csv`

/** Choice that stands for a producer or product that is not in the list. */
export const NOT_LISTED = 'new'

const LEGAL_FORM_LIST = `${OURS}_legal_forms`
const CONSENT_LIST = `${OURS}_consents`

const consentId = (at: number): string => `${OURS}_consent_${at + 1}`

/** Purposes that a form's questions ask a consent for, in the order in which they come up. */
const purposesIn = (nodes: readonly FormNode[]): string[] => [
  ...new Set(nodes.flatMap((node) => (isContainer(node) ? purposesIn(node.nodes) : (node.consent ?? [])))),
]

/** A consent's question by its purpose. */
export const consentQuestions = (form: Form): ReadonlyMap<string, string> =>
  new Map(purposesIn(withConsents(form).nodes).map((purpose, at) => [purpose, consentId(at)]))

/**
 * A form as other apps are given it: first whose survey it is, which our own app knows from where the survey was begun, and the consents (Law
 * 91/2025/QH15), on whose answers the questions under them hang.
 */
export const withSubject = (written: Form, about: FormSubject): Form => {
  const form = withConsents(written)
  const consents = consentQuestions(form)
  return {
    ...form,
    lists: {
      ...form.lists,
      [LEGAL_FORM_LIST]: LEGAL_FORMS.map((value) =>
        choice(value, LEGAL_FORM_WORDS[value].vi ?? '', LEGAL_FORM_WORDS[value].en ?? ''),
      ),
      [CONSENT_LIST]: [
        { value: 'yes', label: XFORM_WORDS.consent },
        { value: 'no', label: XFORM_WORDS.declined },
      ],
    },
    nodes: [subjectGroup(about, consents), ...form.nodes.map((node) => underConsent(node, consents))],
  }
}

/** Names of Art. 2.3 as they are shown where a producer is entered. */
const LEGAL_FORM_WORDS: Readonly<Record<LegalForm, Wording>> = {
  cooperative: both('Hợp tác xã', 'Cooperative'),
  'cooperative-group': both('Tổ hợp tác', 'Cooperative group'),
  enterprise: both('Doanh nghiệp nhỏ và vừa', 'Small or medium enterprise'),
  farm: both('Trang trại', 'Farm'),
  household: both('Hộ có đăng ký kinh doanh', 'Registered household'),
  association: both('Hội, hiệp hội (du lịch)', 'Association (tourism)'),
  'operating-centre': both('Trung tâm điều hành (du lịch)', 'Operating centre (tourism)'),
}

const isNew = `\${${SUBJECT.producer}} = '${NOT_LISTED}'`
const areaRows = `instance('${SUBJECT_LISTS.areas}')/root/item`

const subjectGroup = (about: FormSubject, consents: ReadonlyMap<string, string>): Group => ({
  ...{ kind: 'group', id: SUBJECT.group, label: XFORM_WORDS.subject },
  nodes: [
    {
      ...{ kind: 'select-one', id: SUBJECT.area, list: SUBJECT_LISTS.areas, required: true, label: XFORM_WORDS.area },
      // A phone of one commune is not asked.
      default: { expression: `if(count(${areaRows}) = 1, ${areaRows}[1]/name, '')` },
    },
    {
      ...{ kind: 'select-one', id: SUBJECT.producer, list: SUBJECT_LISTS.producers, required: true },
      ...{ label: XFORM_WORDS.producer, hint: XFORM_WORDS.producerHint, appearance: 'autocomplete' },
      choiceFilter: `area = \${${SUBJECT.area}} or name = '${NOT_LISTED}'`,
    },
    { kind: 'text', id: SUBJECT.newName, required: true, relevant: isNew, label: XFORM_WORDS.newName },
    {
      ...{ kind: 'select-one', id: SUBJECT.newLegalForm, list: LEGAL_FORM_LIST, required: true, relevant: isNew },
      label: XFORM_WORDS.newLegalForm,
    },
    ...(about === 'product' ? [PRODUCT] : []),
    ...[...consents].map(([purpose, id]) => consentQuestion(purpose, id)),
  ],
})

const PRODUCT: Question = {
  ...{ kind: 'select-one', id: SUBJECT.product, list: SUBJECT_LISTS.products, required: true },
  ...{ label: XFORM_WORDS.product, hint: XFORM_WORDS.productHint, appearance: 'autocomplete' },
  choiceFilter: `producer = \${${SUBJECT.producer}} or name = '${NOT_LISTED}'`,
}

/** The text is part of the label: what was agreed to was on the screen. */
const consentQuestion = (purpose: string, id: string): Question => {
  const { title, text } = consentTextFor(purpose)
  return {
    ...{ kind: 'select-one', id, list: CONSENT_LIST },
    label: { vi: `${title.vi}: ${text.vi}`, en: `${title.en}: ${text.en}` },
  }
}

const underConsent = (node: FormNode, consents: ReadonlyMap<string, string>): FormNode => {
  if (isContainer(node)) return { ...node, nodes: node.nodes.map((inner) => underConsent(inner, consents)) }
  const id = consents.get(node.consent ?? '')
  return id === undefined ? node : { ...node, relevant: andAlso(node.relevant, `\${${id}} = 'yes'`) }
}

const andAlso = (rule: Rule | undefined, other: string): Rule => {
  if (rule === undefined || rule === true) return other
  return rule === false ? false : `(${rule}) and ${other}`
}
