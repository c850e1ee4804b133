import type { Outcome } from '../../context.ts'
import { useApp } from '../../context.ts'
import type { PeopleDesk } from '../../people-desk.ts'
import { useAnswer } from '../office/use-answer.ts'

/** Asks the register once, and again when told to. */
export const usePeople = <T>(ask: (desk: PeopleDesk) => Promise<Outcome<T>>): [Outcome<T> | undefined, () => void] => {
  const { people } = useApp()
  return useAnswer(async () => ask(await people()))
}
