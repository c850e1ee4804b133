import * as z from 'zod/mini'

/** A device's public key: ECDSA on P-256, the uncompressed point (65 bytes), in base64url. The private key never leaves the device. */
export const PublicKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/))
export type PublicKey = z.infer<typeof PublicKey>

/** A signature by that key over SHA-256 of a text's UTF-8: r and s (64 bytes, IEEE P1363), in base64url. */
export const Signature = z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/))
export type Signature = z.infer<typeof Signature>
