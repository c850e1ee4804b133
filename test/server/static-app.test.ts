import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { packFiles } from '../../src/build/packed-files.ts'
import { staticApp } from '../../src/server/routes/static-app.ts'

const SCRIPT = 'const commune = "Khe Sanh"\n'.repeat(100)
const PAGE = `<!doctype html><title>Sao Làng</title>${' '.repeat(2_000)}`

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), PAGE)
  writeFileSync(join(folder, 'assets', 'app.js'), SCRIPT)
  await packFiles(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ask = (path: string, accepted?: string): Response | Promise<Response> => {
  const office = new Hono().use(compress()).route('/', staticApp(relative(process.cwd(), folder)))
  return office.request(path, accepted === undefined ? {} : { headers: { 'accept-encoding': accepted } })
}

const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer())

it.each([
  ['/assets/app.js', SCRIPT, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/producers', PAGE, 'text/html; charset=utf-8', 'no-cache'],
])(
  '%s comes as the build has packed it to who takes that, and to all others whole',
  async (path, text, type, cache) => {
    const packed = await ask(path, 'gzip, deflate, br, zstd')
    expect(packed.headers.get('content-encoding')).toBe('br')
    expect(packed.headers.get('vary')).toBe('Accept-Encoding')
    expect(packed.headers.get('content-type')).toBe(type)
    expect(packed.headers.get('cache-control')).toBe(cache)
    expect(brotliDecompressSync(await bytesOf(packed)).toString()).toBe(text)
    const older = await ask(path, 'gzip, deflate')
    expect(older.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await bytesOf(older)).toString()).toBe(text)
    const plain = await ask(path)
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect((await bytesOf(plain)).toString()).toBe(text)
  },
)

it('a file that is gone is gone, packed or not', async () => {
  expect((await ask('/assets/gone.js', 'br')).status).toBe(404)
})
