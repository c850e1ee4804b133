import { Hono } from 'hono'
import * as z from 'zod/mini'
import { Uuid } from '../../domain/records/envelope.ts'
import { type OpenRosaKey, OpenRosaKeyRequest, type SubmissionList, SubmissionName } from '../../protocol/open-rosa.ts'
import { holdsAreas } from '../access.ts'
import { readBody } from '../body.ts'
import { enterDesk } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { readAgain } from '../openrosa/take-submission.ts'
import { problem } from '../problems.ts'
import { newPassword, newServerId } from '../secrets.ts'
import { note } from '../storage/audit.ts'
import { addOpenRosaDevice } from '../storage/devices.ts'
import { filesOfSubmission, listSubmissions, submissionIn } from '../storage/submissions.ts'

const Listing = z.object({ after: z.optional(Uuid) })
const FileOf = z.extend(SubmissionName, { name: z.string().check(z.minLength(1), z.maxLength(200)) })

/** What the office does about phones with ODK Collect or KoboCollect: keys for them, and what became of what they sent. */
export const openRosaDeskRoutes = (office: Office): Hono =>
  new Hono()
    .post('/keys', async (c) => {
      const entered = await enterDesk(office, c, 'make-code')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, OpenRosaKeyRequest)
      if (body.kind === 'refused') return body.response
      const { name, areas } = body.value
      if (!holdsAreas(entered.principal, areas)) return problem(c, 'out-of-scope', { paths: ['areas'] })
      const device = newServerId(office.nowMs())
      const password = newPassword()
      const holder = { name, role: 'officer', areas: JSON.stringify(areas) } as const
      await addOpenRosaDevice(office.db, device, holder, password, nowOf(office))
      await note(office.db, office.nowMs(), entered.principal.name, 'make-openrosa-key', device)
      return c.json({ device, username: `may-${device.slice(-6)}`, password } satisfies OpenRosaKey)
    })
    .get('/submissions', async (c) => {
      const entered = await enterDesk(office, c, 'see-submissions')
      if (entered.kind === 'refused') return entered.response
      const listing = Listing.safeParse(c.req.query())
      if (!listing.success) return problem(c, 'malformed')
      const list: SubmissionList = await listSubmissions(office.db, entered.principal.areas, listing.data.after)
      return c.json(list)
    })
    .post('/read-again', async (c) => {
      const entered = await enterDesk(office, c, 'see-submissions')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, SubmissionName)
      if (body.kind === 'refused') return body.response
      const { area, instance } = body.value
      const isOwn = holdsAreas(entered.principal, [area])
      const row = isOwn ? await submissionIn(office.db, [area], instance) : undefined
      if (row === undefined || row.xml === null) return problem(c, 'not-found')
      const state = await readAgain(office, row)
      if (state === 'busy') return problem(c, 'internal')
      await note(office.db, office.nowMs(), entered.principal.name, 'read-submission', row.id)
      return c.body(null, 204)
    })
    .get('/submission.xml', async (c) => {
      const entered = await enterDesk(office, c, 'see-submissions')
      if (entered.kind === 'refused') return entered.response
      const asked = SubmissionName.safeParse(c.req.query())
      const isOwn = asked.success && holdsAreas(entered.principal, [asked.data.area])
      const row = isOwn ? await submissionIn(office.db, [asked.data.area], asked.data.instance) : undefined
      if (row === undefined || row.xml === null) return problem(c, 'not-found')
      await note(office.db, office.nowMs(), entered.principal.name, 'fetch-submission', row.id)
      const disposition = `attachment; filename="${row.id}.xml"`
      return c.body(row.xml, 200, { 'content-type': 'text/xml; charset=utf-8', 'content-disposition': disposition })
    })
    .get('/attachment', async (c) => {
      const entered = await enterDesk(office, c, 'see-submissions')
      if (entered.kind === 'refused') return entered.response
      const asked = FileOf.safeParse(c.req.query())
      const isOwn = asked.success && holdsAreas(entered.principal, [asked.data.area])
      const file = isOwn
        ? (await filesOfSubmission(office.db, asked.data)).find(({ name }) => name === asked.data.name)
        : undefined
      const bytes = file === undefined ? undefined : await office.blobs.get(file.sha256, 0, file.bytes)
      if (file === undefined || bytes === undefined) return problem(c, 'not-found')
      const name = encodeURIComponent(file.name)
      const disposition = `attachment; filename*=UTF-8''${name}`
      return c.body(bytes, 200, { 'content-type': 'application/octet-stream', 'content-disposition': disposition })
    })
