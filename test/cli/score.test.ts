import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const run = (input: string) => spawnSync(process.execPath, ['src/cli/score.ts'], { input, encoding: 'utf8' })

describe('npm run -s score', () => {
  it('goes on after a line it cannot read, names it, and tells by its exit status', () => {
    const { stdout, status } = run('{"set": 1, "answers": {}}\nnonsense\n\n{"set": 2, "answers": {}, "target": 1}\n')
    const lines = stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(lines).toEqual([
      expect.objectContaining({ total: 0, stars: 1 }),
      { error: expect.stringMatching(/JSON/), line: 2 },
      expect.objectContaining({ changes: 0 }),
    ])
    expect(status).toBe(1)
  })

  it('ends with 0 when every line was scored', () => {
    expect(run('{"set": 26, "answers": {"2.3": 1}}\n')).toMatchObject({ status: 0 })
  })
})
