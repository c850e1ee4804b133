import type { DataPurpose, FieldGroup } from './data-class.ts'
import type { RetentionId } from './retention-ids.ts'

interface TableClassification {
  readonly purpose: DataPurpose
  readonly retention: RetentionId
  readonly groups: readonly FieldGroup[]
}

/** Every column of the office's database (`server/storage/tables.ts`). Whole records and changes are as careful as the most careful field in them. */
export const OFFICE_TABLES: Readonly<Record<string, TableClassification>> = {
  area: {
    ...{ purpose: 'programme', retention: 'counter' },
    groups: [{ is: 'public', of: 'programme', fields: 'code name merged_into province' }],
  },
  area_counter: {
    ...{ purpose: 'transport', retention: 'counter' },
    groups: [{ is: 'business', of: 'programme', fields: 'area seq chain entries sum' }],
  },
  record: {
    ...{ purpose: 'recognition', retention: 'programme-file' },
    groups: [
      { is: 'business', of: 'programme', fields: 'area id kind version created_at updated_at deleted_at' },
      { is: 'personal', of: 'staff', fields: 'created_by updated_by stamps' },
      { is: 'sensitive', of: 'anybody', fields: 'data conflicts' },
    ],
  },
  mutation: {
    ...{ purpose: 'proof', retention: 'ledger' },
    groups: [
      {
        ...{ is: 'business', of: 'programme' },
        fields: 'area m device ds record request_hash effective_base received_at entry chain',
      },
      { is: 'personal', of: 'staff', fields: 'actor' },
      { is: 'sensitive', of: 'anybody', fields: 'content verdict' },
    ],
  },
  device: {
    ...{ purpose: 'security', retention: 'device' },
    groups: [
      {
        ...{ is: 'business', of: 'programme' },
        fields:
          'id token_hash role areas account enrolled_at waiting revoked_at clock_offset_ms door public_key cloned_at former_token_hash known_mark_hash mark_hash nonce_ms revoked_for token_expires_at wiped_at',
      },
      { is: 'personal', of: 'staff', fields: 'name label last_seen_at' },
    ],
  },
  enrolment_code: {
    ...{ purpose: 'security', retention: 'enrolment-code' },
    groups: [
      { is: 'business', of: 'programme', fields: 'code_hash role areas expires_at used_at device' },
      { is: 'personal', of: 'staff', fields: 'name made_by' },
    ],
  },
  account: {
    ...{ purpose: 'security', retention: 'account' },
    groups: [
      { is: 'business', of: 'programme', fields: 'id role areas created_at disabled_at' },
      { is: 'personal', of: 'staff', fields: 'username name password_hash' },
    ],
  },
  session: {
    ...{ purpose: 'security', retention: 'session' },
    groups: [
      { is: 'business', of: 'staff', fields: 'token_hash id account device created_at expires_at method' },
      { is: 'personal', of: 'staff', fields: 'browser seen_at' },
    ],
  },
  known_browser: {
    ...{ purpose: 'security', retention: 'account' },
    groups: [{ is: 'business', of: 'staff', fields: 'token_hash account made_at' }],
  },
  passkey: {
    ...{ purpose: 'security', retention: 'account' },
    groups: [
      { is: 'business', of: 'staff', fields: 'id account public_key counter transports made_at used_at' },
      { is: 'personal', of: 'staff', fields: 'name' },
    ],
  },
  challenge: {
    ...{ purpose: 'security', retention: 'attempt' },
    groups: [{ is: 'business', of: 'programme', fields: 'challenge purpose expires_at' }],
  },
  attempt: {
    ...{ purpose: 'security', retention: 'attempt' },
    groups: [
      { is: 'business', of: 'programme', fields: 'tries since' },
      // A network address, a username: what knocked.
      { is: 'personal', of: 'anybody', fields: 'door' },
    ],
  },
  audit: {
    ...{ purpose: 'proof', retention: 'audit' },
    groups: [
      { is: 'business', of: 'programme', fields: 'id at action n hash' },
      { is: 'personal', of: 'staff', fields: 'actor subject' },
    ],
  },
  audit_head: {
    ...{ purpose: 'proof', retention: 'audit' },
    groups: [{ is: 'business', of: 'programme', fields: 'id n hash' }],
  },
  attestation: {
    ...{ purpose: 'proof', retention: 'ledger' },
    groups: [
      {
        is: 'business',
        of: 'programme',
        fields: 'area device n hash prev record kind m at received_at findings sender',
      },
      // The statement names who finalised it.
      { is: 'personal', of: 'staff', fields: 'content' },
    ],
  },
  quarantine: {
    ...{ purpose: 'support', retention: 'quarantine' },
    groups: [
      { is: 'business', of: 'programme', fields: 'area device m ds record received_at state problem decided_at' },
      { is: 'personal', of: 'staff', fields: 'decided_by reason' },
      { is: 'sensitive', of: 'anybody', fields: 'content' },
    ],
  },
  carrying: {
    ...{ purpose: 'transport', retention: 'file' },
    groups: [{ is: 'business', of: 'programme', fields: 'area device sha256' }],
  },
  person_request: {
    ...{ purpose: 'proof', retention: 'person-request' },
    groups: [
      { is: 'business', of: 'programme', fields: 'area id state received_on made_at' },
      { is: 'personal', of: 'anybody', fields: 'content' },
    ],
  },
  erasure: {
    ...{ purpose: 'proof', retention: 'person-request' },
    groups: [{ is: 'business', of: 'programme', fields: 'area record request kind version whole paths files at' }],
  },
  erasure_reach: {
    ...{ purpose: 'proof', retention: 'person-request' },
    groups: [
      { is: 'business', of: 'programme', fields: 'area device version at' },
      { is: 'personal', of: 'staff', fields: 'by' },
    ],
  },
  file: {
    ...{ purpose: 'transport', retention: 'file' },
    groups: [{ is: 'business', of: 'producer', fields: 'area sha256 bytes type state at' }],
  },
  file_unit: {
    ...{ purpose: 'transport', retention: 'file' },
    groups: [
      { is: 'business', of: 'producer', fields: 'area sha256 n' },
      // Photos, papers and recordings: an identity card may be among them.
      { is: 'sensitive', of: 'anybody', fields: 'content' },
    ],
  },
  intake: {
    ...{ purpose: 'support', retention: 'intake' },
    groups: [
      { is: 'business', of: 'producer', fields: 'area id sha256 file bytes receipt_hash state received_at decided_at' },
      { is: 'personal', of: 'staff', fields: 'decided_by' },
      { is: 'personal', of: 'anybody', fields: 'summary reason' },
    ],
  },
  api_key: {
    ...{ purpose: 'security', retention: 'api-key' },
    groups: [
      {
        ...{ is: 'business', of: 'programme' },
        fields: 'id key_hash name areas reads_personal account made_at expires_at used_at revoked_at',
      },
      { is: 'personal', of: 'staff', fields: 'made_by' },
    ],
  },
  report: {
    ...{ purpose: 'programme', retention: 'report' },
    groups: [
      {
        ...{ is: 'business', of: 'programme' },
        fields: 'period claimed_at made_at docx_sha256 docx_bytes xlsx_sha256 xlsx_bytes',
      },
    ],
  },
  submission: {
    ...{ purpose: 'support', retention: 'submission' },
    groups: [
      {
        ...{ is: 'business', of: 'producer' },
        fields: 'area instance id device form_id form_version sha256 state response producer product received_at',
      },
      { is: 'sensitive', of: 'anybody', fields: 'xml problems' },
    ],
  },
  submission_file: {
    ...{ purpose: 'support', retention: 'submission' },
    groups: [
      { is: 'business', of: 'producer', fields: 'area instance sha256 bytes type evidence' },
      { is: 'personal', of: 'anybody', fields: 'name' },
    ],
  },
  meta: {
    ...{ purpose: 'security', retention: 'counter' },
    groups: [{ is: 'business', of: 'programme', fields: 'key value' }],
  },
}

const SENSITIVE: FieldGroup = { is: 'sensitive', of: 'anybody', fields: '*' }
const BUSINESS: FieldGroup = { is: 'business', of: 'programme', fields: '*' }

/** Every table of the phone's store (`store/database.ts`), whole: what the rows hold lies in them as one. */
export const PHONE_TABLES: Readonly<Record<string, TableClassification>> = {
  records: { purpose: 'recognition', retention: 'phone-record', groups: [SENSITIVE] },
  bases: { purpose: 'transport', retention: 'phone-record', groups: [SENSITIVE] },
  outbox: { purpose: 'transport', retention: 'phone-queue', groups: [SENSITIVE] },
  delivered: { purpose: 'transport', retention: 'phone-delivered', groups: [SENSITIVE] },
  carried: { purpose: 'transport', retention: 'phone-carried', groups: [SENSITIVE] },
  blobs: { purpose: 'recognition', retention: 'phone-file', groups: [BUSINESS] },
  chunks: { purpose: 'recognition', retention: 'phone-file', groups: [SENSITIVE] },
  uploads: { purpose: 'transport', retention: 'phone-file', groups: [BUSINESS] },
  typing: { purpose: 'recognition', retention: 'phone-typing', groups: [SENSITIVE] },
  places: { purpose: 'recognition', retention: 'phone-record', groups: [BUSINESS] },
  facts: { purpose: 'programme', retention: 'phone-record', groups: [BUSINESS] },
  touched: { purpose: 'programme', retention: 'phone-record', groups: [BUSINESS] },
  names: { purpose: 'recognition', retention: 'phone-record', groups: [SENSITIVE] },
  keys: { purpose: 'security', retention: 'phone-key', groups: [BUSINESS] },
  meta: { purpose: 'transport', retention: 'phone-record', groups: [{ is: 'personal', of: 'staff', fields: '*' }] },
}
