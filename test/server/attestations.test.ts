import { describe, expect, it } from 'vitest'
import type { Attestation } from '../../src/domain/integrity/attestation.ts'
import { AttestationStanding, DeviceChains } from '../../src/protocol/integrity.ts'
import type { Json, Mutation } from '../../src/protocol/mutation.ts'
import { verifyAttestations } from '../../src/server/storage/attestations.ts'
import { AREAS, openOffice, STORES, type TestOffice, USERS } from './offices.ts'
import { aFinalAssessment, signingPhone } from './signing-phone.ts'
import { enrolPhone, newId, type Phone, producerData, signIn } from './visitors.ts'

const standing = async (phone: Phone, record: string): Promise<AttestationStanding> => {
  const headers = { authorization: `Bearer ${phone.token}` }
  const response = await phone.office.send('GET', `/v1/attestations/${record}`, { headers })
  return AttestationStanding.parse(await response.json())
}

const chains = async (office: TestOffice, username: string = USERS.administrator) => {
  const cookie = await signIn(office, username)
  const response = await office.send('GET', '/v1/office/integrity/devices', { headers: { cookie } })
  return DeviceChains.parse(await response.json()).devices
}

/** The same change with another attestation. */
const bent = (mutation: Mutation, bend: (attestation: Attestation) => Attestation): Mutation => {
  const attestation = bend(mutation.patch.set.attestation as unknown as Attestation)
  return {
    ...mutation,
    patch: { set: { ...mutation.patch.set, attestation: attestation as unknown as Json }, unset: [] },
  }
}

describe.each(STORES)('what devices sign, at the office over %s', (store) => {
  it('is found in order: by whom, when, the signature good, the chain whole', async () => {
    await using office = await openOffice(store)
    const { phone, finalise } = await signingPhone(office)
    const [first, second] = [await finalise(), await finalise()]
    // Whatever order they come in.
    expect((await phone.push(second, first)).map(({ kind }) => kind)).toEqual(['applied', 'applied'])
    expect(await standing(phone, first.record)).toMatchObject({
      ...{ statement: { n: 1, device: phone.device, label: 'Máy thử', by: 'Nguyễn Văn A' }, findings: [], chain: [] },
    })
    expect(await chains(office)).toMatchObject([
      { device: phone.device, isKeyKnown: true, entries: 2, faults: [], noted: [] },
    ])
    expect(await verifyAttestations(office.office.db)).toEqual({ statements: 2, faults: [] })
  })

  it('is taken whatever is wrong with it, and what is wrong is told', async () => {
    await using office = await openOffice(store)
    const { phone, finalise, attest } = await signingPhone(office)
    const other = await signingPhone(office)
    const wrong: [string[], Mutation][] = [
      [['bad-signature'], bent(await finalise(), (one) => ({ ...one, signature: 'A'.repeat(86) }))],
      [['bad-signature'], bent(await finalise(), (one) => ({ ...one, statement: { ...one.statement, by: 'Ai đó' } }))],
      [['altered'], await finalise(aFinalAssessment(), { digest: '0'.repeat(64) })],
      [['clock-off'], await finalise(aFinalAssessment(), { officeAt: '2026-10-01T00:00:00.000Z' })],
      [['clock-off'], await finalise(aFinalAssessment(), { at: '2031-01-01T00:00:00.000Z' })],
      [['other-record'], await finalise(aFinalAssessment(), { record: newId() })],
      [['unsigned'], phone.write({ kind: 'assessment', set: aFinalAssessment() })],
    ]
    const foreign = await attest(newId(), aFinalAssessment())
    const { key } = await other.attest(newId(), aFinalAssessment())
    wrong.push([['bad-signature', 'other-key'], bent(await finalise(), () => ({ ...foreign, key }))])
    for (const [findings, mutation] of wrong) {
      expect(await phone.pushOne(mutation)).toMatchObject({ kind: 'applied' })
      expect((await standing(phone, mutation.record)).findings).toEqual(expect.arrayContaining(findings))
    }
    const [chain] = await chains(office)
    expect(chain?.noted).toHaveLength(wrong.length)
  })

  it('shows a gap, a copied device and a clock put back', async () => {
    await using office = await openOffice(store)
    const { phone, finalise, last } = await signingPhone(office)
    await phone.push(await finalise())
    const before = last()
    await finalise()
    await phone.push(await finalise(aFinalAssessment(), { at: '2026-11-01T00:00:00.000Z' }))
    await phone.push(await finalise(aFinalAssessment(), { n: 1, prev: before }))
    const [chain] = await chains(office)
    expect(chain?.faults.map(({ fault }) => fault)).toEqual(['doubled', 'missing', 'back-dated'])
    expect((await verifyAttestations(office.office.db)).faults).toEqual([
      `device ${phone.device}: two statements have the number 1`,
    ])
  })

  it('names a record, a row and a file that were altered afterwards', async () => {
    await using office = await openOffice(store)
    const { db } = office.office
    const { phone, attest, finalise } = await signingPhone(office)
    const data = aFinalAssessment()
    const record = newId()
    const file = { sha256: 'b'.repeat(64), bytes: 10, type: 'image/jpeg' }
    const evidence = await phone.create('evidence', {
      ...{ assessment: record, medium: 'photo', file, takenAt: '2026-11-02T00:10:00.000Z' },
      ...{ producer: data.producer ?? null, product: data.product ?? null },
    })
    const attestation = await attest(record, data, { files: [{ evidence: evidence.record, sha256: 'b'.repeat(64) }] })
    const set = { ...data, attestation: attestation as unknown as Json }
    await phone.pushOne(phone.write({ kind: 'assessment', record, set }))
    expect(await standing(phone, record)).toMatchObject({ findings: [], statement: { n: 1 } })
    await phone.pushOne(
      phone.edit(
        evidence.record,
        { v: evidence.v },
        { file: { ...file, sha256: 'c'.repeat(64) } },
        { kind: 'evidence' },
      ),
    )
    expect((await standing(phone, record)).findings).toEqual(['files-differ'])
    await phone.pushOne(await finalise())
    await db
      .updateTable('record')
      .set({ data: JSON.stringify({ ...set, answers: { '1.1': 4 } }) })
      .where('id', '=', record)
      .execute()
    expect((await standing(phone, record)).findings).toEqual(['altered', 'files-differ'])
    expect((await verifyAttestations(db)).faults).toEqual([
      `${AREAS[0]}: record ${record} is not what device ${phone.device} signed as its statement 1`,
    ])
    await db.updateTable('attestation').set({ at: '2026-11-01T00:00:00.000Z' }).where('n', '=', 2).execute()
    expect((await verifyAttestations(db)).faults).toContain(
      `device ${phone.device}: statement 2 is not what was signed`,
    )
  })

  it('a finalising that another’s change kept open stays unsigned at the office, and the chain goes on', async () => {
    await using office = await openOffice(store)
    const { phone, attest } = await signingPhone(office)
    const other = await enrolPhone(office)
    const draft = aFinalAssessment({ status: 'draft' })
    const { record, v } = await phone.create('assessment', draft)
    await other.pushOne(other.edit(record, { v }, { 'answers/1.1': 3 }, { kind: 'assessment' }))
    const final = { 'answers/1.1': 4, status: 'final' }
    const attestation = await attest(record, { ...draft, answers: { '1.1': 4 }, status: 'final' })
    const set = { ...final, attestation: attestation as unknown as Json }
    expect(await phone.pushOne(phone.edit(record, { v }, set, { kind: 'assessment' }))).toMatchObject({
      kind: 'conflict',
    })
    const seen = await phone.see(record)
    expect(seen.data).toMatchObject({ status: 'draft' })
    expect(seen.data.attestation).toBeUndefined()
    expect(await standing(phone, record)).toEqual({ findings: [], chain: [] })
    expect(await chains(office)).toMatchObject([{ entries: 1, faults: [], noted: [] }])
  })

  it('a device whose key nobody knew yet is told from one that forges; a foreign commune’s record is as one that is not there', async () => {
    await using office = await openOffice(store)
    const { phone, finalise } = await signingPhone(office, false)
    const mutation = await finalise()
    await phone.push(mutation)
    expect((await standing(phone, mutation.record)).findings).toEqual(['key-unknown'])
    const stranger = await enrolPhone(office, { areas: [AREAS[1]] })
    const headers = { authorization: `Bearer ${stranger.token}` }
    for (const record of [mutation.record, newId()])
      expect((await office.send('GET', `/v1/attestations/${record}`, { headers })).status).toBe(404)
    const { record } = await phone.create('producer', producerData())
    expect(await standing(phone, record)).toEqual({ findings: [], chain: [] })
  })
})
