import * as z from 'zod/mini'

const Build = z.object({ cache: z.string(), name: z.string() })
/** A version of the app that is stored whole on this phone. */
export type Build = z.infer<typeof Build>

const Builds = z.object({ served: Build, newest: Build, former: z.optional(Build) })
/** The version that is shown, the newest, and the one before it, if it is still there. */
export type Builds = z.infer<typeof Builds>

/** How long a service worker may take to answer: one of an older version never does. */
const ANSWER_MS = 3_000

/** Which versions this phone keeps; undefined where none are kept: the app came from the network, or from a version before this one. */
export const readBuilds = async (): Promise<Builds | undefined> => {
  const parsed = Builds.safeParse(await ask({ type: 'BUILDS' }))
  return parsed.success ? parsed.data : undefined
}

/** Shows that version from the next page on; records stay where they are. False when it is no longer there. */
export const serveBuild = async ({ cache }: Build): Promise<boolean> => (await ask({ type: 'SERVE', cache })) === true

const ask = (question: object): Promise<unknown> =>
  new Promise((resolve) => {
    const worker = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null
    if (worker === null) {
      resolve(undefined)
      return
    }
    const { port1, port2 } = new MessageChannel()
    const late = setTimeout(() => resolve(undefined), ANSWER_MS)
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(late)
      resolve(data)
    }
    worker.postMessage(question, [port2])
  })
