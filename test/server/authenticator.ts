import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

const encoded = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()

/** CBOR (RFC 8949) of what is needed here: a head of a major type with a small count. */
const head = (major: number, count: number): Buffer => {
  if (count < 24) return Buffer.from([(major << 5) | count])
  return Buffer.from(count < 256 ? [(major << 5) | 24, count] : [(major << 5) | 25, count >> 8, count & 255])
}
const text = (words: string): Buffer => Buffer.concat([head(3, words.length), Buffer.from(words)])
const bytes = (content: Uint8Array): Buffer => Buffer.concat([head(2, content.length), content])

const USER_PRESENT = 1
const USER_VERIFIED = 4
const HAS_KEY = 64

/** What a made-up authenticator does otherwise than it should. */
export interface Slips {
  readonly origin?: string
  readonly host?: string
  readonly isVerified?: boolean
  readonly challenge?: string
}

/** A passkey in software (WebAuthn level 3, 6.5): a key pair of P-256, an id, a counter. */
export class Authenticator {
  readonly id = crypto.getRandomValues(new Uint8Array(16))
  userHandle = ''
  private counter = 0
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  })

  private clientData(type: string, challenge: string, { origin = 'http://localhost' }: Slips): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }

  private data({ host = 'localhost', isVerified = true }: Slips, extra: Buffer = Buffer.alloc(0)): Buffer {
    this.counter += 1
    const flags = USER_PRESENT | (isVerified ? USER_VERIFIED : 0) | (extra.length > 0 ? HAS_KEY : 0)
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    return Buffer.concat([sha256(host), Buffer.from([flags]), counter, extra])
  }

  /** COSE key (RFC 9053): kty 2 (EC2), alg -7 (ES256), crv 1 (P-256), x, y. */
  private publicKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' })
    const coordinate = (value: string): Buffer => bytes(Buffer.from(value, 'base64url'))
    const fixed = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01])
    return Buffer.concat([fixed, Buffer.from([0x21]), coordinate(x), Buffer.from([0x22]), coordinate(y)])
  }

  make(options: { challenge: string; user: { id: string } }, slips: Slips = {}) {
    this.userHandle = options.user.id
    const length = Buffer.from([0, this.id.length])
    const data = this.data(slips, Buffer.concat([Buffer.alloc(16), length, this.id, this.publicKey()]))
    const attestation = Buffer.concat([
      ...[head(5, 3), text('fmt'), text('none'), text('attStmt'), head(5, 0), text('authData'), bytes(data)],
    ])
    return {
      ...{ id: encoded(this.id), rawId: encoded(this.id), type: 'public-key' },
      response: {
        clientDataJSON: encoded(this.clientData('webauthn.create', slips.challenge ?? options.challenge, slips)),
        attestationObject: encoded(attestation),
      },
    }
  }

  get(options: { challenge: string }, slips: Slips = {}) {
    const client = this.clientData('webauthn.get', slips.challenge ?? options.challenge, slips)
    const data = this.data(slips)
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.keys.privateKey)
    return {
      ...{ id: encoded(this.id), rawId: encoded(this.id), type: 'public-key' },
      response: {
        ...{ clientDataJSON: encoded(client), authenticatorData: encoded(data), signature: encoded(signature) },
        userHandle: this.userHandle,
      },
    }
  }

  /** As a copy of the same key would, that has not seen the last uses. */
  goBack(): void {
    this.counter -= 2
  }
}
