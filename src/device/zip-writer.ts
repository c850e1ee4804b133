import { DIRECTORY, END, LOCAL, record } from './zip.ts'

/** An archive that is being written, one file after another. */
export interface ZipWriter {
  /** Puts a file behind the others, unpacked: photos and DOCX are packed already. False when the archive would grow beyond what the format holds. */
  add(name: string, content: readonly ArrayBuffer[]): boolean
  /** The whole archive. */
  close(): Blob
}

/** PKWARE APPNOTE 6.3: lengths are 32 bits, the number of files 16. The extension that holds more (Zip64) is not read by every phone. */
const MOST_BYTES = 0xff_ff_ff_ff
const MOST_FILES = 0xff_ff
/** Version 2.0 of the format; bit 11: names are UTF-8. */
const VERSION = 20
const UTF8_NAMES = 1 << 11

/**
 * Writes an archive of which only one file at a time is in memory: what is done is handed to the browser as a Blob, which it may put on its disk.
 * `at` is the moment that every file bears, by the clock of the device's own time zone, as the format wants it.
 */
export const createZip = (at: Date): ZipWriter => {
  const parts: Blob[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  const stamp = { time: dosTime(at), date: dosDate(at) }
  let offset = 0
  return {
    add: (name, content) => {
      const title = new TextEncoder().encode(name)
      const bytes = content.reduce((sum, part) => sum + part.byteLength, 0)
      const sum = crc32(content)
      const local = record(
        LOCAL,
        { 14: sum, 18: bytes, 22: bytes },
        { 4: VERSION, 6: UTF8_NAMES, 10: stamp.time, 12: stamp.date, 26: title.byteLength },
      )
      const entry = record(
        DIRECTORY,
        { 16: sum, 20: bytes, 24: bytes, 42: offset },
        { 4: VERSION, 6: VERSION, 8: UTF8_NAMES, 12: stamp.time, 14: stamp.date, 28: title.byteLength },
      )
      const length = local.byteLength + title.byteLength + bytes
      if (offset + length > MOST_BYTES || directory.length / 2 >= MOST_FILES) return false
      parts.push(new Blob([local, title, ...content]))
      directory.push(entry, title)
      offset += length
      return true
    },
    close: () => {
      const files = directory.length / 2
      const size = directory.reduce((sum, part) => sum + part.byteLength, 0)
      const end = record(END, { 12: size, 16: offset }, { 8: files, 10: files })
      return new Blob([...parts, ...directory, end], { type: 'application/zip' })
    },
  }
}

/** Two seconds are the least that the format tells apart. */
const dosTime = (at: Date): number => (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1)
/** Years from 1980 on. */
const dosDate = (at: Date): number =>
  (Math.max(0, at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate()

/** CRC-32 of ISO 3309, as the format and every unpacker check it. */
const crc32 = (content: readonly ArrayBuffer[]): number => {
  let sum = 0xff_ff_ff_ff
  for (const part of content) {
    for (const byte of new Uint8Array(part)) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  }
  return (sum ^ 0xff_ff_ff_ff) >>> 0
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xed_b8_83_20 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})
