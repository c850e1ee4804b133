import { addDays, vietnamDay } from '../../domain/calendar/day.ts'
import { expiryOf } from '../../domain/certificates/term.ts'
import { nextStepKey } from '../../domain/dossier/progress.ts'
import type { Certificate } from '../../domain/records/certificate.ts'
import type { Dossier, Step, StepAction } from '../../domain/records/dossier.ts'
import type { Day } from '../../domain/records/envelope.ts'
import { newServerId } from '../secrets.ts'
import type { SampleDossier, SampleStep } from './dossiers.ts'
import type { SentVisit } from './load.ts'
import { SAMPLE_NAMES, type SampleRole, type Send, toJson } from './sender.ts'

/** Who takes each step of the sample dossiers. */
const ROLE_OF: Readonly<Record<StepAction, SampleRole>> = {
  ...{ file: 'officer', withdraw: 'officer', supply: 'officer' },
  ...{ receive: 'commune', return: 'commune', forward: 'commune' },
  ...{ visit: 'consultant', 'ask-more': 'consultant', report: 'consultant' },
  ...{ 'receive-province': 'coordinator', consult: 'coordinator', score: 'coordinator', recognise: 'coordinator' },
  ...{ decline: 'coordinator', 'send-up': 'coordinator', 'recognise-national': 'coordinator' },
  'below-national': 'coordinator',
}

/** Sends a dossier step by step, each by the role that takes it, on days counted back from now; and the certificate that it led to or builds on. */
export const sendDossier = async (
  send: Send,
  sample: SampleDossier,
  visit: SentVisit,
  nowMs: number,
): Promise<void> => {
  const [record, certificate] = [newServerId(nowMs), newServerId(nowMs)]
  const today = vietnamDay(nowMs)
  const isAgain = sample.occasion === 'again'
  const { area } = visit
  if (sample.certificate !== undefined && isAgain) await sendCertificate(send, sample, visit, certificate, today, {})
  const dossier: Dossier = {
    ...{ product: visit.product, producer: visit.producer, occasion: sample.occasion },
    ...{ criteria: { decision: '26/2026', set: visit.set }, assessment: visit.assessment },
    code: `44-${area}-${String(sample.running).padStart(2, '0')}-${today.slice(0, 4)}`,
    ...(isAgain ? { certificate } : {}),
    ...(sample.samples === undefined ? {} : { samples: sample.samples }),
    ...{
      changes: sample.changes ?? {},
      outlook: sample.outlook,
      findings: sample.findings ?? {},
      steps: {},
      sample: true,
    },
  }
  await send('officer', [{ op: 'create', kind: 'dossier', area, record, set: toJson(dossier) }])
  let sent = dossier
  for (const one of sample.steps) {
    const key = nextStepKey(sent)
    const step = stepOf(one, visit, today)
    await send(ROLE_OF[one.action], [
      { op: 'patch', kind: 'dossier', area, record, set: { [`steps/${key}`]: toJson(step) } },
    ])
    sent = { ...sent, steps: { ...sent.steps, [key]: step } }
  }
  if (sample.certificate !== undefined && !isAgain)
    await sendCertificate(send, sample, visit, certificate, today, { dossier: record })
}

const stepOf = ({ action, daysAgo, given }: SampleStep, { assessment }: SentVisit, today: Day): Step => {
  const day = addDays(today, -daysAgo)
  const role = ROLE_OF[action]
  return {
    ...{ action, day, at: `${day}T02:00:00.000Z`, by: SAMPLE_NAMES[role], role },
    ...(action === 'file' || action === 'supply' ? { filed: { assessment, evidence: {} } } : {}),
    ...given,
  }
}

/** The certificate, and what the product says of it. */
const sendCertificate = async (
  send: Send,
  { certificate: given, steps }: SampleDossier,
  { area, product, producer }: SentVisit,
  record: string,
  today: Day,
  of: Pick<Certificate, 'dossier'>,
): Promise<void> => {
  if (given === undefined) return
  const issuedOn = addDays(today, -given.daysAgo)
  const expiresOn = expiryOf(issuedOn)
  const decision = steps.find(({ action }) => action === 'recognise')?.given?.number
  const data: Certificate = {
    ...{ product, producer, stars: given.stars, number: given.number, issuedOn, expiresOn, sample: true },
    ...(decision === undefined ? {} : { decision }),
    ...of,
  }
  await send('coordinator', [
    { op: 'create', kind: 'certificate', area, record, set: toJson(data) },
    {
      ...{ op: 'patch', kind: 'product', area, record: product },
      set: { certifiedStars: given.stars, certificateExpires: expiresOn },
    },
  ])
}
