/** What the tests need of it; the package brings no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { readonly contentType: string })
    readonly window: typeof globalThis
  }
}
