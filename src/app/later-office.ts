import type { OfficeControl } from './context.ts'

const METHODS: Readonly<Record<keyof OfficeControl, true>> = {
  signIn: true,
  signInByPasskey: true,
  signOut: true,
  username: true,
  areas: true,
  devices: true,
  makeCode: true,
  revokeDevice: true,
  answerRecovery: true,
  accounts: true,
  createAccount: true,
  disableAccount: true,
}

/** The office's desk, loaded when something is asked of it. */
export const laterOffice = (load: () => Promise<OfficeControl>): OfficeControl => {
  const method =
    (name: keyof OfficeControl) =>
    async (...given: unknown[]) =>
      ((await load())[name] as (...all: unknown[]) => unknown)(...given)
  const methods = Object.keys(METHODS).map((name) => [name, method(name as keyof OfficeControl)])
  return Object.fromEntries(methods) as OfficeControl
}
