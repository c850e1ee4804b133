/** A version of the app that is stored whole on this phone. */
export interface Build {
  readonly cache: string
  readonly name: string
}

/** The version that is shown, the newest, and the one before it, if it is still there. */
export interface Builds {
  readonly served: Build
  readonly newest: Build
  readonly former?: Build | undefined
}

/** How long a service worker may take to answer: one of an older version never does. */
const ANSWER_MS = 3_000

/** Which versions this phone keeps; undefined where none are kept: the app came from the network, or from a version before this one. */
export const readBuilds = async (): Promise<Builds | undefined> => {
  const answer = await ask({ type: 'BUILDS' })
  return isBuilds(answer) ? answer : undefined
}

/** Looked at by hand: it must be there also where the app does not start, and nothing else that the first screen needs has a schema. */
const isBuilds = (answer: unknown): answer is Builds => {
  const { served, newest, former } = (answer ?? {}) as Record<string, unknown>
  return isBuild(served) && isBuild(newest) && (former === undefined || isBuild(former))
}

const isBuild = (value: unknown): value is Build => {
  const { cache, name } = (value ?? {}) as Record<string, unknown>
  return typeof cache === 'string' && typeof name === 'string'
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
