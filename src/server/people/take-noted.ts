import { dayOfInstant } from '../../domain/calendar/day.ts'
import { isReceivedDay } from '../../domain/people/clocks.ts'
import type { AreaCode, Day } from '../../domain/records/envelope.ts'
import { Producer } from '../../domain/records/producer.ts'
import type { Office } from '../office.ts'
import { addRequest } from '../storage/people/requests.ts'

/**
 * Puts what officers noted on a visit on the register: such a note is a field of the producer, so that it is written without a network and comes in with
 * the feed. Its key is the request's id: once, however often it is looked at. The terms count from the day on which the officer heard it,
 * or, where that phone's clock cannot be right, from today.
 */
export const takeNoted = async (office: Office, areas: readonly AreaCode[], today: Day): Promise<void> => {
  if (areas.length === 0) return
  const rows = await office.db
    .selectFrom('record')
    .select(['id', 'area', 'data'])
    .where('area', 'in', [...areas])
    .where('kind', '=', 'producer')
    .where('deleted_at', 'is', null)
    .where('data', 'like', '%"requests":{%')
    .execute()
  for (const { id, area, data } of rows) {
    const producer = Producer.safeParse(JSON.parse(data))
    if (!producer.success) continue
    for (const [key, { right, at, by, name, note }] of Object.entries(producer.data.requests ?? {})) {
      const subject = {
        ...{
          name: [name, producer.data.representative].find((one) => one?.trim()) ?? producer.data.name,
          part: 'representative' as const,
          producer: id,
        },
        ...(producer.data.phone === undefined ? {} : { phone: producer.data.phone }),
      }
      const heardOn = dayOfInstant(at)
      const receivedOn = isReceivedDay(heardOn, today) ? heardOn : today
      const draft = { area, right, how: 'visit' as const, receivedOn, subject }
      await addRequest(office.db, key, { ...draft, ...(note === undefined ? {} : { note }) }, by, at)
    }
  }
}
