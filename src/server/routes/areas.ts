import { Hono } from 'hono'
import { AreaCode, Uuid } from '../../domain/records/envelope.ts'
import {
  AreasRequest,
  type CommuneList,
  HoldingRequest,
  MergeRequest,
  type ProvinceList,
  type ServedArea,
} from '../../protocol/areas.ts'
import { holdsAreas, type Principal } from '../access.ts'
import { OfficialCommunes } from '../areas/official-communes.ts'
import { readBody } from '../body.ts'
import { enterDesk } from '../door.ts'
import type { Office } from '../office.ts'
import { problem } from '../problems.ts'
import { reachOf } from '../reach.ts'
import { reachedOther } from '../reached-account.ts'
import { addAccountAreas, listAccounts, setAccountAreas } from '../storage/accounts.ts'
import { EVERY_AREA, listAreas, mergeArea, provincesOf, setAreas } from '../storage/areas.ts'
import { note } from '../storage/audit.ts'
import { deviceById, dropCodesOf, listDevices, setDeviceAreas } from '../storage/devices.ts'

/** Which communes the office serves, and who holds them: the country's list, additions, new names, mergers by law, officers' communes. */
export const areaRoutes = (office: Office): Hono => {
  const official = new OfficialCommunes()
  return new Hono()
    .get('/served-areas', async (c) => {
      const entered = await enterDesk(office, c, 'see-areas')
      if (entered.kind === 'refused') return entered.response
      return c.json({ areas: await servedBy(office, official, entered.principal) })
    })
    .get('/provinces', async (c) => {
      const entered = await enterDesk(office, c, 'see-country')
      if (entered.kind === 'refused') return entered.response
      return c.json({ provinces: [...official.provinces()] } satisfies ProvinceList)
    })
    .get('/provinces/:code', async (c) => {
      const entered = await enterDesk(office, c, 'see-country')
      if (entered.kind === 'refused') return entered.response
      const communes = official.of(c.req.param('code'))
      if (communes.length === 0) return problem(c, 'not-found')
      return c.json({ communes } satisfies CommuneList)
    })
    .post('/served-areas', async (c) => {
      const entered = await enterDesk(office, c, 'set-areas')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, AreasRequest)
      if (body.kind === 'refused') return body.response
      const { areas } = body.value
      // A commune that the office serves already is set by who holds it: by naming it nobody comes to hold another's.
      const served = (await listAreas(office.db)).map(({ code }) => code)
      if (
        !holdsAreas(
          entered.principal,
          codesOf(areas).filter((code) => served.includes(code)),
        )
      )
        return problem(c, 'out-of-scope', { paths: ['areas'] })
      const answer = await setAreas(office.db, areas)
      const { account, name } = entered.principal
      // Who adds a commune works with it.
      if (account !== undefined) await addAccountAreas(office.db, account, EVERY_AREA, codesOf(areas))
      await note(office.db, office.nowMs(), name, 'set-areas', codesOf(areas).join(' ').slice(0, 200))
      return c.json(answer)
    })
    .post('/served-areas/:code/merge', async (c) => {
      const entered = await enterDesk(office, c, 'set-areas')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, MergeRequest)
      if (body.kind === 'refused') return body.response
      const from = AreaCode.safeParse(c.req.param('code'))
      const { into } = body.value
      if (!from.success || !holdsAreas(entered.principal, [from.data, into])) return problem(c, 'not-found')
      if (!(await mergeArea(office.db, from.data, into))) return problem(c, 'not-found')
      await note(office.db, office.nowMs(), entered.principal.name, 'merge-area', `${from.data} ${into}`)
      return c.body(null, 204)
    })
    .post('/devices/:id/areas', async (c) => {
      const entered = await enterDesk(office, c, 'set-device-areas')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, HoldingRequest)
      if (body.kind === 'refused') return body.response
      const { areas } = body.value
      if (!holdsAreas(entered.principal, areas)) return problem(c, 'out-of-scope', { paths: ['areas'] })
      const id = Uuid.safeParse(c.req.param('id'))
      const device = id.success ? await deviceById(office.db, id.data) : undefined
      const isWithinReach = await reachOf(office.db, entered.principal)
      if (device === undefined || !isWithinReach(device)) return problem(c, 'not-found')
      if (!(await setDeviceAreas(office.db, device.id, areas))) return problem(c, 'not-found')
      await note(office.db, office.nowMs(), entered.principal.name, 'set-device-areas', device.id)
      return c.body(null, 204)
    })
    .post('/accounts/:id/areas', async (c) => {
      const entered = await enterDesk(office, c, 'set-account-areas')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, HoldingRequest)
      if (body.kind === 'refused') return body.response
      const { areas } = body.value
      if (!holdsAreas(entered.principal, areas)) return problem(c, 'out-of-scope', { paths: ['areas'] })
      const account = await reachedOther(office, entered.principal, c.req.param('id'))
      if (account === undefined) return problem(c, 'not-found')
      await setAccountAreas(office.db, account.id, areas)
      await dropCodesOf(office.db, account.name)
      await note(office.db, office.nowMs(), entered.principal.name, 'set-account-areas', account.username)
      return c.body(null, 204)
    })
}

const codesOf = (areas: readonly { readonly code: AreaCode }[]): AreaCode[] => areas.map(({ code }) => code)

/** The principal's communes with what is known of them. */
const servedBy = async (office: Office, official: OfficialCommunes, principal: Principal): Promise<ServedArea[]> => {
  const [areas, provinces, devices, accounts] = await Promise.all([
    listAreas(office.db),
    provincesOf(office.db),
    listDevices(office.db),
    listAccounts(office.db),
  ])
  const count = (rows: readonly { readonly areas: readonly AreaCode[] }[], code: AreaCode): number =>
    rows.filter((row) => row.areas.includes(code)).length
  const inUse = devices.filter(({ revokedAt }) => revokedAt === undefined)
  const open = accounts.filter(({ disabledAt }) => disabledAt === undefined)
  return areas
    .filter(({ code }) => principal.areas.includes(code))
    .map((area) => {
      const listed = official.commune(area.code)
      const province = provinces.get(area.code) ?? listed?.province
      return {
        ...{ ...area, formerly: listed?.formerly ?? [] },
        ...(province === undefined ? {} : { province }),
        ...{ devices: count(inUse, area.code), accounts: count(open, area.code) },
      }
    })
}
