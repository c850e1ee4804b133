import { computed, signal } from '@preact/signals'
import type { EnrolmentControl, OfficeControl } from './context.ts'
import type { EvidenceControl } from './evidence.ts'
import type { FileControl } from './files.ts'
import { laterMethods } from './later-methods.ts'
import type { RegisterControl } from './registers.ts'

/** The office's desk, loaded when something is asked of it. */
export const laterOffice = (load: () => Promise<OfficeControl>): OfficeControl =>
  laterMethods<OfficeControl>(
    {
      ...{
        signIn: true,
        signInByPasskey: true,
        signOut: true,
        username: true,
        areas: true,
        devices: true,
        makeCode: true,
      },
      ...{ revokeDevice: true, answerRecovery: true, accounts: true, createAccount: true, disableAccount: true },
    },
    load,
  )

export const laterEnrolment = (load: () => Promise<EnrolmentControl>): EnrolmentControl =>
  laterMethods<EnrolmentControl>({ enrol: true, leave: true }, load)

export const laterRegisters = (load: () => Promise<RegisterControl>): RegisterControl =>
  laterMethods<RegisterControl>({ read: true, give: true, giveText: true, givePicture: true }, load)

/** Files that leave and enter this phone, loaded when something is asked of them, or when somebody looks when a copy was given out. */
export const laterFiles = (load: () => Promise<FileControl>): FileControl => {
  const loaded = signal<FileControl | undefined>(undefined)
  let loading: Promise<FileControl> | undefined
  // One for all who ask while it comes: of two, one would be told of a copy and the other be looked at.
  const control = (): Promise<FileControl> => {
    loading ??= load().then(
      (come) => {
        loaded.value = come
        return come
      },
      (error: unknown) => {
        loading = undefined
        throw error
      },
    )
    return loading
  }
  return {
    copiedAt: computed(() => loaded.value?.copiedAt.value, {
      watched: () => void control().catch(() => undefined),
    }),
    ...laterMethods<Omit<FileControl, 'copiedAt'>>(
      {
        ...{ along: true, giveCopy: true, giveChanges: true, giveReply: true, open: true, restore: true },
        ...{ handIn: true, deliverCarried: true, drop: true, takeReply: true },
      },
      control,
    ),
  }
}

/** Evidence, loaded when it is made or looked at. */
export const laterEvidence = (load: () => Promise<EvidenceControl>): EvidenceControl => ({
  ...laterMethods<Omit<EvidenceControl, 'followPlace'>>(
    {
      ...{ openCamera: true, startRecording: true, locate: true, codeReader: true, signatureField: true },
      ...{ permission: true, add: true, open: true, give: true },
    },
    load,
  ),
  followPlace: (seen) => {
    let stop: (() => void) | undefined
    let isStopped = false
    load().then(
      (control) => {
        if (!isStopped) stop = control.followPlace(seen)
      },
      () => seen({ kind: 'unavailable' }),
    )
    return () => {
      isStopped = true
      stop?.()
    }
  },
})
