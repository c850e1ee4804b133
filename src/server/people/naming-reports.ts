import { inflateRawSync } from 'node:zlib'
import { listReports } from '../storage/reports.ts'
import type { Eraser } from './carry-out.ts'

/** Most bytes that one part of a report may come to. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Takes kept reports out in which the person is named: a household that bears its head's name stands in the list of products. The period's report is
 * made again, without the name, at the next look (`reports/due-reports.ts`) where it is one of the last, else at the desk when it is asked for. Gives
 * the names of the files.
 */
export const dropNamingReports = async (
  { db, blobs }: Eraser,
  isNamed: (text: string) => boolean,
): Promise<string[]> => {
  const dropped: string[] = []
  for (const { period, files } of await listReports(db)) {
    const bytes = await blobs.get(files.docx.sha256, 0, files.docx.bytes)
    if (bytes === undefined || !isNamed(textOfZip(bytes))) continue
    await db.deleteFrom('report').where('period', '=', period).execute()
    dropped.push(files.docx.sha256, files.xlsx.sha256)
  }
  return dropped
}

const ENTRY = 0x02014b50

/** Where a paragraph of a document or a cell of a workbook ends: the word behind it is another. */
const END_OF_TEXT = /<\/(?:w:p|si|is|c|row)>|<w:(?:tab|br)\b[^>]*>/g

/** The texts of a ZIP's parts, by its central directory (PKWARE APPNOTE 4.3.12), with marks of XML taken out. */
const textOfZip = (bytes: Uint8Array): string => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1) return ''
  const texts: string[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0 && zip.readUInt32LE(at) === ENTRY; left -= 1) {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const part = zip.subarray(from, from + packed)
    texts.push((method === 0 ? part : inflateRawSync(part, { maxOutputLength: MOST_BYTES })).toString('utf8'))
    at += 46 + name + extra + comment
  }
  return texts
    .join(' ')
    .replaceAll(END_OF_TEXT, ' ')
    .replaceAll(/<[^>]*>/g, '')
}
