import { sha256 } from '../device/hex.ts'
import { createZip, type ZipWriter } from '../device/zip-writer.ts'
import { paperToDocx } from '../documents/docx.ts'
import { vietnamDay } from '../domain/calendar/day.ts'
import { buildPaper, PAPER_FILES, PAPER_IDS, type PaperId } from '../domain/papers/build-paper.ts'
import { buildDossierIndex, type IndexedEvidence, type IndexedPaper } from '../domain/papers/dossier-index.ts'
import { type ListedEvidence, listEvidence, slugOf } from '../domain/papers/evidence-list.ts'
import type { PaperInput } from '../domain/papers/input.ts'
import type { Paper } from '../domain/papers/paper.ts'
import type { AreaCode } from '../domain/records/envelope.ts'
import type { FileReference } from '../domain/records/evidence.ts'
import type { App } from './context.ts'
import type { Progress } from './take-files.ts'

/** What making files of papers needs of the phone. */
export type PaperDoors = Pick<App, 'now'> & {
  readonly store: Pick<App['store'], 'bytesOf'>
  readonly evidence: Pick<App['evidence'], 'open' | 'give'>
}

type Handed = 'shared' | 'saved' | 'cancelled'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Gives one paper as a DOCX file. */
export const givePaper = async (
  { evidence }: Pick<PaperDoors, 'evidence'>,
  id: PaperId,
  paper: Paper,
  product: string,
): Promise<{ kind: Handed; name: string }> => {
  return giveDocx({ evidence }, `${PAPER_FILES[id]}-${slugOf(product)}.docx`, paper)
}

/** The same of any paper, under that name. */
export const giveDocx = async (
  { evidence }: Pick<PaperDoors, 'evidence'>,
  name: string,
  paper: Paper,
): Promise<{ kind: Handed; name: string }> => ({
  kind: await evidence.give(new File([await paperToDocx(paper)], name, { type: DOCX })),
  name,
})

/** What making a dossier came to. `missing`: documents whose files are not in it. too-large: more than one archive holds. */
export type DossierGiven =
  | { kind: Handed; name: string; files: number; missing: readonly ListedEvidence[] }
  | { kind: 'stopped' }
  | { kind: 'too-large' }

/** Folder of the evidence in the archive, and the file with the sums of all others. */
const EVIDENCE_FOLDER = 'minh-chung'
const SUMS = 'SHA256SUMS.txt'
const INDEX: IndexedPaper = { title: 'Mục lục hồ sơ', fileName: '00-muc-luc.docx' }

/**
 * Gives the whole dossier as one archive: every paper as DOCX, the evidence in the order of the criteria, an index and the SHA-256 sums. One file at a
 * time is in memory. A file that is not here is fetched from the office where there is a network; what cannot be had is named in the index.
 */
export const giveDossier = async (
  doors: PaperDoors,
  input: PaperInput,
  area: AreaCode,
  progress: Progress,
): Promise<DossierGiven> => {
  const at = doors.now()
  const zip = createZip(at)
  const sums: string[] = []
  const listed = listEvidence(input.set?.criteria ?? [], input.evidence)
  const papers: IndexedPaper[] = []
  for (const id of PAPER_IDS) {
    const { paper } = buildPaper(id, input)
    const fileName = `${PAPER_FILES[id]}.docx`
    await addBytes(zip, sums, fileName, await paperToDocx(paper))
    papers.push({ title: paper.title, fileName })
    if (progress.signal.aborted) return { kind: 'stopped' }
  }
  const filed = await addEvidence(doors, { zip, sums, listed, area }, progress)
  if (typeof filed === 'string') return { kind: filed }
  const madeOn = vietnamDay(at.getTime())
  const index = buildDossierIndex(input, { madeOn, papers: [INDEX, ...papers], evidence: filed, sums: SUMS })
  const fits = await addBytes(zip, sums, INDEX.fileName, await paperToDocx(index))
  const sumsFit = await addBytes(zip, [], SUMS, new TextEncoder().encode(`${sums.join('\n')}\n`))
  if (!fits || !sumsFit) return { kind: 'too-large' }
  if (progress.signal.aborted) return { kind: 'stopped' }
  const name = `ho-so-ocop-${slugOf(input.product.name)}-${(madeOn ?? '').replaceAll('-', '')}.zip`
  const kind = await doors.evidence.give(new File([zip.close()], name, { type: 'application/zip' }))
  const missing = filed.filter(({ isThere }) => !isThere).map((one) => one.listed)
  return { kind, name, files: filed.length - missing.length, missing }
}

const addBytes = async (
  zip: ZipWriter,
  sums: string[],
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer
  sums.push(`${await sha256(whole)}  ${name}`)
  return zip.add(name, [whole])
}

interface Filing {
  readonly zip: ZipWriter
  readonly sums: string[]
  readonly listed: readonly ListedEvidence[]
  readonly area: AreaCode
}

const addEvidence = async (
  doors: PaperDoors,
  { zip, sums, listed, area }: Filing,
  progress: Progress,
): Promise<IndexedEvidence[] | 'stopped' | 'too-large'> => {
  const filed: IndexedEvidence[] = []
  const link = { isCut: false }
  for (const [done, one] of listed.entries()) {
    if (progress.signal.aborted) return 'stopped'
    progress.step(done, listed.length, 'files')
    const path = `${EVIDENCE_FOLDER}/${one.fileName}`
    const bytes = await wholeFile(doors, one.file, area, link, progress.signal)
    if (bytes !== undefined) {
      if (!zip.add(path, [bytes])) return 'too-large'
      sums.push(`${one.file.sha256}  ${path}`)
    }
    filed.push({ listed: one, path, isThere: bytes !== undefined })
  }
  return progress.signal.aborted ? 'stopped' : filed
}

/** The file that the record names, to the last byte; undefined when neither phone nor office gives it. Once the link is cut, only the phone is asked. */
const wholeFile = async (
  { store, evidence }: PaperDoors,
  file: FileReference,
  area: AreaCode,
  link: { isCut: boolean },
  signal: AbortSignal,
): Promise<ArrayBuffer | undefined> => {
  const here = await store.bytesOf(file.sha256)
  if (here === undefined && link.isCut) return undefined
  const opened =
    here === undefined
      ? await evidence.open(area, file, { signal, step: () => undefined })
      : { kind: 'opened' as const, blob: new Blob(here) }
  if (opened.kind === 'unreachable') link.isCut = true
  if (opened.kind !== 'opened') return undefined
  const bytes = await opened.blob.arrayBuffer()
  return (await sha256(bytes)) === file.sha256 ? bytes : undefined
}
