import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BlobStore } from '../../src/server/blobs/blob-store.ts'
import { openBlobStore } from '../../src/server/blobs/open-blob-store.ts'
import { aPhoto, sha256Of } from './pictures.ts'

const folder = mkdtempSync(join(tmpdir(), 'sao-lang-blobs-'))
const s3Folder = mkdtempSync(join(tmpdir(), 'sao-lang-s3-'))
const s3 = new S3rver({
  port: 0,
  silent: true,
  directory: s3Folder,
  configureBuckets: [{ name: 'minh-chung', configs: [] }],
})
let s3Url = ''

beforeAll(async () => {
  const { port } = await s3.run()
  s3Url = `s3://S3RVER:S3RVER@localhost:${port}/minh-chung?tls=off`
})

afterAll(async () => {
  await s3.close()
  for (const path of [folder, s3Folder]) rmSync(path, { recursive: true, force: true })
})

describe.each(['a folder', 'an S3-compatible store'])('%s of files', (kind) => {
  const open = (): BlobStore => openBlobStore(kind === 'a folder' ? folder : s3Url)

  it('gives back what was put, whole and in parts', async () => {
    const photo = aPhoto(300_000, 4)
    const store = open()
    await store.put(sha256Of(photo), photo)
    expect(await store.size(sha256Of(photo))).toBe(300_000)
    expect(Buffer.from((await store.get(sha256Of(photo), 0, 300_000)) ?? []).equals(photo)).toBe(true)
    expect(
      Buffer.from((await store.get(sha256Of(photo), 1_000, 2_000)) ?? []).equals(photo.subarray(1_000, 2_000)),
    ).toBe(true)
  })

  it('lets a file go, and one that is not there', async () => {
    const photo = aPhoto(5_000, 9)
    const store = open()
    await store.put(sha256Of(photo), photo)
    await store.remove(sha256Of(photo))
    await store.remove(sha256Of(photo))
    expect(await store.size(sha256Of(photo))).toBeUndefined()
    expect(await store.get(sha256Of(photo), 0, 10)).toBeUndefined()
  })

  it('takes the same file again without harm', async () => {
    const photo = aPhoto(5_000, 8)
    await open().put(sha256Of(photo), photo)
    await open().put(sha256Of(photo), photo)
    expect(await open().size(sha256Of(photo))).toBe(5_000)
  })

  it('says that it has none of a name', async () => {
    const name = sha256Of(new Uint8Array([1]))
    expect(await open().size(name)).toBeUndefined()
    expect(await open().get(name, 0, 10)).toBeUndefined()
  })
})

it('a folder holds nothing half-written under a name', async () => {
  const photo = aPhoto(5_000, 12)
  await openBlobStore(folder).put(sha256Of(photo), photo)
  expect(readdirSync(join(folder, sha256Of(photo).slice(0, 2)))).toEqual([sha256Of(photo)])
})
