import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import { type Context, Hono } from 'hono'
import { PasskeyName, PasskeyRegistration, PasskeyRequest, PasskeySignIn } from '../../protocol/account.ts'
import { AT_ONCE, askAgain, MOST_WAITING, refusal } from '../ask-again.ts'
import { readBody } from '../body.ts'
import { enter } from '../door.ts'
import { createGate } from '../gate.ts'
import { letIn } from '../let-in.ts'
import { nowOf, type Office } from '../office.ts'
import { ALGORITHMS, challengeIn, type PasskeyPlace, registered, signedBy } from '../passkey-proof.ts'
import { problem } from '../problems.ts'
import { readCookie } from '../session-cookie.ts'
import { accountById } from '../storage/accounts.ts'
import { knock } from '../storage/attempts.ts'
import { note } from '../storage/audit.ts'
import { isKnownBrowser } from '../storage/known-browsers.ts'
import {
  addPasskey,
  CHALLENGE_MS,
  keepChallenge,
  listPasskeys,
  notePasskeyUse,
  passkeyWithAccount,
  removePasskey,
  renamePasskey,
  useChallenge,
} from '../storage/passkeys.ts'
import type { Tables } from '../storage/tables.ts'
import { addressOf, ownOrigin, passkeyHost } from '../visitor.ts'

/** Challenges for one address in a quarter of an hour: each is a row for five minutes. */
const MOST_CHALLENGES = 120
/** Most passkeys of one account. */
const MOST_PASSKEYS = 20

type Signed = { kind: 'signed-in'; account: Tables['account'] } | { kind: 'refused'; response: Response }

const placeOf = (office: Office, c: Context): PasskeyPlace | undefined => {
  const host = passkeyHost(office, c)
  return host === undefined ? undefined : { host, origin: ownOrigin(office, c) }
}

const ownAccount = async (office: Office, c: Context): Promise<Signed> => {
  const entered = await enter(office, c, 'manage-own-account')
  if (entered.kind === 'refused') return entered
  const id = entered.principal.account
  const account = id === undefined ? undefined : await accountById(office.db, id)
  return account === undefined ? { kind: 'refused', response: problem(c, 'forbidden') } : { kind: 'signed-in', account }
}

/** Sign-in without a password, and the passkeys of one's own account. A passkey names its user itself: nothing here tells whether a name is one. */
export const passkeyRoutes = (office: Office): Hono =>
  new Hono().route('/passkey', signInRoutes(office)).route('/account/passkeys', ownRoutes(office))

const signInRoutes = (office: Office): Hono =>
  new Hono()
    .post('/options', async (c) => {
      const place = placeOf(office, c)
      if (place === undefined) return problem(c, 'not-found')
      const door = { name: `passkey:from:${addressOf(office, c)}`, most: MOST_CHALLENGES }
      const wait = await knock(office.db, door, office.nowMs())
      if (wait !== undefined) return problem(c, 'too-many-requests', { retryAfterSeconds: wait })
      const options = await generateAuthenticationOptions({
        ...{ rpID: place.host, userVerification: 'required', timeout: CHALLENGE_MS },
      })
      await keepChallenge(office.db, options.challenge, 'sign-in', office.nowMs())
      return c.json({ options })
    })
    .post('/sign-in', async (c) => {
      const body = await readBody(c, PasskeySignIn)
      if (body.kind === 'refused') return body.response
      const { credential, device } = body.value
      const [place, challenge] = [placeOf(office, c), challengeIn(credential.response.clientDataJSON)]
      const isAsked = challenge !== undefined && (await useChallenge(office.db, challenge, 'sign-in', office.nowMs()))
      const found = await passkeyWithAccount(office.db, credential.id)
      if (place === undefined || !isAsked || found === undefined) return problem(c, 'sign-in-failed')
      const counter = await signedBy(found.passkey, body.value, challenge, place)
      if (counter === undefined) return problem(c, 'sign-in-failed')
      const { username = found.account.username } = body.value
      if (username !== found.account.username) return problem(c, 'forbidden', { paths: ['username'] })
      await notePasskeyUse(office.db, found.passkey.id, counter, nowOf(office))
      const known = readCookie(office, c, 'known')
      const isKnown = known !== undefined && (await isKnownBrowser(office.db, known, found.account.username))
      return letIn(office, c, { account: found.account, device, method: 'passkey', isKnown })
    })

const ownRoutes = (office: Office): Hono => {
  const gate = createGate(AT_ONCE, MOST_WAITING)
  return new Hono()
    .get('/', async (c) => {
      const own = await ownAccount(office, c)
      return own.kind === 'refused' ? own.response : c.json({ passkeys: await listPasskeys(office.db, own.account.id) })
    })
    .post('/options', async (c) => {
      const own = await ownAccount(office, c)
      if (own.kind === 'refused') return own.response
      const body = await readBody(c, PasskeyRequest)
      if (body.kind === 'refused') return body.response
      const { account } = own
      const place = placeOf(office, c)
      const kept = await listPasskeys(office.db, account.id)
      if (place === undefined || kept.length >= MOST_PASSKEYS) return problem(c, 'not-found')
      const asked = await askAgain(office, gate, account, body.value.password)
      if (asked !== 'right') return refusal(c, asked, 'password')
      const options = await generateRegistrationOptions({
        ...{ rpName: 'Sao Làng', rpID: place.host, userName: account.username, userDisplayName: account.name },
        ...{ userID: new TextEncoder().encode(account.id), attestationType: 'none', timeout: CHALLENGE_MS },
        supportedAlgorithmIDs: ALGORITHMS,
        excludeCredentials: kept.map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      await keepChallenge(office.db, options.challenge, `register ${account.id}`, office.nowMs())
      return c.json({ options })
    })
    .post('/', async (c) => {
      const own = await ownAccount(office, c)
      if (own.kind === 'refused') return own.response
      const body = await readBody(c, PasskeyRegistration)
      if (body.kind === 'refused') return body.response
      const { id, username } = own.account
      const [place, challenge] = [placeOf(office, c), challengeIn(body.value.credential.response.clientDataJSON)]
      const isAsked =
        challenge !== undefined && (await useChallenge(office.db, challenge, `register ${id}`, office.nowMs()))
      const passkey = isAsked && place !== undefined ? await registered(body.value, challenge, place) : undefined
      if (passkey === undefined || !(await addPasskey(office.db, id, body.value.name, passkey, nowOf(office))))
        return problem(c, 'malformed', { paths: ['credential'] })
      await note(office.db, office.nowMs(), username, 'add-passkey', id)
      return c.body(null, 204)
    })
    .post('/:id/name', async (c) => {
      const own = await ownAccount(office, c)
      if (own.kind === 'refused') return own.response
      const body = await readBody(c, PasskeyName)
      if (body.kind === 'refused') return body.response
      const isRenamed = await renamePasskey(office.db, own.account.id, c.req.param('id'), body.value.name)
      return isRenamed ? c.body(null, 204) : problem(c, 'not-found')
    })
    .post('/:id/remove', async (c) => {
      const own = await ownAccount(office, c)
      if (own.kind === 'refused') return own.response
      if (!(await removePasskey(office.db, own.account.id, c.req.param('id')))) return problem(c, 'not-found')
      await note(office.db, office.nowMs(), own.account.username, 'remove-passkey', own.account.id)
      return c.body(null, 204)
    })
}
