/** OWASP ASVS 5.0, 6.2.1 asks for 8 characters and recommends 15; ours guards a province. No rules of composition (6.2.5). */
export const LEAST_PASSWORD = 12

/** Runs that hands and minds fall into; a password that is a piece of one is found at once. */
const RUNS = [
  '0123456789'.repeat(3),
  '9876543210'.repeat(3),
  'abcdefghijklmnopqrstuvwxyz'.repeat(2),
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1q2w3e4r5t6y7u8i9o0p',
  'zaq12wsxcde34rfvbgt56yhnmju78ik',
]

/** Words that such lists are full of, and those that this office's own name suggests (6.2.4, 6.2.11); digits and signs around them do not help. */
const WORDS = [
  ...['password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'administrator', 'admin', 'welcome', 'letmein', 'iloveyou'],
  ...['sunshine', 'princess', 'football', 'baseball', 'superman', 'batman', 'monkey', 'dragon', 'master', 'qwerty'],
  ...['changeme', 'default', 'secret', 'internet', 'computer', 'samsung', 'liverpool', 'chelsea', 'manchester'],
  ...['matkhau', 'matkhaumoi', 'vietnam', 'hanoi', 'saigon', 'anhyeuem', 'emyeuanh', 'yeuem', 'khongbiet', 'xinchao'],
  ...['saolang', 'ocop', 'vanphong', 'quantri', 'quangtri', 'dieuphoi', 'nongthonmoi', 'vanphongdieuphoi'],
]

/** What is wrong with a new password; undefined when it may be used. */
export type PasswordFault = 'short' | 'user-name' | 'common'

export const passwordFault = (password: string, username: string): PasswordFault | undefined => {
  if ([...password].length < LEAST_PASSWORD) return 'short'
  const plain = password.toLowerCase()
  const letters = plain.replaceAll(/[^a-z]/g, '')
  const user = username.toLowerCase()
  if (user.length >= 3 && (plain.includes(user) || letters === user.replaceAll(/[^a-z]/g, ''))) return 'user-name'
  return isCommon(plain, letters) ? 'common' : undefined
}

const isCommon = (plain: string, letters: string): boolean =>
  new Set(plain).size < 5 || RUNS.some((run) => run.includes(plain)) || isMadeOf(letters || plain)

/** Whether nothing is left when the known words are taken out, once or again and again: `adminadmin2026`. */
const isMadeOf = (letters: string): boolean => {
  const left = WORDS.reduce((rest, word) => rest.replaceAll(word, ''), letters)
  return left.length < 3 && left !== letters
}
