import type { ReadonlySignal } from '@preact/signals'
import type { Workbook } from '../device/xlsx.ts'
import type { PublishedForm } from '../domain/records/published-form.ts'
import type { Form } from '../domain/survey/form.ts'
import type { XlsFormImport } from '../domain/survey/xlsform/import-xlsform.ts'
import type { Live, Store } from '../store/store.ts'
import type { FormCatalogue } from './form-catalogue.ts'
import { laterMethods } from './later-methods.ts'

/** What a file that should be a form turned out to be. */
export type FormReading = XlsFormImport | { kind: 'unreadable'; code: Extract<Workbook, { kind: 'problem' }>['code'] }

/** The forms that can be filled, and forms as files of other programs. */
export interface FormControl extends FormFiles {
  /** One reading of the store for all who look at it, and only while somebody does. */
  readonly catalogue: ReadonlySignal<Live<FormCatalogue>>
}

/** XLSForm workbooks in and out. */
export interface FormFiles {
  /** Reads only: nothing is written, whatever the file holds. */
  read(file: Blob): Promise<FormReading>
  /** Gives the form as an .xlsx file. */
  give(form: Form): Promise<'shared' | 'saved' | 'cancelled'>
  /** Whether it is small enough to go to the phones. */
  fits(published: PublishedForm): Promise<boolean>
}

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
  ...laterMethods<FormFiles>({ read: true, give: true, fits: true }, async () =>
    (await import('./form-files.ts')).createFormFiles(giveFile),
  ),
})
