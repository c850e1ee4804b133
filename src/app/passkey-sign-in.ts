import { askToSignIn, signInByPasskey as sendPasskey } from '../device/account-desk.ts'
import { paySignOut } from '../device/owed-sign-out.ts'
import { usePasskey } from '../device/passkey.ts'
import type { Identity, SignInResponse } from '../protocol/enrol.ts'
import { PROTOCOL } from '../protocol/version.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { Outcome } from './context.ts'
import { outcome } from './outcome.ts'

/** Signs in by a passkey; undefined when the user stopped. `unsent`: how much the store still has to send. */
export const signInByPasskey = async (
  store: OpenStore,
  unsent: (store: OpenStore) => Promise<number>,
  identified: () => void,
): Promise<Outcome<Identity> | undefined> => {
  await paySignOut()
  const before = await store.username()
  let answer = await ask(store, before)
  if (answer?.kind === 'problem' && answer.code === 'forbidden' && before !== undefined) {
    // Somebody else's passkey. What one user wrote must never go out under the name of the next (sync.md hazard 25).
    if ((await unsent(store)) > 0) return answer
    await store.erase()
    answer = await ask(store, undefined)
  }
  if (answer?.kind !== 'ok') return answer
  const { identity, username = '' } = answer.value
  await store.saveIdentity(identity, { username })
  identified()
  return { kind: 'ok', value: identity }
}

const ask = async (store: OpenStore, username: string | undefined): Promise<Outcome<SignInResponse> | undefined> => {
  const options = await askToSignIn()
  if (options.kind !== 'ok') return outcome(options, () => ({}) as never)
  const asked = await usePasskey(options.value.options)
  if (asked.kind !== 'answered') return undefined
  const request = {
    ...{ protocol: PROTOCOL, device: await store.currentDevice(), credential: asked.credential },
    ...(username === undefined ? {} : { username }),
  }
  return outcome(await sendPasskey(request), (given) => given)
}
