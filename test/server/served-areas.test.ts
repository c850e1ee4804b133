import { describe, expect, it } from 'vitest'
import { OLD_COMMUNES } from '../../src/domain/register/old-communes.ts'
import { CommuneList, ProvinceList, ServedAreaList } from '../../src/protocol/areas.ts'
import { OfficialCommunes } from '../../src/server/areas/official-communes.ts'
import { AREAS, openOffice, STORES, type TestOffice, USERS } from './offices.ts'
import { enrolPhone, problemOf, producerData, signIn } from './visitors.ts'

const [FIRST, SECOND] = AREAS

const served = async (office: TestOffice, cookie: string) =>
  ServedAreaList.parse(await (await office.send('GET', '/v1/office/served-areas', { headers: { cookie } })).json())
    .areas

describe('the country’s communes', () => {
  it('[Resolution 202/2025/QH15] are 3,321 in 34 provinces, each of one of them', () => {
    const official = new OfficialCommunes()
    const provinces = official.provinces()
    expect(provinces).toHaveLength(34)
    expect(provinces.reduce((sum, { communes }) => sum + communes, 0)).toBe(3_321)
    for (const { code, communes } of provinces) expect(official.of(code)).toHaveLength(communes)
  })

  it('[Decision 19/2025] have the codes of the three wards that could be verified', () => {
    const official = new OfficialCommunes()
    expect(AREAS.map((code) => official.commune(code)?.name)).toEqual([
      'Phường Đông Hà',
      'Phường Nam Đông Hà',
      'Phường Quảng Trị',
    ])
  })

  it('[Resolution 1680/NQ-UBTVQH15 Art. 1] were made in Quảng Trị of what the resolution says', () => {
    const listed = new OfficialCommunes().of('44')
    expect(listed).toHaveLength(OLD_COMMUNES.length)
    const bare = (name: string) => name.replace(/ \(.*\)$/, '').replace(/^(Xã|Phường|Thị trấn|Đặc khu) /, '')
    const missing = OLD_COMMUNES.flatMap(({ now, before }) => {
      const formerly = listed.find(({ name }) => bare(name) === now)?.formerly.map(({ name }) => bare(name))
      return before.filter((name) => formerly?.includes(bare(name)) !== true)
    })
    // Two state farms' towns under another name, a spelling, and an island that had no commune.
    expect(missing).toEqual(['Nông trường Việt Trung', 'Nông trường Lệ Ninh', 'Đakrông', 'Cồn Cỏ'])
  })
})

describe.each(STORES)('the communes of an office, over %s', (store) => {
  it('are added from the country’s list, take another name, and are held by who added them', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const provinces = ProvinceList.parse(
      await (await office.send('GET', '/v1/office/provinces', { headers: { cookie } })).json(),
    ).provinces
    expect(provinces.find(({ code }) => code === '44')).toEqual({ code: '44', name: 'Quảng Trị', communes: 78 })
    const { communes } = CommuneList.parse(
      await (await office.send('GET', '/v1/office/provinces/44', { headers: { cookie } })).json(),
    )
    const wanted = communes.slice(0, 5).map(({ code, name, province }) => ({ code, name, province }))
    const renamed = { code: FIRST, name: 'Phường Đông Hà', province: '44' }
    const answer = await office.post('/v1/office/served-areas', { areas: [...wanted, renamed] }, { cookie })
    expect(await answer.json()).toEqual({ added: 5, renamed: 1, unchanged: 0 })
    const again = await office.post('/v1/office/served-areas', { areas: [...wanted, renamed] }, { cookie })
    expect(await again.json()).toEqual({ added: 0, renamed: 0, unchanged: 6 })

    const areas = await served(office, cookie)
    expect(areas).toHaveLength(AREAS.length + 5)
    expect(areas.find(({ code }) => code === FIRST)).toMatchObject({
      ...{ name: 'Phường Đông Hà', province: '44', accounts: 2 },
      formerly: expect.arrayContaining([
        { name: 'Phường Đông Giang', district: 'Thành phố Đông Hà', province: 'Quảng Trị' },
      ]),
    })
  })

  it('are merged at the desk: whoever holds one holds both', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const merged = await office.post(`/v1/office/served-areas/${FIRST}/merge`, { into: SECOND }, { cookie })
    expect(merged.status).toBe(204)
    expect((await served(office, cookie)).find(({ code }) => code === FIRST)?.into).toBe(SECOND)
    const unknown = await office.post('/v1/office/served-areas/00001/merge', { into: SECOND }, { cookie })
    expect((await problemOf(unknown)).code).toBe('not-found')
  })

  it('are given to an officer and taken again: the phone sends what it has, then lets go', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await enrolPhone(office, { areas: [FIRST] })
    const first = await phone.pull()
    const moved = await office.post(`/v1/office/devices/${phone.device}/areas`, { areas: [SECOND] }, { cookie })
    expect(moved.status).toBe(204)
    expect(await phone.pushOne(phone.write({ area: SECOND, set: producerData() }))).toMatchObject({ kind: 'applied' })
    expect(await phone.pull(first.cursor)).toMatchObject({ leave: [FIRST], changes: [{ area: SECOND }] })
  })

  it('are set by those alone who may: a coordinator neither adds communes nor gives what is not theirs', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office, USERS.coordinator)
    const phone = await enrolPhone(office, { areas: [SECOND] })
    const areas = [{ code: '18859', name: 'Phường Đồng Thuận' }]
    const answers = [
      await office.post('/v1/office/served-areas', { areas }, { cookie }),
      await office.post(`/v1/office/served-areas/${FIRST}/merge`, { into: SECOND }, { cookie }),
      await office.post(`/v1/office/devices/${phone.device}/areas`, { areas: [FIRST] }, { cookie }),
    ]
    expect(await Promise.all(answers.map(async (answer) => (await problemOf(answer)).code))).toEqual([
      'forbidden',
      'forbidden',
      'not-found',
    ])
  })

  it('of an account are set by an administrator, never their own', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const list = await (await office.send('GET', '/v1/office/accounts', { headers: { cookie } })).json()
    const idOf = (username: string): string =>
      list.accounts.find((account: { username: string }) => account.username === username).id
    const other = await office.post(
      `/v1/office/accounts/${idOf(USERS.coordinator)}/areas`,
      { areas: [FIRST, SECOND] },
      { cookie },
    )
    expect(other.status).toBe(204)
    const theirs = await signIn(office, USERS.coordinator)
    expect((await served(office, theirs)).map(({ code }) => code)).toEqual([FIRST, SECOND])
    const own = await office.post(
      `/v1/office/accounts/${idOf(USERS.administrator)}/areas`,
      { areas: [FIRST] },
      { cookie },
    )
    expect((await problemOf(own)).code).toBe('not-found')
  })
})
