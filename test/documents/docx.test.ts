import * as fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { unzip } from '../../src/device/zip.ts'
import { paperToDocx } from '../../src/documents/docx.ts'
import { buildPaper, PAPER_IDS } from '../../src/domain/papers/build-paper.ts'
import type { Paper } from '../../src/domain/papers/paper.ts'
import { bareDossier, dossier, PRODUCER, PRODUCT } from '../domain/papers/dossier.ts'

/** A parser that refuses what XML refuses. */
const { DOMParser } = new JSDOM('').window
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The parts of a DOCX file by name, each parsed as XML; fails the test when one is not well-formed. */
const partsOf = async (docx: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, Document>> => {
  const unzipped = await unzip(docx, 10_000_000)
  if (unzipped.kind !== 'unzipped') throw new Error(unzipped.code)
  return new Map(
    unzipped.entries
      .filter(({ name }) => /\.(xml|rels)$/.test(name))
      .map(({ name, bytes }) => {
        const parsed = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'application/xml')
        expect(parsed.getElementsByTagName('parsererror').length, name).toBe(0)
        return [name, parsed]
      }),
  )
}

const documentOf = async (paper: Paper): Promise<Document> => {
  const document = (await partsOf(await paperToDocx(paper))).get('word/document.xml')
  if (document === undefined) throw new Error('no word/document.xml')
  return document
}

const tags = (document: Document | Element, name: string): Element[] => [...document.getElementsByTagNameNS(W, name)]
const paragraphsOf = (document: Document): string[] =>
  tags(document, 'p').map((paragraph) =>
    tags(paragraph, 't')
      .map((text) => text.textContent)
      .join(''),
  )

describe('a paper as a DOCX file', () => {
  it.each(PAPER_IDS)('is a whole package of well-formed parts: %s', async (id) => {
    for (const input of [await dossier(), await bareDossier()]) {
      const parts = await partsOf(await paperToDocx(buildPaper(id, input).paper))
      expect([...parts.keys()]).toEqual(
        expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml']),
      )
      const body = tags(parts.get('word/document.xml') as Document, 'body')
      expect(body).toHaveLength(1)
    }
  })

  it('has the words of the form and of the records, in composed letters', async () => {
    const producer = { ...PRODUCER, name: 'Hợp tác xã Chè Khe Sanh'.normalize('NFD') }
    const document = await documentOf(buildPaper('registration', await dossier({ producer })).paper)
    const paragraphs = paragraphsOf(document)
    expect(paragraphs).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(paragraphs).toContain('- Tên đơn vị: Hợp tác xã Chè Khe Sanh')
    const text = document.documentElement.textContent ?? ''
    expect(text).toBe(text.normalize('NFC'))
  })

  it('is A4 with the margins of Decree 30/2020, in Times New Roman of 14 points', async () => {
    const parts = await partsOf(await paperToDocx(buildPaper('registration', await dossier()).paper))
    const [size] = tags(parts.get('word/document.xml') as Document, 'pgSz')
    const [margins] = tags(parts.get('word/document.xml') as Document, 'pgMar')
    expect([size?.getAttributeNS(W, 'w'), size?.getAttributeNS(W, 'h')]).toEqual(['11906', '16838'])
    const twips = ['top', 'bottom', 'left', 'right'].map((side) => Number(margins?.getAttributeNS(W, side)))
    expect(twips.map((one) => Math.round((one / 1_440) * 25.4))).toEqual([20, 20, 30, 15])
    const [defaults] = tags(parts.get('word/styles.xml') as Document, 'docDefaults')
    expect(tags(defaults as Element, 'rFonts')[0]?.getAttributeNS(W, 'ascii')).toBe('Times New Roman')
    expect(tags(defaults as Element, 'sz')[0]?.getAttributeNS(W, 'val')).toBe('28')
  })

  it('has a box to click for every box of the form, ticked where the form is', async () => {
    const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
    const document = await documentOf(buildPaper('registration', await dossier()).paper)
    const states = [...document.getElementsByTagNameNS(W14, 'checked')].map((box) => box.getAttributeNS(W14, 'val'))
    expect(states).toEqual(['1', '0', '0'])
  })

  it('writes dots to the end of the line where something is missing, by the tab stop and not by counting', async () => {
    const document = await documentOf(buildPaper('registration', await bareDossier()).paper)
    const line = tags(document, 'p').find((one) => one.textContent?.startsWith('- Chức vụ:'))
    const [stop] = tags(line as Element, 'tab')
    expect(stop?.getAttributeNS(W, 'leader')).toBe('dot')
    expect(tags(line as Element, 'tab').length).toBeGreaterThan(1)
  })

  it('says the head of a table again on every page, and tears no row in two', async () => {
    const document = await documentOf(buildPaper('scoring-sheet', await dossier()).paper)
    const [table] = tags(document, 'tbl').filter((one) => one.textContent?.includes('Minh chứng'))
    const rows = tags(table as Element, 'tr')
    expect(tags(rows[0] as Element, 'tblHeader')).toHaveLength(1)
    expect(rows.every((row) => tags(row, 'cantSplit').length === 1)).toBe(true)
    const columns = tags(table as Element, 'gridCol').length
    for (const row of rows) {
      const spans = tags(row, 'tc').map((cell) => Number(tags(cell, 'gridSpan')[0]?.getAttributeNS(W, 'val') ?? 1))
      expect(spans.reduce((sum, one) => sum + one, 0)).toBe(columns)
    }
  })

  it('never leaves a table without a paragraph behind it, nor a cell without one, which Word would not open', async () => {
    for (const id of PAPER_IDS) {
      const document = await documentOf(buildPaper(id, await dossier()).paper)
      for (const cell of tags(document, 'tc')) expect(cell.lastElementChild?.localName).toBe('p')
      for (const table of tags(document, 'tbl')) expect(table.nextElementSibling?.localName).toBe('p')
    }
  })

  it('can be opened whatever was typed: controls, halves of characters, emoji, endless words, markup', async () => {
    const input = await dossier()
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('a'.repeat(5_000), '</w:t><w:br/>&amp;]]>', '👩‍🌾🍵', '\u0000\u0001\uFFFE\ud800'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 5, maxLength: 5 }), async ([name = '', a = '', b = '', c, d]) => {
        const made = {
          ...input,
          producer: { ...PRODUCER, name, address: a, representative: b },
          product: { ...PRODUCT, name: a },
          facts: { ...input.facts, findings: { material: b, labour: c ?? '', idea: d ?? '' } },
        }
        await partsOf(await paperToDocx(buildPaper('commune-report', made).paper))
      }),
      { numRuns: 30, seed: 26 },
    )
  })
})
