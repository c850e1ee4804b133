import { dayOfInstant } from '../calendar/day.ts'
import type { Assessment } from '../records/assessment.ts'
import type { Dossier } from '../records/dossier.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import type { Evidence } from '../records/evidence.ts'
import type { Response } from '../records/response.ts'
import { assessmentsFor } from './begin.ts'
import { lastFiling } from './snapshot.ts'
import type { Kept, Recognition } from './standing.ts'

/** What a product was recognised by, as far as it is known. */
export interface RecognisedState<A, S> {
  readonly day: Day
  readonly assessment: A | undefined
  /** Ids of the evidence that was there. */
  readonly evidence: ReadonlySet<Uuid>
  /** By form, the last survey before and the last one since; only forms that have both. */
  readonly surveys: readonly { readonly form: string; readonly before: S; readonly now: S }[]
}

/** Records of the product that were there then or came since, newest first. */
interface Known<A, S> {
  readonly assessments: readonly A[]
  readonly evidence: readonly Kept<Pick<Evidence, 'takenAt'>>[]
  readonly surveys: readonly S[]
}

/**
 * What the new dossier is compared with (Art. 6.1.b, c): the filing of the dossier that was recognised, else, for recognitions from before this app,
 * what was there on the day of the certificate. Undefined where no day is known.
 */
export const recognisedState = <A extends Kept<Assessment>, S extends Kept<Response>>(
  { criteria }: Pick<Dossier, 'criteria'>,
  recognition: Recognition | undefined,
  previous: Kept<Dossier> | undefined,
  known: Known<A, S>,
): RecognisedState<A, S> | undefined => {
  const filing = previous === undefined ? undefined : lastFiling(previous.data)
  const day = recognition?.issuedOn ?? filing?.step.day
  if (day === undefined) return undefined
  const wasThere = (instant: string): boolean => dayOfInstant(instant) <= day
  const earlier = known.assessments.filter(({ data }) => wasThere(data.finalisedAt ?? data.startedAt))
  return {
    day,
    assessment:
      filing === undefined
        ? assessmentsFor(criteria, earlier)[0]
        : known.assessments.find(({ id }) => id === filing.filed.assessment),
    evidence: new Set(
      filing === undefined
        ? known.evidence.flatMap(({ id, data }) => (wasThere(data.takenAt) ? [id] : []))
        : Object.keys(filing.filed.evidence),
    ),
    surveys: pairsOf(known.surveys, wasThere),
  }
}

const pairsOf = <S extends Kept<Response>>(
  surveys: readonly S[],
  wasThere: (instant: string) => boolean,
): { form: string; before: S; now: S }[] => {
  const finals = surveys.filter(({ data }) => data.status === 'final')
  const isEarlier = ({ data }: S): boolean => wasThere(data.finalisedAt ?? data.startedAt)
  return [...new Set(finals.map(({ data }) => data.form.id))].flatMap((form) => {
    const of = finals.filter(({ data }) => data.form.id === form)
    const [before, now] = [of.find(isEarlier), of.find((one) => !isEarlier(one))]
    return before === undefined || now === undefined ? [] : [{ form, before, now }]
  })
}
