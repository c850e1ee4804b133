import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readParts } from '../../src/server/openrosa/multipart.ts'

const TYPE = 'multipart/form-data; boundary=mark'

const body = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text))

const framed = (parts: readonly { name: string; bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    Buffer.concat([
      ...parts.flatMap(({ name, bytes }) => [
        Buffer.from(`--mark\r\nContent-Disposition: form-data; name="${name}"; filename="${name}.jpg"\r\n\r\n`),
        bytes,
        Buffer.from('\r\n'),
      ]),
      Buffer.from('--mark--\r\n'),
    ]),
  )

describe('a body of several parts', () => {
  it('gives back the parts that went into it, whatever bytes they are', () => {
    const part = fc.record({
      name: fc.stringMatching(/^[\w*. ảđ-]{1,20}$/),
      bytes: fc.uint8Array({ maxLength: 300 }).filter((bytes) => !Buffer.from(bytes).includes('\r\n--mark')),
    })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const read = readParts(framed(parts), TYPE)
        expect(read?.map(({ name, bytes }) => [name, [...bytes]])).toEqual(
          parts.map(({ name, bytes }) => [name, [...bytes]]),
        )
      }),
    )
  })

  it('never throws at what is none, and gives nothing of one that breaks off', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readParts(Uint8Array.from(bytes), TYPE)
      }),
    )
    const whole = framed([{ name: 'a', bytes: body('x') }])
    for (let length = 0; length < whole.byteLength - 4; length += 1)
      expect(readParts(whole.subarray(0, length), TYPE)).toBeUndefined()
    expect(readParts(whole, 'text/xml')).toBeUndefined()
  })

  it('reads a quoted mark, words before the first one, and names as browsers write them', () => {
    const read = readParts(
      body('for people\r\n--a b\r\ncontent-disposition: form-data; name="x%22y"\r\n\r\n1\r\n--a b--'),
      'Multipart/Form-Data; charset=utf-8; boundary="a b"',
    )
    expect(read).toMatchObject([{ name: 'x"y', fileName: undefined }])
  })
})
