import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { AreaCode } from '../../domain/records/envelope.ts'
import { Sha256 } from '../../domain/records/evidence.ts'
import { type FileName, type FileState, FilesRequest, type FilesResponse } from '../../protocol/files.ts'
import { holdsAreas, type Principal } from '../access.ts'
import { readBody } from '../body.ts'
import { enter, enterToHandOver } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { problem } from '../problems.ts'
import { mayBring } from '../storage/carrying.ts'
import { fileNamed, keepUnits, stateOf } from '../storage/files.ts'
import { readUnits } from '../unit-stream.ts'

/** Most bytes of one answer: whoever wants more asks again, and so resumes after a cut. */
const ANSWER_BYTES = 1024 * 1024

const Place = z.object({ area: AreaCode, sha256: Sha256 })
const First = z._default(z.coerce.number().check(z.int(), z.gte(0)), 0)

/**
 * The bytes of evidence: the SHA-256 in the record says what they must be. Who holds the commune may ask what is there, bring and fetch it; a carrier
 * may bring the files of what it handed in, and a stopped phone hands over what it has. To all others no file of the commune is there.
 */
export const fileRoutes = (office: Office): Hono => {
  const answer = (files: FilesResponse['files']): FilesResponse => ({ epoch: office.life.epoch, files })
  return new Hono()
    .post('/', async (c) => {
      const entered = await enterToHandOver(office, c, 'bring-file')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, FilesRequest)
      if (body.kind === 'refused') return body.response
      const files: FilesResponse['files'] = []
      for (const name of body.value.files) files.push(await toldOf(office, entered.principal, name))
      return c.json(answer(files))
    })
    .put('/:area/:sha256/:from', async (c) => {
      const entered = await enterToHandOver(office, c, 'bring-file')
      if (entered.kind === 'refused') return entered.response
      const name = Place.safeParse(c.req.param())
      const from = First.safeParse(c.req.param('from'))
      if (!name.success || !from.success) return problem(c, 'malformed')
      const { principal } = entered
      const file = (await mayBring(office.db, principal, name.data)) ? await fileNamed(office.db, name.data) : undefined
      const stream = c.req.raw.body
      if (file?.state === 'awaited' && stream !== null)
        await readUnits(stream, from.data, file.bytes, (units) => keepUnits(office.db, name.data, units))
      return c.json(answer([await toldOf(office, principal, name.data)]))
    })
    .get('/:area/:sha256', async (c) => {
      const entered = await enter(office, c, 'fetch-file')
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

/** What the principal may hear of a file. */
const toldOf = async (office: Office, principal: Principal, name: FileName): Promise<FileState> =>
  (await mayBring(office.db, principal, name)) ? stateOf(office, name, nowOf(office)) : { ...name, kind: 'unknown' }

/** As a download of the type that was checked: opened as a page of its own it can do nothing (`headers.ts`). */
const served = (c: Context, bytes: Uint8Array<ArrayBuffer>, type: string, sha256: string): Response =>
  c.body(bytes, 200, { 'content-type': type, 'content-disposition': `attachment; filename="${sha256.slice(0, 16)}"` })
