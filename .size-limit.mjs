import { readFileSync } from 'node:fs'

/** What index.html names: all script and style that is fetched before the first screen is there. */
const first = [...readFileSync('dist/index.html', 'utf8').matchAll(/\/assets\/[^"]+/g)].map(([file]) => `dist${file}`)

export default [
  { name: 'The first screen: all that index.html names', path: first, limit: '60 kB' },
  {
    name: 'The whole app: 77 criteria sets of three decisions, surveys, evidence, plans, the office, locks and personal data',
    path: ['dist/assets/*.js', 'dist/assets/*.css', 'dist/service-worker.js', 'dist/index.html'],
    limit: '1190 kB',
  },
]
