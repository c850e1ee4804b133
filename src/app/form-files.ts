import type { Form } from '../domain/survey/form.ts'
import type { FormFiles } from './forms.ts'

/** Most bytes of a form once packed: the office admits 512 KB a push, and a phone on a slow link fetches this within a minute. */
const MOST_PACKED_BYTES = 400_000
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What reads and writes workbooks is fetched when it is first needed. */
export const createFormFiles = (giveFile: (file: File) => Promise<'shared' | 'saved' | 'cancelled'>): FormFiles => ({
  read: async (file) => {
    const [{ readFormFile }, { importXlsForm }] = await Promise.all([
      import('../device/workbooks.ts'),
      import('../domain/survey/xlsform/import-xlsform.ts'),
    ])
    const workbook = await readFormFile(file)
    return workbook.kind === 'read' ? importXlsForm(workbook.sheets) : { kind: 'unreadable', code: workbook.code }
  },
  give: async (form) => {
    const [{ writeFormFile }, { exportXlsForm }] = await Promise.all([
      import('../device/workbooks.ts'),
      import('../domain/survey/xlsform/export-xlsform.ts'),
    ])
    const workbook = await writeFormFile(exportXlsForm(form))
    return giveFile(new File([workbook], fileNameOf(form), { type: XLSX }))
  },
  fits: async (published) => {
    const { gzipJson } = await import('../device/gzip-json.ts')
    return (await gzipJson(published)).byteLength <= MOST_PACKED_BYTES
  },
})

/** Letters, digits, dots and dashes only: what every system takes as a name. */
const fileNameOf = ({ id, version }: Form): string =>
  `${`${id}-${version}`.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_')}.xlsx`
