import type { Json } from '../../src/protocol/mutation.ts'
import { newServerId } from '../../src/server/secrets.ts'

const ANSWERED = 24

/** A draft assessment of about 1 KB as an officer brings it home: 24 criteria answered, some with a note. */
export const draftAssessment = (next: () => number): Record<string, Json> => {
  const codes = Array.from({ length: ANSWERED }, (_, at) => `${Math.floor(at / 9) + 1}.${(at % 9) + 1}`)
  return {
    ...{ product: newServerId(Date.now()), producer: newServerId(Date.now()), packVersion: 1, role: 'officer' },
    ...{ criteria: { decision: '26/2026', set: 14 }, assessor: 'Nguyễn Văn A', status: 'draft' },
    startedAt: new Date().toISOString(),
    answers: Object.fromEntries(codes.map((code) => [code, next() % 4])),
    ...{ findings: { 'stop:6.1': false }, locks: {} },
    notes: Object.fromEntries(
      codes.filter(() => next() % 6 === 0).map((code) => [code, `Chưa có giấy tờ, hẹn bổ sung lần sau (${next()})`]),
    ),
  }
}
