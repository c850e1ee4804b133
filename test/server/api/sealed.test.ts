import { expect, it } from 'vitest'
import { newSheet } from '../../../src/domain/council/new-sheet.ts'
import { sheetId } from '../../../src/domain/council/sheet-id.ts'
import { aHearing, MEMBERS } from '../../domain/council/hearings.ts'
import { toJson } from '../json.ts'
import { AREAS, openOffice } from '../offices.ts'
import { enrolPhone, signIn } from '../visitors.ts'
import { makeKey, reader } from './readers.ts'

it('no sheet of a council leaves before it is opened, not even for who may read what is about persons', async () => {
  await using office = await openOffice('SQLite')
  const desk = await enrolPhone(office, { name: 'Văn phòng', role: 'coordinator' })
  const data = aHearing()
  const { record: hearing } = await desk.create('hearing', toJson(data))
  const member = await enrolPhone(office, { name: MEMBERS.m01?.name ?? '', role: 'council' })
  const sheet = sheetId(hearing, 'm01', 1)
  const written = {
    ...newSheet({ id: hearing, data, createdAt: '2026-11-02T00:30:00.000Z' }, 'm01', 1),
    answers: { '1.1': 2 },
    notes: { '1.1': 'điều bí mật' },
  }
  await member.pushOne(member.write({ kind: 'assessment', record: sheet, set: toJson(written) }))

  const ask = reader(office, (await makeKey(office, { readsPersonal: true })).key)
  const paths = ['/records/assessment', `/records/assessment/${sheet}`, '/changes'].map(
    (path) => `${path}?include=personal`,
  )
  for (const path of paths) {
    const told = await (await ask(path)).text()
    expect(told).toContain(sheet)
    expect(told).toContain('"sealed":true')
    expect(told).not.toContain('điều bí mật')
    expect(told).not.toContain('"1.1":2')
  }
  const cookie = await signIn(office)
  const bySession = await office.send('GET', `/api/v1/records/assessment/${sheet}?area=${AREAS[0]}`, {
    headers: { cookie },
  })
  expect(await bySession.json()).toMatchObject({ data: { sealed: true, answers: {} } })
})
