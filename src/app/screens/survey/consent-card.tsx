import { useState } from 'preact/hooks'
import type { Said } from '../../../domain/privacy/consent.ts'
import type { Consent } from '../../../domain/records/response.ts'
import { consentTextFor, consentTextOf } from '../../../domain/survey/consent-texts.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Icon } from '../../components/icon.tsx'
import { componentMessages } from '../../messages/components.ts'
import { language } from '../../messages/language.ts'
import { surveyMessages } from '../../messages/survey.ts'
import './consent-card.css'
import { consentWords } from './consent-words.ts'
import { ChoiceCard } from './questions/choice-card.tsx'

interface ConsentCardProps {
  readonly purpose: string
  readonly consent: Consent | undefined
  /** What waits for it. */
  readonly waiting: string
  /** What is erased when it is withdrawn; undefined where nothing was noted under it. */
  readonly erased: string | undefined
  readonly onSay: (said: Said) => void
}

/**
 * Law 91/2025/QH15: consent is express, specific and provable, never pre-ticked, and can be withdrawn as easily as it was given. The text is
 * read out; its version, the moment and the way of agreeing are kept with the survey.
 */
export const ConsentCard = ({ purpose, consent, waiting, erased, onSay }: ConsentCardProps) => {
  const t = surveyMessages()
  const [isOpen, setOpen] = useState(false)
  const [isWithdrawing, withdraw] = useState(false)
  const text = consentTextFor(purpose)
  const title = t.consentTitle(text.title[language.value])
  const say = (said: Said): void => {
    setOpen(false)
    if (!said.given && erased !== undefined) withdraw(true)
    else onSay(said)
  }
  return (
    <section class={consent?.given ? 'consent-card is-given' : 'consent-card'} aria-label={title} tabIndex={-1}>
      <h3 class="consent-card-title">
        <Icon name={consent?.given ? 'shield-check' : 'lock'} /> {title}
      </h3>
      {consent === undefined || isOpen ? (
        <>
          <p class="soft">{t.consentRead}</p>
          <blockquote class="consent-card-text">{text.text[language.value]}</blockquote>
          <Choices name={`consent-${purpose}`} consent={consent} onSay={say} />
          {consent === undefined ? <p class="soft">{waiting}</p> : null}
        </>
      ) : (
        <Given purpose={purpose} consent={consent} onChange={() => setOpen(true)} />
      )}
      {consent === undefined || isOpen ? <p class="consent-card-version">{t.consentVersion(text.version)}</p> : null}
      {isWithdrawing ? (
        <Dialog
          title={t.withdrawTitle}
          onClose={() => withdraw(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => withdraw(false)}>
                {componentMessages().cancel}
              </Button>
              <Button
                kind="danger"
                icon="trash"
                onClick={() => {
                  withdraw(false)
                  onSay({ given: false })
                }}
              >
                {t.withdraw}
              </Button>
            </>
          }
        >
          <p>{erased}</p>
        </Dialog>
      ) : null}
    </section>
  )
}

/** The ways of agreeing that an officer sees; what is ticked, a producer ticks on its own phone. */
const BEFORE_AN_OFFICER = ['spoken', 'signed', 'written'] as const

interface ChoicesProps {
  readonly name: string
  readonly consent: Consent | undefined
  readonly onSay: (said: Said) => void
}

const Choices = ({ name, consent, onSay }: ChoicesProps) => {
  const t = surveyMessages()
  return (
    <fieldset class="consent-card-choices">
      <legend>{t.consentAsk}</legend>
      {BEFORE_AN_OFFICER.map((method) => (
        <ChoiceCard
          key={method}
          kind="radio"
          name={name}
          value={method}
          label={t.consentMethod[method]}
          isChosen={consent?.given === true && consent.method === method}
          onChoose={() => onSay({ given: true, method })}
        />
      ))}
      <ChoiceCard
        kind="radio"
        name={name}
        value="no"
        label={t.consentNo}
        isChosen={consent?.given === false}
        onChoose={() => onSay({ given: false })}
      />
    </fieldset>
  )
}

interface GivenProps {
  readonly purpose: string
  readonly consent: Consent
  readonly onChange: () => void
}

const Given = ({ purpose, consent, onChange }: GivenProps) => {
  const t = surveyMessages()
  const shown = consentTextOf(purpose, consent.text)
  return (
    <>
      <p>{consentWords(purpose, consent)}</p>
      {shown === undefined ? null : (
        <details class="question-guidance">
          <summary>{t.consentText}</summary>
          <p>{shown.text[consent.language ?? language.value]}</p>
        </details>
      )}
      <span>
        <Button kind="quiet" icon="pencil" onClick={onChange}>
          {t.consentChange}
        </Button>
      </span>
    </>
  )
}
