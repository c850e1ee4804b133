import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSeal } from '../../../src/store/sealed/create-seal.ts'

const key = (fill: number): Uint8Array => new Uint8Array(32).fill(fill)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a seal', () => {
  it('opens what it sealed, and nothing that was altered, moved, cut or sealed by another', () => {
    const seal = createSeal(key(1), 'lan')
    const others = [createSeal(key(2), 'lan'), createSeal(key(1), 'hoa')]
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (...given) => {
          const [plain, about, at, change] = given
          const sealed = seal.seal(plain, about)
          expect(seal.open(sealed, about)).toEqual(plain)
          expect(seal.open(sealed, `${about}.`)).toBeUndefined()
          for (const other of others) expect(other.open(sealed, about)).toBeUndefined()
          const altered = sealed.slice()
          altered[at % altered.length] = (altered[at % altered.length] ?? 0) ^ change
          expect(seal.open(altered, about)).toBeUndefined()
          expect(seal.open(sealed.slice(0, at % sealed.length), about)).toBeUndefined()
        },
      ),
      { seed: 7, numRuns: 150 },
    )
  })

  it('opens later whatever it opens at once, and nothing else', async () => {
    const seal = createSeal(key(1), 'lan')
    const other = createSeal(key(2), 'lan')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.string(), fc.nat(), async (plain, about, at) => {
        const sealed = seal.seal(plain, about)
        expect(await seal.openLater(sealed, about)).toEqual(plain)
        expect(
          await seal.openLater(await seal.sealAhead(plain.slice(), new TextEncoder().encode(about)), about),
        ).toEqual(plain)
        expect(await seal.openLater(sealed, `${about}.`)).toBeUndefined()
        expect(await other.openLater(sealed, about)).toBeUndefined()
        const altered = sealed.slice()
        altered[at % altered.length] = (altered[at % altered.length] ?? 0) ^ 1
        expect(await seal.openLater(altered, about)).toBeUndefined()
        expect(await seal.openLater(sealed.slice(0, at % sealed.length), about)).toBeUndefined()
      }),
      { seed: 8, numRuns: 100 },
    )
  })

  it('is what the browser’s own AES-GCM makes of it', async () => {
    const { hkdf } = await import('@noble/hashes/hkdf.js')
    const { sha256 } = await import('@noble/hashes/sha2.js')
    const sealed = createSeal(key(3), 'lan').seal(bytesOf('Chè Khe Sanh'), 'records')
    const raw = hkdf(sha256, key(3), undefined, bytesOf('sao-lang rows lan'), 32)
    const own = await crypto.subtle.importKey('raw', raw.slice(), 'AES-GCM', false, ['decrypt'])
    const how = { name: 'AES-GCM', iv: sealed.slice(9, 21), additionalData: bytesOf('records').slice() }
    expect(new TextDecoder().decode(await crypto.subtle.decrypt(how, own, sealed.slice(21)))).toBe('Chè Khe Sanh')
  })

  it('has a name that tells keys and spaces apart, never says the same thing twice, and hashes for look-ups alike each time', () => {
    const [one, same, other] = [createSeal(key(1), 'lan'), createSeal(key(1), 'lan'), createSeal(key(1), 'hoa')]
    expect(same.id).toBe(one.id)
    expect(other.id).not.toBe(one.id)
    expect(one.seal(bytesOf('a'), '')).not.toEqual(one.seal(bytesOf('a'), ''))
    expect(same.mac('0912345678')).toBe(one.mac('0912345678'))
    expect(other.mac('0912345678')).not.toBe(one.mac('0912345678'))
  })

  it('takes no key of another length', () => {
    expect(() => createSeal(new Uint8Array(16), 'lan')).toThrow()
  })
})
