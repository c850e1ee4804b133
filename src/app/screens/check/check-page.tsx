import { useEffect, useState } from 'preact/hooks'
import type { Answer } from '../../../device/request.ts'
import { checkCodeOf, readCheckCode } from '../../../domain/integrity/check-code.ts'
import type { CheckAnswer } from '../../../protocol/integrity.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { checkMessages } from '../../messages/check.ts'
import { language } from '../../messages/language.ts'
import '../../components/field.css'
import '../../shell.css'
import './check-page.css'
import { CheckedResult } from './checked-result.tsx'

/** How asking stands; `wrong`: what was typed is no code. */
type Asked =
  | { readonly kind: 'nothing' | 'wrong' | 'asking' | 'busy' }
  | { readonly kind: 'away'; readonly code: string }
  | { readonly kind: 'answered'; readonly answer: CheckAnswer }

/** The code behind the `#`, which browsers send to nobody. */
const codeInAddress = (): string => {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}

/** `/check`: whether a printed result is what the office has. For anybody, without an account and without a store. */
export const CheckPage = ({ askOffice }: { askOffice: (code: string) => Promise<Answer<CheckAnswer>> }) => {
  const t = checkMessages()
  const [code, setCode] = useState(codeInAddress)
  const [asked, setAsked] = useState<Asked>({ kind: 'nothing' })
  const ask = async (typed: string): Promise<void> => {
    const digits = readCheckCode(typed)
    if (digits === undefined) return setAsked({ kind: 'wrong' })
    setAsked({ kind: 'asking' })
    const answer = await askOffice(typed)
    if (answer.kind === 'ok') setAsked({ kind: 'answered', answer: answer.value })
    else if (answer.kind === 'problem' && answer.problem.code === 'too-many-requests') setAsked({ kind: 'busy' })
    else setAsked({ kind: 'away', code: checkCodeOf(digits) })
  }
  useEffect(() => {
    if (code !== '') void ask(code)
    const scanned = (): void => {
      setCode(codeInAddress())
      void ask(codeInAddress())
    }
    addEventListener('hashchange', scanned)
    return () => removeEventListener('hashchange', scanned)
  }, [])
  const turnLanguage = (): void => {
    language.value = language.value === 'vi' ? 'en' : 'vi'
    document.documentElement.lang = language.value
  }
  return (
    <div class="check">
      <header class="check-head">
        <a class="shell-brand" href="/">
          <img src="/icons/icon.svg" alt="" width="32" height="32" />
          <span>{t.brand}</span>
        </a>
        <Button kind="quiet" onClick={turnLanguage}>
          <span lang={language.value === 'vi' ? 'en' : 'vi'}>{t.language}</span>
        </Button>
      </header>
      <main class="check-main">
        <Page title={t.title}>
          <div aria-live="polite" class="check-answer">
            <Answered asked={asked} onAgain={() => void ask(code)} />
          </div>
          <form
            class="card check-form"
            onSubmit={(event) => {
              event.preventDefault()
              void ask(code)
            }}
          >
            <p>{t.lead}</p>
            <div class="field">
              <label for="check-code">{t.code}</label>
              <p class="field-hint" id="check-code-hint">
                {t.hint}
              </p>
              <textarea
                id="check-code"
                rows={2}
                class="field-input check-code"
                value={code}
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                maxLength={60}
                aria-invalid={asked.kind === 'wrong'}
                aria-describedby={asked.kind === 'wrong' ? 'check-code-hint check-code-error' : 'check-code-hint'}
                onInput={(event) => setCode(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return
                  event.preventDefault()
                  void ask(code)
                }}
              />
              {asked.kind === 'wrong' ? (
                <p class="field-error" id="check-code-error" role="alert">
                  {t.wrong}
                </p>
              ) : null}
            </div>
            <Button type="submit" icon="shield-check" busy={asked.kind === 'asking'}>
              {asked.kind === 'asking' ? t.asking : t.ask}
            </Button>
          </form>
          <p class="soft">
            {t.privacy} <a href="/about">{t.about}</a>
          </p>
        </Page>
      </main>
    </div>
  )
}

const Answered = ({ asked, onAgain }: { asked: Asked; onAgain: () => void }) => {
  const t = checkMessages()
  switch (asked.kind) {
    case 'nothing':
    case 'wrong':
      return null
    case 'asking':
      return <p>{t.asking}</p>
    case 'busy':
      return <Notice tone="warning">{t.busy}</Notice>
    case 'away':
      return (
        <Notice tone="warning" title={t.away}>
          <p>{t.awayText(asked.code)}</p>
          <Button kind="secondary" icon="refresh-cw" onClick={onAgain}>
            {t.again}
          </Button>
        </Notice>
      )
    case 'answered':
      return <CheckedResult answer={asked.answer} />
  }
}
