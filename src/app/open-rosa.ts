import { collectSettings } from '../device/collect-settings.ts'
import * as desk from '../device/open-rosa-desk.ts'
import {
  OPEN_ROSA_PATH,
  type OpenRosaKey,
  type OpenRosaKeyRequest,
  type SubmissionList,
  type SubmissionName,
} from '../protocol/open-rosa.ts'
import type { Outcome } from './context.ts'
import { outcome } from './outcome.ts'

/** A key as it is shown, once: what is typed on the phone, and the text of the QR code that types it all. */
export interface ShownKey extends OpenRosaKey {
  readonly address: string
  readonly settings: string
}

/** The office's desk for phones with ODK Collect or KoboCollect. */
export interface OpenRosaControl {
  /** Where such phones are sent. */
  readonly address: string
  /** Such phones give their key to an address with TLS only. */
  readonly isSecure: boolean
  makeKey(request: OpenRosaKeyRequest): Promise<Outcome<ShownKey>>
  submissions(after?: string): Promise<Outcome<SubmissionList>>
  readAgain(submission: SubmissionName): Promise<Outcome<undefined>>
  /** Where a submission, or an attachment of it, is downloaded as it came. */
  xmlHref(submission: SubmissionName): string
  attachmentHref(submission: SubmissionName, name: string): string
}

export const createOpenRosa = ({ origin, protocol }: Pick<Location, 'origin' | 'protocol'>): OpenRosaControl => {
  const address = `${origin}${OPEN_ROSA_PATH}`
  const query = ({ area, instance }: SubmissionName, rest: Record<string, string> = {}): string =>
    new URLSearchParams({ area, instance, ...rest }).toString()
  return {
    ...{ address, isSecure: protocol === 'https:' },
    makeKey: async (request) => {
      const made = outcome(await desk.makeOpenRosaKey(request), (key) => key)
      if (made.kind !== 'ok') return made
      const { username, password } = made.value
      const settings = await collectSettings({ server_url: address, username, password })
      return { kind: 'ok', value: { ...made.value, address, settings } }
    },
    submissions: async (after) => outcome(await desk.listSubmissions(after), (list) => list),
    readAgain: async (submission) => outcome(await desk.readSubmissionAgain(submission), () => undefined),
    xmlHref: (submission) => `/v1/office/openrosa/submission.xml?${query(submission)}`,
    attachmentHref: (submission, name) => `/v1/office/openrosa/attachment?${query(submission, { name })}`,
  }
}
