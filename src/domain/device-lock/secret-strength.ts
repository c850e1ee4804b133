/** What a user locks this phone with. */
export const SECRET_KINDS = ['pin', 'passphrase'] as const
export type SecretKind = (typeof SECRET_KINDS)[number]

/** Why a secret is not taken. */
export type SecretTrouble = 'digits' | 'short' | 'long' | 'repeated' | 'row' | 'date' | 'common' | 'words'

const LEAST_PIN = 6
const MOST_PIN = 20
const LEAST_WORDS = 4
/** Four words of two letters are no more than a PIN. */
const LEAST_WORDS_LENGTH = 12
const LEAST_PASSPHRASE = 16
const LEAST_DIFFERENT = 8
const MOST_PASSPHRASE = 200

/** Patterns on a keypad, and what lists of leaked PINs begin with. */
const COMMON = ['112233', '223344', '332211', '147258', '147852', '159753', '258456', '159357', '741852', '102030']

/**
 * One secret, one text: keyboards write the same Vietnamese letters composed or decomposed, and a blank too many is no other secret (Unicode NFKC,
 * as NIST SP 800-63B 3.1.1.2 asks for).
 */
export const secretText = (typed: string): string => typed.normalize('NFKC').trim().replace(/\s+/g, ' ')

/** Why this is not taken as a secret of that kind; undefined when it is. */
export const secretTrouble = (kind: SecretKind, typed: string): SecretTrouble | undefined =>
  kind === 'pin' ? pinTrouble(secretText(typed)) : passphraseTrouble(secretText(typed))

const pinTrouble = (pin: string): SecretTrouble | undefined => {
  if (!/^\d*$/.test(pin)) return 'digits'
  if (pin.length < LEAST_PIN) return 'short'
  if (pin.length > MOST_PIN) return 'long'
  if (isRepeated(pin)) return 'repeated'
  if (isRow(pin)) return 'row'
  if (isDate(pin)) return 'date'
  return COMMON.includes(pin) ? 'common' : undefined
}

/** 111111, 121212, 123123: a short piece, again and again. */
const isRepeated = (pin: string): boolean => /^(\d{1,3})\1+$/.test(pin)

/** 123456, 987654, 246802: every step the same. */
const isRow = (pin: string): boolean => {
  const steps = Array.from(pin.slice(1), (digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10)
  return steps.every((step) => step === steps[0])
}

/** A birthday is the first that somebody tries who knows the owner: day, month and year, or a year at either end. */
const isDate = (pin: string): boolean => {
  if (/^(19[3-9]|20[0-3])\d/.test(pin) && pin.length <= 8) return true
  if (/(19[3-9]|20[0-3])\d$/.test(pin) && pin.length <= 8) return true
  return pin.length === 6 && /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d$/.test(pin)
}

const passphraseTrouble = (phrase: string): SecretTrouble | undefined => {
  if (phrase.length > MOST_PASSPHRASE) return 'long'
  const words = new Set(phrase.toLowerCase().split(' '))
  if (words.size >= LEAST_WORDS && phrase.length >= LEAST_WORDS_LENGTH) return undefined
  if (phrase.length < LEAST_PASSPHRASE) return 'words'
  return new Set(phrase).size < LEAST_DIFFERENT ? 'repeated' : undefined
}
