/** Rows as the database holds them. Times are ISO 8601 in UTC, structures are JSON as text: the same in SQLite and PostgreSQL. */
export interface Tables {
  /** Communes that this office serves. */
  area: {
    code: string
    name: string
    /** The commune that it was merged into by law. */
    merged_into: string | null
    province: string | null
  }
  /** The last version given out in each area; whoever writes takes the next ones here first, in the same transaction. */
  area_counter: {
    area: string
    seq: number
    /** Last link of the ledger's chain and number of its entries (`chain.ts`); sum over the records (`protocol/checksum.ts`). Null before the first write. */
    chain: string | null
    entries: number | null
    sum: string | null
  }
  record: {
    area: string
    id: string
    kind: string
    version: number
    data: string
    /** Who last changed each field (`stamps-text.ts`). */
    stamps: string
    conflicts: string
    created_at: string
    created_by: string
    updated_at: string
    updated_by: string
    deleted_at: string | null
  }
  /** The ledger: every mutation that was ever answered, with its answer. It is also each record's history. */
  mutation: {
    area: string
    m: string
    device: string
    ds: number
    record: string
    request_hash: string
    /** Version that the writer had seen (through its own chain); -1 for a rejected one. */
    effective_base: number
    verdict: string
    content: string
    actor: string
    received_at: string
    /** Its place in the chain of its area, and its link; null of what was written before there was one. */
    entry: number | null
    chain: string | null
  }
  device: {
    id: string
    token_hash: string | null
    name: string
    label: string
    role: string
    areas: string
    account: string | null
    enrolled_at: string
    last_seen_at: string | null
    waiting: number
    revoked_at: string | null
    /** How far its clock was ahead of ours when it last pushed, in milliseconds. */
    clock_offset_ms: number | null
    /** By which door it comes where that is not our own app's: its key opens no other. */
    door: 'openrosa' | null
    public_key: string | null
    /** End of the token, where it has one. */
    token_expires_at: string | null
    /** Of the token before the key: files that were signed by it are still under way. */
    former_token_hash: string | null
    /** Marks (`protocol/access.ts`), hashed: of the last token given out, and of the last that the phone surely came to know of. */
    mark_hash: string | null
    known_mark_hash: string | null
    cloned_at: string | null
    revoked_for: string | null
    wiped_at: string | null
    /** Time of the last nonce that it has signed. */
    nonce_ms: number | null
  }
  enrolment_code: {
    code_hash: string
    name: string
    role: string
    areas: string
    made_by: string
    expires_at: string
    used_at: string | null
    /** The device whose place it may take (`protocol/enrol.ts`). */
    device: string | null
  }
  account: {
    id: string
    username: string
    name: string
    role: string
    areas: string
    password_hash: string
    created_at: string
    disabled_at: string | null
  }
  session: {
    token_hash: string
    /** By which the session is named to people; the token it is known by is stored nowhere. */
    id: string
    account: string
    device: string
    /** What it is in: `Chrome, Windows`. */
    browser: string
    method: 'password' | 'passkey'
    created_at: string
    seen_at: string
    expires_at: string
  }
  /** Browsers in which the account's own user has signed in: what strangers guess elsewhere does not keep them out. */
  known_browser: { token_hash: string; account: string; made_at: string }
  /** Public keys by which accounts sign in without a password (WebAuthn). */
  passkey: {
    id: string
    account: string
    name: string
    public_key: string
    counter: number
    transports: string
    made_at: string
    used_at: string | null
  }
  /** Challenges that were given out and not answered yet. `purpose`: `sign-in`, or `register` and the account. */
  challenge: { challenge: string; purpose: string; expires_at: string }
  /** Tries at doors that guess-work could open, by door and who knocks. */
  attempt: { door: string; tries: number; since: string }
  /** Who did what at the desk; rows are only ever added, and the database refuses anything else. `n` and `hash`: its place in the chain (`audit.ts`). */
  audit: { id: string; at: string; actor: string; action: string; subject: string; n: number; hash: string }
  /** The one row of the audit's last number and hash; whoever adds an entry takes it first, in the same transaction. */
  audit_head: { id: number; n: number; hash: string }
  /**
   * What devices said of records that they finalised (`domain/integrity/attestation.ts`), by the change that brought it; of one that should have been
   * signed and was not, only that.
   */
  attestation: {
    area: string
    m: string
    record: string
    kind: string
    /** The device that speaks in the statement, and the one that sent it. */
    device: string
    sender: string
    n: number | null
    hash: string | null
    prev: string | null
    at: string | null
    /** The whole, as it came. */
    content: string | null
    findings: string
    received_at: string
  }
  /** Files that evidence of an area names. awaited: not whole yet; `at`: since when it is what it is. */
  file: {
    area: string
    sha256: string
    bytes: number
    type: string
    state: 'awaited' | 'stored' | 'refused'
    at: string
  }
  /** Units of awaited files that have come. */
  file_unit: { area: string; sha256: string; n: number; content: Uint8Array }
  /** Files that a device may bring for a commune that is not its own (`carrying.ts`). */
  carrying: { area: string; sha256: string; device: string }
  /** Self-assessments that producers sent without an account. */
  intake: {
    area: string
    id: string
    /** Of the content: by it the same one sent again is known. */
    sha256: string
    /** Of the bundle as it came: its name in the blob store. */
    file: string
    bytes: number
    receipt_hash: string
    summary: string
    state: 'pending' | 'taken' | 'declined'
    received_at: string
    decided_at: string | null
    decided_by: string | null
    reason: string | null
  }
  /** Keys by which other programs read; the key itself is stored nowhere. */
  api_key: {
    id: string
    key_hash: string
    name: string
    areas: string
    /** 1: it may ask for what is about persons, too. */
    reads_personal: number
    made_by: string
    /** Its maker's; none of keys of before, whose maker's name two accounts had. */
    account: string | null
    made_at: string
    expires_at: string
    used_at: string | null
    revoked_at: string | null
  }
  /** Periodic reports of the whole office; the bytes are in the blob store. Without files while they are being made. */
  report: {
    period: string
    claimed_at: string
    made_at: string | null
    docx_sha256: string | null
    docx_bytes: number | null
    xlsx_sha256: string | null
    xlsx_bytes: number | null
  }
  /** Submissions of phones with other apps (`protocol/open-rosa.ts`). */
  submission: {
    area: string
    /** The id that the phone gave it: by it the same one sent again is known. */
    instance: string
    /** Of the row; the ids of what it becomes are made of it. */
    id: string
    device: string
    form_id: string
    form_version: string
    /** Of the XML as it came. */
    sha256: string
    /** As it came, until it has become a survey: what was in it is the survey's then, and erased with it. */
    xml: string | null
    state: 'receiving' | 'filed' | 'draft' | 'held'
    problems: string
    response: string | null
    producer: string | null
    product: string | null
    received_at: string
  }
  /** Attachments of a submission. `type` is null of what may not be evidence; `evidence` is the record that it became. */
  submission_file: {
    area: string
    instance: string
    name: string
    sha256: string
    bytes: number
    type: string | null
    evidence: string | null
  }
  /** What stopped devices sent, until somebody has decided on it, and afterwards as it was decided. */
  quarantine: {
    area: string
    device: string
    m: string
    ds: number
    record: string
    /** The mutation as it came. */
    content: string
    received_at: string
    state: 'waiting' | 'taken' | 'refused' | 'declined'
    /** Why the rules refused it. */
    problem: string | null
    decided_at: string | null
    decided_by: string | null
    reason: string | null
  }
  /** What persons ask for about their data (`protocol/people.ts`); what tells who they are goes when it is carried out. */
  person_request: { area: string; id: string; state: string; received_on: string; content: string; made_at: string }
  /** What of a record was erased, by which request, in which version of its area: no personal data is in it. */
  erasure: {
    area: string
    record: string
    request: string
    kind: string
    version: number
    whole: number
    paths: string
    files: string
    at: string
  }
  /** Up to which version a device has carried out an area's erasures; `by`: who vouched for it at the desk, where it cannot do so itself. */
  erasure_reach: { area: string; device: string; version: number; at: string; by: string | null }
  meta: { key: string; value: string }
}
