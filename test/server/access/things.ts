import { randomBytes } from 'node:crypto'
import type { AreaCode, Uuid } from '../../../src/domain/records/envelope.ts'
import type { PersonRequest, PersonRequestDraft } from '../../../src/protocol/people.ts'
import { newCode, newServerId, receiptFor } from '../../../src/server/secrets.ts'
import { createApiKey } from '../../../src/server/storage/api-keys.ts'
import { addAreas } from '../../../src/server/storage/areas.ts'
import { addCode, revokeDevice } from '../../../src/server/storage/devices.ts'
import { receiveIntake } from '../../../src/server/storage/intake.ts'
import { addRequest, changeRequest } from '../../../src/server/storage/people/requests.ts'
import { keepQuarantined } from '../../../src/server/storage/quarantine.ts'
import { keepSubmission, keepSubmissionFile } from '../../../src/server/storage/submissions.ts'
import { OPENING, type TestOffice } from '../offices.ts'
import { sha256Of } from '../pictures.ts'
import { aFinalAssessment } from '../signing-phone.ts'
import { enrolPhone, newId, type Phone, producerData } from '../visitors.ts'

const NOW = new Date(OPENING).toISOString()

const SUMMARY = { producer: 'HTX', product: 'Chè', set: 14, assessments: 1, answers: 2, evidence: 0, files: 0 }

export const personDraft = (area: AreaCode): PersonRequestDraft => ({
  ...{ area, right: 'view', how: 'in-person', receivedOn: '2026-11-02' },
  subject: { name: 'Hồ Thị Lan', part: 'representative' },
})

/** Makes what the routes are about, in any commune, as often as they are asked for. */
export class Things {
  readonly office: TestOffice
  private readonly writers = new Map<AreaCode, Phone>()
  private areas = 90_000

  constructor(office: TestOffice) {
    this.office = office
  }

  private get db() {
    return this.office.office.db
  }

  /** A phone of that commune, to write and to hand over. */
  async writer(area: AreaCode): Promise<Phone> {
    const phone = this.writers.get(area) ?? (await enrolPhone(this.office, { areas: [area] }))
    this.writers.set(area, phone)
    return phone
  }

  async record(area: AreaCode): Promise<Uuid> {
    const phone = await this.writer(area)
    const mutation = phone.write({ area, set: producerData() })
    await phone.pushOne(mutation)
    return mutation.record
  }

  /** A phone or, of an account, its browser. */
  async device(area: AreaCode, role = 'officer'): Promise<Uuid> {
    const id = newId()
    await this.db
      .insertInto('device')
      .values({
        ...{ id, token_hash: sha256Of(randomBytes(8)), name: 'Máy', label: '', role, areas: JSON.stringify([area]) },
        ...{ enrolled_at: NOW, waiting: 0 },
      })
      .execute()
    return id
  }

  async account(area: AreaCode, role = 'officer'): Promise<Uuid> {
    const id = newId()
    await this.db
      .insertInto('account')
      .values({
        ...{ id, username: `u${id.slice(-12)}`, name: `Người ${id.slice(-6)}`, role, areas: JSON.stringify([area]) },
        ...{ password_hash: 'none', created_at: NOW },
      })
      .execute()
    return id
  }

  async code(area: AreaCode): Promise<string> {
    const code = newCode()
    await addCode(this.db, code, { name: 'A', role: 'officer', areas: JSON.stringify([area]) }, 'B', OPENING)
    return code
  }

  /** Bytes that nobody else has, in the store of files. */
  async blob(): Promise<{ sha256: string; bytes: number }> {
    const bytes = Uint8Array.from(randomBytes(64))
    const sha256 = sha256Of(bytes)
    await this.office.office.blobs.put(sha256, bytes)
    return { sha256, bytes: bytes.byteLength }
  }

  /** A file that evidence of the commune names and that has come. */
  async file(area: AreaCode): Promise<string> {
    const file = await this.blob()
    await this.db
      .insertInto('file')
      .values({ area, ...file, type: 'image/jpeg', state: 'stored', at: NOW })
      .execute()
    return file.sha256
  }

  async intake(area: AreaCode): Promise<{ id: Uuid; receipt: string }> {
    const [{ sha256: file, bytes }, sha256] = [await this.blob(), sha256Of(randomBytes(8))]
    const receipt = receiptFor('key', area, sha256)
    const incoming = { area, id: newServerId(OPENING), sha256, file, bytes, summary: JSON.stringify(SUMMARY), receipt }
    return { id: (await receiveIntake(this.db, incoming, NOW)).id, receipt }
  }

  /** A finished assessment; the office notes of it that it is not signed. */
  async attestation(area: AreaCode): Promise<Uuid> {
    const phone = await this.writer(area)
    const mutation = phone.write({ area, kind: 'assessment', set: aFinalAssessment() })
    await phone.pushOne(mutation)
    return mutation.record
  }

  /** A stopped phone with a change that waits in quarantine. */
  async quarantined(area: AreaCode): Promise<Uuid> {
    const device = await this.device(area)
    await revokeDevice(this.db, device, NOW, 'lost')
    const mutation = { ...(await this.writer(area)).write({ area }), device, ds: 1 }
    await keepQuarantined(this.db, device, [area], [mutation], NOW)
    return device
  }

  /** What somebody asks about their data, as far as it has come. */
  async personRequest(area: AreaCode, state: PersonRequest['state'] = 'open'): Promise<Uuid> {
    const id = newId()
    await addRequest(this.db, id, personDraft(area), 'Cán bộ', NOW)
    await changeRequest(this.db, { area, id }, state)
    const erased = {
      area,
      record: newId(),
      request: id,
      kind: 'producer',
      version: 1,
      whole: 1,
      paths: '[]',
      files: '[]',
    }
    if (state === 'carried-out')
      await this.db
        .insertInto('erasure')
        .values({ ...erased, at: NOW })
        .execute()
    return id
  }

  async key(area: AreaCode): Promise<Uuid> {
    const request = { name: 'Sở', areas: [area], days: 30, readsPersonal: false }
    return (await createApiKey(this.db, request, { name: 'B' }, OPENING)).row.id
  }

  /** A submission that is held, with one attachment. */
  async submission(area: AreaCode): Promise<string> {
    const instance = `uuid:${newId()}`
    const device = await this.device(area)
    const xml = `<data id="x" version="1"><meta><instanceID>${instance}</instanceID></meta></data>`
    await keepSubmission(this.db, {
      ...{ area, instance, id: newServerId(OPENING), device, form_id: 'x', form_version: '1' },
      ...{ sha256: sha256Of(Buffer.from(xml)), xml, state: 'held', problems: '[]', received_at: NOW },
    })
    await keepSubmissionFile(this.db, {
      area,
      instance,
      name: 'anh.jpg',
      ...(await this.blob()),
      type: null,
      evidence: null,
    })
    return instance
  }

  /** A commune that the office serves and that only who holds all of them holds. */
  async newArea(): Promise<AreaCode> {
    this.areas += 1
    const code = String(this.areas)
    await addAreas(this.db, [{ code, name: `Xã ${code}` }])
    return code
  }

  /** The office's own report of a month. */
  async report(period: string): Promise<string> {
    const [docx, xlsx] = [await this.blob(), await this.blob()]
    await this.db
      .insertInto('report')
      .values({
        ...{ period, claimed_at: NOW, made_at: NOW, docx_sha256: docx.sha256, docx_bytes: docx.bytes },
        ...{ xlsx_sha256: xlsx.sha256, xlsx_bytes: xlsx.bytes },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return period
  }
}
