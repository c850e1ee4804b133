import { useState } from 'preact/hooks'
import type { Camera } from '../../../device/camera.ts'
import type { LocalRecord } from '../../../store/store.ts'
import type { AddOutcome } from '../../add-evidence.ts'
import { useApp } from '../../context.ts'
import type { EvidenceSource } from '../../evidence-content.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { addProblem } from './add-problem.ts'

type Said =
  | { kind: 'nothing' | 'saving' | 'retaken' | 'retake-failed' | 'not-ready' }
  | { kind: 'added'; outcome: AddOutcome }

/** Takes photos and saves each; the last one can be dropped again. Says what came of it. */
export const useShots = (camera: Camera, add: (source: EvidenceSource) => Promise<AddOutcome>) => {
  const t = evidenceMessages()
  const { store } = useApp()
  const [shots, setShots] = useState<readonly LocalRecord<'evidence'>[]>([])
  const [said, say] = useState<Said>({ kind: 'nothing' })
  const last = shots.at(-1)
  const shoot = useOneAtATime(async () => {
    say({ kind: 'saving' })
    const frame = await camera.shoot()
    if (frame === undefined) return say({ kind: 'not-ready' })
    const outcome = await add({ kind: 'frame', frame })
    frame.close()
    if (outcome.kind === 'added') setShots((before) => [...before, outcome.record])
    say({ kind: 'added', outcome })
  })
  const retake = useOneAtATime(async () => {
    if (last === undefined) return
    const { kind } = await store.commit({ op: 'delete', id: last.id })
    if (kind === 'saved') setShots((before) => before.slice(0, -1))
    say({ kind: kind === 'saved' ? 'retaken' : 'retake-failed' })
  })
  const wordsOf = (): string => {
    switch (said.kind) {
      case 'nothing':
        return ''
      case 'saving':
        return t.saving
      case 'retaken':
        return t.retaken
      case 'retake-failed':
        return t.retakeFailed
      case 'not-ready':
        return t.notReady
      case 'added':
        return said.outcome.kind === 'added' ? t.shot(shots.length) : addProblem(said.outcome)
    }
  }
  const isFailed = said.kind === 'retake-failed' || (said.kind === 'added' && said.outcome.kind !== 'added')
  return { last, words: wordsOf(), isFailed, shoot, retake }
}
