import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { gunzipJson } from '../../src/device/gzip-json.ts'
import { readRegisterWorkbook, readWorkbook, writeWorkbook } from '../../src/device/xlsx.ts'
import { storedZip, unzip } from '../../src/device/zip.ts'

const MEGABYTE = 1024 * 1024
const DEFLATED = 8

/** An archive whose entries are all the same packed bytes, and declare to be empty. */
const packedZip = (names: readonly string[], packed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const archive = storedZip(names.map((name) => ({ name, bytes: packed })))
  const view = new DataView(archive.buffer)
  let at = view.getUint32(archive.length - 6, true)
  for (const name of names) {
    view.setUint16(at + 10, DEFLATED, true)
    view.setUint32(at + 24, 0, true)
    at += 46 + name.length
  }
  return archive
}

const zeros = (bytes: number): Uint8Array<ArrayBuffer> => new Uint8Array(deflateRawSync(new Uint8Array(bytes)))

describe('a bomb', () => {
  it('of six megabytes that would unpack into six gigabytes is left after 100 MB, and the workbook is refused', async () => {
    const names = Array.from({ length: 400 }, (_, at) => `xl/worksheets/sheet${at}.xml`)
    const bomb = packedZip(names, zeros(16 * MEGABYTE))
    expect(bomb.length).toBeLessThan(10_000_000)
    expect(await readWorkbook(new Blob([bomb]))).toEqual({ kind: 'problem', code: 'too-large' })
  })

  it('of more files than any workbook has is refused before one is unpacked', async () => {
    const names = Array.from({ length: 1_001 }, (_, at) => `${at}`)
    expect(await unzip(packedZip(names, zeros(1)), MEGABYTE)).toEqual({ kind: 'problem', code: 'too-large' })
  })

  it('of entities is never set off: a workbook that declares any keeps them as no text, or is refused', async () => {
    const laughs = Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">${laughs}]>`
    const good = await unzip(
      new Uint8Array(await (await writeWorkbook([{ name: 'a', rows: [['LAUGH']] }])).arrayBuffer()),
      MEGABYTE,
    )
    if (good.kind !== 'unzipped') throw new Error('no workbook')
    const entries = good.entries.map(({ name, bytes }) => {
      const text = new TextDecoder().decode(bytes)
      const spoilt = text.replace(/^<\?xml[^>]*\?>/, bomb).replaceAll('LAUGH', '&a20;')
      return { name, bytes: new TextEncoder().encode(spoilt) }
    })
    const read = await readRegisterWorkbook(new Blob([storedZip(entries)]))
    expect(JSON.stringify(read).length).toBeLessThan(10_000)
  })

  it('of nested JSON is read or refused, and breaks nothing', async () => {
    const deep = gzipSync(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)
    expect(deep.length).toBeLessThan(10_000)
    await expect(gunzipJson(new Uint8Array(deep).buffer)).resolves.not.toThrow()
  })
})
