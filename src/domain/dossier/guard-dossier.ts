import { canonical } from '../canonical.ts'
import type { Refusal } from '../guard/refusal.ts'
import { speaksFor } from '../guard/speaks-for.ts'
import { COMMUNE_MATTERS, type Dossier, type Step } from '../records/dossier.ts'
import type { Actor } from '../records/role.ts'
import { stageOf, stepsOf } from './progress.ts'
import { type Stage, transitionFrom } from './transitions.ts'

/** What a dossier says, beside the steps of its way. */
type DossierField = Exclude<keyof Dossier, 'steps'>

const BY_PRODUCER: readonly DossierField[] = [
  'assessment',
  'certificate',
  'previous',
  'reason',
  'changes',
  'outlook',
  'note',
]

/**
 * Fields that may still be written in a stage. What was filed is locked: the commune adds its findings, the number and the samples; whoever was
 * asked for more tells what has changed. All else needs the dossier to be returned, or a new one that corrects it.
 */
const WRITABLE: Readonly<Partial<Record<Stage, readonly DossierField[]>>> = {
  draft: [...BY_PRODUCER, 'code', 'samples', 'findings', 'sample'],
  returned: [...BY_PRODUCER, 'code', 'samples'],
  'at-commune': ['findings', 'code', 'samples'],
  supplementing: ['changes', 'outlook'],
}

/** Whether a field may still be written in that stage. */
export const isWritable = (stage: Stage, field: string): boolean =>
  WRITABLE[stage]?.some((one) => one === field) ?? false

/** What is filled field by field, each key by itself. */
const MAPS: readonly DossierField[] = ['changes', 'findings']

/**
 * Whether a dossier may become what somebody wants it to be: its steps in the order of Art. 7, each by a role that may take it and with what it
 * needs, none changed afterwards; its fields only while they are not locked. Undefined when it may. Asked on the phone and again by the office.
 */
export const guardDossier = (before: Dossier | undefined, wanted: Dossier, actor: Actor): Refusal | undefined => {
  const held = new Map(before === undefined ? [] : stepsOf(before))
  const touched = [...held].find(([key, step]) => canonical(wanted.steps[key]) !== canonical(step))
  if (touched !== undefined) return { code: 'step-taken', paths: [`steps/${touched[0]}`] }
  const passed: Stage[] = [before === undefined ? 'draft' : stageOf(before)]
  const added = stepsOf(wanted).filter(([key]) => !held.has(key))
  for (const [index, [key, step]] of added.entries()) {
    const path = `steps/${key}`
    if (Number(key) !== held.size + index + 1) return { code: 'out-of-turn', paths: [path] }
    const transition = transitionFrom(passed.at(-1) ?? 'draft', step.action, wanted.occasion)
    if (transition === undefined) return { code: 'out-of-turn', paths: [path] }
    if (!transition.actors.includes(step.role) || !speaksFor(actor, step.role))
      return { code: 'forbidden', paths: [path] }
    const missing = missingFor(step, wanted)
    if (missing.length > 0) return { code: 'not-complete', paths: missing.map((field) => `${path}/${field}`) }
    passed.push(transition.to)
  }
  const locked = changedPaths(before, wanted).filter(
    (path) => !passed.some((stage) => isWritable(stage, path.split('/')[0] ?? path)),
  )
  return before === undefined || locked.length === 0 ? undefined : { code: 'locked', paths: locked }
}

/** What a step can't be taken without. */
const missingFor = (step: Step, dossier: Dossier): string[] => {
  const unless = (isThere: boolean, field: string): string[] => (isThere ? [] : [field])
  switch (step.action) {
    case 'file':
      return unless(step.filed !== undefined && step.filed.assessment === dossier.assessment, 'filed')
    case 'return':
    case 'ask-more':
      return unless((step.asks?.length ?? 0) > 0 || (step.note ?? '').trim() !== '', 'asks')
    case 'forward':
      return COMMUNE_MATTERS.filter((matter) => (dossier.findings[matter] ?? '').trim() === '').map(
        (matter) => `findings.${matter}`,
      )
    case 'score':
      return unless(step.isOut === true || (step.points !== undefined && step.stars !== undefined), 'points')
    case 'recognise':
      return [...unless(step.stars === 3 || step.stars === 4, 'stars'), ...unless((step.number ?? '') !== '', 'number')]
    case 'recognise-national':
      return [...unless(step.stars === 5, 'stars'), ...unless((step.number ?? '') !== '', 'number')]
    default:
      return []
  }
}

/** Fields that differ, of maps their keys. */
const changedPaths = (before: Dossier | undefined, wanted: Dossier): string[] => {
  if (before === undefined) return []
  const fields = new Set([...Object.keys(before), ...Object.keys(wanted)]) as Set<keyof Dossier>
  return [...fields].flatMap((field): string[] => {
    if (field === 'steps') return []
    const [was, is] = [before[field], wanted[field]]
    if (MAPS.includes(field)) {
      const [one, other] = [(was ?? {}) as Record<string, unknown>, (is ?? {}) as Record<string, unknown>]
      const keys = new Set([...Object.keys(one), ...Object.keys(other)])
      return [...keys].filter((key) => one[key] !== other[key]).map((key) => `${field}/${key}`)
    }
    return canonical(was) === canonical(is) ? [] : [field]
  })
}
