import type * as z from 'zod/mini'
import { DeviceKeyRequest, TokenRequest } from '../../../src/protocol/access.ts'
import {
  PasskeyName,
  PasskeyRegistration,
  PasskeyRequest,
  PasskeySignIn,
  PasswordRequest,
  RoleRequest,
} from '../../../src/protocol/account.ts'
import { ApiKeyRequest } from '../../../src/protocol/api-key.ts'
import { AreasRequest, HoldingRequest, MergeRequest } from '../../../src/protocol/areas.ts'
import { HandIn } from '../../../src/protocol/bundle.ts'
import { AccountRequest, CodeRequest, EnrolRequest, RevokeRequest, SignInRequest } from '../../../src/protocol/enrol.ts'
import { FilesRequest } from '../../../src/protocol/files.ts'
import { IntakeDecision, ReceiptRequest } from '../../../src/protocol/intake.ts'
import { CheckRequest } from '../../../src/protocol/integrity.ts'
import { OpenRosaKeyRequest, SubmissionName } from '../../../src/protocol/open-rosa.ts'
import { EraseOrder, PersonRequestDraft, RequestAnswer, RequestRefusal } from '../../../src/protocol/people.ts'
import { PullRequest } from '../../../src/protocol/pull.ts'
import { PushRequest } from '../../../src/protocol/push.ts'
import { QuarantineDecision, QuarantineRequest } from '../../../src/protocol/quarantine.ts'
import { AskRecovery } from '../../../src/protocol/recovery.ts'

/** What each route that takes a body expects in it: by its schema; `bytes` as they come; `nothing` where none is read. */
export const BODIES: Readonly<Record<string, z.ZodMiniType | 'bytes' | 'nothing'>> = {
  'POST /v1/push': PushRequest,
  'POST /v1/pull': PullRequest,
  'POST /v1/hand-in': HandIn,
  'POST /v1/files': FilesRequest,
  'PUT /v1/files/:area/:sha256/:from': 'bytes',
  'POST /v1/intake/receipt': ReceiptRequest,
  'POST /v1/intake/:area': 'bytes',
  'POST /v1/intake/:area/:id/decide': IntakeDecision,
  'POST /v1/enrol': EnrolRequest,
  'POST /v1/office/sign-in': SignInRequest,
  'POST /v1/office/sign-out': 'nothing',
  'POST /v1/office/codes': CodeRequest,
  'POST /v1/office/devices/:id/revoke': RevokeRequest,
  'POST /v1/office/accounts': AccountRequest,
  'POST /v1/office/accounts/:id/disable': 'nothing',
  'POST /v1/office/served-areas': AreasRequest,
  'POST /v1/office/served-areas/:code/merge': MergeRequest,
  'POST /v1/office/devices/:id/areas': HoldingRequest,
  'POST /v1/office/accounts/:id/areas': HoldingRequest,
  'POST /v1/office/keys': ApiKeyRequest,
  'POST /v1/office/keys/:id/revoke': 'nothing',
  'POST /v1/office/exports/personal': 'nothing',
  'POST /v1/office/openrosa/keys': OpenRosaKeyRequest,
  'POST /v1/office/openrosa/read-again': SubmissionName,
  'POST /openrosa/submission': 'bytes',
  'POST /v1/token/nonce': 'nothing',
  'POST /v1/token': TokenRequest,
  'POST /v1/device-key': DeviceKeyRequest,
  'POST /v1/quarantine': QuarantineRequest,
  'POST /v1/check': CheckRequest,
  'POST /v1/office/passkey/options': 'nothing',
  'POST /v1/office/passkey/sign-in': PasskeySignIn,
  'POST /v1/office/account/sessions/end-others': 'nothing',
  'POST /v1/office/account/sessions/:id/end': 'nothing',
  'POST /v1/office/account/password': PasswordRequest,
  'POST /v1/office/account/passkeys/options': PasskeyRequest,
  'POST /v1/office/account/passkeys': PasskeyRegistration,
  'POST /v1/office/account/passkeys/:id/name': PasskeyName,
  'POST /v1/office/account/passkeys/:id/remove': 'nothing',
  'POST /v1/office/accounts/:id/sessions/end': 'nothing',
  'POST /v1/office/accounts/:id/role': RoleRequest,
  'POST /v1/office/accounts/:id/enable': 'nothing',
  'POST /v1/office/quarantine/decide': QuarantineDecision,
  'POST /v1/office/people': PersonRequestDraft,
  'POST /v1/office/people/:area/:id/acknowledge': 'nothing',
  'POST /v1/office/people/:area/:id/refuse': RequestRefusal,
  'POST /v1/office/people/:area/:id/finish': RequestAnswer,
  'POST /v1/office/people/:area/:id/correct': 'nothing',
  'POST /v1/office/people/:area/:id/erase': EraseOrder,
  'POST /v1/office/people/:area/:id/devices/:device': 'nothing',
  'POST /v1/office/recovery/answer': AskRecovery,
}
