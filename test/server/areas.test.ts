import { describe, expect, it } from 'vitest'
import { addAreas, mergeArea } from '../../src/server/storage/areas.ts'
import { AREAS, openOffice, STORES } from './offices.ts'
import { enrolPhone, producerData } from './visitors.ts'

const [FORMER, INTO, OTHER] = AREAS

describe.each(STORES)('communes that a law merges, over %s', (store) => {
  it('are held together: each phone sees both, keeps its cursor, and what was on its way is taken', async () => {
    await using office = await openOffice(store)
    const [former, into] = [await enrolPhone(office, { areas: [FORMER] }), await enrolPhone(office, { areas: [INTO] })]
    const onItsWay = former.write({ set: producerData('Viết trước khi sáp nhập') })
    const first = await former.pull()
    await into.pushOne(into.write({ area: INTO }))
    const second = await into.pull()
    expect(await mergeArea(office.office.db, FORMER, INTO)).toBe(true)

    expect(await former.pushOne(onItsWay)).toMatchObject({ kind: 'applied' })
    const [formerPage, intoPage] = [await former.pull(first.cursor), await into.pull(second.cursor)]
    expect(formerPage).toMatchObject({ reset: false, leave: [] })
    expect(formerPage.changes.map(({ area }) => area).sort()).toEqual([FORMER, INTO].sort())
    expect(intoPage).toMatchObject({ reset: false, leave: [], changes: [{ id: onItsWay.record }] })
    const told = await office.send('GET', '/v1/office/me', { headers: { authorization: `Bearer ${former.token}` } })
    expect((await told.json()).areas).toEqual([
      { code: FORMER, name: `Phường ${INTO}`, into: INTO },
      { code: INTO, name: `Phường ${INTO}` },
    ])
  })

  it('take along what was merged into them before, and are refused where one is unknown or itself gone', async () => {
    await using office = await openOffice(store)
    const { db } = office.office
    await addAreas(db, [{ code: '19999', name: 'Xã mới' }])
    expect(await mergeArea(db, FORMER, INTO)).toBe(true)
    expect(await mergeArea(db, INTO, '19999')).toBe(true)
    expect(await mergeArea(db, OTHER, INTO)).toBe(false)
    expect(await mergeArea(db, OTHER, '00001')).toBe(false)
    const phone = await enrolPhone(office, { areas: ['19999'] })
    expect(await phone.pushOne(phone.write({ area: FORMER }))).toMatchObject({ kind: 'applied' })
    expect(await phone.pushOne(phone.write({ area: OTHER }))).toMatchObject({ code: 'out-of-scope' })
  })
})
