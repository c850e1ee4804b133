import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withPermissions } from '../../setup/permission-tables.ts'

it('tells in the README who may do what as the code has it; after a change: npm run docs', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(withPermissions(readme)).toBe(readme)
})
