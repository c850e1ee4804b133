import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { AreaCode } from '../../domain/records/envelope.ts'
import { Sha256 } from '../../domain/records/evidence.ts'
import { FilesRequest, type FilesResponse } from '../../protocol/files.ts'
import { holdsAreas } from '../access.ts'
import { readBody } from '../body.ts'
import { enter, enterToHandOver } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { problem } from '../problems.ts'
import { fileNamed, keepUnits, stateOf } from '../storage/files.ts'
import { readUnits } from '../unit-stream.ts'

/** Most bytes of one answer: whoever wants more asks again, and so resumes after a cut. */
const ANSWER_BYTES = 1024 * 1024

const Place = z.object({ area: AreaCode, sha256: Sha256 })
const First = z._default(z.coerce.number().check(z.int(), z.gte(0)), 0)

/**
 * The bytes of evidence. Any enrolled phone may bring a file that the office awaits, as a carrier does for another: the SHA-256 in the record says
 * what it must be; a stopped phone, too, hands over what it has. Only who holds the commune may fetch.
 */
export const fileRoutes = (office: Office): Hono => {
  const answer = (files: FilesResponse['files']): FilesResponse => ({ epoch: office.life.epoch, files })
  return new Hono()
    .post('/', async (c) => {
      const entered = await enterToHandOver(office, c)
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, FilesRequest)
      if (body.kind === 'refused') return body.response
      const files: FilesResponse['files'] = []
      for (const name of body.value.files) files.push(await stateOf(office, name, nowOf(office)))
      return c.json(answer(files))
    })
    .put('/:area/:sha256/:from', async (c) => {
      const entered = await enterToHandOver(office, c)
      if (entered.kind === 'refused') return entered.response
      const name = Place.safeParse(c.req.param())
      const from = First.safeParse(c.req.param('from'))
      if (!name.success || !from.success) return problem(c, 'malformed')
      const file = await fileNamed(office.db, name.data)
      const stream = c.req.raw.body
      if (file?.state === 'awaited' && stream !== null)
        await readUnits(stream, from.data, file.bytes, (units) => keepUnits(office.db, name.data, units))
      return c.json(answer([await stateOf(office, name.data, nowOf(office))]))
    })
    .get('/:area/:sha256', async (c) => {
      const entered = await enter(office, c)
      if (entered.kind === 'refused') return entered.response
      const name = Place.safeParse(c.req.param())
      const [from, before] = [First.safeParse(c.req.query('from')), First.safeParse(c.req.query('before'))]
      if (!name.success || !from.success || !before.success) return problem(c, 'malformed')
      const isOwn = holdsAreas(entered.principal, [name.data.area])
      const file = isOwn ? await fileNamed(office.db, name.data) : undefined
      if (file?.state !== 'stored' || from.data >= file.bytes) return problem(c, 'not-found')
      const end = Math.min(file.bytes, from.data + ANSWER_BYTES, before.data || file.bytes)
      const bytes = await office.blobs.get(name.data.sha256, from.data, Math.max(from.data + 1, end))
      return bytes === undefined ? problem(c, 'not-found') : served(c, bytes, file.type, name.data.sha256)
    })
}

/** As a download of the type that was checked: opened as a page of its own it can do nothing (`headers.ts`). */
const served = (c: Context, bytes: Uint8Array<ArrayBuffer>, type: string, sha256: string): Response =>
  c.body(bytes, 200, { 'content-type': type, 'content-disposition': `attachment; filename="${sha256.slice(0, 16)}"` })
