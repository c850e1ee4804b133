import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { wordsIn } from '../../domain/survey/form.ts'
import { listFile, SUBJECT_LISTS } from '../../domain/survey/xform/with-subject.ts'
import { escapeXml } from '../../domain/survey/xform/xml.ts'
import { OPEN_ROSA_PATH } from '../../protocol/open-rosa.ts'
import type { Principal } from '../access.ts'
import { nowOf, type Office } from '../office.ts'
import { openRosaHeaders, openRosaMessage, openRosaXml, originOf } from '../openrosa/answers.ts'
import { enterOpenRosa, tooManyPosts } from '../openrosa/enter.ts'
import { definitionOf, formOf, type KnownForm, offeredForms } from '../openrosa/forms.ts'
import { listsFor } from '../openrosa/lists.ts'
import { readPost } from '../openrosa/read-post.ts'
import { type Taken, takeSubmission } from '../openrosa/take-submission.ts'
import { markSeen } from '../storage/devices.ts'

/**
 * The door for phones with ODK Collect or KoboCollect (OpenRosa: form list, form submission). A phone is told the address up to `/openrosa` and finds the
 * rest by itself.
 */
export const openRosaRoutes = (office: Office): Hono =>
  new Hono()
    .get('/formList', async (c) => {
      const entered = await enterOpenRosa(office, c, 'fetch-forms')
      if (entered.kind === 'refused') return entered.response
      await markSeen(office.db, entered.principal.device, nowOf(office))
      const forms = await offeredForms(office.db, entered.principal.areas)
      const wanted = c.req.query('formID')
      const shown = forms.filter(({ form }) => wanted === undefined || form.id === wanted)
      const xforms = shown.map((known) => listed(c, known)).join('')
      return openRosaXml(c, office, document('xforms', 'xformsList', xforms))
    })
    .get('/form', async (c) => {
      const known = await formAsked(office, c)
      return known instanceof Response ? known : openRosaXml(c, office, definitionOf(known.form))
    })
    .get('/manifest', async (c) => {
      const known = await formAsked(office, c)
      if (known instanceof Response) return known
      const lists = await listsFor(office.db, known.principal.areas)
      const names = namesFor(known.form)
      const files = [...lists].flatMap(([name, text]) => (names.includes(name) ? [mediaFile(c, name, text)] : []))
      return openRosaXml(c, office, document('manifest', 'xformsManifest', files.join('')))
    })
    .get('/lists/:name', async (c) => {
      const entered = await enterOpenRosa(office, c, 'fetch-forms')
      if (entered.kind === 'refused') return entered.response
      const list = (await listsFor(office.db, entered.principal.areas)).get(c.req.param('name'))
      if (list === undefined) return openRosaMessage(c, office, 404, 'unknown')
      return c.body(list, 200, { ...openRosaHeaders(office), 'content-type': 'text/csv; charset=utf-8' })
    })
    // Before its first post a phone asks here for the key, the size and the address to post to. Our framework answers HEAD by what GET does.
    .get('/submission', async (c) => {
      const entered = await enterOpenRosa(office, c, 'send-survey')
      if (entered.kind === 'refused') return entered.response
      const location = `${originOf(c)}${OPEN_ROSA_PATH}/submission`
      return c.body(null, 204, { ...openRosaHeaders(office), location })
    })
    .post('/submission', async (c) => {
      const entered = await enterOpenRosa(office, c, 'send-survey')
      if (entered.kind === 'refused') return entered.response
      const wait = await tooManyPosts(office, c, entered.principal)
      if (wait !== undefined) return wait
      const read = await readPost(c)
      if (read.kind === 'too-large') return openRosaMessage(c, office, 413, 'tooLarge')
      if (read.kind === 'not-xml') return openRosaMessage(c, office, 400, 'notXml')
      const taken = await takeSubmission(office, entered.principal, read.post)
      await markSeen(office.db, entered.principal.device, nowOf(office))
      return answerTo(c, office, taken)
    })
    .all('*', (c) => openRosaMessage(c, office, 404, 'unknown'))

/** 201: it is a survey. 202: it is safe here, and not one yet. Either way the phone need not send it again. */
const answerTo = (c: Context, office: Office, taken: Taken): Response => {
  if (taken.kind === 'other-content') return openRosaMessage(c, office, 409, 'otherContent')
  if (taken.kind === 'nameless') return openRosaMessage(c, office, 400, 'notXml')
  if (taken.kind === 'busy') return openRosaMessage(c, office, 503, 'busy', { 'retry-after': '60' })
  if (taken.state === 'receiving' || taken.state === 'held') return openRosaMessage(c, office, 202, taken.state)
  return openRosaMessage(c, office, 201, taken.isAgain ? 'again' : taken.state)
}

const formAsked = async (office: Office, c: Context): Promise<Response | { form: KnownForm; principal: Principal }> => {
  const entered = await enterOpenRosa(office, c, 'fetch-forms')
  if (entered.kind === 'refused') return entered.response
  const { principal } = entered
  const [id = '', version = ''] = [c.req.query('id'), c.req.query('version')]
  const form = await formOf(office.db, principal.areas, { id, version })
  return form === undefined ? openRosaMessage(c, office, 404, 'unknown') : { form, principal }
}

/** Lists that a form takes its choices from. */
const namesFor = ({ about }: KnownForm): string[] =>
  [SUBJECT_LISTS.areas, SUBJECT_LISTS.producers, ...(about === 'product' ? [SUBJECT_LISTS.products] : [])].map(listFile)

const listed = (c: Context, known: KnownForm): string => {
  const { form } = known
  const query = new URLSearchParams({ id: form.id, version: form.version })
  const base = `${originOf(c)}${OPEN_ROSA_PATH}`
  const isEnglish = /^\s*en\b/i.test(c.req.header('accept-language') ?? '')
  const name = wordsIn(form.title, isEnglish ? 'en' : 'vi', form.languages) || form.id
  return `<xform>${[
    ['formID', form.id],
    ['name', name],
    ['version', form.version],
    ['hash', md5(definitionOf(known))],
    ['downloadUrl', `${base}/form?${query}`],
    ['manifestUrl', `${base}/manifest?${query}`],
  ]
    .map(([tag, text = '']) => `<${tag}>${escapeXml(text)}</${tag}>`)
    .join('')}</xform>`
}

const mediaFile = (c: Context, name: string, text: string): string =>
  `<mediaFile><filename>${name}</filename><hash>${md5(text)}</hash><downloadUrl>${escapeXml(`${originOf(c)}${OPEN_ROSA_PATH}/lists/${name}`)}</downloadUrl></mediaFile>`

/** OpenRosa knows no other sum; it tells a phone what has changed, and guards nothing. */
const md5 = (text: string): string => `md5:${createHash('md5').update(text).digest('hex')}`

const document = (root: string, space: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://openrosa.org/xforms/${space}">${inside}</${root}>\n`
