import { useMemo, useRef } from 'preact/hooks'
import type { Said } from '../../../domain/privacy/consent.ts'
import { useSteady } from '../../use-steady.ts'
import { type Consents, consentPlaces } from './consents.ts'
import type { SurveyDesk } from './question-props.ts'
import { questionsIn, type SurveyPage } from './survey-model.ts'
import { type PageProps, SurveyNodes } from './survey-nodes.tsx'
import type { SurveySession } from './survey-session.ts'

interface SurveyPageNodesProps {
  readonly page: SurveyPage
  readonly session: SurveySession
  readonly desk: SurveyDesk
  readonly consents: Consents
  readonly isChecked: boolean
  readonly wanted: PageProps['wanted']
  readonly onConsent: (purpose: string, said: Said) => void
}

/** What stands on a page. It is made again only when the page itself is another; what an answer changes, each question draws by itself. */
export const SurveyPageNodes = ({
  page,
  session,
  desk,
  consents,
  isChecked,
  wanted,
  onConsent,
}: SurveyPageNodesProps) => {
  session.seen.value
  const survey = session.engine.value
  const top = useSteady(
    page.nodes.flatMap((key) => (survey.state(key)?.kind === 'group' ? survey.children(key) : [key])),
  )
  const places = useSteady([...consentPlaces(questionsIn(survey, page.nodes))])
  const latest = useRef(onConsent)
  latest.current = onConsent
  return useMemo(
    () => (
      <SurveyNodes
        keys={top}
        level={3}
        page={{
          ...{ survey, session, desk, consents, isChecked, wanted, consentAt: new Map(places) },
          onConsent: (purpose, said) => latest.current(purpose, said),
        }}
      />
    ),
    [top, places, survey, session, desk, consents, isChecked, wanted],
  )
}
