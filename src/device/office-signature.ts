import type { PublicKey, Signature } from '../protocol/device-key.ts'
import { isSignedBy } from './check-signature.ts'

/** Whether the office signed this very text; of a phone that does not know the office's key, nobody did. */
export const isSignedByOffice = async (
  key: PublicKey | undefined,
  text: string,
  signature: Signature,
): Promise<boolean> => key !== undefined && (await isSignedBy(key, text, signature).catch(() => false))
