import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNames, type ModuleInfo } from '../../src/build/files-of-build.ts'

type Modules = Readonly<Record<string, Partial<ModuleInfo> & { readonly bytes?: number }>>

const namesOf = (modules: Modules): Map<string, string> =>
  fileNames('/index.html', (id) => {
    const { bytes = 100, importedIds = [], dynamicallyImportedIds = [] } = modules[id] ?? {}
    return { code: 'x'.repeat(bytes), importedIds, dynamicallyImportedIds }
  })

const SCREEN = '/src/app/screens'

describe('which modules share a file', () => {
  it('keeps what only the start needs apart from what all build upon, and each room by itself', () => {
    const names = namesOf({
      '/index.html': { importedIds: ['/src/app/main.tsx'] },
      '/src/app/main.tsx': {
        importedIds: ['/src/shared.ts', '/node_modules/preact/index.js'],
        dynamicallyImportedIds: [`${SCREEN}/map/map-screen.tsx`, `${SCREEN}/queue/queue-screen.tsx`],
      },
      [`${SCREEN}/map/map-screen.tsx`]: { importedIds: ['/src/shared.ts', `${SCREEN}/map/tiles.ts`], bytes: 20_000 },
      [`${SCREEN}/map/tiles.ts`]: { bytes: 20_000 },
      [`${SCREEN}/queue/queue-screen.tsx`]: { bytes: 90_000 },
    })
    expect(Object.fromEntries(names)).toEqual({
      '/index.html': 'start',
      '/src/app/main.tsx': 'start',
      '/src/shared.ts': 'start-shared',
      '/node_modules/preact/index.js': 'start-libraries',
      [`${SCREEN}/map/map-screen.tsx`]: 'map',
      [`${SCREEN}/map/tiles.ts`]: 'map',
      [`${SCREEN}/queue/queue-screen.tsx`]: 'queue',
    })
  })

  it('gives what two rooms need one file, once it is worth a request', () => {
    const both = { importedIds: ['/src/domain/large.ts'], bytes: 50_000 }
    const names = namesOf({
      '/index.html': { dynamicallyImportedIds: [`${SCREEN}/map/map.tsx`, `${SCREEN}/queue/queue.tsx`] },
      [`${SCREEN}/map/map.tsx`]: both,
      [`${SCREEN}/queue/queue.tsx`]: both,
      '/src/domain/large.ts': { bytes: 200_000 },
    })
    expect(names.get('/src/domain/large.ts')).toMatch(/^shared-\d+$/)
  })

  it('joins a small file with one that needs little, not with one that brings much along', () => {
    const names = namesOf({
      '/index.html': {
        dynamicallyImportedIds: ['map/map', 'queue/queue', 'talk/talk', 'about/about', 'users/users'].map(
          (name) => `${SCREEN}/${name}.tsx`,
        ),
      },
      [`${SCREEN}/map/map.tsx`]: { importedIds: ['/src/button.ts', '/src/badge.ts'], bytes: 50_000 },
      [`${SCREEN}/queue/queue.tsx`]: {
        importedIds: ['/src/button.ts', '/src/badge.ts', '/src/chart.ts'],
        bytes: 50_000,
      },
      [`${SCREEN}/talk/talk.tsx`]: { importedIds: ['/src/button.ts', '/src/chart.ts'], bytes: 50_000 },
      [`${SCREEN}/about/about.tsx`]: { importedIds: ['/src/axes.ts'], bytes: 50_000 },
      [`${SCREEN}/users/users.tsx`]: { importedIds: ['/src/axes.ts'], bytes: 50_000 },
      '/src/button.ts': { bytes: 2_000 },
      '/src/badge.ts': { bytes: 15_000 },
      '/src/chart.ts': { importedIds: ['/src/axes.ts'], bytes: 1_000 },
      '/src/axes.ts': { bytes: 100_000 },
    })
    expect(names.get('/src/button.ts')).toBe(names.get('/src/badge.ts'))
    expect(names.get('/src/button.ts')).not.toBe(names.get('/src/chart.ts'))
  })

  it('never makes files that need each other in a circle', () => {
    const id = (n: number): string => (n % 3 === 0 ? `${SCREEN}/room${n % 7}/part${n}.tsx` : `/src/domain/m${n}.ts`)
    const modules = fc.array(
      fc.record({ bytes: fc.nat(40_000), needs: fc.array(fc.nat(), { maxLength: 4 }), isRoom: fc.boolean() }),
      { minLength: 2, maxLength: 40 },
    )
    fc.assert(
      fc.property(modules, (drawn) => {
        const graph: Modules = {
          '/index.html': { dynamicallyImportedIds: drawn.flatMap(({ isRoom }, n) => (isRoom ? [id(n)] : [])) },
          ...Object.fromEntries(
            drawn.map(({ bytes, needs }, n) => [
              id(n),
              { bytes, importedIds: n === 0 ? [] : [...new Set(needs.map((need) => id(need % n)))] },
            ]),
          ),
        }
        const names = namesOf(graph)
        const needed = new Map<string, Set<string>>()
        for (const [module, file] of names)
          for (const other of graph[module]?.importedIds ?? []) {
            const name = names.get(other)
            if (name !== undefined && name !== file) needed.set(file, (needed.get(file) ?? new Set()).add(name))
          }
        const isInCircle = (file: string): boolean => {
          const left = [...(needed.get(file) ?? [])]
          const seen = new Set(left)
          for (let one = left.pop(); one !== undefined; one = left.pop()) {
            if (one === file) return true
            for (const next of needed.get(one) ?? []) if (!seen.has(next)) left.push(next) && seen.add(next)
          }
          return false
        }
        expect([...needed.keys()].filter(isInCircle)).toEqual([])
      }),
    )
  })
})
