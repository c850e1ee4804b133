import type { Context } from 'hono'
import type { XmlElement } from '../../domain/survey/xform/xml.ts'
import { collect } from '../body.ts'
import { sha256Of } from '../sha256-of.ts'
import { type Part, readParts } from './multipart.ts'
import { parseXml } from './parse-xml.ts'

/** Most bytes of one post: the largest attachment that may be evidence, and the XML that comes along with each post. */
const POST_BYTES = 40 * 1024 * 1024
/** Most bytes of the XML: far beyond any survey, and the work that one post may cause. */
const XML_BYTES = 4 * 1024 * 1024
/** Longest name of an attachment. */
const NAME_LENGTH = 200

/** Name of the part that is the submission, and of the one that announces more posts of it. */
const XML_PART = 'xml_submission_file'
const MORE_PART = '*isIncomplete*'

/** One post of a submission. */
export interface Post {
  readonly root: XmlElement
  readonly xml: string
  readonly sha256: string
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]
  /** More attachments come in another post. */
  readonly hasMore: boolean
}

export type ReadPost = { kind: 'post'; post: Post } | { kind: 'too-large' } | { kind: 'not-xml' }

/** Reads a post as far as the limits, whatever is sent. */
export const readPost = async (c: Context): Promise<ReadPost> => {
  if (Number(c.req.header('content-length') ?? 0) > POST_BYTES) return { kind: 'too-large' }
  const stream = c.req.raw.body
  const bytes = stream === null ? new Uint8Array() : await collect(stream, POST_BYTES)
  if (bytes === undefined) return { kind: 'too-large' }
  const parts = readParts(bytes, c.req.header('content-type') ?? '')
  const whole = parts?.find(({ name }) => name === XML_PART)?.bytes
  if (parts === undefined || whole === undefined) return { kind: 'not-xml' }
  if (whole.byteLength > XML_BYTES) return { kind: 'too-large' }
  const xml = decoded(whole)
  const root = xml === undefined ? undefined : parseXml(xml)
  if (xml === undefined || root === undefined) return { kind: 'not-xml' }
  const sha256 = sha256Of(whole)
  const hasMore = parts.some(({ name, bytes: said }) => name === MORE_PART && decoded(said) === 'yes')
  return { kind: 'post', post: { root, xml, sha256, hasMore, files: filesIn(parts) } }
}

const filesIn = (parts: readonly Part[]): Post['files'] =>
  parts.flatMap(({ name, fileName, bytes }) =>
    fileName === undefined || name === XML_PART || bytes.byteLength === 0
      ? []
      : [{ name: nameOf(fileName === '' ? name : fileName), bytes }],
  )

/** The last step of a path, without what no file's name has. */
const nameOf = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, '').slice(0, NAME_LENGTH)

/** Undefined of what is no UTF-8, which every phone writes, or holds a NUL. */
const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
