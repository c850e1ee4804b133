import type { ChainFault } from '../../../domain/integrity/device-chain.ts'
import { type AttestationStanding, HARMLESS_FINDINGS } from '../../../protocol/integrity.ts'
import { integrityMessages } from '../../messages/integrity.ts'

/** What is wrong in a device's chain, in words. */
export const faultWords = ({ n, fault }: ChainFault): string => integrityMessages().chain[fault](n)

/** Everything that the office found about a statement, in words, what needs a look first. */
export const standingWords = ({ findings, chain }: Pick<AttestationStanding, 'findings' | 'chain'>): string[] => {
  const t = integrityMessages()
  const [harmless, others] = [true, false].map((wanted) =>
    findings.filter((finding) => HARMLESS_FINDINGS.includes(finding) === wanted),
  )
  return [
    ...(others ?? []).map((finding) => t.findings[finding]),
    ...chain.map(faultWords),
    ...(harmless ?? []).map((finding) => t.findings[finding]),
  ]
}

/** Whether somebody should look at it. */
export const isToLookAt = ({ findings, chain }: Pick<AttestationStanding, 'findings' | 'chain'>): boolean =>
  chain.length > 0 || findings.some((finding) => !HARMLESS_FINDINGS.includes(finding))
