import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { stageOf } from '../../../domain/dossier/progress.ts'
import { isClosed } from '../../../domain/dossier/transitions.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import type { FormCatalogue } from '../../form-catalogue.ts'
import { openedForm } from '../survey/use-form.ts'

/** A filled survey with the form that it was filled by. */
export interface FilledSurvey {
  readonly record: LocalRecord<'response'>
  readonly opened: OpenedForm
}

/** The surveys that papers read, by their form. */
const PAPER_FORMS = {
  producer: 'producer-baseline',
  product: 'product-sheet',
  results: 'business-results',
} as const
export type PaperSurvey = keyof typeof PAPER_FORMS

/** Everything on this device that the papers of a product are made of. */
export interface PaperRecords {
  readonly product: LocalRecord<'product'>
  readonly producer: LocalRecord<'producer'>
  /** By the product's own set, the ones to choose from: final ones first, the newest first. */
  readonly assessments: readonly LocalRecord<'assessment'>[]
  readonly evidence: readonly LocalRecord<'evidence'>[]
  /** Those that are under way first, then the newest. */
  readonly dossiers: readonly LocalRecord<'dossier'>[]
  readonly surveys: Readonly<Partial<Record<PaperSurvey, FilledSurvey>>>
  /** Undefined when it cannot be opened. */
  readonly set: CriteriaSet | undefined
  readonly areaNames: NonNullable<Awaited<ReturnType<Store['identity']>>>['areas'] | undefined
}

/** Reads them together; undefined when there is no such product here, or its producer is missing. */
export const readPaperRecords = async (
  store: Store,
  catalogue: FormCatalogue,
  id: Uuid,
): Promise<PaperRecords | undefined> => {
  const product = await store.record('product', id)
  const producer = product === undefined ? undefined : await store.record('producer', product.data.producer)
  if (product === undefined || producer === undefined) return undefined
  const [assessments, evidence, dossiers, responses, identity] = [
    await store.assessmentsOf(id),
    await store.evidenceOf(producer.id),
    await store.under('dossier', id),
    await store.responsesOf(producer.id),
    await store.identity(),
  ]
  const loaded = await loadCriteriaSet(product.data.criteria)
  return {
    ...{ product, producer },
    assessments: finalFirst(assessments.filter(({ data }) => data.criteria.set === product.data.criteria.set)),
    evidence: evidence.filter(({ data }) => isOfDossier(data, id)),
    dossiers: underWayFirst(dossiers),
    surveys: await surveysOf(catalogue, responses, id),
    set: loaded.kind === 'ready' ? loaded.set : undefined,
    areaNames: identity?.areas,
  }
}

const underWayFirst = (dossiers: readonly LocalRecord<'dossier'>[]): LocalRecord<'dossier'>[] => [
  ...dossiers.filter(({ data }) => !isClosed(stageOf(data))),
  ...dossiers.filter(({ data }) => isClosed(stageOf(data))),
]

/** Papers rest on what somebody has closed; an open one will do where there is no other. */
const finalFirst = <T extends LocalRecord<'assessment'> | LocalRecord<'response'>>(records: readonly T[]): T[] => [
  ...records.filter(({ data }) => data.status === 'final'),
  ...records.filter(({ data }) => data.status === 'draft'),
]

/** The product's own, and papers of its producer that somebody has said to be evidence. */
const isOfDossier = ({ product, document, criterion }: LocalRecord<'evidence'>['data'], id: Uuid): boolean =>
  product === id || (product === undefined && (document !== undefined || criterion !== undefined))

const surveysOf = async (
  catalogue: FormCatalogue,
  responses: readonly LocalRecord<'response'>[],
  product: Uuid,
): Promise<PaperRecords['surveys']> => {
  const found: Partial<Record<PaperSurvey, FilledSurvey>> = {}
  for (const survey of Object.keys(PAPER_FORMS) as PaperSurvey[]) {
    const about = survey === 'producer' ? undefined : product
    const [record] = finalFirst(
      responses.filter(({ data }) => data.form.id === PAPER_FORMS[survey] && data.product === about),
    )
    const used = record === undefined ? undefined : await openedForm(catalogue, record.data.form)
    if (record !== undefined && used?.kind === 'opened') found[survey] = { record, opened: used.opened }
  }
  return found
}
