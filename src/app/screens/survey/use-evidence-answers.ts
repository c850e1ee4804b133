import { useEffect } from 'preact/hooks'
import type { LocalRecord } from '../../../store/store.ts'
import { useSeen } from '../../after-paint.ts'
import { useApp } from '../../context.ts'
import { useLive } from '../../use-live.ts'
import { answerByEvidence } from './evidence-answers.ts'
import type { SurveySession } from './survey-session.ts'

const KINDS: ReadonlySet<string> = new Set(['photo', 'audio', 'video', 'file', 'signature'])

/**
 * Evidence of the producer, and the answers that name it brought in line: also after a kill between the photo and the answer, and after
 * a photo was deleted on its own screen.
 */
export const useEvidenceAnswers = (
  record: LocalRecord<'response'>,
  session: SurveySession,
): ReadonlyMap<string, LocalRecord<'evidence'>> => {
  const { store } = useApp()
  // Read once the questions themselves are on screen.
  const isSeen = useSeen()
  const read = async () => {
    const evidence = new Map((await store.evidenceOf(record.data.producer)).map((one) => [one.id, one]))
    const { survey } = session.survey.peek()
    const named = survey.keys().flatMap((key) => {
      const state = survey.state(key)
      return state?.kind === 'question' && KINDS.has(state.question.kind) && Array.isArray(state.value)
        ? state.value.map(String)
        : []
    })
    const unknown = named.filter((id) => !evidence.has(id))
    const deleted = await Promise.all(
      unknown.map(async (id) => ((await store.changesOf(id)).some(({ op }) => op === 'delete') ? [id] : [])),
    )
    return { evidence, deleted: new Set(deleted.flat()) }
  }
  const found = useLive(isSeen ? read : undefined, [record.data.producer, session, isSeen])
  const ready = found.status === 'ready' ? found.value : undefined
  useEffect(() => {
    if (ready === undefined) return
    const { survey } = session.survey.peek()
    const own = [...ready.evidence.values()].filter(({ data }) => data.response === record.id).reverse()
    for (const key of survey.keys()) {
      const state = survey.state(key)
      if (state?.kind !== 'question' || !KINDS.has(state.question.kind)) continue
      const filed = own.filter(({ data }) => data.question === key).map(({ id }) => id)
      const right = answerByEvidence(state.value, filed, (id) => ready.deleted.has(id))
      if (right !== undefined) session.answer(key, right.value)
    }
  }, [ready, session, record.id])
  // Without any, what is drawn stays as it is.
  return ready === undefined || ready.evidence.size === 0 ? NONE : ready.evidence
}

const NONE: ReadonlyMap<string, LocalRecord<'evidence'>> = new Map()
