import { expect } from 'vitest'
import type { Block, Inline, Paper, Paragraph, Row } from '../../../src/domain/papers/paper.ts'

/** A paper as lines of text, as one reads it: ☑ and ☐ are boxes, … is a place to write, cells stand between bars. */
export const linesOf = ({ sections }: Paper): string[] => sections.flatMap(({ blocks }) => blocks.flatMap(blockLines))

const blockLines = (block: Block): string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [wordsOf(block)]
    case 'fields':
      return [block.fields.map(({ label, value }) => `${inlineWords(label)}${value ?? '…'}`).join(' | ')]
    case 'dotted':
      return Array.from({ length: block.lines }, () => '…')
    case 'columns':
      return block.columns.flatMap(({ blocks }) => blocks.flatMap(blockLines))
    case 'frame':
      return block.blocks.flatMap(blockLines)
    case 'table':
      return [block.head, ...block.rows].map(rowLine)
    case 'rule':
    case 'space':
    case 'picture':
      return []
  }
}

const rowLine = ({ cells }: Row): string => cells.map(({ blocks }) => blocks.map(wordsOf).join(' / ')).join(' | ')
const wordsOf = ({ inlines }: Paragraph): string => inlineWords(inlines)

const inlineWords = (inlines: readonly Inline[]): string => inlines.map(inlineText).join('').replaceAll('\u00a0', ' ')

const inlineText = (inline: Inline): string => {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'dots':
      return '…'
    case 'box':
      return inline.isTicked ? '☑' : '☐'
    case 'note':
      return String(inline.number)
  }
}

/** Every text of a paper, also the notes beneath. */
export const textOf = (paper: Paper): string => [...linesOf(paper), ...paper.notes].join('\n')

/** Fails where one of the words is missing or does not come after the one before it. */
export const expectInOrder = (text: string, words: readonly string[]): void => {
  let at = 0
  for (const one of words) {
    const found = text.indexOf(one, at)
    expect(found, `"${one}" after "${text.slice(Math.max(0, at - 40), at)}"`).toBeGreaterThanOrEqual(0)
    at = found + one.length
  }
}
