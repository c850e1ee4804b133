import { canonical } from '../../../domain/canonical.ts'
import type { AreaCode } from '../../../domain/records/envelope.ts'
import type { PublishedForm } from '../../../domain/records/published-form.ts'
import type { Form } from '../../../domain/survey/form.ts'
import { FORMS } from '../../../domain/survey/forms/catalogue.ts'
import type { Store } from '../../../store/store.ts'
import type { FormVersion } from './form-versions.ts'

export interface Published {
  readonly kind: 'published' | 'refused' | 'stopped'
  readonly done: number
  readonly all: number
  /** Of the last one that was saved. */
  readonly record: string | undefined
}

/** Gives a form to communes one by one; what was saved stays whatever happens to the next. */
export const publishForm = async (
  store: Pick<Store, 'commit'>,
  data: PublishedForm,
  areas: readonly AreaCode[],
  { signal, step }: { signal: AbortSignal; step: (done: number) => void },
): Promise<Published> => {
  let record: string | undefined
  for (const [done, area] of areas.entries()) {
    if (signal.aborted) return { kind: 'stopped', done, all: areas.length, record }
    step(done)
    const committed = await store.commit({ op: 'create', kind: 'form', area, data })
    if (committed.kind !== 'saved') return { kind: 'refused', done, all: areas.length, record }
    record = committed.record.id
  }
  return { kind: 'published', done: areas.length, all: areas.length, record }
}

/** How a form that is to be published stands to those that are there. */
export interface Standing {
  /** Its version is there with other content. */
  readonly isTaken: boolean
  /** Communes that have this very version. */
  readonly has: readonly AreaCode[]
  /** What it would be the newer version of. */
  readonly former: Form | undefined
}

export const standingOf = (form: Form, versions: readonly FormVersion[]): Standing => {
  const own = versions.filter((one) => one.form.id === form.id)
  const same = own.find((one) => one.form.version === form.version)
  const builtIn = FORMS.find(({ id }) => id === form.id)?.versions.some(({ version }) => version === form.version)
  const differs = same !== undefined && canonical(same.form) !== canonical(form)
  return {
    isTaken: builtIn === true || differs,
    has: same === undefined || differs ? [] : same.records.map(({ area }) => area),
    former: same === undefined ? own.filter(({ isInUse }) => isInUse).at(-1)?.form : undefined,
  }
}
