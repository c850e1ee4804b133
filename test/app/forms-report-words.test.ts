import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { language } from '../../src/app/messages/language.ts'
import { lineWords, problemWords } from '../../src/app/screens/forms/report-words.ts'
import { EXPRESSION_PROBLEMS } from '../../src/domain/survey/expression/expression.ts'
import { importXlsForm } from '../../src/domain/survey/xlsform/import-xlsform.ts'
import { REPORT_CODES, type ReportLine } from '../../src/domain/survey/xlsform/report.ts'
import type { Sheet } from '../../src/domain/survey/xlsform/sheet.ts'

const FIXTURES = 'test/fixtures/xlsforms'
const LINE = { sheet: 'survey', row: 7, column: 'type', effect: 'ignored', what: 'xyz' } as const

const sheet = (name: string, ...rows: Sheet['rows'][number][]): Sheet => ({ name, rows })

afterEach(() => {
  language.value = 'vi'
})

describe.each(['vi', 'en'] as const)('the report of an import in %s', (spoken) => {
  it('says for every code what is the matter, with the words of the cell', () => {
    language.value = spoken
    const lines: ReportLine[] = REPORT_CODES.map((code) => ({ ...LINE, code }))
    const inFormulas: ReportLine[] = EXPRESSION_PROBLEMS.filter((code) => code !== 'too-deep').map((code) => ({
      ...LINE,
      ...{ code: 'expression', problem: { code, what: 'xyz' } },
    }))
    const words = [...lines, ...inFormulas].map(lineWords)
    expect(words.filter((text) => !text.includes('xyz'))).toEqual([])
    expect(new Set(words).size).toBe(words.length)
  })

  it('has words for every line of the public forms', () => {
    language.value = spoken
    for (const name of readdirSync(FIXTURES)) {
      const { sheets } = JSON.parse(readFileSync(`${FIXTURES}/${name}`, 'utf8')) as { sheets: Sheet[] }
      for (const line of importXlsForm(sheets).report) expect(lineWords(line), name).toMatch(/.{10}/)
    }
  })

  it('says what stops an import, by sheet, row and question', () => {
    language.value = spoken
    const said = (...sheets: Sheet[]): string => {
      const read = importXlsForm(sheets)
      return read.kind === 'refused' ? read.problems.map(problemWords).join(' ') : 'imported'
    }
    expect(said(sheet('Sheet1', ['a']))).toMatch(/survey.*Sheet1/)
    expect(said(sheet('survey', ['type', 'label'], ['text', 'x']))).toMatch(/survey.*name/)
    expect(said(sheet('survey', ['type', 'name'], ['begin group', 'g'], ['text', 'a']))).toMatch(/2.*begin group/)
    expect(said(sheet('survey', ['type', 'name']))).toMatch(/.{10}/)
    const circle = [
      ['calculate', 'one', '${two}'],
      ['calculate', 'two', '${one}'],
    ]
    expect(said(sheet('survey', ['type', 'name', 'calculation'], ...circle))).toMatch(
      /(one|two) → (one|two).*2, 3|3, 2/,
    )
  })
})
