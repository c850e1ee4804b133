/** Writes what the README tells of the code from the code: `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { withPermissions } from './permission-tables.ts'

writeFileSync('README.md', withPermissions(readFileSync('README.md', 'utf8')))
