import * as z from 'zod/mini'
import { dayOfInstant } from '../calendar/day.ts'
import { groupBy } from '../group-by.ts'
import { AreaCode, Day, Uuid } from '../records/envelope.ts'
import { Place } from '../records/evidence.ts'
import type { RecordOf } from '../records/kinds.ts'
import { LegalForm } from '../records/producer.ts'

/** What the figures say of one producer, with the surveys that were filled with it; what its products say is in their own facts. */
export const ProducerFact = z.object({
  producer: Uuid,
  name: z.string(),
  area: AreaCode,
  legalForm: LegalForm,
  place: z.optional(Place),
  isSample: z.boolean(),
  /** Surveys that were finished, by the day. */
  surveys: z.array(z.object({ startedOn: Day, on: Day })),
})
export type ProducerFact = z.infer<typeof ProducerFact>

/** One fact a producer, in the order of the producers. */
export const producerFacts = (
  producers: readonly RecordOf<'producer'>[],
  responses: readonly RecordOf<'response'>[],
): ProducerFact[] => {
  const finished = groupBy(
    responses.filter(({ data }) => data.status === 'final'),
    ({ data }) => data.producer,
  )
  return producers.map(({ id, area, data }) => ({
    ...{ producer: id, name: data.name, area, legalForm: data.legalForm, isSample: data.sample === true },
    ...(data.place === undefined ? {} : { place: data.place }),
    surveys: (finished.get(id) ?? [])
      .map(({ data: survey, updatedAt }) => ({
        startedOn: dayOfInstant(survey.startedAt),
        on: dayOfInstant(survey.finalisedAt ?? updatedAt),
      }))
      .sort((one, other) =>
        one.on < other.on ? -1 : one.on > other.on ? 1 : one.startedOn < other.startedOn ? -1 : 1,
      ),
  }))
}
