import type { ReadonlySignal } from '@preact/signals'
import type { Workbook } from '../device/xlsx.ts'
import type { PublishedForm } from '../domain/records/published-form.ts'
import type { Form } from '../domain/survey/form.ts'
import type { XlsFormImport } from '../domain/survey/xlsform/import-xlsform.ts'
import type { Live, Store } from '../store/store.ts'
import type { FormCatalogue } from './form-catalogue.ts'

/** What a file that should be a form turned out to be. */
export type FormReading = XlsFormImport | { kind: 'unreadable'; code: Extract<Workbook, { kind: 'problem' }>['code'] }

/** The forms that can be filled, and forms as files of other programs: XLSForm workbooks in and out. */
export interface FormControl {
  /** One reading of the store for all who look at it, and only while somebody does. */
  readonly catalogue: ReadonlySignal<Live<FormCatalogue>>
  /** Reads only: nothing is written, whatever the file holds. */
  read(file: Blob): Promise<FormReading>
  /** Gives the form as an .xlsx file. */
  give(form: Form): Promise<'shared' | 'saved' | 'cancelled'>
  /** Whether it is small enough to go to the phones. */
  fits(published: PublishedForm): Promise<boolean>
}

/** Most bytes of a form once packed: the office admits 512 KB a push, and a phone on a slow link fetches this within a minute. */
const MOST_PACKED_BYTES = 400_000
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface FormDoors {
  readonly store: Pick<Store, 'forms' | 'live'>
  readonly giveFile: (file: File) => Promise<'shared' | 'saved' | 'cancelled'>
}

/** What reads and writes workbooks is fetched when it is first needed. */
export const createForms = ({ store, giveFile }: FormDoors): FormControl => ({
  catalogue: store.live(async () => {
    const published = await store.forms()
    return (await import('./form-catalogue.ts')).catalogueOf(published)
  }),
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
