import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createApp } from '../../src/server/app.ts'
import { openDatabase } from '../../src/server/storage/database.ts'
import { lifeOf } from '../../src/server/storage/meta.ts'
import { openOffice } from './offices.ts'
import { enrolPhone, producerData } from './visitors.ts'

it('[hazard 14] an office restored from a backup begins another life, in which phones offer again what it lost', async () => {
  await using office = await openOffice('SQLite')
  const { dataDir } = office.storage
  const command = (script: string, ...args: string[]): string =>
    execFileSync(process.execPath, [`src/server/${script}.ts`, ...args], {
      ...{ encoding: 'utf8', env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' } },
    })
  const phone = await enrolPhone(office)
  await phone.create('producer', producerData())
  const copy = join(dataDir, 'copy.sqlite')
  command('backup', copy)
  const lost = phone.write({ set: producerData('Sau bản sao lưu') })
  await phone.pushOne(lost)
  const { cursor, epoch } = await phone.pull()
  await office.office.db.destroy()

  expect(command('restore', copy)).toContain('Restored 1 records')
  expect(readdirSync(dataDir).filter((name) => /sqlite\.before-.*Z$/.test(name))).toHaveLength(1)

  const db = await openDatabase(office.storage)
  const app = createApp({ ...office.office, db, life: await lifeOf(db) })
  const ask = async (path: string, body: object) =>
    (
      await app.request(path, {
        ...{ method: 'POST', headers: { authorization: `Bearer ${phone.token}` } },
        body: JSON.stringify({ protocol: 1, ...body }),
      })
    ).json()
  expect(await ask('/v1/pull', { cursor })).toMatchObject({ reset: true, changes: [{ version: 1 }] })
  const again = await ask('/v1/push', { waiting: 0, mutations: [lost] })
  expect(again).toMatchObject({ verdicts: [{ m: lost.m, kind: 'applied' }] })
  expect(again.epoch.split('.')[0]).toBe(epoch.split('.')[0])
  expect(again.epoch).not.toBe(epoch)
  await db.destroy()
})

it('refuses to restore what is not there, and touches nothing', async () => {
  await using office = await openOffice('SQLite')
  const { dataDir } = office.storage
  const run = () =>
    execFileSync(process.execPath, ['src/server/restore.ts', '/no/such/file'], {
      ...{ env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' }, stdio: 'pipe' },
    })
  expect(run).toThrow(/There is no file/)
  expect(existsSync(join(dataDir, 'sao-lang.sqlite'))).toBe(true)
})
