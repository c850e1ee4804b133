import type { FormReference } from '../domain/records/response.ts'
import { type Form, wordsIn } from '../domain/survey/form.ts'
import { FORMS, type FormEntry, type FormLoading, newestVersion } from '../domain/survey/forms/catalogue.ts'
import type { LocalRecord } from '../store/store.ts'
import { useApp } from './context.ts'

/** The forms that this phone can fill: the built-in ones, and those that the office gave to its communes. */
export interface FormCatalogue {
  /** Those that can be begun; the newest version of each is the last one. */
  readonly offered: readonly FormEntry[]
  /** Also of a form that was withdrawn: surveys that were begun with it are still filled and read. */
  entry(id: string): FormEntry | undefined
  load(reference: FormReference): Promise<FormLoading>
  /** Version that came after that one and is offered now. */
  newerThan(reference: FormReference): string | undefined
}

/** Undefined until the store has answered. */
export const useCatalogue = (): FormCatalogue | undefined => {
  const found = useApp().forms.catalogue.value
  return found.status === 'ready' ? found.value : undefined
}

/** Built-in forms and published ones as one list; a published version of a built-in form is its newer version. */
export const catalogueOf = (records: readonly LocalRecord<'form'>[]): FormCatalogue => {
  const published = publishedVersions(records)
  const ids = new Set([...FORMS.map(({ id }) => id), ...published.map(({ form }) => form.id)])
  const found = [...ids].flatMap((id) => {
    const own = published.filter(({ form }) => form.id === id)
    return entriesOf(builtInOf(id), own).map((entry) => ({ entry, own }))
  })
  const entries = new Map(found.map(({ entry }) => [entry.id, entry]))
  const load: FormCatalogue['load'] = async ({ id, version }) => {
    const one = entries.get(id)?.versions.find((candidate) => candidate.version === version)
    if (one === undefined) return { kind: 'unknown' }
    return one.load().then(
      (form): FormLoading => ({ kind: 'ready', form }),
      (): FormLoading => ({ kind: 'unavailable' }),
    )
  }
  return {
    offered: found.flatMap(({ entry, own }) =>
      builtInOf(entry.id) !== undefined || own.some(({ isOffered }) => isOffered) ? [entry] : [],
    ),
    entry: (id) => entries.get(id),
    load,
    newerThan: ({ id, version }) => {
      const entry = entries.get(id)
      const newest = entry === undefined ? version : newestVersion(entry)
      const order = [...(builtInOf(id)?.versions ?? []), ...versionsOf(published, id)]
      const placeOf = (wanted: string): number => order.findIndex((one) => one.version === wanted)
      return placeOf(newest) > placeOf(version) ? newest : undefined
    },
  }
}

const builtInOf = (id: string): FormEntry | undefined => FORMS.find((form) => form.id === id)

interface PublishedVersion {
  readonly form: Form
  readonly about: FormEntry['about']
  /** In one of the phone's communes at least. */
  readonly isOffered: boolean
}

const versionsOf = (published: readonly PublishedVersion[], id: string): { version: string }[] =>
  published.flatMap(({ form }) => (form.id === id ? [{ version: form.version }] : []))

/** Each version once, though several communes have it; records come in the order in which they were made. */
const publishedVersions = (records: readonly LocalRecord<'form'>[]): PublishedVersion[] => {
  const versions = new Map<string, PublishedVersion>()
  for (const { data } of records) {
    const key = JSON.stringify([data.form.id, data.form.version])
    const known = versions.get(key)
    const isOffered = data.status === 'published' || known?.isOffered === true
    versions.set(key, { form: known?.form ?? data.form, about: known?.about ?? data.about, isOffered })
  }
  return [...versions.values()]
}

/** Withdrawn versions stand before the others, so that the last one is the one to begin with. */
const entriesOf = (builtIn: FormEntry | undefined, own: readonly PublishedVersion[]): FormEntry[] => {
  const loaded = (isOffered: boolean) =>
    own
      .filter((one) => one.isOffered === isOffered)
      .map(({ form }) => ({ version: form.version, load: () => Promise.resolve(form) }))
  const last = own.at(-1)
  const described = builtIn ?? (last === undefined ? undefined : describe(last))
  if (described === undefined) return []
  return [{ ...described, versions: [...loaded(false), ...(builtIn?.versions ?? []), ...loaded(true)] }]
}

const describe = ({ form, about }: PublishedVersion): Omit<FormEntry, 'versions'> => ({
  ...{ id: form.id, about, use: FROM_OFFICE },
  title: { vi: titleOf(form, 'vi'), en: titleOf(form, 'en') },
})

const FROM_OFFICE = { vi: 'Mẫu của văn phòng', en: 'From the office' }

const titleOf = ({ title, languages, id }: Form, language: string): string => wordsIn(title, language, languages) || id
