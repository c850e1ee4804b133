import { useState } from 'preact/hooks'
import type { PasskeyRow } from '../../../protocol/account.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { accountMessages } from '../../messages/account.ts'
import { language } from '../../messages/language.ts'
import { Answered } from '../office/answered.tsx'
import { useAnswer } from '../office/use-answer.ts'
import './account.css'
import { AddPasskeyDialog, RemovePasskeyDialog, RenamePasskeyDialog } from './passkey-dialogs.tsx'

type Doing = { readonly what: 'add' } | { readonly what: 'rename' | 'remove'; readonly passkey: PasskeyRow }

/** One's own passkeys: by which devices one signs in without a password. */
export const PasskeysCard = () => {
  const t = accountMessages().passkey
  const { account } = useApp()
  const [answer, again] = useAnswer(async () => (await account()).passkeys())
  const [doing, setDoing] = useState<Doing | undefined>()
  const close = (): void => {
    setDoing(undefined)
    again()
  }
  return (
    <section class="card stack" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p class="soft">{t.lead}</p>
      <Answered answer={answer} onAgain={again}>
        {(passkeys) =>
          passkeys === undefined ? (
            <p>{t.impossible}</p>
          ) : (
            <>
              {passkeys.length === 0 ? <p>{t.none}</p> : <PasskeysList passkeys={passkeys} onDo={setDoing} />}
              <div class="row">
                <Button kind="secondary" icon="plus" onClick={() => setDoing({ what: 'add' })}>
                  {t.add}
                </Button>
              </div>
            </>
          )
        }
      </Answered>
      {doing?.what === 'add' ? <AddPasskeyDialog onClose={close} /> : null}
      {doing?.what === 'rename' ? <RenamePasskeyDialog passkey={doing.passkey} onClose={close} /> : null}
      {doing?.what === 'remove' ? <RemovePasskeyDialog passkey={doing.passkey} onClose={close} /> : null}
    </section>
  )
}

const PasskeysList = ({ passkeys, onDo }: { passkeys: readonly PasskeyRow[]; onDo: (doing: Doing) => void }) => {
  const t = accountMessages().passkey
  const day = (iso: string): string => formatDay(iso, language.value)
  return (
    <ul class="account-list">
      {passkeys.map((passkey) => (
        <li key={passkey.id} class="account-item">
          <span class="account-what">
            <strong>{passkey.name}</strong>
            <span class="soft">
              {t.made(day(passkey.madeAt))}; {passkey.usedAt === undefined ? t.never : t.used(day(passkey.usedAt))}
            </span>
          </span>
          <Button kind="quiet" onClick={() => onDo({ what: 'rename', passkey })}>
            {t.rename} <span class="visually-hidden">{passkey.name}</span>
          </Button>
          <Button kind="quiet" onClick={() => onDo({ what: 'remove', passkey })}>
            {t.remove} <span class="visually-hidden">{passkey.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
