import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'

/** Files whose name holds a hash of their content never change under it. */
const isHashed = (path: string): boolean => /^\/assets\//.test(path)

/** On the answer itself: the library makes it before it tells that the file was found. */
const cached =
  (serve: MiddlewareHandler): MiddlewareHandler =>
  async (c, next) => {
    const answer = await serve(c, next)
    if (answer instanceof Response)
      answer.headers.set('cache-control', isHashed(c.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache')
    return answer
  }

/** The built app: its files, as the build has packed them for who takes that (`build/packed-files.ts`), and its one page for every other address. */
export const staticApp = (appDir: string): Hono => {
  const app = new Hono()
  if (!existsSync(join(appDir, 'index.html'))) {
    return app.get('*', (c) => c.text('The app is not built yet: run "npm run build", then start again.', 503))
  }
  const files = cached(serveStatic({ root: appDir, precompressed: true }))
  const page = cached(serveStatic({ root: appDir, path: 'index.html', precompressed: true }))
  return app.get('*', files).get('*', async (c, next) => (isHashed(c.req.path) ? c.notFound() : page(c, next)))
}
