import { useState } from 'preact/hooks'
import { CONSENT_METHODS, type Consent } from '../../../domain/records/response.ts'
import { consentTextFor } from '../../../domain/survey/consent-texts.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Icon } from '../../components/icon.tsx'
import { formatMoment } from '../../format.ts'
import { componentMessages } from '../../messages/components.ts'
import { language } from '../../messages/language.ts'
import { surveyMessages } from '../../messages/survey.ts'
import './consent-card.css'
import { ChoiceCard } from './questions/choice-card.tsx'

interface ConsentCardProps {
  readonly purpose: string
  readonly consent: Consent | undefined
  /** How many questions wait for it. */
  readonly questions: number
  /** How many answers were given under it. */
  readonly answers: number
  readonly onSay: (said: Pick<Consent, 'given' | 'method'>) => void
}

/**
 * Law 91/2025/QH15: consent is express, specific and provable, never pre-ticked, and can be withdrawn as easily as it was given. The text is
 * read out; its version, the moment and the way of agreeing are kept with the survey.
 */
export const ConsentCard = ({ purpose, consent, questions, answers, onSay }: ConsentCardProps) => {
  const t = surveyMessages()
  const [isOpen, setOpen] = useState(false)
  const [isWithdrawing, withdraw] = useState(false)
  const text = consentTextFor(purpose)
  const title = t.consentTitle(text.title[language.value])
  const say = (said: Pick<Consent, 'given' | 'method'>): void => {
    setOpen(false)
    if (!said.given && answers > 0) withdraw(true)
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
          {consent === undefined ? <p class="soft">{t.consentHidden(questions)}</p> : null}
        </>
      ) : (
        <Given consent={consent} text={text.text[language.value]} onChange={() => setOpen(true)} />
      )}
      <p class="consent-card-version">{t.consentVersion(consent?.text ?? text.version)}</p>
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
          <p>{t.withdrawText(answers)}</p>
        </Dialog>
      ) : null}
    </section>
  )
}

interface ChoicesProps {
  readonly name: string
  readonly consent: Consent | undefined
  readonly onSay: (said: Pick<Consent, 'given' | 'method'>) => void
}

const Choices = ({ name, consent, onSay }: ChoicesProps) => {
  const t = surveyMessages()
  return (
    <fieldset class="consent-card-choices">
      <legend>{t.consentAsk}</legend>
      {CONSENT_METHODS.map((method) => (
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

const Given = ({ consent, text, onChange }: { consent: Consent; text: string; onChange: () => void }) => {
  const t = surveyMessages()
  const at = formatMoment(consent.at, language.value)
  const how = consent.method === undefined ? t.yes : t.consentMethod[consent.method]
  return (
    <>
      <p>{consent.given ? t.consentGiven(how, at) : t.consentDeclined(at)}</p>
      <details class="question-guidance">
        <summary>{t.consentText}</summary>
        <p>{text}</p>
      </details>
      <span>
        <Button kind="quiet" icon="pencil" onClick={onChange}>
          {t.consentChange}
        </Button>
      </span>
    </>
  )
}
