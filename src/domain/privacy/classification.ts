import type { Kind } from '../records/kinds.ts'
import { type DataClass, type DataPurpose, type FieldGroup, isAboutPersons, pathsOf } from './data-class.ts'
import type { RetentionId } from './retention-ids.ts'

interface KindClassification {
  readonly purpose: DataPurpose
  readonly retention: RetentionId
  readonly groups: readonly FieldGroup[]
}

/** Every field of every kind of record: its class, whose it is; by kind what for, and by which rule it is kept. A path stands for all below it. */
export const CLASSIFICATION: Readonly<Record<Kind, KindClassification>> = {
  producer: {
    ...{ purpose: 'recognition', retention: 'programme-file' },
    groups: [
      { is: 'public', of: 'producer', fields: 'name legalForm' },
      { is: 'business', of: 'producer', fields: 'registrationNumber sample' },
      { is: 'personal', of: 'representative', fields: 'representative phone address consents requests' },
      { is: 'personal', of: 'anybody', fields: 'note' },
      { is: 'sensitive', of: 'representative', fields: 'place' },
    ],
  },
  product: {
    ...{ purpose: 'recognition', retention: 'programme-file' },
    groups: [
      { is: 'public', of: 'producer', fields: 'producer name criteria code certifiedStars certificateExpires' },
      { is: 'business', of: 'producer', fields: 'description sample' },
      { is: 'personal', of: 'anybody', fields: 'note' },
    ],
  },
  assessment: {
    ...{ purpose: 'recognition', retention: 'programme-file' },
    groups: [
      {
        ...{ is: 'business', of: 'producer' },
        fields: `product producer criteria packVersion role status startedAt finalisedAt answers findings basis locks target revises dossier
          hearing member scoring sealed carriesFrom sample`,
      },
      { is: 'personal', of: 'staff', fields: 'assessor typedBy attestation' },
      { is: 'personal', of: 'anybody', fields: 'notes note' },
    ],
  },
  response: {
    ...{ purpose: 'support', retention: 'survey' },
    groups: [
      { is: 'business', of: 'producer', fields: 'form producer product status startedAt finalisedAt revises sample' },
      { is: 'personal', of: 'staff', fields: 'surveyor attestation' },
      { is: 'personal', of: 'representative', fields: 'consents' },
      { is: 'personal', of: 'anybody', fields: 'note' },
      // Which of them are sensitive only the form knows (`question-class.ts`), so all are treated so.
      { is: 'sensitive', of: 'anybody', fields: 'answers' },
    ],
  },
  evidence: {
    ...{ purpose: 'recognition', retention: 'survey' },
    groups: [
      {
        ...{ is: 'business', of: 'producer' },
        fields: `producer product assessment criterion response question plan action training document medium takenAt validUntil sample`,
      },
      // Names, sizes and types of the bytes. The bytes themselves are sensitive (`tables.ts`): a paper may be an identity card.
      { is: 'business', of: 'producer', fields: 'file original thumbnail' },
      { is: 'personal', of: 'anybody', fields: 'caption fileName' },
      { is: 'sensitive', of: 'anybody', fields: 'place' },
    ],
  },
  form: {
    ...{ purpose: 'support', retention: 'reference' },
    groups: [{ is: 'business', of: 'programme', fields: 'form title about status fileName sample' }],
  },
  target: {
    ...{ purpose: 'programme', retention: 'reference' },
    groups: [
      { is: 'public', of: 'programme', fields: 'year measure planned achieved scope industry legalForm source sample' },
    ],
  },
  budget: {
    ...{ purpose: 'programme', retention: 'reference' },
    groups: [{ is: 'business', of: 'programme', fields: 'year source amountVnd measure scope reference sample' }],
  },
  dossier: {
    ...{ purpose: 'recognition', retention: 'programme-file' },
    groups: [
      {
        ...{ is: 'business', of: 'producer' },
        fields: `product producer occasion criteria assessment code certificate previous revises samples changes outlook sample`,
      },
      {
        ...{ is: 'business', of: 'producer' },
        fields: `steps.*.action steps.*.day steps.*.at steps.*.role steps.*.number steps.*.decision steps.*.certificate steps.*.filed
          steps.*.stars steps.*.points steps.*.isOut`,
      },
      { is: 'personal', of: 'staff', fields: 'steps.*.by' },
      { is: 'personal', of: 'anybody', fields: 'steps.*.note steps.*.asks findings reason note' },
    ],
  },
  comment: {
    ...{ purpose: 'recognition', retention: 'programme-file' },
    groups: [
      {
        ...{ is: 'business', of: 'producer' },
        fields:
          'product producer dossier assessment criterion replyTo stance proposed evidence clause role to at sample',
      },
      { is: 'personal', of: 'staff', fields: 'by settled' },
      { is: 'personal', of: 'anybody', fields: 'text' },
    ],
  },
  session: {
    ...{ purpose: 'recognition', retention: 'programme-file' },
    groups: [
      { is: 'business', of: 'programme', fields: 'name level manner heldOn place rules status sample' },
      { is: 'personal', of: 'staff', fields: 'members' },
      { is: 'personal', of: 'anybody', fields: 'minutes' },
    ],
  },
  hearing: {
    ...{ purpose: 'recognition', retention: 'programme-file' },
    groups: [
      {
        ...{ is: 'business', of: 'producer' },
        fields: `session sessionName heldOn manner rules dossier product producer criteria place scoring status sample result.sum result.sheets
          result.spread result.stars result.isOut result.gates result.at`,
      },
      { is: 'personal', of: 'staff', fields: 'members openings dissents result.by' },
      { is: 'personal', of: 'anybody', fields: 'result.note note' },
    ],
  },
  certificate: {
    ...{ purpose: 'recognition', retention: 'programme-file' },
    groups: [
      {
        ...{ is: 'public', of: 'producer' },
        fields: `product producer stars number decision authority issuedOn expiresOn withdrawal.ground withdrawal.concludedOn
          withdrawal.decidedOn withdrawal.decision`,
      },
      { is: 'business', of: 'producer', fields: 'points dossier imported sample' },
      { is: 'personal', of: 'anybody', fields: 'withdrawal.note note' },
    ],
  },
  check: {
    ...{ purpose: 'recognition', retention: 'programme-file' },
    groups: [
      {
        ...{ is: 'business', of: 'producer' },
        fields: 'product producer certificate manner plannedFor doneOn conclusion remedyBy remediedOn sample',
      },
      { is: 'personal', of: 'staff', fields: 'by' },
      { is: 'personal', of: 'anybody', fields: 'matters note' },
    ],
  },
  holidays: {
    ...{ purpose: 'programme', retention: 'reference' },
    groups: [{ is: 'public', of: 'programme', fields: 'year off worked source sample' }],
  },
  plan: {
    ...{ purpose: 'support', retention: 'programme-file' },
    groups: [
      {
        ...{ is: 'business', of: 'producer' },
        fields: 'producer products objective deadline locks status revises closedOn sample',
      },
      { is: 'personal', of: 'representative', fields: 'agreement' },
      { is: 'personal', of: 'anybody', fields: 'note' },
    ],
  },
  action: {
    ...{ purpose: 'support', retention: 'programme-file' },
    groups: [
      {
        ...{ is: 'business', of: 'producer' },
        fields: `plan producer raises measure title documents owner startOn dueOn months costs status doneOn training sample`,
      },
      { is: 'personal', of: 'anybody', fields: 'ownerName detail note' },
    ],
  },
  training: {
    ...{ purpose: 'support', retention: 'programme-file' },
    groups: [
      {
        ...{ is: 'business', of: 'programme' },
        fields: 'topic measure status venue heldOn startsAt endsAt contents capacity costs communes actions sample',
      },
      { is: 'personal', of: 'staff', fields: 'trainer' },
      { is: 'personal', of: 'participant', fields: 'participants attendance' },
      { is: 'personal', of: 'anybody', fields: 'note' },
      // Where it is held: often somebody's yard.
      { is: 'sensitive', of: 'anybody', fields: 'place' },
    ],
  },
  rates: {
    ...{ purpose: 'programme', retention: 'reference' },
    groups: [{ is: 'business', of: 'programme', fields: 'measures source sample' }],
  },
}

/** Paths of a kind whose class is one of these. */
const pathsOfClass = (kind: Kind, isAsked: (one: DataClass) => boolean): string[] =>
  CLASSIFICATION[kind].groups.filter(({ is }) => isAsked(is)).flatMap(pathsOf)

/** What no default export has. */
export const personalPaths = (kind: Kind): string[] => pathsOfClass(kind, isAboutPersons)

/** What one may hold only while its own consent stands. */
export const sensitivePaths = (kind: Kind): string[] => pathsOfClass(kind, (one) => one === 'sensitive')
