import { canonical } from '../canonical.ts'
import type { Refusal } from '../guard/refusal.ts'
import { speaksFor } from '../guard/speaks-for.ts'
import type { Writer } from '../guard/writer.ts'
import type { Comment } from '../records/comment.ts'
import { OFFICE } from '../records/role.ts'

/**
 * Whether a comment may become what somebody wants it to be: written in the writer's own role, or in a producer's stead; whole from the start; never
 * changed afterwards but for being settled, once, by who may. Undefined when it may. Asked on the phone and again by the office.
 */
export const guardComment = (before: Comment | undefined, wanted: Comment, writer: Writer): Refusal | undefined => {
  const changed = before === undefined ? newlySaid(wanted, writer) : changedWords(before, wanted)
  if (changed !== undefined) return changed
  if (canonical(before?.settled) === canonical(wanted.settled)) return undefined
  if (before?.settled !== undefined) return { code: 'settled', paths: ['settled'] }
  return maySettle(wanted, writer) ? undefined : { code: 'forbidden', paths: ['settled'] }
}

/** Whether somebody may call a comment settled: the office, its author, or who was asked. By name only among those of the same role. */
export const maySettle = (comment: Pick<Comment, 'by' | 'role' | 'to'>, writer: Writer): boolean =>
  OFFICE.some((role) => role === writer.role) ||
  isAuthor(comment, writer) ||
  (comment.to !== undefined && speaksFor(writer.role, comment.to))

/** Whether it is somebody's own word. What a phone wrote before it was enrolled has no name: whoever speaks for the producer may take it as theirs. */
export const isAuthor = ({ by, role }: Pick<Comment, 'by' | 'role'>, writer: Writer): boolean =>
  speaksFor(writer.role, role) && (plain(by) === plain(writer.name) || (by === '' && role === 'producer'))

const plain = (name: string): string => name.normalize('NFC').trim().toLowerCase()

const newlySaid = (
  { role, stance, text, replyTo, proposed, criterion }: Comment,
  writer: Writer,
): Refusal | undefined => {
  if (!speaksFor(writer.role, role)) return { code: 'forbidden', paths: ['role'] }
  const missing = [
    ...(stance !== 'agree' && text.trim() === '' ? ['text'] : []),
    ...(stance === 'answer' && replyTo === undefined ? ['replyTo'] : []),
    ...(proposed !== undefined && criterion === undefined ? ['criterion'] : []),
  ]
  return missing.length === 0 ? undefined : { code: 'not-complete', paths: missing }
}

/** What was said stays said. */
const changedWords = (before: Comment, wanted: Comment): Refusal | undefined => {
  const fields = new Set([...Object.keys(before), ...Object.keys(wanted)]) as Set<keyof Comment>
  fields.delete('settled')
  const paths = [...fields].filter((field) => canonical(before[field]) !== canonical(wanted[field]))
  return paths.length === 0 ? undefined : { code: 'said', paths }
}
