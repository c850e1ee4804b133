import * as desk from '../device/people-desk.ts'
import type {
  EraseItem,
  HeldAnswer,
  PersonExport,
  PersonRequest,
  PersonRequestDetail,
  PersonRequestDraft,
} from '../protocol/people.ts'
import type { Outcome } from './context.ts'
import { outcome } from './outcome.ts'

type Place = desk.RequestPlace

/** What persons ask for about their data, and what the office does for them; needs the network. Loaded when a screen asks for it. */
export interface PeopleDesk {
  requests(): Promise<Outcome<PersonRequest[]>>
  add(draft: PersonRequestDraft): Promise<Outcome<Place>>
  request(place: Place): Promise<Outcome<PersonRequestDetail>>
  held(place: Place): Promise<Outcome<HeldAnswer>>
  export(place: Place, signal: AbortSignal): Promise<Outcome<PersonExport>>
  erase(
    place: Place,
    items: readonly EraseItem[],
  ): Promise<Outcome<{ records: number; changes: number; files: number }>>
  acknowledge(place: Place): Promise<Outcome<undefined>>
  refuse(place: Place, ground: string): Promise<Outcome<undefined>>
  finish(place: Place, answer: string): Promise<Outcome<undefined>>
  correct(place: Place): Promise<Outcome<undefined>>
  vouch(place: Place, device: string): Promise<Outcome<undefined>>
}

const same = <T>(value: T): T => value

export const peopleDesk: PeopleDesk = {
  requests: async () => outcome(await desk.listRequests(), ({ requests }) => requests),
  add: async (draft) => outcome(await desk.addRequest(draft), same),
  request: async (place) => outcome(await desk.readRequest(place), same),
  held: async (place) => outcome(await desk.readHeld(place), same),
  export: async (place, signal) => outcome(await desk.exportPerson(place, signal), same),
  erase: async (place, items) => outcome(await desk.erasePerson(place, { items: [...items] }), same),
  acknowledge: async (place) => outcome(await desk.tellRequest(place, 'acknowledge', {}), same),
  refuse: async (place, ground) => outcome(await desk.tellRequest(place, 'refuse', { ground }), same),
  finish: async (place, answer) => outcome(await desk.tellRequest(place, 'finish', { answer }), same),
  correct: async (place) => outcome(await desk.tellRequest(place, 'correct', {}), same),
  vouch: async (place, device) => outcome(await desk.vouchForDevice(place, device), same),
}
