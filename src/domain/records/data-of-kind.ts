import { Action } from './action.ts'
import { Assessment } from './assessment.ts'
import { Certificate, Check } from './certificate.ts'
import { Comment } from './comment.ts'
import { Hearing, Session } from './council.ts'
import { Dossier } from './dossier.ts'
import { Evidence } from './evidence.ts'
import { HolidayYear } from './holidays.ts'
import { Plan } from './plan.ts'
import { Producer } from './producer.ts'
import { Product } from './product.ts'
import { PublishedForm } from './published-form.ts'
import { RateTable } from './rates.ts'
import { Response } from './response.ts'
import { Budget, Target } from './target.ts'
import { Training } from './training.ts'

/** The one list of what is recorded: kind → schema of its data. Kept apart from the names: who only reads what was checked needs no schema. */
export const DATA_OF_KIND = {
  producer: Producer,
  product: Product,
  assessment: Assessment,
  response: Response,
  evidence: Evidence,
  form: PublishedForm,
  target: Target,
  budget: Budget,
  dossier: Dossier,
  comment: Comment,
  session: Session,
  hearing: Hearing,
  certificate: Certificate,
  check: Check,
  holidays: HolidayYear,
  plan: Plan,
  action: Action,
  training: Training,
  rates: RateTable,
} as const
