import { hash } from 'node:crypto'

/** SHA-256 of a text or of bytes, in hex. In one call: a hash that is begun, fed and ended takes twice as long for what we hash. */
export const sha256Of = (content: string | Uint8Array): string => hash('sha256', content, 'hex')
