import { writeWorkbook } from '../../src/device/xlsx.ts'
import type { Form, Question } from '../../src/domain/survey/form.ts'
import { QUESTION_KINDS, type QuestionKind } from '../../src/domain/survey/question-kinds.ts'
import { exportXlsForm } from '../../src/domain/survey/xlsform/export-xlsform.ts'
import type { ChosenFile } from './pictures.ts'

/** A form that asks in every way there is, also for what the next kind will be. */

const both = (vi: string, en: string) => ({ vi, en })

const MORE: Readonly<Partial<Record<QuestionKind, Partial<Question>>>> = {
  text: {
    required: true,
    hint: both('Như trên sổ hộ khẩu', 'As in the register'),
    guidance: both('Hỏi chủ hộ', 'Ask'),
  },
  decimal: { range: { start: 0, end: 10, step: 0.5 } },
  integer: { constraint: '. <= 100', constraintMessage: both('Nhiều nhất 100', '100 at most') },
  'select-one': { list: 'long' },
  'select-many': { list: 'short' },
  ranking: { list: 'short' },
  signature: { consent: 'contact' },
  geopoint: { sensitive: true },
  calculated: { calculation: '1 + 1' },
}

const LONG = Array.from({ length: 12 }, (_, at) => ({
  value: `village-${at + 1}`,
  label: both(`Thôn ${at + 1}`, `Village ${at + 1}`),
}))

export const everyKindForm = (version: string): Form => ({
  ...{ id: 'every-kind', version, languages: ['vi', 'en'] },
  title: both('Phiếu đủ loại câu', 'Every kind of question'),
  lists: { long: LONG, short: LONG.slice(0, 3) },
  nodes: [
    {
      ...{ kind: 'group', id: 'all', isPage: true, label: both('Đủ loại câu', 'Every kind') },
      nodes: [
        ...QUESTION_KINDS.map(
          (kind): Question => ({
            kind,
            id: `the-${kind}`,
            label: both(`Câu loại ${kind}`, `A ${kind}`),
            ...MORE[kind],
          }),
        ),
        ...(version === '1' ? [] : [{ kind: 'text' as const, id: 'new', label: both('Câu mới', 'A new one') }]),
      ],
    },
  ],
})

/** That form as the workbook that an office would import. */
export const asWorkbook = async (form: Form): Promise<ChosenFile> => {
  const sheets = exportXlsForm(form).map((sheet) => ({
    ...sheet,
    rows: sheet.name === 'survey' ? [...sheet.rows, ['osm', 'building']] : sheet.rows,
  }))
  return {
    ...{ name: `${form.id}.xlsx`, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    buffer: Buffer.from(await (await writeWorkbook(sheets)).arrayBuffer()),
  }
}
