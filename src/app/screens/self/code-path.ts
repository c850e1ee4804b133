import { encode } from 'uqr'

/** White around a code, in modules: cameras look for it (ISO/IEC 18004 asks for four; phones read with two). */
const BORDER = 3

/** A QR code as one path of dark runs on a sheet of `size` × `size`: three a second must cost a cheap phone little. */
export const codePath = (text: string): { readonly path: string; readonly size: number } => {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER })
  const runs = data.flatMap((row, y) => runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`))
  return { path: runs.join(''), size }
}

const runsOf = (row: readonly boolean[]): [from: number, width: number][] => {
  const runs: [number, number][] = []
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1)
    if (!isDark) continue
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  }
  return runs
}
