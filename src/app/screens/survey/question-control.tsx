import type { FunctionComponent } from 'preact'
import type { QuestionKind } from '../../../domain/survey/question-kinds.ts'
import type { ControlProps } from './question-props.ts'
import { AcknowledgeAnswer } from './questions/acknowledge-answer.tsx'
import { BarcodeAnswer } from './questions/barcode-answer.tsx'
import { ChoiceAnswer } from './questions/choice-answer.tsx'
import { EvidenceAnswer } from './questions/evidence-answer.tsx'
import { MomentAnswer } from './questions/moment-answer.tsx'
import { NumberAnswer } from './questions/number-answer.tsx'
import { PointAnswer } from './questions/point-answer.tsx'
import { RankingAnswer } from './questions/ranking-answer.tsx'
import { SignatureAnswer } from './questions/signature-answer.tsx'
import { TextAnswer } from './questions/text-answer.tsx'
import { TraceAnswer } from './questions/trace-answer.tsx'
import { YesNoAnswer } from './questions/yes-no-answer.tsx'

const Nothing = () => null

/** Which control answers which kind. A new kind of question is added here. */
export const CONTROL_OF: Readonly<Record<QuestionKind, FunctionComponent<ControlProps>>> = {
  text: TextAnswer,
  phone: TextAnswer,
  integer: NumberAnswer,
  decimal: NumberAnswer,
  money: NumberAnswer,
  percent: NumberAnswer,
  date: MomentAnswer,
  time: MomentAnswer,
  'date-time': MomentAnswer,
  'yes-no': YesNoAnswer,
  'select-one': ChoiceAnswer,
  'select-many': ChoiceAnswer,
  ranking: RankingAnswer,
  geopoint: PointAnswer,
  geotrace: TraceAnswer,
  geoshape: TraceAnswer,
  photo: EvidenceAnswer,
  audio: EvidenceAnswer,
  video: EvidenceAnswer,
  file: EvidenceAnswer,
  signature: SignatureAnswer,
  barcode: BarcodeAnswer,
  acknowledge: AcknowledgeAnswer,
  calculated: Nothing,
  note: Nothing,
}

/** Kinds that one input answers, so that a label can belong to it; the others are groups of things to press. */
export const HAS_ONE_INPUT: ReadonlySet<QuestionKind> = new Set([
  ...(['text', 'phone', 'integer', 'decimal', 'money', 'percent', 'date', 'time', 'date-time', 'barcode'] as const),
])
