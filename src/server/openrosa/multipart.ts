import { Buffer } from 'node:buffer'

/** One part of a form: its name, the name of the file if it is one, its bytes. */
export interface Part {
  readonly name: string
  readonly fileName: string | undefined
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Most parts of one body: a phone sends at most 100 attachments in a post. */
const PARTS = 300
const BLANK_LINE = Buffer.from('\r\n\r\n')

/** The parts of a `multipart/form-data` body (RFC 7578); undefined of one that is none, or that breaks off before its end. */
export const readParts = (body: Uint8Array<ArrayBuffer>, contentType: string): Part[] | undefined => {
  const boundary = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/is.exec(contentType)
  if (boundary === null) return undefined
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const mark = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`)
  const parts: Part[] = []
  // The first mark may stand at the very beginning, without the line's end before it.
  let at = bytes.subarray(0, mark.length - 2).equals(mark.subarray(2)) ? mark.length - 2 : after(bytes, mark, 0)
  while (at !== undefined && parts.length < PARTS) {
    if (bytes.toString('latin1', at, at + 2) === '--') return parts
    const head = bytes.indexOf(BLANK_LINE, at)
    const end = head === -1 ? -1 : bytes.indexOf(mark, head + 2)
    if (end === -1) return undefined
    const part = partOf(bytes.toString('utf8', at, head), body.subarray(Math.min(head + BLANK_LINE.length, end), end))
    if (part !== undefined) parts.push(part)
    at = end + mark.length
  }
  return undefined
}

const after = (bytes: Buffer, mark: Buffer, from: number): number | undefined => {
  const found = bytes.indexOf(mark, from)
  return found === -1 ? undefined : found + mark.length
}

const partOf = (head: string, bytes: Uint8Array<ArrayBuffer>): Part | undefined => {
  const disposition = /^content-disposition:\s*form-data\b(.*)$/im.exec(head)?.[1] ?? ''
  const name = parameter(disposition, 'name')
  return name === undefined ? undefined : { name, bytes, fileName: parameter(disposition, 'filename') }
}

/** RFC 7578, 4.2, and WHATWG's encoding of quotes and ends of lines in names. */
const parameter = (disposition: string, name: string): string | undefined =>
  new RegExp(`;\\s*${name}="([^"]*)"`, 'i')
    .exec(disposition)?.[1]
    ?.replaceAll('%22', '"')
    .replaceAll(/%0[DA]/gi, '')
