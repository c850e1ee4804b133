/**
 * The entries of a LevelDB table file, each its key and value in one piece: https://github.com/google/leveldb/blob/main/doc/table_format.md. In the file
 * itself blocks may be compressed, and keys lack what they have in common with the one before, so that a search for words could miss some.
 */
export const levelEntries = (file: Buffer): Buffer[] => {
  const footer = file.subarray(-48)
  const [, afterMeta] = handleAt(footer, 0)
  const [index] = handleAt(footer, afterMeta)
  return entriesOf(blockOf(file, index))
    .flatMap(({ value }) => entriesOf(blockOf(file, handleAt(value, 0)[0])))
    .map(({ key, value }) => Buffer.concat([key, value]))
}

interface Handle {
  readonly offset: number
  readonly size: number
}

const varintAt = (bytes: Buffer, at: number): [value: number, next: number] => {
  let value = 0
  let next = at
  for (let unit = 1; ; unit *= 128) {
    const byte = bytes[next] ?? 0
    value += (byte & 127) * unit
    next += 1
    if (byte < 128) return [value, next]
  }
}

const handleAt = (bytes: Buffer, at: number): [Handle, next: number] => {
  const [offset, afterOffset] = varintAt(bytes, at)
  const [size, next] = varintAt(bytes, afterOffset)
  return [{ offset, size }, next]
}

const blockOf = (file: Buffer, { offset, size }: Handle): Buffer => {
  const raw = file.subarray(offset, offset + size)
  return file[offset + size] === 1 ? unsnappy(raw) : raw
}

const entriesOf = (block: Buffer): { key: Buffer; value: Buffer }[] => {
  const end = block.length - 4 - 4 * block.readUInt32LE(block.length - 4)
  const entries: { key: Buffer; value: Buffer }[] = []
  let key = Buffer.alloc(0)
  for (let at = 0; at < end; ) {
    const [shared, afterShared] = varintAt(block, at)
    const [own, afterOwn] = varintAt(block, afterShared)
    const [size, start] = varintAt(block, afterOwn)
    key = Buffer.concat([key.subarray(0, shared), block.subarray(start, start + own)])
    at = start + own + size
    entries.push({ key, value: block.subarray(start + own, at) })
  }
  return entries
}

/** https://github.com/google/snappy/blob/main/format_description.txt */
const unsnappy = (packed: Buffer): Buffer => {
  const [size, start] = varintAt(packed, 0)
  const out = Buffer.alloc(size)
  let written = 0
  for (let at = start; at < packed.length; ) {
    const tag = packed[at] ?? 0
    at += 1
    if ((tag & 3) === 0) {
      const long = Math.max(0, (tag >> 2) - 59)
      const length = (long === 0 ? tag >> 2 : packed.readUIntLE(at, long)) + 1
      packed.copy(out, written, at + long, at + long + length)
      written += length
      at += long + length
      continue
    }
    const width = [0, 1, 2, 4][tag & 3] ?? 0
    const near = packed.readUIntLE(at, width)
    const [length, back] = width === 1 ? [((tag >> 2) & 7) + 4, ((tag >> 5) << 8) | near] : [(tag >> 2) + 1, near]
    at += width
    // Byte by byte: what is copied may reach into what is being written.
    for (const last = written + length; written < last; written += 1) out[written] = out[written - back] ?? 0
  }
  return out
}
