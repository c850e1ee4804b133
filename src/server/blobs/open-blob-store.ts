import type { BlobStore } from './blob-store.ts'
import { openFolder } from './folder.ts'
import { openS3 } from './s3.ts'

/** The store at that address: a folder's path, or `s3://KEY:SECRET@HOST/BUCKET?region=…&tls=off`. */
export const openBlobStore = (address: string): BlobStore =>
  address.startsWith('s3://') ? openS3(new URL(address)) : openFolder(address)
