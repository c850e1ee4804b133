import type { BuiltPaper } from './built-paper.ts'
import { buildCommuneReport } from './commune-report.ts'
import type { PaperInput } from './input.ts'
import { buildRegistration } from './registration.ts'
import { buildScoringSheet } from './scoring-sheet.ts'
import { buildSelfAssessment } from './self-assessment.ts'

/** The papers of a product's dossier, in the order in which they lie in it. */
export const PAPER_IDS = ['registration', 'self-assessment', 'commune-report', 'scoring-sheet'] as const
export type PaperId = (typeof PAPER_IDS)[number]

const BUILDERS: Readonly<Record<PaperId, (input: PaperInput) => BuiltPaper>> = {
  registration: buildRegistration,
  'self-assessment': buildSelfAssessment,
  'commune-report': buildCommuneReport,
  'scoring-sheet': buildScoringSheet,
}

/** The paper as far as the data go, in Vietnamese, and what it still lacks. Never fails: what is missing is dots to write on. */
export const buildPaper = (id: PaperId, input: PaperInput): BuiltPaper => BUILDERS[id](input)

/** Its file's name without an ending: letters, digits and dashes only. */
export const PAPER_FILES: Readonly<Record<PaperId, string>> = {
  registration: '01-phieu-dang-ky',
  'self-assessment': '02-bao-cao-tu-danh-gia',
  'commune-report': '03-bao-cao-ubnd-cap-xa',
  'scoring-sheet': '04-phieu-danh-gia',
}
