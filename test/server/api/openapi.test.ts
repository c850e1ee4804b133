import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { API_ROUTES } from '../../../src/server/api/api-routes.ts'
import { openOffice } from '../offices.ts'

describe('the API’s documentation', () => {
  it.each(['vi', 'en'])('in %s is right by the linter of OpenAPI', async (language) => {
    await using office = await openOffice('SQLite')
    const response = await office.send('GET', `/api/v1/openapi.json?language=${language}`)
    expect(response.status).toBe(200)
    const folder = mkdtempSync(join(tmpdir(), 'sao-lang-openapi-'))
    try {
      writeFileSync(join(folder, 'openapi.json'), await response.text())
      const told = execFileSync(
        process.execPath,
        [join(process.cwd(), 'node_modules/@redocly/cli/bin/cli.js'), 'lint', 'openapi.json', '--format=json'],
        {
          ...{ cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
          env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
        },
      )
      const { totals, problems } = JSON.parse(told) as { totals: object; problems: unknown[] }
      expect({ totals, problems }).toMatchObject({ totals: { errors: 0, warnings: 0 }, problems: [] })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('names every route, each once', async () => {
    await using office = await openOffice('SQLite')
    const { paths } = (await (await office.send('GET', '/api/v1/openapi.json')).json()) as { paths: object }
    expect(Object.keys(paths).sort()).toEqual(API_ROUTES.map(({ path }) => path).sort())
    expect(new Set(API_ROUTES.map(({ id }) => id)).size).toBe(API_ROUTES.length)
  })
})
