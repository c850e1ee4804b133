import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kindMessages } from '../../src/app/messages/kinds.ts'
import { KIND_WORDS } from '../../src/app/screens/about/documents/kind-words.ts'
import { CLASSIFICATION } from '../../src/domain/privacy/classification.ts'
import { pathsOf } from '../../src/domain/privacy/data-class.ts'
import { KINDS } from '../../src/domain/records/kinds.ts'
import { CONSENT_TEXTS } from '../../src/domain/survey/consent-texts.ts'
import { DOCUMENTS, documentFiles } from '../setup/write-documents.ts'

describe('the documents about people’s data', () => {
  it('are written as the app shows them: `npm run documents` brings them up to date', () => {
    for (const [file, text] of documentFiles())
      expect([file, readFileSync(file, 'utf8') === text]).toEqual([file, true])
  })

  it('name no file of the code that is not there', () => {
    const named = [...JSON.stringify(DOCUMENTS).matchAll(/`((?:src|test)\/[^`]+)`/g)].map(([, path]) => path ?? '')
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  })

  it('have every part, point and cell in both languages, and tables with as many cells as heads', () => {
    for (const { parts } of DOCUMENTS)
      for (const { title, paragraphs = [], points = [], chart } of parts) {
        const words = [title, ...paragraphs, ...points, ...(chart?.head ?? []), ...(chart?.rows.flat() ?? [])]
        expect(words.filter(([vi, en]) => vi.trim() === '' || en.trim() === '')).toEqual([])
        expect(chart?.rows.filter((row) => row.length !== chart.head.length) ?? []).toEqual([])
      }
  })

  it('map every field, and hold every consent text word for word', () => {
    const map = documentFiles().get('public/documents/data-map.vi.md') ?? ''
    for (const kind of KINDS)
      for (const path of CLASSIFICATION[kind].groups.flatMap(pathsOf)) expect(map).toContain(`\`${path}\``)
    for (const { text } of CONSENT_TEXTS) expect(map).toContain(text.vi)
    expect(KINDS.map((kind) => KIND_WORDS[kind][0])).toEqual(KINDS.map((kind) => kindMessages().kind[kind]))
  })
})
