/** What scripts of our own are loaded from. Where the browser asks for it, an object that goes wherever such a text goes. */
interface Policy {
  createScriptURL(url: string): string
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy
}

const rules: Policy = { createScriptURL: (url) => url }

/** The office's content policy takes script addresses only from this one policy, which may be made once (`server/headers.ts`). */
const { trustedTypes }: typeof globalThis & { trustedTypes?: TrustedTypes } = globalThis
const policy = trustedTypes?.createPolicy('app-sw', rules) ?? rules

/** Address of a worker's script, in the form that the browser accepts. Only addresses of our own build go through here. */
export const scriptAddress = (url: string): string => policy.createScriptURL(url)
