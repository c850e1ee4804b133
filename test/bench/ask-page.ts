import type { Page } from 'playwright-core'

/** What code for a page lays out as `bench` there. */
type Asked<P> = { readonly [K in keyof P]: (...given: never[]) => Promise<unknown> }

/** Asks the bench in a page, by the names that its code has. */
export const askPage =
  <P extends Asked<P>>() =>
  <K extends keyof P & string>(page: Page, what: K, ...given: Parameters<P[K]>): Promise<Awaited<ReturnType<P[K]>>> =>
    page.evaluate(
      ([asked, args]) =>
        (globalThis as unknown as { bench: Record<string, (...all: unknown[]) => unknown> }).bench[asked]?.(
          ...args,
        ) as never,
      [what, given] as [string, unknown[]],
    )
