import type { Role } from '../../domain/records/role.ts'
import { submissionMeta } from '../../domain/survey/xform/submission-meta.ts'
import type { SubmissionName, SubmissionState } from '../../protocol/open-rosa.ts'
import type { Principal } from '../access.ts'
import { nowOf, type Office } from '../office.ts'
import { newServerId } from '../secrets.ts'
import { resolveAreas } from '../storage/areas.ts'
import { deviceById } from '../storage/devices.ts'
import { changeSubmission, keepSubmission, type Submission, submissionIn } from '../storage/submissions.ts'
import { keepAttachments } from './attachments.ts'
import { fileSubmission } from './file-submission.ts'
import { parseXml } from './parse-xml.ts'
import type { Post } from './read-post.ts'
import { type ReadSubmission, readSubmission } from './read-submission.ts'

export type Taken =
  /** again: the office had it before. */
  | { kind: 'taken'; state: SubmissionState; isAgain: boolean }
  /** other-content: another submission of that id is there. nameless: it does not say which form or submission it is. */
  | { kind: 'other-content' }
  | { kind: 'nameless' }
  | { kind: 'busy' }

/**
 * Takes one post of a submission. First it is kept as it came, so that whatever happens next nothing is lost; when its last post has come it becomes
 * records. The same post again changes nothing and is answered alike.
 */
export const takeSubmission = async (office: Office, principal: Principal, post: Post): Promise<Taken> => {
  const meta = submissionMeta(post.root)
  if (meta === undefined) return { kind: 'nameless' }
  const read = await readSubmission(office.db, principal, post.root, meta)
  const before = await submissionIn(office.db, principal.areas, meta.instanceId)
  const row = before ?? (await keepFirst(office, principal, post, meta, read))
  if (row.sha256 !== post.sha256) return { kind: 'other-content' }
  await keepAttachments(office, row, post)
  const isAgain = before !== undefined && before.state !== 'receiving'
  if (post.hasMore) return { kind: 'taken', state: 'receiving', isAgain: false }
  return settle(office, { ...principal, device: row.device }, row, read, meta, isAgain)
}

/** Tries once more to make a survey of one that is kept: its form may have been published meanwhile, or its last post will never come. */
export const readAgain = async (office: Office, row: Submission): Promise<SubmissionState | 'busy' | 'gone'> => {
  const device = await deviceById(office.db, row.device)
  const root = row.xml === null ? undefined : parseXml(row.xml)
  const meta = root === undefined ? undefined : submissionMeta(root)
  if (root === undefined || meta === undefined || device === undefined) return 'gone'
  const areas = (await resolveAreas(office.db, device.areas)).map(({ code }) => code)
  const principal: Principal = { device: device.id, name: device.name, role: device.role as Role, areas }
  const read = await readSubmission(office.db, principal, root, meta)
  const taken = await settle(office, principal, row, read, meta, true)
  return taken.kind === 'taken' ? taken.state : 'busy'
}

const keepFirst = (
  office: Office,
  { device }: Principal,
  { xml, sha256 }: Post,
  { form, instanceId }: NonNullable<ReturnType<typeof submissionMeta>>,
  { area }: ReadSubmission,
): Promise<Submission> =>
  keepSubmission(office.db, {
    ...{ area, instance: instanceId, id: newServerId(office.nowMs()), device, sha256, xml },
    ...{ form_id: form.id, form_version: form.version, state: 'receiving', problems: '[]' },
    ...{ response: null, producer: null, product: null, received_at: nowOf(office) },
  })

const settle = async (
  office: Office,
  principal: Principal,
  row: Submission,
  read: ReadSubmission,
  meta: NonNullable<ReturnType<typeof submissionMeta>>,
  isAgain: boolean,
): Promise<Taken> => {
  if (read.kind === 'unreadable' && row.response === null) return hold(office, row, read, isAgain)
  // The producer may have been merged or deleted since; what it became stays, and there is nothing more to file.
  if (read.kind === 'unreadable' || read.area !== row.area) {
    if (row.response === null)
      return hold(office, row, { problems: [{ code: 'subject-missing', what: read.area }] }, isAgain)
    return { kind: 'taken', state: row.state, isAgain }
  }
  const filing = await fileSubmission(office, principal, row, read, meta)
  return filing.kind === 'busy' ? filing : { kind: 'taken', state: filing.state, isAgain }
}

const hold = async (
  office: Office,
  row: SubmissionName,
  { problems }: { problems: Extract<ReadSubmission, { kind: 'unreadable' }>['problems'] },
  isAgain: boolean,
): Promise<Taken> => {
  await changeSubmission(office.db, row, { state: 'held', problems: JSON.stringify(problems) })
  return { kind: 'taken', state: 'held', isAgain }
}
