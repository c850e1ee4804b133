import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take long for their size, the longest first: a fresh checkout knows no durations, goes by size, and would come to these when all but one
 * of the workers have nothing left to do.
 */
const LONG = [
  'e2e/screens',
  'e2e/evidence',
  'e2e/dossier',
  'e2e/office-screens',
  'e2e/survey-screens',
  'e2e/killed',
  'e2e/files',
  'e2e/locked',
  'e2e/sign-in',
  'e2e/forms',
  'e2e/update',
  'e2e/survey',
  'e2e/office-screens-english',
  'server/killed',
  'server/fuzz/fuzz',
  'sim/slices',
]

/** The order of vitest, but that within a project the long files come first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    const projects = [...new Set(usual.map(({ project }) => project))]
    return projects.flatMap((project) => {
      const own = usual.filter((file) => file.project === project)
      const long = LONG.flatMap((name) => own.filter(({ moduleId }) => moduleId.endsWith(`/test/${name}.test.ts`)))
      return [...long, ...own.filter((file) => !long.includes(file))]
    })
  }
}
