import { createServer } from 'node:http'
import { type Built, buildPage } from './form-build.ts'
import type { Contender, Form } from './form-contender.ts'
import type { Content } from './form-content.ts'
import type { BenchPhone } from './form-phone.ts'

/** A peer, its page and the inputs on it. */
interface Peer {
  readonly name: string
  readonly entry: string
  readonly inputs: string
  /** Of the repeats, where they are on a page of their own. */
  readonly repeated?: string
  readonly stores: boolean
  readonly opens: readonly Form[]
  readonly isOnceOnly?: boolean
}

const PEERS: readonly Peer[] = [
  {
    ...{ name: 'SurveyJS', entry: 'peers/form-surveyjs-page.ts', inputs: '.sd-body input' },
    // Its JSON is ours, made for what the first two forms ask; the public one has more kinds of questions.
    ...{ repeated: '.sd-paneldynamic input', stores: true, opens: ['large', 'criteria'] },
  },
  {
    ...{ name: 'Enketo', entry: 'peers/form-enketo-page.ts', inputs: 'form.or .question input' },
    ...{ repeated: '.or-repeat .question input', stores: true, opens: ['large', 'criteria', 'public'] },
  },
  {
    ...{ name: 'ODK Web Forms', entry: 'peers/form-odk-page.ts', inputs: '.odk-form input' },
    ...{ stores: false, opens: ['large', 'criteria', 'public'], isOnceOnly: true },
  },
]

/** The peers, each on a page of its own whose code is there and read before the clock runs; what a form costs them to open is all of it that is measured. */
export const openPeers = async (
  contents: Readonly<Record<Form, Content>>,
): Promise<{ contenders: readonly Contender[]; close: () => void }> => {
  const built = new Map<string, Built>()
  for (const { name, entry } of PEERS) built.set(name, await buildPage(entry))
  const server = createServer((request, answer) => {
    const [, at, what] = (request.url ?? '').split('/')
    const page = built.get(PEERS[Number(at)]?.name ?? '')
    answer.writeHead(200, { 'content-type': what === 'page.js' ? 'text/javascript' : 'text/html; charset=utf-8' })
    answer.end(
      what === 'page.js'
        ? page?.code
        : `<!doctype html><html lang="vi"><head><meta name="viewport" content="width=device-width"><style>${page?.css}</style></head><body><script type="module" src="/${at}/page.js"></script></body></html>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const contenders = PEERS.map(
    ({ inputs, repeated, ...peer }, at): Contender => ({
      ...peer,
      inputs: () => inputs,
      ready: async ({ page }) => {
        await page.goto(`http://127.0.0.1:${port}/${at}/`)
        await page.waitForFunction('globalThis.peer !== undefined')
      },
      open: ({ page }: BenchPhone, form) => {
        const { xml, instance, surveyjs, surveyjsAnswers, answers } = contents[form]
        const given = {
          id: form,
          xml,
          surveyjs,
          surveyjsAnswers,
          ...(Object.keys(answers).length > 0 ? { instance } : {}),
        }
        return page.evaluate(
          ([content, selector]) => {
            const { probe, peer } = globalThis as unknown as InPage
            return probe.open(selector, () => void peer.open(content))
          },
          [given, inputs] as const,
        )
      },
      ...(repeated === undefined
        ? {}
        : {
            toRepeats: ({ page }) =>
              page.evaluate((selector) => {
                const { probe, peer: own } = globalThis as unknown as InPage
                return probe.open(selector, own.toRepeats)
              }, repeated),
          }),
    }),
  )
  return { contenders, close: () => server.close() }
}

interface InPage {
  readonly probe: { open: (selector: string, begin: () => void) => Promise<number> }
  readonly peer: { open: (content: object) => Promise<void>; toRepeats: () => void }
}
