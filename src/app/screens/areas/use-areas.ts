import type { AreaControl } from '../../area-control.ts'
import { type Outcome, useApp } from '../../context.ts'
import { useAnswer } from '../office/use-answer.ts'

/** What the office's communes control answers, asked once, and again when told to. */
export const useAreas = <T>(
  ask: (control: AreaControl) => Promise<Outcome<T>>,
): [Outcome<T> | undefined, () => void] => {
  const { areas } = useApp()
  return useAnswer(async () => ask(await areas()))
}
