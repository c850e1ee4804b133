import * as z from 'zod/mini'
import type { NodeId } from './form.ts'

/**
 * Where an answer stands in the flat map of a survey's answers: the question's id, and inside repeats `@` and the keys of the instances
 * from the outermost in, joined by dots: `age@a1.b2`. So one answer is one field of the record, and two phones that add instances or
 * answer different questions never touch the same field. The key of a repeat's instance (`member@a1`) holds its place among the others.
 */
export const AnswerKey = z
  .string()
  .check(z.regex(/^[^/@]{1,80}(@[a-z0-9]{1,12}(\.[a-z0-9]{1,12}){0,5})?$/u), z.maxLength(120))
export type AnswerKey = z.infer<typeof AnswerKey>

/** Key of one instance of a repeat among its siblings: short, random, given by the caller. */
export type InstanceKey = string

export const answerKey = (id: NodeId, instances: readonly InstanceKey[]): AnswerKey =>
  instances.length === 0 ? id : `${id}@${instances.join('.')}`

export const splitAnswerKey = (key: AnswerKey): { id: NodeId; instances: InstanceKey[] } => {
  const at = key.indexOf('@')
  return at === -1 ? { id: key, instances: [] } : { id: key.slice(0, at), instances: key.slice(at + 1).split('.') }
}
