import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { DECISION_IN_FORCE } from '../../../domain/criteria/decisions.ts'
import { UNASSIGNED_AREA } from '../../../domain/records/unassigned-area.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { selfMessages } from '../../messages/self.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { SetChooser } from '../product/set-chooser.tsx'
import { beginAssessment } from './begin-assessment.ts'

/** `/practice`: choose a kind of product and begin, or go on where practice stopped. */
export const PracticeHome = () => {
  const t = selfMessages()
  const { store, now } = useApp()
  const { route } = useLocation()
  const [set, setSet] = useState<number | undefined>()
  const [problem, setProblem] = useState<'unsaved' | 'unavailable' | undefined>()
  const found = useLive(async () => (await store.assessments({ limit: 1 })).rows[0], [])
  const begin = useOneAtATime(async () => {
    if (set === undefined) return
    const area = UNASSIGNED_AREA
    const owner = await store.commit({
      ...{ op: 'create', kind: 'producer', area },
      data: { name: t.practiceProducer, legalForm: 'household' },
    })
    if (owner.kind !== 'saved') return setProblem('unsaved')
    const data = { producer: owner.record.id, name: t.practiceProduct, criteria: { decision: '26/2026' as const, set } }
    const begun = await beginAssessment(store, { op: 'create', kind: 'product', area, data }, now().toISOString())
    if (begun.kind === 'begun') route(`/practice/ask/${begun.assessment}`)
    else setProblem(begun.kind)
  })
  return (
    <Page
      title={t.practice}
      back="/self"
      footer={
        set === undefined ? null : (
          <Button icon="arrow-right" busy={begin.isBusy} onClick={begin.run}>
            {t.begin}
          </Button>
        )
      }
    >
      <p>{t.practiceText}</p>
      {problem === undefined ? null : (
        <Notice tone="error">{problem === 'unsaved' ? t.unsaved : t.setUnavailable}</Notice>
      )}
      {found.status === 'ready' && found.value !== undefined ? (
        <Button
          icon="arrow-right"
          href={`/practice/${found.value.data.status === 'final' ? 'result' : 'ask'}/${found.value.id}`}
        >
          {found.value.data.status === 'final' ? t.seeResult : t.begin}
        </Button>
      ) : null}
      <p>{t.practiceStart}</p>
      <SetChooser chosen={set} decision={DECISION_IN_FORCE} isLocked={false} onChoose={setSet} />
    </Page>
  )
}
