import { gcm } from '@noble/ciphers/aes.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRowCipher, type RowCipher } from '../../../src/store/sealed/row-cipher.ts'

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))

const sealedBy = (cipher: RowCipher, nonce: Uint8Array, plain: Uint8Array, about: Uint8Array): Uint8Array => {
  const sealed = new Uint8Array(plain.length + 16)
  cipher.seal(nonce, plain, about, sealed)
  return sealed
}

const PLAIN =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39'

/** Test cases 13 to 16 of the GCM specification (McGrew, Viega), with keys of 256 bits and nonces of 96. */
const GIVEN = [
  { key: '00'.repeat(32), nonce: '00'.repeat(12), plain: '', about: '', sealed: '530f8afbc74536b9a963b4f1c4cb738b' },
  {
    ...{ key: '00'.repeat(32), nonce: '00'.repeat(12), plain: '00'.repeat(16), about: '' },
    sealed: 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
  },
  {
    key: 'feffe9928665731c6d6a8f9467308308'.repeat(2),
    ...{ nonce: 'cafebabefacedbaddecaf888', plain: `${PLAIN}1aafd255`, about: '' },
    sealed:
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015adb094dac5d93471bdec1a502270e3cc6c',
  },
  {
    key: 'feffe9928665731c6d6a8f9467308308'.repeat(2),
    ...{ nonce: 'cafebabefacedbaddecaf888', plain: PLAIN, about: 'feedfacedeadbeeffeedfacedeadbeefabaddad2' },
    sealed:
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b',
  },
]

describe('the cipher of rows', () => {
  it('gives what the GCM specification gives', () => {
    for (const { key, nonce, plain, about, sealed } of GIVEN) {
      const cipher = createRowCipher(hex(key))
      expect(sealedBy(cipher, hex(nonce), hex(plain), hex(about))).toEqual(hex(sealed))
      expect(cipher.open(hex(nonce), hex(sealed), hex(about))).toEqual(hex(plain))
    }
  })

  it('gives the same as noble’s own, text after text under one key, and opens nothing that was altered', () => {
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
    fc.assert(
      fc.property(
        bytes(32),
        fc.array(fc.tuple(bytes(12), fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ maxLength: 60 }), fc.nat()), {
          minLength: 1,
          maxLength: 5,
        }),
        (key, texts) => {
          const cipher = createRowCipher(key)
          for (const [nonce, plain, about, at] of texts) {
            const sealed = sealedBy(cipher, nonce, plain, about)
            expect(sealed).toEqual(gcm(key, nonce, about).encrypt(plain))
            // As a row has it: behind a head that is no whole number of words.
            const behind = new Uint8Array(sealed.length + 21)
            behind.set(sealed, 21)
            expect(cipher.open(nonce, behind.subarray(21), about)).toEqual(plain)
            sealed[at % sealed.length] = (sealed[at % sealed.length] ?? 0) ^ 1
            expect(cipher.open(nonce, sealed, about)).toBeUndefined()
          }
        },
      ),
      { seed: 11, numRuns: 60 },
    )
  })

  it('does so for stretches of files too, between rows', async () => {
    const [raw, nonce, about] = [new Uint8Array(32).fill(9), new Uint8Array(12).fill(3), Uint8Array.of(1, 2, 3)]
    const cipher = createRowCipher(raw)
    const browsers = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt'])
    for (const length of [1_000, 65_535, 65_536, 262_144, 1_001]) {
      const plain = Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 8)) % 256)
      const how = { name: 'AES-GCM', iv: nonce, additionalData: about }
      const expected = new Uint8Array(await crypto.subtle.encrypt(how, browsers, plain))
      const sealed = sealedBy(cipher, nonce, plain, about)
      expect(Buffer.compare(sealed, expected)).toBe(0)
      expect(Buffer.compare(cipher.open(nonce, sealed, about) ?? new Uint8Array(), plain)).toBe(0)
    }
  })
})
