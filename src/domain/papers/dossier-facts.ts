import { stageOf, stepsOf } from '../dossier/progress.ts'
import { lastFiling } from '../dossier/snapshot.ts'
import { CHANGE_SUBJECTS, type ChangeSubject, type Dossier, type Step } from '../records/dossier.ts'
import type { DossierFacts, EvidenceItem } from './input.ts'

/** Decision 26/2026, Art. 6.1.c: the subjects by the decision's own words, as they stand in form 02. */
const SUBJECTS: Readonly<Record<ChangeSubject, string>> = {
  material: 'Nguyên liệu',
  technology: 'Công nghệ sử dụng',
  packaging: 'Bao bì',
  label: 'Nhãn mác',
  declaration: 'Công bố chất lượng',
  tests: 'Các phiếu kiểm nghiệm định kỳ',
  market: 'Thị trường tiêu thụ',
  output: 'Sản lượng',
  revenue: 'Doanh thu',
  papers: 'Giấy tờ pháp lý có thời hạn',
}

/** What a dossier itself says in its papers: occasion, samples, what has changed, the plan ahead, the commune's findings, and who took it in. */
export const factsOfDossier = (dossier: Dossier): DossierFacts => {
  const { occasion, samples, outlook, findings } = dossier
  const changes = changesText(dossier)
  const filed = lastFiling(dossier)?.step.day
  const [commune, province] = [receiptOf(dossier, 'receive'), receiptOf(dossier, 'receive-province')]
  return {
    occasion,
    ...(samples === undefined ? {} : { samples }),
    ...(filed === undefined ? {} : { signedOn: filed, year: Number(filed.slice(0, 4)) }),
    ...(changes === '' ? {} : { changes }),
    ...(outlook === undefined ? {} : { planAhead: outlook }),
    findings,
    receipts: { ...(commune === undefined ? {} : { commune }), ...(province === undefined ? {} : { province }) },
  }
}

/** The evidence that its papers list: while it is locked what was handed in, whatever has come since. */
export const evidenceOfDossier = <T extends EvidenceItem>(dossier: Dossier, evidence: readonly T[]): readonly T[] => {
  const filed = lastFiling(dossier)?.filed
  const stage = stageOf(dossier)
  if (filed === undefined || stage === 'draft' || stage === 'returned' || stage === 'supplementing') return evidence
  return evidence.filter(({ id }) => filed.evidence[id] !== undefined)
}

const changesText = ({ changes }: Dossier): string =>
  CHANGE_SUBJECTS.flatMap((subject) => {
    const text = changes[subject]?.trim() ?? ''
    return text === '' ? [] : [`${SUBJECTS[subject]}: ${text}`]
  }).join('\n')

/** By the last time that the office took it in: a dossier that was returned is received again. */
const receiptOf = (dossier: Dossier, action: Step['action']) => {
  const [, step] = stepsOf(dossier).findLast(([, one]) => one.action === action) ?? []
  if (step === undefined) return undefined
  return { receivedOn: step.day, receivedBy: step.by, ...(step.number === undefined ? {} : { number: step.number }) }
}
