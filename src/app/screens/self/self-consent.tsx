import { SELF_PURPOSE } from '../../../domain/privacy/consent.ts'
import { consentTextFor } from '../../../domain/survey/consent-texts.ts'
import { Icon } from '../../components/icon.tsx'
import { language } from '../../messages/language.ts'
import { selfMessages } from '../../messages/self.ts'
import '../survey/consent-card.css'
import { ChoiceCard } from '../survey/questions/choice-card.tsx'
import type { Said } from './who-fields.ts'

interface SelfConsentProps {
  readonly said: Said
  readonly onSay: (said: Said) => void
}

/** Law 91/2025/QH15: express, specific, never pre-ticked, taken back as easily as given; the text first, then the question. */
export const SelfConsent = ({ said, onSay }: SelfConsentProps) => {
  const t = selfMessages()
  const text = consentTextFor(SELF_PURPOSE)
  return (
    <section class={said === 'yes' ? 'consent-card is-given' : 'consent-card'} aria-label={t.consentTitle}>
      <h2 class="consent-card-title">
        <Icon name={said === 'yes' ? 'shield-check' : 'lock'} /> {t.consentTitle}
      </h2>
      <blockquote class="consent-card-text">{text.text[language.value]}</blockquote>
      <fieldset class="consent-card-choices">
        <legend>{t.consentAsk}</legend>
        {(['yes', 'no'] as const).map((value) => (
          <ChoiceCard
            key={value}
            kind="radio"
            name="self-consent"
            value={value}
            label={value === 'yes' ? t.consentYes : t.consentNo}
            isChosen={said === value}
            onChoose={() => onSay(value)}
          />
        ))}
      </fieldset>
      {said === 'no' ? <p role="status">{t.consentNoText}</p> : null}
      <p class="consent-card-version">{t.consentVersion(text.version)}</p>
    </section>
  )
}
