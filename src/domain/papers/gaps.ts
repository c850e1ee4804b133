import type { CriterionCode } from '../records/assessment.ts'

/** What a paper asks for and the data may lack. */
const GAP_CODES = [
  'province',
  'commune',
  'representative',
  'position',
  'address',
  'phone',
  'email',
  'sex',
  'ethnicity',
  'home',
  'founded',
  'registration-number',
  'conditions',
  'specification',
  'history',
  'structure',
  'material',
  'quality-changes',
  'markets',
  'results',
  'occasion',
  'assessment',
  'open-criteria',
  'proof',
  'evidence',
  'changes',
  'plan-ahead',
  'commune-material',
  'commune-labour',
  'commune-idea',
  'commune-identity',
] as const
export type GapCode = (typeof GAP_CODES)[number]

/**
 * One thing that a paper still lacks. not-agreed: it was answered, but the consent is missing or was withdrawn. not-asked: sensitive, and this
 * paper was made without sensitive data.
 */
export interface Gap {
  readonly code: GapCode
  readonly why: 'missing' | 'not-agreed' | 'not-asked'
  /** The criteria that it is about. */
  readonly criteria?: readonly CriterionCode[]
}

/** Gathers what is missing while a paper is being put together. */
export interface GapList {
  /** The value, noted as missing where it is blank. */
  need(code: GapCode, value: string | undefined): string | undefined
  add(gap: Gap): void
  all(): readonly Gap[]
}

export const startGaps = (): GapList => {
  const found = new Map<GapCode, Gap>()
  const add = (gap: Gap): void => {
    if (!found.has(gap.code)) found.set(gap.code, gap)
  }
  return {
    need: (code, value) => {
      if (value === undefined || value.trim() === '') add({ code, why: 'missing' })
      return value
    },
    add,
    all: () => [...found.values()],
  }
}
