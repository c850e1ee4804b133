import { addDays, addMonths, vietnamDay } from '../../domain/calendar/day.ts'
import type { Certificate, Check } from '../../domain/records/certificate.ts'
import type { Dossier, Step } from '../../domain/records/dossier.ts'
import type { Day } from '../../domain/records/envelope.ts'

/** A made-up certificate by its product, with its last day counted from the day on which the sample is loaded. */
interface SampleCertificate {
  readonly stars: number
  readonly expiresIn: number
  readonly number: string
  readonly decision: string
  /** Days before its last day on which a dossier to renew it was filed. */
  readonly filedBefore?: number
  /** Days until a check that is planned. */
  readonly checkIn?: number
}

/** One in its window, one that lapsed, one that holds on until the result of its renewal, one far from its end with a check ahead. */
export const CERTIFICATES: Readonly<Record<string, SampleCertificate>> = {
  'Mật ong hoa rừng (mẫu)': {
    stars: 3,
    expiresIn: 138,
    number: 'OCOP-03-012 (mẫu)',
    decision: '3301/QĐ-UBND (mẫu)',
  },
  'Thanh trà tươi (mẫu)': { stars: 3, expiresIn: -45, number: 'OCOP-03-027 (mẫu)', decision: '2874/QĐ-UBND (mẫu)' },
  'Một ngày trên sông Hiếu (mẫu)': {
    ...{ stars: 4, expiresIn: -20, number: 'OCOP-04-009 (mẫu)', decision: '2961/QĐ-UBND (mẫu)', filedBefore: 40 },
  },
  'Cúc vàng chậu (mẫu)': {
    ...{ stars: 4, expiresIn: 820, number: 'OCOP-04-041 (mẫu)', decision: '615/QĐ-UBND (mẫu)', checkIn: 9 },
  },
}

interface Ids {
  readonly producer: string
  readonly product: string
}

/** The certificate as a record of that day. */
export const certificateData = (sample: SampleCertificate, { producer, product }: Ids, nowMs: number): Certificate => {
  const expiresOn = addDays(vietnamDay(nowMs), sample.expiresIn)
  return {
    ...{ product, producer, stars: sample.stars, number: sample.number, decision: sample.decision },
    ...{ authority: 'UBND tỉnh Quảng Trị', issuedOn: addMonths(expiresOn, -36), expiresOn, sample: true },
  }
}

export const checkData = (days: number, certificate: string, { producer, product }: Ids, nowMs: number): Check => ({
  ...{ product, producer, certificate, manner: 'periodic', plannedFor: addDays(vietnamDay(nowMs), days) },
  ...{ by: 'Đoàn kiểm tra OCOP tỉnh (mẫu)', matters: {}, sample: true },
})

/** The dossier by which it is rated again: filed with the commune, which has received it. */
export const renewalData = (
  filedOn: Day,
  { certificate, assessment, criteria }: { certificate: string; assessment: string; criteria: Dossier['criteria'] },
  { producer, product }: Ids,
  at: string,
): Dossier => {
  const step = (given: Pick<Step, 'action' | 'role' | 'by' | 'day'> & Partial<Step>): Step => ({ ...given, at })
  return {
    ...{ product, producer, occasion: 'again', criteria, assessment, certificate, findings: {}, sample: true },
    changes: { market: 'Thêm tuyến đón khách từ ga, nhận khách đoàn (mẫu).' },
    steps: {
      '001': step({
        ...{ action: 'file', role: 'producer', by: 'Chủ thể (mẫu)', day: filedOn },
        filed: { assessment, evidence: {} },
      }),
      '002': step({ action: 'receive', role: 'coordinator', by: 'Dữ liệu mẫu', day: addDays(filedOn, 1) }),
    },
  }
}
