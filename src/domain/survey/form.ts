import * as z from 'zod/mini'
import { QuestionKind } from './question-kinds.ts'

/** A text by language ("vi", "en", or whatever the form's languages are called). A language without words falls back to the form's first. */
export const Wording = z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(20_000)))
export type Wording = z.infer<typeof Wording>

/**
 * An expression of the XLSForm language ("${age} >= 18 and selected(${crops}, 'rice')"), kept as the text that its author wrote. It is
 * parsed when the form is opened, not stored parsed: the text is the published notation, small to send, easy to compare between two
 * versions, and reading it costs less than checking a stored tree would.
 */
const ExpressionText = z.string().check(z.maxLength(20_000))

/** Yes, no, or a rule. */
const Rule = z.union([z.boolean(), ExpressionText])
export type Rule = z.infer<typeof Rule>

/**
 * Name of a question, group or repeat, unique in the form: the key of its answers. `@` and `/` are left to the keys of instances and to the
 * paths of mutations.
 */
export const NodeId = z.string().check(z.regex(/^[\p{L}_][\p{L}\p{N}_.-]{0,79}$/u))
export type NodeId = z.infer<typeof NodeId>

/** One choice of a list. `columns` holds whatever else its row says, for filters and look-ups. */
export const Choice = z.object({
  value: z.string().check(z.minLength(1), z.maxLength(200)),
  label: Wording,
  columns: z.optional(z.record(z.string(), z.string())),
})
export type Choice = z.infer<typeof Choice>

/** Lower and upper end of a range question and the width of its steps. */
const Range = z.object({ start: z.number(), end: z.number(), step: z.number() })

const common = {
  id: NodeId,
  /** Name by which paths know it, where that is not its id (two groups may each have a "name"). */
  name: z.optional(NodeId),
  label: z.optional(Wording),
  hint: z.optional(Wording),
  relevant: z.optional(Rule),
  readOnly: z.optional(Rule),
  /** Words of the author on how to show it; the screens use those that they know. */
  appearance: z.optional(z.string().check(z.maxLength(400))),
}

export const Question = z.object({
  ...common,
  kind: QuestionKind,
  guidance: z.optional(Wording),
  required: z.optional(Rule),
  requiredMessage: z.optional(Wording),
  constraint: z.optional(ExpressionText),
  constraintMessage: z.optional(Wording),
  /** Without a trigger the value always follows the expression; with one it is written anew whenever a trigger's answer changes. */
  calculation: z.optional(ExpressionText),
  triggers: z.optional(z.array(NodeId)),
  /** Value that a new survey or repeat instance starts with: a plain text of the question's kind, or an expression. */
  default: z.optional(z.union([z.object({ text: z.string() }), z.object({ expression: ExpressionText })])),
  /** Choice list of a select or ranking. */
  list: z.optional(z.string()),
  choiceFilter: z.optional(ExpressionText),
  /** Choices in another order for every interview, to spread the effect of their order. */
  shuffle: z.optional(z.boolean()),
  range: z.optional(Range),
  /** Personal data (Law 91/2025/QH15): optional whatever `required` says, marked, asked under a consent. */
  sensitive: z.optional(z.boolean()),
  /** Purpose for which consent must have been given before it is asked. */
  consent: z.optional(z.string().check(z.maxLength(80))),
})
export type Question = z.infer<typeof Question>

const GroupFields = z.object({ ...common, kind: z.literal('group'), isPage: z.optional(z.boolean()) })
/** Nodes that belong together: a section with a title, or, as a page, what is shown on one screen. */
export interface Group extends z.infer<typeof GroupFields> {
  nodes: FormNode[]
}

const RepeatFields = z.object({
  ...common,
  kind: z.literal('repeat'),
  isPage: z.optional(z.boolean()),
  /** How many instances there are, where the form decides and not the person. */
  count: z.optional(ExpressionText),
})
/** Nodes that are answered once for each of several things. */
export interface Repeat extends z.infer<typeof RepeatFields> {
  nodes: FormNode[]
}

export type FormNode = Question | Group | Repeat
const Nodes: z.ZodMiniType<FormNode[]> = z.lazy(() =>
  z.array(z.union([Question, z.extend(GroupFields, { nodes: Nodes }), z.extend(RepeatFields, { nodes: Nodes })])),
)

/** A survey form: what is asked, in which order and under which rules. Published versions never change. */
export const Form = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  version: z.string().check(z.maxLength(100)),
  title: Wording,
  /** The first is the one that others fall back to. */
  languages: z.array(z.string().check(z.maxLength(60))).check(z.minLength(1), z.maxLength(40)),
  lists: z.record(z.string(), z.array(Choice)),
  nodes: Nodes,
  /** Name of the form's root in absolute paths ("/data/household/size"). */
  root: z.optional(z.string()),
  /** Expression that names a filled survey in lists. */
  instanceName: z.optional(ExpressionText),
})
export type Form = z.infer<typeof Form>

/** The words in a language, else in the form's first, else in any. */
export const wordsIn = (wording: Wording | undefined, language: string, languages: readonly string[]): string =>
  wording?.[language] ?? wording?.[languages[0] ?? ''] ?? Object.values(wording ?? {})[0] ?? ''
