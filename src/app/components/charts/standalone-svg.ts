import type { Picture } from '../../registers.ts'
import { linesOf } from './text-lines.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** What marks and words look like, of all that styles say. */
const PAINT = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order']
const LETTERS = ['font-family', 'font-size', 'font-weight', 'text-anchor']
const LOOKS: Readonly<Record<string, readonly string[]>> = {
  ...{ rect: PAINT, path: PAINT, line: PAINT, circle: PAINT },
  text: [...PAINT, ...LETTERS],
}
/** Around the drawing, in sizes of its letters. */
const MARGIN = 1
const MOST_LINES = 8

/**
 * The chart as a picture of its own, for reports: with its title and reading, in literal colours of the light palette on white, whatever the screen
 * shows.
 */
export const standaloneSvg = (drawing: SVGSVGElement, title: string, reading: string): Picture => {
  const { width, height } = drawing.viewBox.baseVal ?? { width: 0, height: 0 }
  const copy = inLightPalette(() => withLooks(drawing))
  const text = Number.parseFloat(getComputedStyle(drawing).fontSize) || 14
  const font = getComputedStyle(drawing).fontFamily || 'sans-serif'
  const head = [
    ...linesOf(title, text * 1.15, width * 0.95, MOST_LINES).map((words) => ({
      words,
      size: text * 1.15,
      weight: '700',
    })),
    ...linesOf(reading, text, width, MOST_LINES).map((words) => ({ words, size: text, weight: '400' })),
  ]
  const margin = text * MARGIN
  const line = text * 1.5
  const below = margin + head.length * line + text * 0.6
  const whole = {
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(below + height + margin),
  }
  const svg = element('svg', {
    ...whole,
    viewBox: `0 0 ${whole.width} ${whole.height}`,
    role: 'img',
    'aria-label': title,
  })
  svg.append(element('rect', { ...whole, fill: '#ffffff' }))
  for (const [at, { words, size, weight }] of head.entries()) {
    const place = { x: margin, y: margin + at * line + text, fill: '#000000' }
    const written = element('text', { ...place, 'font-family': font, 'font-size': size, 'font-weight': weight })
    written.textContent = words
    svg.append(written)
  }
  const body = element('g', { transform: `translate(${margin},${below})` })
  body.append(...copy.childNodes)
  svg.append(body)
  return { text: new XMLSerializer().serializeToString(svg), ...whole }
}

const element = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

/** Within one task, so that nothing of it is ever seen. */
const inLightPalette = <T>(make: () => T): T => {
  const { dataset } = document.documentElement
  const before = dataset.theme
  dataset.theme = 'light'
  try {
    return make()
  } finally {
    if (before === undefined) delete dataset.theme
    else dataset.theme = before
  }
}

/** A copy that keeps its looks without our styles. */
const withLooks = (drawing: SVGSVGElement): SVGSVGElement => {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [...drawing.querySelectorAll('*')]
  for (const [at, part] of [...copy.querySelectorAll('*')].entries()) {
    const original = originals[at]
    if (original === undefined) continue
    const style = getComputedStyle(original)
    for (const look of LOOKS[part.localName] ?? []) {
      const value = style.getPropertyValue(look)
      if (value !== '') part.setAttribute(look, value)
    }
    part.removeAttribute('class')
  }
  return copy
}
