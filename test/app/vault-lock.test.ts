import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLockDesk, type LockDesk } from '../../src/app/vault/lock-desk.ts'
import { unlock, unlockBySpare } from '../../src/app/vault/unlock.ts'
import { firstSpace } from '../../src/store/vault/spaces.ts'
import { type Space, VaultDatabase } from '../../src/store/vault/vault-database.ts'

let vault: VaultDatabase
let desk: LockDesk
let locking: 'leaving' | 'unsaved'
const look = async () => ({ language: 'vi', theme: 'dark', textSize: 150 }) as const
const nowMs = (): number => 1_000
const space = async (): Promise<Space> => (await vault.spaces.get('field')) ?? firstSpace('field')

afterEach(() => vault.close())
beforeEach(async () => {
  await Dexie.delete('vault')
  vault = new VaultDatabase('vault')
  locking = 'leaving'
  const guard = { lock: async () => locking, changeMinutes: () => undefined }
  desk = createLockDesk({ vault, space: firstSpace('field'), guard, look, nowMs })
})

const opened = async (secret: string): Promise<Uint8Array> => {
  const unlocked = await unlock(vault, await space(), secret, nowMs)
  if (unlocked.kind !== 'open') throw new Error(unlocked.kind)
  return unlocked.dataKey
}

describe('the lock', () => {
  it('opens with its secret, and with no other', async () => {
    await desk.setLock({ kind: 'pin', text: '739154' })
    expect(await space()).toMatchObject({ state: 'sealing', isConfirmed: false, look: { theme: 'dark' } })
    expect(await unlock(vault, await space(), '739155', nowMs)).toEqual({ kind: 'wrong' })
    expect(await opened('739154')).toHaveLength(32)
    expect(await space()).toMatchObject({ isConfirmed: true, tries: { wrong: 0 } })
  })

  it('is not set where something on the screen could not be kept', async () => {
    locking = 'unsaved'
    expect(await desk.setLock({ kind: 'pin', text: '739154' })).toBe('unsaved')
    expect(await space()).toMatchObject({ state: 'plain' })
    expect((await space()).lock).toBeUndefined()
  })

  it('keeps its data key when the secret changes: nothing is encrypted anew', async () => {
    await desk.setLock({ kind: 'pin', text: '739154' })
    const before = await opened('739154')
    const next = { kind: 'passphrase', text: 'trâu xanh bảy ngọn' } as const
    expect(await desk.changeSecret('864209', next)).toEqual({ kind: 'wrong' })
    expect(await desk.changeSecret('739154', next)).toEqual({ kind: 'done', value: undefined })
    expect(await unlock(vault, await space(), '739154', nowMs)).toEqual({ kind: 'wrong' })
    expect(await opened(' trâu  xanh bảy ngọn'.normalize('NFD'))).toEqual(before)
  })

  it('opens with the code on paper, also after the secret has changed; the code before opens nothing', async () => {
    await desk.setLock({ kind: 'pin', text: '739154' })
    const dataKey = await opened('739154')
    const codes = [await desk.makeSpare('739154'), await desk.makeSpare('739154')]
    const [old, code] = codes.map((made) => (made.kind === 'done' ? made.value : ''))
    await desk.changeSecret('739154', { kind: 'pin', text: '864209' })
    expect(await unlockBySpare(vault, await space(), old ?? '', nowMs)).toEqual({ kind: 'wrong' })
    const typed = (code ?? '').toLowerCase().replaceAll('-', ' ')
    expect(await unlockBySpare(vault, await space(), typed, nowMs)).toMatchObject({ kind: 'open', dataKey })
  })

  it('asks the present secret of whoever changes it on an open phone, and wrong tries count there too', async () => {
    await desk.setLock({ kind: 'pin', text: '739154' })
    for (let at = 0; at < 5; at += 1) await desk.makeSpare('111222')
    expect(await desk.makeSpare('739154')).toEqual({ kind: 'wait', ms: 30_000 })
  })

  it('of one user does not open the space of another, even with the same secret', async () => {
    await desk.setLock({ kind: 'pin', text: '739154' })
    await desk.addUser('Chị Hoa', { kind: 'pin', text: '739154' })
    const other = (await vault.spaces.toArray()).find(({ id }) => id !== 'field')
    if (other === undefined) throw new Error('no other user')
    expect(other.storeName).toBe(`sao-lang-${other.id}`)
    const swapped = { ...other, lock: (await space()).lock } as Space
    expect(await unlock(vault, swapped, '739154', nowMs)).toEqual({ kind: 'wrong' })
    expect(await unlock(vault, other, '739154', nowMs)).toMatchObject({ kind: 'open' })
  })
})
