import { BundleContent, type SelfContent } from '../protocol/bundle.ts'
import { toFrames } from '../protocol/qr-chain.ts'
import { gunzipJson, gzipJson } from './gzip-json.ts'

/** A self-assessment as the texts of a chain of QR codes: its records without the bytes of photos; undefined when it is more than a chain can hold. */
export const toCodes = async ({ files: _files, ...content }: SelfContent): Promise<readonly string[] | undefined> =>
  toFrames(new Uint8Array(await gzipJson(content)))

/** The self-assessment that a whole chain brought; undefined for anything else. */
export const fromChain = async (bytes: Uint8Array<ArrayBuffer>): Promise<SelfContent | undefined> => {
  const content = BundleContent.safeParse(await gunzipJson(bytes.slice().buffer))
  return content.success && content.data.kind === 'self' ? content.data : undefined
}
