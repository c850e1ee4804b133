import { describe, expect, it } from 'vitest'
import { openForm } from '../../../../src/domain/survey/open-form.ts'
import { importXlsForm } from '../../../../src/domain/survey/xlsform/import-xlsform.ts'
import type { Cell, Sheet } from '../../../../src/domain/survey/xlsform/sheet.ts'

const sheet = (name: string, ...rows: Cell[][]): Sheet => ({ name, rows })

const imported = (...sheets: Sheet[]) => {
  const result = importXlsForm(sheets)
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  expect(openForm(result.form).kind).toBe('opened')
  return result
}

const refused = (...sheets: Sheet[]) => {
  const result = importXlsForm(sheets)
  return result.kind === 'refused' ? result.problems : []
}

const HEAD: Cell[] = ['type', 'name', 'label', 'relevant', 'calculation']

describe('an XLSForm', () => {
  it('comes in with its groups, repeats, choices, translations and rules', () => {
    const { form, report } = imported(
      sheet(
        'survey',
        [
          'type',
          'name',
          'label::Tiếng Việt (vi)',
          'label::English (en)',
          'Relevance',
          'required',
          'constraint',
          'constraint message',
          'choice_filter',
          'appearance',
          'repeat_count',
          'parameters',
        ],
        ['begin group', 'general', 'Chung', 'General', null, null, null, null, null, 'field-list'],
        ['select_one provinces', 'province', 'Tỉnh', 'Province', null, 'yes'],
        ['select_one communes', 'commune', 'Xã', 'Commune', null, 'TRUE', null, null, 'province = ${province}'],
        ['integer', 'people', 'Số người', 'People', "${commune} != ''", null, '. > 0 and . < 30', 'Từ 1 đến 29'],
        ['end group'],
        ['begin_repeat', 'person', 'Người', 'Person', null, null, null, null, null, null, '${people}'],
        ['image', 'sign', 'Chữ ký', 'Signature', null, null, null, null, null, 'signature'],
        ['range', 'grade', 'Điểm', 'Grade', null, null, null, null, null, null, null, 'start=1 end=5 step=1'],
        ['end_repeat'],
      ),
      sheet(
        'choices',
        ['list name', 'name', 'label::Tiếng Việt (vi)', 'label::English (en)', 'province'],
        ['provinces', 'qt', 'Quảng Trị', 'Quang Tri'],
        ['communes', 19333, 'Đông Hà', 'Dong Ha', 'qt'],
      ),
      sheet(
        'settings',
        ['form_title', 'form_id', 'version', 'default_language'],
        ['Phiếu hộ', 'ho', 2026052201, 'Tiếng Việt (vi)'],
      ),
    )
    expect(report).toEqual([])
    expect(form).toMatchObject({ id: 'ho', version: '2026052201', title: { vi: 'Phiếu hộ' }, languages: ['vi', 'en'] })
    expect(form.lists.communes).toEqual([
      { value: '19333', label: { vi: 'Đông Hà', en: 'Dong Ha' }, columns: { province: 'qt' } },
    ])
    expect(form.nodes).toMatchObject([
      {
        kind: 'group',
        isPage: true,
        nodes: [
          { kind: 'select-one', id: 'province', list: 'provinces', required: true },
          { kind: 'select-one', id: 'commune', required: true, choiceFilter: 'province = ${province}' },
          {
            kind: 'integer',
            relevant: "${commune} != ''",
            constraint: '. > 0 and . < 30',
            constraintMessage: { vi: 'Từ 1 đến 29' },
          },
        ],
      },
      {
        kind: 'repeat',
        id: 'person',
        count: '${people}',
        nodes: [{ kind: 'signature' }, { kind: 'decimal', range: { start: 1, end: 5, step: 1 } }],
      },
    ])
  })

  it('is reported row by row where something has no use here, and drops nothing in silence', () => {
    const { form, report } = imported(
      sheet(
        'survey',
        [...HEAD, 'media::image', 'my_column'],
        ['text', 'a', 'A', "pulldata('x', 'y', 'z', 'q') = 1", null, 'a.png', 'x'],
        ['select_one_from_file villages.csv', 'village', 'Village'],
        ['matrix', 'b', 'B'],
        ['text', null, 'No name'],
        ['text', 'c', 'C', '${village} = 1'],
        [null, 'd', 'D'],
        ['audit', 'audit'],
        ['deviceid', 'deviceid'],
        ['select_one nowhere', 'e', 'E'],
        ['text', '1st', 'F'],
      ),
      sheet('settings', ['form_id', 'public_key'], ['f', 'MIIB']),
    )
    expect(form.nodes.map(({ id }) => id)).toEqual(['a', 'c', 'deviceid'])
    expect(report.map(({ row, column, code, what, effect }) => [row, column, code, what, effect])).toEqual([
      [2, 'media::image', 'unsupported-column', 'a.png', 'ignored'],
      [1, 'my_column', 'unknown-column', 'my_column', 'ignored'],
      [2, 'public_key', 'unsupported-setting', 'MIIB', 'ignored'],
      [3, 'type', 'unsupported-type', 'select_one_from_file villages.csv', 'question-left-out'],
      [4, 'type', 'unknown-type', 'matrix', 'question-left-out'],
      [5, 'name', 'missing-name', 'text', 'question-left-out'],
      [7, 'type', 'missing-type', 'd', 'question-left-out'],
      [8, 'type', 'unsupported-type', 'audit', 'question-left-out'],
      [9, 'type', 'unsupported-type', 'deviceid', 'approximated'],
      [10, 'type', 'missing-list', 'nowhere', 'question-left-out'],
      [11, 'name', 'unusable-name', '1st', 'question-left-out'],
      [2, 'relevant', 'expression', 'pulldata', 'rule-left-out'],
      [6, 'relevant', 'expression', 'village', 'rule-left-out'],
    ])
    expect(report.at(-1)?.problem).toEqual({ code: 'unknown-reference', what: 'village' })
  })

  it('asks for the words behind "other"', () => {
    const { form } = imported(
      sheet('survey', HEAD, ['select_multiple crops or_other', 'grows', 'Grows']),
      sheet('choices', ['list_name', 'name', 'label'], ['crops', 'tea', 'Tea']),
    )
    expect(form.lists.crops?.map(({ value }) => value)).toEqual(['tea', 'other'])
    expect(form.nodes[1]).toMatchObject({ kind: 'text', id: 'grows_other', relevant: "selected(${grows}, 'other')" })
  })

  it('tells of words that speak of a question which is not there', () => {
    const { report } = imported(
      sheet('survey', HEAD, ['text', 'name', 'Name'], ['integer', 'age', 'Age of ${name}, son of ${father}']),
    )
    expect(report).toMatchObject([{ row: 3, column: 'label', code: 'expression', what: 'father', effect: 'ignored' }])
  })

  it('gives questions of the same name in two groups an id of their own, the same each time', () => {
    const { form, report } = imported(
      sheet(
        'survey',
        HEAD,
        ['begin group', 'a', 'A'],
        ['text', 'name', 'N'],
        ['end group'],
        ['begin group', 'b', 'B'],
        ['text', 'name', 'N'],
        ['end group'],
        ['calculate', 'both', null, null, 'concat(/data/a/name, /data/b/name)'],
      ),
    )
    expect(form.nodes).toMatchObject([
      { nodes: [{ id: 'a.name', name: 'name' }] },
      { nodes: [{ id: 'b.name', name: 'name' }] },
      {},
    ])
    expect(report.map(({ code }) => code)).toEqual(['name-twice', 'name-twice'])
  })

  it('takes merged cells for what they are: one filled, the others empty', () => {
    const { form, report } = imported(
      sheet('survey', HEAD, ['select_one crops', 'main', 'Main']),
      sheet('choices', ['list_name', 'name', 'label'], ['crops', 'tea', 'Tea'], [null, 'rice', 'Rice']),
    )
    expect(form.lists.crops).toHaveLength(1)
    expect(report).toMatchObject([
      { sheet: 'choices', row: 3, column: 'list_name', code: 'choice-without-list', what: 'rice' },
    ])
  })
})

describe('a workbook that is no form', () => {
  it('is refused with what is missing', () => {
    expect(refused(sheet('Sheet1', ['a']))).toEqual([{ code: 'sheet-missing', sheet: 'survey', found: ['Sheet1'] }])
    expect(refused(sheet('survey', ['type', 'label'], ['text', 'A']))).toEqual([
      { code: 'column-missing', sheet: 'survey', column: 'name' },
    ])
    expect(refused(sheet('survey'))).toEqual([
      { code: 'column-missing', sheet: 'survey', column: 'type' },
      { code: 'column-missing', sheet: 'survey', column: 'name' },
    ])
    expect(refused(sheet('survey', HEAD))).toEqual([{ code: 'nothing-asked' }])
  })

  it('is refused with the row of a group that is not closed, or was not opened', () => {
    expect(refused(sheet('survey', HEAD, ['begin group', 'a', 'A'], ['text', 'b', 'B']))).toEqual([
      { code: 'unbalanced', sheet: 'survey', row: 2, what: 'begin group' },
    ])
    expect(refused(sheet('survey', HEAD, ['text', 'b', 'B'], ['end repeat']))).toEqual([
      { code: 'unbalanced', sheet: 'survey', row: 3, what: 'end repeat' },
    ])
  })

  it('is refused with the rows of a circle of calculations', () => {
    expect(
      refused(
        sheet('survey', HEAD, ['calculate', 'a', null, null, '${b} + 1'], ['calculate', 'b', null, null, '${a} + 1']),
      ),
    ).toEqual([{ code: 'cycle', nodes: ['a', 'b'], rows: [2, 3] }])
  })
})
