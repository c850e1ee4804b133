import { describe, expect, it } from 'vitest'
import { PersonRequestList } from '../../../src/protocol/people.ts'
import { AREAS, openOffice, STORES } from '../offices.ts'
import { enrolPhone, newId, problemOf, producerData, signIn } from '../visitors.ts'

describe.each(STORES)('the register of requests over %s', (store) => {
  it('takes what was noted on a visit, also by a phone whose clock was never set, and of a producer without a name for its head', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const notes = ['2026-11-01T20:00:00.000Z', '0000-00-00T00:00:00.000Z', '9999-99-99T23:00:00.000Z']
    const requests = Object.fromEntries(notes.map((at) => [newId(), { right: 'view', at, by: 'Nguyễn Văn A' }]))
    await phone.create('producer', { ...producerData('HTX Khe Sanh'), representative: ' ', requests })
    const headers = { cookie: await signIn(office) }
    const listed = await office.send('GET', '/v1/office/people', { headers })
    const { requests: taken } = PersonRequestList.parse(await listed.json())
    expect(taken.map(({ receivedOn, subject }) => [receivedOn, subject?.name])).toEqual(
      notes.map(() => ['2026-11-02', 'HTX Khe Sanh']),
    )
  })

  it('takes no day that the calendar does not have, none to come and none before there was a programme', async () => {
    await using office = await openOffice(store)
    const headers = { cookie: await signIn(office) }
    for (const receivedOn of ['2026-02-30', '2026-11-03', '0000-01-01']) {
      const subject = { name: 'Hồ Thị Lan', part: 'respondent' }
      const draft = { area: AREAS[0], right: 'view', how: 'phone', receivedOn, subject }
      const answer = await problemOf(await office.post('/v1/office/people', draft, headers))
      expect(answer).toMatchObject({ code: 'malformed', paths: ['receivedOn'] })
    }
  })
})
