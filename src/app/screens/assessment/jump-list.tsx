import { useEffect, useRef } from 'preact/hooks'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Score } from '../../../domain/scoring/result.ts'
import { Icon } from '../../components/icon.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import { prefillMessages } from '../../messages/prefill.ts'
import type { marksOf } from '../prefill/prefill-model.ts'
import { type JumpState, jumpStateOf, type Place } from './assessment-model.ts'
import './jump-list.css'

interface JumpListProps {
  readonly set: CriteriaSet
  readonly score: Score
  /** What the surveys have to say of a criterion. */
  readonly marks: ReturnType<typeof marksOf>
  readonly place: Place
  readonly onGo: (place: Place) => void
}

/** All criteria by part and group with how each stands, in words and sign. */
export const JumpList = ({ set, score, marks, place, onGo }: JumpListProps) => {
  const t = assessmentMessages()
  const isOut = score.disqualifications.some((ground) => ground.finding === 'disqualified:set')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // By hand, as scrollIntoView would move the page behind the list too.
    const box = list.current?.parentElement
    const here = list.current?.querySelector('[aria-current]')
    if (!box || !here) return
    box.scrollTop += here.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3
  }, [place])
  return (
    <div class="jump-list" ref={list}>
      {set.disqualification === undefined ? null : (
        <button
          type="button"
          class={`jump-item ${isOut ? 'is-unmet' : ''}`}
          aria-current={place === 'intro' ? 'step' : undefined}
          onClick={() => onGo('intro')}
        >
          <Icon name="octagon-alert" />
          <span class="jump-item-title">{t.jumpIntro}</span>
          {isOut ? <span class="jump-item-state">{t.jumpFound}</span> : null}
        </button>
      )}
      {set.parts.map((part) => (
        <section key={part.code} class="jump-part">
          <h3 class="jump-part-title">{`${part.code}. ${part.title[language.value]}`}</h3>
          {part.groups.map((group) => (
            <div key={group.code} class="jump-group">
              {group.criteria.length > 1 ? (
                <h4 class="jump-group-title">{`${group.code}. ${group.title[language.value]}`}</h4>
              ) : null}
              <ul class="jump-items">
                {group.criteria.map((criterion) => (
                  <li key={criterion.code}>
                    <JumpItem
                      code={criterion.code}
                      title={criterion.title[language.value]}
                      state={jumpStateOf(score, criterion.code)}
                      mark={marks.get(criterion.code)}
                      isHere={criterion.code === place}
                      onGo={onGo}
                    />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

const SIGNS = {
  open: 'circle',
  answered: 'circle-check',
  'gate-unmet': 'triangle-alert',
  'requirement-unmet': 'triangle-alert',
  'not-applicable': 'circle-minus',
  'not-evaluated': 'circle-minus',
} as const

interface JumpItemProps {
  readonly code: string
  readonly title: string
  readonly state: JumpState
  readonly mark: 'offered' | 'differs' | undefined
  readonly isHere: boolean
  readonly onGo: (place: Place) => void
}

const JumpItem = ({ code, title, state, mark, isHere, onGo }: JumpItemProps) => {
  const t = assessmentMessages()
  const { jumpOffered, jumpDiffers } = prefillMessages()
  const marked = mark === undefined ? '' : ` · ${mark === 'offered' ? jumpOffered : jumpDiffers}`
  return (
    <button
      type="button"
      class={`jump-item is-${state.kind} ${mark === 'differs' ? 'is-differing' : ''}`}
      aria-current={isHere ? 'step' : undefined}
      onClick={() => onGo(code)}
    >
      <Icon name={mark === 'differs' ? 'triangle-alert' : SIGNS[state.kind]} />
      <span class="jump-item-title">
        <span class="jump-item-code">{code}</span> {title}
      </span>
      <span class="jump-item-state">
        {state.kind === 'gate-unmet' ? t.jumpGate(state.stars) : t.jumpState[state.kind]}
        {marked}
      </span>
    </button>
  )
}
