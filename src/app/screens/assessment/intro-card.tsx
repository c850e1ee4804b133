import type { ComponentChildren } from 'preact'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import './criterion-card.css'
import { FindingSwitch } from './finding-switch.tsx'

interface IntroCardProps {
  readonly set: CriteriaSet
  readonly isFound: boolean
  readonly isReadOnly: boolean
  readonly onFound: (isFound: boolean) => void
  /** What there is to begin with. */
  readonly children: ComponentChildren
}

/** "Hồ sơ bị loại khi …": what stands at the head of the set, before any criterion. */
export const IntroCard = ({ set, isFound, isReadOnly, onFound, children }: IntroCardProps) => {
  const t = assessmentMessages()
  return (
    <article class="criterion-card">
      <h2 class="criterion-card-title" tabIndex={-1}>
        {t.introTitle}
      </h2>
      {set.disqualification === undefined ? null : (
        <FindingSwitch
          title={t.introText}
          ground={set.disqualification[language.value]}
          label={t.introSwitch}
          meaning={t.introMeaning}
          isOn={isFound}
          disabled={isReadOnly}
          onChange={onFound}
        />
      )}
      {children}
      <p class="criterion-card-source">{t.sourceSet(set.decision, set.number)}</p>
    </article>
  )
}
