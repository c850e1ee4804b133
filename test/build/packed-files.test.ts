import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { packFiles } from '../../src/build/packed-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sao-lang-'))
  mkdirSync(join(folder, 'assets'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const LONG = 'const commune = "Khe Sanh"\n'.repeat(100)

it('a built folder has its longer texts packed beside them, and nothing else', async () => {
  const files = { 'assets/app.js': LONG, 'assets/app.css': LONG, 'index.html': '<!doctype html>', 'icon.png': LONG }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  await packFiles(folder)
  await packFiles(folder)
  const packed = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.br'))
  expect(packed.sort()).toEqual(['assets/app.css.br', 'assets/app.js.br'])
  for (const name of packed) expect(brotliDecompressSync(readFileSync(join(folder, name))).toString()).toBe(LONG)
})
