/** Squares of a picture in two colours, true where it is black; each as many pixels wide and high as `scale` says, so that no program blurs them. */
export const blackWhitePng = (rows: readonly (readonly boolean[])[], scale: number): Uint8Array<ArrayBuffer> => {
  const [width, height] = [(rows[0]?.length ?? 0) * scale, rows.length * scale]
  const lines = rows.flatMap((row) => Array.from({ length: scale }, () => lineOf(row, scale)))
  // One bit a pixel, greyscale (PNG, 11.2.1).
  const header = [...word(width), ...word(height), 1, 0, 0, 0, 0]
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', stored(lines.flat())),
    ...chunk('IEND', []),
  ])
}

const BITS = 8

/** Filter 0, then eight pixels a byte, 1 for white. */
const lineOf = (row: readonly boolean[], scale: number): number[] => {
  const bytes = Array.from({ length: Math.ceil((row.length * scale) / BITS) }, () => 0)
  for (let x = 0; x < row.length * scale; x += 1)
    if (row[Math.floor(x / scale)] !== true) bytes[x >> 3] = (bytes[x >> 3] ?? 0) | (0x80 >> (x & 7))
  return [0, ...bytes]
}

const word = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]

const chunk = (name: string, data: readonly number[]): number[] => {
  const named = [...Array.from(name, (sign) => sign.charCodeAt(0)), ...data]
  return [...word(data.length), ...named, ...word(crc32(named))]
}

/** Most bytes of one stored block (RFC 1951, 3.2.4). */
const BLOCK = 65_535

/** As zlib keeps what it does not compress (RFC 1950): the file that it goes into is compressed itself. */
const stored = (data: readonly number[]): number[] => {
  const blocks = Array.from({ length: Math.max(1, Math.ceil(data.length / BLOCK)) }, (_, at) =>
    data.slice(at * BLOCK, (at + 1) * BLOCK),
  )
  return [
    ...[0x78, 0x01],
    ...blocks.flatMap((block, at) => {
      const [low, high] = [block.length & 255, block.length >>> 8]
      return [at === blocks.length - 1 ? 1 : 0, low, high, low ^ 255, high ^ 255, ...block]
    }),
    ...word(adler32(data)),
  ]
}

const adler32 = (data: readonly number[]): number => {
  let [low, high] = [1, 0]
  for (const byte of data) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return ((high << 16) | low) >>> 0
}

const crc32 = (data: readonly number[]): number => {
  let crc = 0xff_ff_ff_ff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < BITS; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0)
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0
}
