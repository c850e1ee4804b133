import type { CouncilRules } from '../records/council.ts'

/**
 * What a session begins with, to be changed by each province's own rules (Quy chế hoạt động của Hội đồng, Decision 26/2026, Art. 7.3.b): two
 * provinces' councils ask for three quarters of the members with the chair, and talk over a spread of more than 10 points.
 */
export const DEFAULT_RULES: CouncilRules = {
  quorumPercent: 75,
  mustChairBePresent: true,
  spreadLimit: 10,
  gates: 'majority',
}
