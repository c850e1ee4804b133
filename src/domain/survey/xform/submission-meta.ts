import type { XmlElement } from './xml.ts'

/** What a submission says of itself: OpenRosa metadata, and the form that it was filled by. */
export interface SubmissionMeta {
  readonly form: { readonly id: string; readonly version: string }
  readonly instanceId: string
  /** The submission that this one is an edited version of. */
  readonly deprecatedId?: string
  /** As written: ISO 8601 with the offset of the place where it was filled. */
  readonly start?: string
  readonly end?: string
}

/** Longest id of a submission that is taken; OpenRosa asks servers for 249 signs. */
const ID_LENGTH = 300

/** Undefined where it does not say which form, or which submission, it is. */
export const submissionMeta = (root: XmlElement): SubmissionMeta | undefined => {
  const meta = root.children.find(({ name }) => name === 'meta')
  const told = (name: string): string | undefined => {
    const text = meta?.children.find((child) => child.name === name)?.text.trim()
    return text === undefined || text === '' ? undefined : text
  }
  const instanceId = told('instanceID') ?? root.attributes.instanceID
  const { id } = root.attributes
  if (instanceId === undefined || id === undefined || instanceId.length > ID_LENGTH) return undefined
  const [deprecatedId, start, end] = [told('deprecatedID'), told('timeStart'), told('timeEnd')]
  return {
    form: { id, version: root.attributes.version ?? '' },
    instanceId,
    ...(deprecatedId === undefined ? {} : { deprecatedId }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  }
}
