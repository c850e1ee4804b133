import { describe, expect, it } from 'vitest'
import { CONTENT_TYPES, type ContentType, contentTypeOf, HEAD_BYTES } from '../../src/domain/evidence/content-type.ts'
import { toJson } from './json.ts'
import { AREAS, openOffice, type TestOffice } from './offices.ts'
import { evidenceOf, framed, referenceTo } from './pictures.ts'
import { enrolPhone, type Phone } from './visitors.ts'

const SCRIPT = '<script>alert(document.cookie)</script>'

const bytesOf = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))))

/** Files that a browser would run if it were told another type, or left to guess. */
const FOREIGN: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  HTML: bytesOf(`<!doctype html>${SCRIPT}`),
  'HTML after blanks': bytesOf(`   \n<html>${SCRIPT}`),
  SVG: bytesOf(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
  'XML with a style sheet': bytesOf(`<?xml version="1.0"?><?xml-stylesheet href="data:,${SCRIPT}"?><a/>`),
  'text with a byte order mark': bytesOf([0xef, 0xbb, 0xbf], SCRIPT),
  script: bytesOf('alert(1)'),
  GIF: bytesOf('GIF89a=1;alert(1)'),
  'ZIP and so JAR': bytesOf([0x50, 0x4b, 3, 4], 'META-INF/MANIFEST.MF'),
}

const IHDR = [0, 0, 0, 13, ...Buffer.from('IHDR'), 0, 0, 0, 9, 0, 0, 0, 9, 8, 2, 0, 0, 0, 0, 0, 0, 0]
const IEND = [0, 0, 0, 0, ...Buffer.from('IEND'), 0xae, 0x42, 0x60, 0x82]
const PNG = [0x89, ...Buffer.from('PNG\r\n'), 0x1a, 0x0a]
const FRAME = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 1, 0, 1, 0, 3]

/** Whole files of their type that also hold something that runs. */
const POLYGLOTS: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'a JPEG that is a page, too': bytesOf(FRAME, `<html>${SCRIPT}`, [0xff, 0xd9]),
  'a JPEG that is a JAR, too (GIFAR)': bytesOf(FRAME, [0x50, 0x4b, 3, 4], 'META-INF/a.class', [0xff, 0xd9]),
  'a PDF that is a page, too': bytesOf(`%PDF-1.7\n${SCRIPT}`),
  'a PNG that is a script, too': bytesOf(PNG, IHDR, `=1;alert(1)//${SCRIPT}`, IEND),
}

const TYPES: Readonly<Record<number, ContentType>> = { 255: 'image/jpeg', 37: 'application/pdf', 137: 'image/png' }

describe('a file that could run', () => {
  it.each(Object.entries(FOREIGN))('%s is no evidence', (_, bytes) => {
    expect(contentTypeOf(bytes.subarray(0, HEAD_BYTES))).toBeUndefined()
  })

  it.each(Object.entries(POLYGLOTS))(
    '%s goes out as a download of its checked type, and nothing else',
    async (_, bytes) => {
      await using office = await openOffice('SQLite')
      const phone = await enrolPhone(office)
      const type = TYPES[bytes[0] ?? 0] ?? 'image/jpeg'
      const served = await sentAndFetched(office, phone, bytes, type)
      expect(served.status).toBe(200)
      expect(served.headers.get('content-type')).toBe(type)
      expect(served.headers.get('x-content-type-options')).toBe('nosniff')
      expect(served.headers.get('content-disposition')).toMatch(/^attachment; filename="[0-9a-f]{16}"$/)
      expect(served.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
    },
  )

  it('has no type of ours that a browser runs as a page', () => {
    expect(CONTENT_TYPES.filter((type) => /html|xml|svg|script|text/.test(type))).toEqual([])
  })

  it.each([
    ['that calls itself a picture and is a page', FOREIGN.SVG ?? bytesOf('')],
    [
      'that is a picture of four billion pixels',
      bytesOf(PNG, [...IHDR.slice(0, 8), 0, 0, 255, 255, 0, 0, 255, 255, ...IHDR.slice(16)], IEND),
    ],
    ['that only begins like a picture', bytesOf(PNG, IHDR, SCRIPT)],
  ])('%s is refused when it has come whole, before anybody decodes it', async (_, bytes) => {
    await using office = await openOffice('SQLite')
    const phone = await enrolPhone(office)
    expect((await sentAndFetched(office, phone, bytes, 'image/png')).status).toBe(404)
  })
})

/** Sends evidence as a phone does, and asks for it as an office does. */
const sentAndFetched = async (
  office: TestOffice,
  phone: Phone,
  bytes: Uint8Array<ArrayBuffer>,
  type: ContentType,
): Promise<Response> => {
  const file = referenceTo(bytes, type)
  await phone.create('evidence', toJson(evidenceOf(file)))
  const headers = { authorization: `Bearer ${phone.token}` }
  const path = `/v1/files/${AREAS[0]}/${file.sha256}`
  await office.send('PUT', `${path}/0`, { headers, body: framed(bytes, 0) })
  return office.send('GET', path, { headers })
}
