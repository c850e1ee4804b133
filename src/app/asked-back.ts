/** Where an address asks to go back to; only within this app. */
export const askedBack = (asked: string | undefined): string | undefined =>
  asked !== undefined && /^\/(?!\/)/.test(asked) ? asked : undefined
