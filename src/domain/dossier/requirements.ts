import type { DossierFacts, Recipient, Requirement } from './requirement.ts'
import { communeRequirements } from './requirements-commune.ts'
import { ministryRequirements } from './requirements-ministry.ts'
import { producerRequirements } from './requirements-producer.ts'

/** What the dossier must hold for that recipient, in the law's order. What goes to the next recipient holds what the one before asked for. */
export const requirementsFor = (recipient: Recipient, facts: DossierFacts): readonly Requirement[] => {
  switch (recipient) {
    case 'commune':
      return producerRequirements(facts)
    case 'province':
      return communeRequirements(facts)
    case 'ministry':
      return ministryRequirements(facts)
  }
}

/** How complete it is: what is not needed counts nowhere. */
export interface Completeness {
  readonly there: number
  readonly asked: number
  readonly missing: readonly Requirement[]
}

export const completenessOf = (requirements: readonly Requirement[]): Completeness => {
  const asked = requirements.filter(({ state }) => state !== 'not-needed')
  const missing = asked.filter(({ state }) => state === 'missing')
  return { there: asked.length - missing.length, asked: asked.length, missing }
}
