import { OFFICE, ROLES, type Role } from '../../domain/records/role.ts'

/** Whose things an action reaches; of all others it answers as if they were not there. */
export const SCOPES = {
  none: 'nothing of anybody’s',
  'own-device': 'the device that asks',
  'own-account': 'the account that asks',
  'own-areas': 'communes held at that moment',
  'within-reach': 'devices and accounts that hold none but those communes, in roles that one may give',
  giving: 'those communes, and roles that one may give',
  'all-areas': 'only who holds every commune of the office',
  'named-area': 'the commune that it is sent to, which is never read',
  'carried-file': 'communes held, and files of records that this device handed in for another',
  'proven-device': 'the device that the file’s proof names, in its communes',
  'own-receipt': 'what the receipt names',
} as const

/** Who may do an action: `anybody` without any credentials, a phone or a desk in one of these roles, a program by its key, a phone with ODK Collect. */
export interface Rule {
  readonly text: string
  readonly scope: keyof typeof SCOPES
  readonly anybody?: true
  readonly phone?: readonly Role[]
  readonly desk?: readonly Role[]
  readonly key?: true | 'personal'
  readonly collect?: true
  /** Phones that were stopped, too, or they alone: what they send goes into quarantine. */
  readonly stopped?: 'too' | 'only'
}

const ENROLLED = { phone: ROLES, desk: ROLES } as const
const ADMINISTRATOR: readonly Role[] = ['administrator']
const IN_COMMUNES: readonly Role[] = ['officer', 'commune', ...OFFICE]

/**
 * The one table of who may do what with which scope. A session or key that has ended, and a disabled account may do only what anybody may; a phone that was
 * stopped beyond that hands over what it holds (`stopped`). Role and communes are looked up at each request.
 */
export const ACTIONS = {
  'open-app': { text: 'load the app, see whether the office is up', scope: 'none', anybody: true },
  enrol: { text: 'enrol a device by a one-time code', scope: 'own-device', anybody: true },
  'sign-in': { text: 'sign in', scope: 'own-account', anybody: true },
  'sign-out': { text: 'sign out', scope: 'own-account', anybody: true },
  'manage-own-account': {
    text: 'see and change one’s own password, passkeys and sessions',
    scope: 'own-account',
    desk: ROLES,
  },
  'see-communes': { text: 'see the names of the communes served', scope: 'none', anybody: true },
  'send-intake': { text: 'send a self-assessment', scope: 'named-area', anybody: true },
  'ask-receipt': { text: 'ask what became of it', scope: 'own-receipt', anybody: true },
  'check-print': { text: 'check a printed result by its code', scope: 'none', anybody: true },
  'read-api-document': { text: 'read the documentation of the API', scope: 'none', anybody: true },

  'get-token': { text: 'get a token by a signature', scope: 'own-device', anybody: true },
  'register-key': { text: 'register the key of a phone that has none yet', scope: 'own-device', phone: ROLES },
  push: { text: 'send changes of records', scope: 'own-areas', ...ENROLLED, stopped: 'too' },
  pull: { text: 'fetch records', scope: 'own-areas', ...ENROLLED },
  'see-history': { text: 'see the changes of a record', scope: 'own-areas', ...ENROLLED },
  'hand-in': { text: 'hand in the changes of another device', scope: 'proven-device', ...ENROLLED, stopped: 'too' },
  'bring-file': {
    text: 'ask what is missing of a file, and bring it',
    scope: 'carried-file',
    ...ENROLLED,
    stopped: 'too',
  },
  'fetch-file': { text: 'fetch a file', scope: 'own-areas', ...ENROLLED },
  'hand-over': {
    text: 'hand over into quarantine what a stopped phone still holds',
    scope: 'own-device',
    phone: ROLES,
    stopped: 'only',
  },
  'see-attestation': { text: 'see what was found about a record’s signature', scope: 'own-areas', ...ENROLLED },
  'see-recovery-key': {
    text: 'see what forgotten locks are sealed towards',
    scope: 'own-device',
    ...ENROLLED,
  },
  'see-self': { text: 'see one’s own name, role and communes', scope: 'own-device', ...ENROLLED },

  'take-intake': { text: 'see, take and decline self-assessments', scope: 'own-areas', desk: IN_COMMUNES },
  'see-devices': { text: 'see devices', scope: 'within-reach', desk: OFFICE },
  'make-code': { text: 'make a code or key for a device', scope: 'giving', desk: OFFICE },
  'set-device-areas': { text: 'set the communes of a device', scope: 'within-reach', desk: OFFICE },
  'judge-quarantine': { text: 'take in or decline what stopped phones sent', scope: 'own-areas', desk: OFFICE },
  'recover-lock': { text: 'open the forgotten lock of a device', scope: 'within-reach', desk: OFFICE },
  'revoke-device': { text: 'revoke a device', scope: 'within-reach', desk: OFFICE },
  'see-submissions': { text: 'see what came from ODK Collect, read it again', scope: 'own-areas', desk: OFFICE },
  'see-areas': { text: 'see who holds which commune', scope: 'own-areas', desk: OFFICE },
  'see-country': { text: 'see the country’s list of communes', scope: 'none', desk: OFFICE },
  'see-reports': { text: 'make periodic reports', scope: 'own-areas', desk: OFFICE },
  'see-kept-reports': { text: 'fetch the office’s kept reports', scope: 'all-areas', desk: OFFICE },
  'handle-people': {
    text: 'keep the register of requests about personal data, give copies, correct, erase',
    scope: 'own-areas',
    desk: OFFICE,
  },
  'see-retention': { text: 'see what has been kept long enough', scope: 'own-areas', desk: OFFICE },
  'see-integrity': { text: 'see the chains of devices', scope: 'within-reach', desk: OFFICE },
  'see-audit': { text: 'see the office’s log', scope: 'none', desk: ADMINISTRATOR },
  'manage-keys': { text: 'make, see and end keys of the API', scope: 'own-areas', desk: OFFICE },
  'set-areas': { text: 'add, rename and merge communes', scope: 'own-areas', desk: ADMINISTRATOR },
  'see-accounts': { text: 'see accounts', scope: 'within-reach', desk: ADMINISTRATOR },
  'create-account': { text: 'make an account', scope: 'giving', desk: ADMINISTRATOR },
  'set-account-areas': { text: 'set the communes of another’s account', scope: 'within-reach', desk: ADMINISTRATOR },
  'set-account-role': { text: 'set the role of another’s account', scope: 'within-reach', desk: ADMINISTRATOR },
  'disable-account': { text: 'disable another’s account', scope: 'within-reach', desk: ADMINISTRATOR },

  'read-api': { text: 'read records through the API', scope: 'own-areas', desk: ROLES, key: true },
  'read-personal': { text: '… with what is about persons', scope: 'own-areas', desk: OFFICE, key: 'personal' },
  'export-personal': { text: 'export a file with what is about persons', scope: 'own-areas', desk: OFFICE },
  'fetch-forms': { text: 'fetch forms and lists for ODK Collect', scope: 'own-areas', collect: true },
  'send-survey': { text: 'send a survey filled in ODK Collect', scope: 'own-areas', collect: true },
} as const satisfies Readonly<Record<string, Rule>>

export type Action = keyof typeof ACTIONS

/** What no phone does. */
export type DeskAction = {
  [Each in Action]: (typeof ACTIONS)[Each] extends { readonly phone: unknown } | { readonly anybody: true }
    ? never
    : Each
}[Action]

/** By which a stopped phone hands over what it holds. */
export type HandingOver = {
  [Each in Action]: (typeof ACTIONS)[Each] extends { readonly stopped: string } ? Each : never
}[Action]
