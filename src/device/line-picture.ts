import type { PictureLine } from '../domain/papers/plan-picture.ts'

/** Width of the picture in pixels: what messengers keep of a photo, and three pixels for each of a phone's screen. */
const WIDTH = 1080
const MARGIN = 64
const INSET = 44
/** Letters in pixels: 18 of a phone's 360 across. */
const LETTERS = { small: 44, body: 54, large: 66 } as const
const LEADING = 1.32
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif'
/** Highest canvas that every phone's browser makes. */
const MOST_HEIGHT = 16_000

const INK = '#101410'
const SOFT = '#46534b'
const PAPER = '#ffffff'
const RULE = '#b9b6a8'

/** Draws lines under one another, as wide as a phone and as high as they need, and gives them as a PNG. Undefined where no canvas can be had. */
export const drawLines = async (lines: readonly PictureLine[]): Promise<Blob | undefined> => {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  const pen = canvas.getContext('2d')
  if (pen === null) return undefined
  const laid = await layOut(pen, lines)
  const last = laid.at(-1)
  canvas.height = Math.min(MOST_HEIGHT, (last?.bottom ?? 0) + MARGIN)
  pen.fillStyle = PAPER
  pen.fillRect(0, 0, canvas.width, canvas.height)
  for (const { draw } of laid) draw()
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'))
}

interface Laid {
  readonly bottom: number
  draw(): void
}

const layOut = async (pen: CanvasRenderingContext2D, lines: readonly PictureLine[]): Promise<Laid[]> => {
  const laid: Laid[] = []
  let top = MARGIN
  for (const line of lines) {
    const next =
      line.kind === 'words'
        ? words(pen, line, top)
        : line.kind === 'rule'
          ? rule(pen, top)
          : await picture(pen, line, top)
    laid.push(next)
    top = next.bottom
  }
  return laid
}

const words = (pen: CanvasRenderingContext2D, line: Extract<PictureLine, { kind: 'words' }>, above: number): Laid => {
  const letters = LETTERS[line.size]
  const font = `${line.isBold === true ? 700 : 400} ${letters}px ${FONT}`
  const start = MARGIN + (line.isInset === true ? INSET : 0)
  pen.font = font
  const broken = brokenLines(line.text, (text) => pen.measureText(text).width, WIDTH - MARGIN - start)
  const top = above + (line.above ?? 0) * letters
  return {
    bottom: top + broken.length * letters * LEADING,
    draw: () => {
      pen.font = font
      pen.fillStyle = line.isSoft === true ? SOFT : INK
      pen.textBaseline = 'top'
      for (const [at, text] of broken.entries()) pen.fillText(text, start, top + at * letters * LEADING)
    },
  }
}

/** A text in lines of at most that width; a single word that is wider stands alone. */
export const brokenLines = (text: string, widthOf: (text: string) => number, most: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > most) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

const rule = (pen: CanvasRenderingContext2D, above: number): Laid => ({
  bottom: above + LETTERS.small,
  draw: () => {
    pen.fillStyle = RULE
    pen.fillRect(MARGIN, above + LETTERS.small / 2, WIDTH - 2 * MARGIN, 3)
  },
})

/** At most half the width: a signature. */
const picture = async (
  pen: CanvasRenderingContext2D,
  { png }: Extract<PictureLine, { kind: 'picture' }>,
  above: number,
): Promise<Laid> => {
  const bitmap = await createImageBitmap(new Blob([png], { type: 'image/png' }))
  const width = Math.min(WIDTH / 2, bitmap.width)
  const height = (bitmap.height * width) / bitmap.width
  return {
    bottom: above + height,
    draw: () => {
      pen.drawImage(bitmap, MARGIN, above, width, height)
      bitmap.close()
    },
  }
}
