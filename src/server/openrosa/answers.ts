import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { escapeXml } from '../../domain/survey/xform/xml.ts'
import type { Office } from '../office.ts'
import { OPEN_ROSA_WORDS, type OpenRosaWord } from './words.ts'

/** Size of a post that phones are asked to keep to; they split what is larger by its attachments. A 2G link carries it in an hour. */
const ACCEPTED_BYTES = 10_000_000

/** Headers that every answer has (OpenRosa: HTTP request and response, form submission). By the version a phone tells us from a captive portal. */
export const openRosaHeaders = (office: Office): Record<string, string> => ({
  'x-openrosa-version': '1.0',
  'x-openrosa-accept-content-length': String(ACCEPTED_BYTES),
  date: new Date(office.nowMs()).toUTCString(),
})

/** A document as phones expect it: their readers look at the type first. */
export const openRosaXml = (c: Context, office: Office, xml: string, status: ContentfulStatusCode = 200): Response =>
  c.body(xml, status, { ...openRosaHeaders(office), 'content-type': 'text/xml; charset=utf-8' })

/** What a post or a refused request is answered: a message that the phone shows its holder. */
export const openRosaMessage = (
  c: Context,
  office: Office,
  status: ContentfulStatusCode,
  word: OpenRosaWord,
  headers: Record<string, string> = {},
): Response => {
  const isEnglish = /^\s*en\b/i.test(c.req.header('accept-language') ?? '')
  const message = OPEN_ROSA_WORDS[word][isEnglish ? 'en' : 'vi']
  const nature = status === 201 || status === 202 ? 'submit_success' : 'submit_error'
  const xml = `<OpenRosaResponse xmlns="http://openrosa.org/http/response" items="0"><message nature="${nature}">${escapeXml(message)}</message></OpenRosaResponse>`
  const response = openRosaXml(c, office, xml, status)
  response.headers.set('content-language', isEnglish ? 'en' : 'vi')
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

/** The address by which the phone came: it takes no other host, and a key goes over TLS only. */
export const originOf = (c: Context): string => {
  const url = new URL(c.req.url)
  return `${c.req.header('x-forwarded-proto') === 'https' ? 'https:' : url.protocol}//${url.host}`
}
