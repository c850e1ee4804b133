/**
 * How careful one has to be with a field. public: the programme publishes it (who was recognised, with how many stars). business: of an enterprise
 * or of the programme, about no person. personal: basic personal data (dữ liệu cá nhân cơ bản; Law 91/2025/QH15, Art. 2.2; Decree 356/2025/NĐ-CP,
 * Art. 3), and free text in which persons may be named. sensitive: sensitive personal data (dữ liệu cá nhân nhạy cảm; the law's Art. 2.3; the
 * decree's Art. 4), and what is treated so here: `law-sources.ts` says which is which, and what could not be verified.
 */
export const DATA_CLASSES = ['public', 'business', 'personal', 'sensitive'] as const
export type DataClass = (typeof DATA_CLASSES)[number]

/** Whose data it is. */
const DATA_SUBJECTS = [
  /** An enterprise, cooperative or household as a maker of products; or nobody. */
  'producer',
  /** người đại diện: who stands for the producer and signs */
  'representative',
  /** Officers, council members, trainers: people in their office. */
  'staff',
  /** Who comes to a training. */
  'participant',
  /** Anybody who may be named in free text, be seen on a photo or heard in a recording. */
  'anybody',
  /** The programme itself, the law, a computer. */
  'programme',
] as const
export type DataSubject = (typeof DATA_SUBJECTS)[number]

/** What it is held for: nothing is kept that serves none of these. */
export const DATA_PURPOSES = [
  /** hồ sơ OCOP: dossier, scoring, recognition, checks (Decision 26/2026, Art. 6 to 9) */
  'recognition',
  /** hỗ trợ chủ thể: surveys, plans, trainings */
  'support',
  /** Figures and reports of the programme. */
  'programme',
  /** Who wrote what, and when: so that nobody's word is taken for another's. */
  'proof',
  /** Sign-in, devices, keys, limits. */
  'security',
  /** Taking changes from phone to office and back. */
  'transport',
] as const
export type DataPurpose = (typeof DATA_PURPOSES)[number]

export const isAboutPersons = (one: DataClass): boolean => one === 'personal' || one === 'sensitive'

/** Fields of one class, about the same people. `fields` are paths, parted by spaces; `*` stands for every key of a map and every item of a list. */
export interface FieldGroup {
  readonly is: DataClass
  readonly of: DataSubject
  readonly fields: string
}

export const pathsOf = ({ fields }: FieldGroup): string[] => fields.split(/\s+/).filter((path) => path !== '')
