import type { AreaCode } from '../../domain/records/envelope.ts'
import { PublishedForm } from '../../domain/records/published-form.ts'
import type { FormReference } from '../../domain/records/response.ts'
import type { Form } from '../../domain/survey/form.ts'
import { FORMS } from '../../domain/survey/forms/catalogue.ts'
import { exportXForm } from '../../domain/survey/xform/export-xform.ts'
import { whyUnfit } from '../../domain/survey/xform/fitness.ts'
import { withSubject } from '../../domain/survey/xform/with-subject.ts'
import type { Database } from '../storage/database.ts'

/** A version of a form, and what one filled survey speaks of. */
export interface KnownForm {
  readonly form: Form
  readonly about: PublishedForm['about']
}

/** A form's definition as phones are given it. */
export const definitionOf = ({ form, about }: KnownForm): string => exportXForm(withSubject(form, about))

/** Forms that phones of these communes may begin, each in its newest version; those that other apps would misread are left out. */
export const offeredForms = async (db: Database, areas: readonly AreaCode[]): Promise<KnownForm[]> => {
  const published = await publishedIn(db, areas)
  const newest = new Map<string, KnownForm>()
  for (const { id, about, versions } of FORMS) {
    const form = await versions.at(-1)?.load()
    if (form !== undefined) newest.set(id, { form, about })
  }
  // A published version of a built-in form is its newer version.
  for (const { form, about, status } of published)
    if (status === 'published') newest.set(form.id, { about: newest.get(form.id)?.about ?? about, form })
  return [...newest.values()].filter(({ form }) => whyUnfit(form) === undefined)
}

/** Any version that was ever given to these communes: a submission keeps to the one that it was begun with. */
export const formOf = async (
  db: Database,
  areas: readonly AreaCode[],
  { id, version }: FormReference,
): Promise<KnownForm | undefined> => {
  const builtIn = FORMS.find((entry) => entry.id === id)
  const load = builtIn?.versions.find((one) => one.version === version)?.load
  if (builtIn !== undefined && load !== undefined) return { form: await load(), about: builtIn.about }
  const found = (await publishedIn(db, areas)).find(({ form }) => form.id === id && form.version === version)
  return found === undefined ? undefined : { form: found.form, about: found.about }
}

/** In the order in which they were published. */
const publishedIn = async (db: Database, areas: readonly AreaCode[]): Promise<PublishedForm[]> => {
  if (areas.length === 0) return []
  const rows = await db
    .selectFrom('record')
    .select('data')
    .where('area', 'in', [...areas])
    .where('kind', '=', 'form')
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ data }) => {
    const parsed = PublishedForm.safeParse(JSON.parse(data))
    return parsed.success ? [parsed.data] : []
  })
}
