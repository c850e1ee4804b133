import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Block, Cell, Inline, Paper, Paragraph, Picture, Row } from '../../../domain/papers/paper.ts'
import './paper-view.css'

/**
 * A paper as pages of A4: as wide as its place on screen, in real millimetres in print. Drawn from the same blocks as the DOCX file. Each section begins
 * a page; where a section is longer than a page, print breaks it.
 */
export const PaperView = ({ paper }: { paper: Paper }) => {
  useMarkOnPages(paper.mark)
  return (
    <article class="paper" lang="vi" aria-label={paper.title}>
      {paper.sections.map(({ isWide, blocks }, at) => (
        <section key={at} class={isWide === true ? 'paper-sheet paper-sheet-wide' : 'paper-sheet'}>
          {paper.mark === undefined ? null : <p class="paper-mark">{paper.mark}</p>}
          <Blocks blocks={blocks} />
          {at === 0 && paper.notes.length > 0 ? <Notes notes={paper.notes} /> : null}
        </section>
      ))}
    </article>
  )
}

/** Boxes in the margin of printed pages read only what the root element says. */
const useMarkOnPages = (mark: string | undefined): void => {
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--paper-mark', mark === undefined ? 'none' : JSON.stringify(mark))
    return () => {
      style.removeProperty('--paper-mark')
    }
  }, [mark])
}

const Notes = ({ notes }: { notes: readonly string[] }) => (
  <footer class="paper-notes">
    {notes.map((words, at) => (
      <p key={words}>
        <sup class="paper-raised">{at + 1}</sup> {words}
      </p>
    ))}
  </footer>
)

const Blocks = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map((block, at) => (
      <DrawnBlock key={at} block={block} />
    ))}
  </>
)

const DrawnBlock = ({ block }: { block: Block }) => {
  switch (block.kind) {
    case 'paragraph':
      return <Words words={block} />
    case 'fields':
      return <Fields fields={block.fields} />
    case 'dotted':
      return (
        <>
          {Array.from({ length: block.lines }, (_, line) => (
            <div key={line} class="paper-dotted" />
          ))}
        </>
      )
    case 'rule':
      return <div class="paper-rule" style={{ inlineSize: percent(block.share) }} />
    case 'space':
      return <div style={{ blockSize: `calc(${block.millimetres} * var(--mm))` }} />
    case 'columns':
      return (
        <div class="paper-columns">
          {block.columns.map(({ width, blocks }, at) => (
            <div key={at} style={{ inlineSize: percent(width) }}>
              <Blocks blocks={blocks} />
            </div>
          ))}
        </div>
      )
    case 'frame':
      return (
        <div class="paper-box">
          <Blocks blocks={block.blocks} />
        </div>
      )
    case 'table':
      return <PlainTable block={block} />
    case 'picture':
      return <DrawnPicture block={block} />
  }
}

const DrawnPicture = ({ block: { png, width, height, label } }: { block: Picture }) => {
  const [url, setUrl] = useState<string | undefined>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([png], { type: 'image/png' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [png])
  const size = { inlineSize: `calc(${width} * var(--mm))`, blockSize: `calc(${height} * var(--mm))` }
  return <img class="paper-picture" src={url} alt={label} style={size} />
}

const percent = (share: number): string => `${share * 100}%`

const Words = ({ words }: { words: Paragraph }) => {
  const { align, size, isIndented, heading, staysWithNext } = words
  const names = [
    ...['paper-words', `paper-${align}`, `paper-${size}`],
    ...(isIndented === true ? ['paper-indented'] : []),
    ...(staysWithNext === true ? ['paper-kept'] : []),
    ...(heading === undefined ? [] : ['paper-heading', `paper-heading-${heading}`]),
  ]
  const inside = <Inlines inlines={words.inlines} />
  if (heading === 1) return <h2 class={names.join(' ')}>{inside}</h2>
  if (heading === 2) return <h3 class={names.join(' ')}>{inside}</h3>
  return <p class={names.join(' ')}>{inside}</p>
}

const Inlines = ({ inlines }: { inlines: readonly Inline[] }) => (
  <>
    {inlines.map((inline, at) => (
      <DrawnInline key={at} inline={inline} />
    ))}
  </>
)

const DrawnInline = ({ inline }: { inline: Inline }): ComponentChildren => {
  switch (inline.kind) {
    case 'text': {
      const words = inline.isItalic === true ? <em>{inline.text}</em> : inline.text
      return inline.isBold === true ? <strong>{words}</strong> : words
    }
    case 'dots':
      return <span class="paper-dots">{'.'.repeat(inline.count * 2)}</span>
    case 'box':
      return <Box isTicked={inline.isTicked} />
    case 'note':
      return <sup class="paper-raised">{inline.number}</sup>
  }
}

/** Drawn, as fonts of phones show the sign of a ticked box as a coloured picture. */
const Box = ({ isTicked }: { isTicked: boolean }) => (
  <svg class="paper-tick" viewBox="0 0 16 16" role="img" aria-label={isTicked ? '☑' : '☐'}>
    <rect x="1" y="1" width="14" height="14" />
    {isTicked ? <path d="M3.5 8.5l3 3.5 6-8" /> : null}
  </svg>
)

const Fields = ({ fields }: { fields: Extract<Block, { kind: 'fields' }>['fields'] }) => (
  <div class="paper-fields">
    {fields.map(({ label, value }, at) => (
      <p key={at} class={value === undefined ? 'paper-field paper-field-blank' : 'paper-field'}>
        <span>
          <Inlines inlines={label} />
          {value}
        </span>
      </p>
    ))}
  </div>
)

const PlainTable = ({ block: { widths, head, rows } }: { block: Extract<Block, { kind: 'table' }> }) => (
  <table class="paper-table">
    <colgroup>
      {widths.map((width, at) => (
        <col key={at} style={{ inlineSize: percent(width) }} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {head.cells.map((cell, at) => (
          <th key={at} scope="col">
            <CellWords cell={cell} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, at) => (
        <TableRow key={at} row={row} />
      ))}
    </tbody>
  </table>
)

const TableRow = ({ row: { cells, staysWithNext } }: { row: Row }) => (
  <tr class={staysWithNext === true ? 'paper-kept' : undefined}>
    {cells.map((cell, at) => (
      <td key={at} colSpan={cell.span ?? 1}>
        <CellWords cell={cell} />
      </td>
    ))}
  </tr>
)

const CellWords = ({ cell }: { cell: Cell }) => <Blocks blocks={cell.blocks} />
