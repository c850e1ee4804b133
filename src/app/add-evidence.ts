import type { Located } from '../device/locate.ts'
import type { AreaCode } from '../domain/records/envelope.ts'
import type { Evidence, FileReference, Place } from '../domain/records/evidence.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { LocalRecord, Store } from '../store/store.ts'
import { type Content, contentOf, type EvidenceSource, type Unusable } from './evidence-content.ts'

/** What evidence belongs to: the records it hangs under, and what it proves in them. */
export type EvidenceHome = Readonly<
  Pick<
    Evidence,
    | 'producer'
    | 'product'
    | 'assessment'
    | 'criterion'
    | 'response'
    | 'question'
    | 'plan'
    | 'action'
    | 'training'
    | 'document'
    | 'sample'
  >
> & { readonly area: AreaCode }

/** What adding came to. already: the same file is filed in the same place. Nothing that was saved before is touched by any of them. */
export type AddOutcome =
  | { kind: 'added'; record: LocalRecord<'evidence'> }
  | { kind: 'already'; record: LocalRecord<'evidence'> }
  | Unusable
  | { kind: 'disk-full' | 'store-failed' | 'refused' }

interface AddDoors {
  readonly store: Pick<OpenStore, 'settings' | 'evidenceOf' | 'keepBytes'>
  readonly commit: Store['commit']
  now(): Date
  locate(): Promise<Located>
}

/** Files one piece of evidence: its bytes first, then the record that names them, so that no record ever names what is not there. */
export const addEvidence = async (doors: AddDoors, source: EvidenceSource, home: EvidenceHome): Promise<AddOutcome> => {
  const takenAt = doors.now()
  const settings = await doors.store.settings()
  // What was chosen from the phone's files was not made here.
  const fix = settings.notePlace && source.kind !== 'file' ? fixOf(doors.locate()) : undefined
  const content = await contentOf(source, settings)
  if (content.kind !== 'content') return content
  const same = await sameAt(doors, home, content.file.name)
  if (same !== undefined) return { kind: 'already', record: same }
  for (const { name, bytes } of [content.thumbnail, content.file, content.original].filter(
    (one) => one !== undefined,
  )) {
    const kept = await doors.store.keepBytes(name, bytes)
    if (kept !== 'kept') return { kind: kept }
  }
  const data = evidenceOf(home, content, takenAt, fix?.place)
  const { area } = home
  const committed = await doors.commit({ op: 'create', kind: 'evidence', area, data })
  if (committed.kind !== 'saved') return { kind: committed.kind }
  if (committed.record.kind !== 'evidence') return { kind: 'refused' }
  if (data.place === undefined) fix?.whenFound((place) => addPlace(doors, committed.record.id, place))
  return { kind: 'added', record: committed.record }
}

const evidenceOf = (
  { area: _area, ...home }: EvidenceHome,
  content: Content,
  takenAt: Date,
  place: Place | undefined,
): Evidence => {
  const { medium, file, original, thumbnail, fileName, madeAt } = content
  return {
    ...home,
    ...{ medium, file: file.name, takenAt: new Date(madeAt ?? takenAt).toISOString() },
    ...(original === undefined ? {} : { original: original.name }),
    ...(thumbnail === undefined ? {} : { thumbnail: thumbnail.name }),
    ...(fileName === undefined ? {} : { fileName }),
    ...(place === undefined ? {} : { place }),
  }
}

/** The fields that say where evidence is filed; the same file may be filed in several places. */
const HOME_FIELDS = [
  'producer',
  'product',
  'assessment',
  'criterion',
  'response',
  'question',
  'plan',
  'action',
  'training',
  'document',
] as const

const sameAt = async ({ store }: AddDoors, home: EvidenceHome, { sha256 }: FileReference) =>
  (await store.evidenceOf(home.producer)).find(
    ({ data }) => data.file.sha256 === sha256 && HOME_FIELDS.every((field) => data[field] === home[field]),
  )

/** A search for the place that nothing waits for: it is written with the record if it is there by then, else after it. */
const fixOf = (locating: Promise<Located>) => {
  const fix: { place?: Place; whenFound(use: (place: Place) => Promise<unknown>): void } = {
    whenFound: (use) => {
      void locating.then((located) => (located.kind === 'located' ? use(located.place) : undefined))
    },
  }
  void locating.then((located) => {
    if (located.kind === 'located') fix.place = located.place
  })
  return fix
}

const addPlace = ({ commit }: AddDoors, id: string, place: Place) => {
  const { latitude, longitude, accuracyMetres } = place
  const accuracy = accuracyMetres === undefined ? {} : { accuracyMetres }
  return commit({ op: 'patch', id, set: { place: { latitude, longitude, ...accuracy } } })
}
