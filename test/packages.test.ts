import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

const Lock = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      resolved: z.optional(z.string()),
      integrity: z.optional(z.string()),
      optional: z.optional(z.boolean()),
      dev: z.optional(z.boolean()),
      os: z.optional(z.array(z.string())),
      cpu: z.optional(z.array(z.string())),
      libc: z.optional(z.array(z.string())),
      license: z.optional(z.string()),
      hasInstallScript: z.optional(z.boolean()),
    }),
  ),
})

const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
})

const manifest = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')))
const locked = Object.entries(Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages).filter(
  ([place]) => place !== '',
)

/** Under which the product may be given on: none of them asks for more than its own text. */
const LICENSES = ['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']

/** One part of a software bill of materials (CycloneDX 1.5). */
const Component = z.object({
  purl: z.string().check(z.regex(/^pkg:npm\//)),
  version: z.string(),
  licenses: z.array(z.object({ license: z.object({ id: z.string() }) })).check(z.minLength(1)),
  hashes: z.optional(z.array(z.object({ alg: z.literal('SHA-512'), content: z.string() }))),
})

describe('the packages that the product is built of', () => {
  it('are named by one version each', () => {
    const named = [...Object.entries(manifest.dependencies), ...Object.entries(manifest.devDependencies)]
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+([-+].+)?$/.test(version))).toEqual([])
  })

  it('are held to their SHA-512, but for those of machines that the lockfile was not made on', () => {
    const free = locked.filter(([, { integrity }]) => integrity === undefined || !integrity.startsWith('sha512-'))
    const ours = free.filter(
      ([, { optional, os, cpu, libc }]) => optional !== true || (os ?? cpu ?? libc) === undefined,
    )
    expect(ours.map(([place]) => place)).toEqual([])
    // Of those, none runs where the product is built and tested.
    const here = free.filter(
      ([, { os, cpu, libc }]) =>
        (os?.includes('linux') ?? true) && (cpu?.includes('x64') ?? true) && (libc?.includes('glibc') ?? true),
    )
    expect(here.map(([place]) => place)).toEqual([])
  })

  it('come from the registry alone', () => {
    const elsewhere = locked.filter(
      ([, { resolved = 'https://registry.npmjs.org/' }]) => !resolved.startsWith('https://registry.npmjs.org/'),
    )
    expect(elsewhere.map(([place]) => place)).toEqual([])
  })

  it('run nothing while they are installed, but for the one that brings Node', () => {
    const running = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([place]) => place.replace('node_modules/', ''))
    expect(running).toEqual(Object.keys(manifest.allowScripts))
    expect(running).toEqual(['node'])
  })

  it('may be given on with it', () => {
    const shipped = locked.filter(([, { dev, optional }]) => dev !== true && optional !== true)
    expect(shipped.filter(([, { license = 'none' }]) => !LICENSES.includes(license)).map(([place]) => place)).toEqual(
      [],
    )
  })

  it('are listed whole by the bill of materials', () => {
    const text = execFileSync('npm', ['run', '-s', 'sbom'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    const { components } = z.object({ components: z.array(Component) }).parse(JSON.parse(text))
    const listed = components.map(({ purl }) => decodeURIComponent(purl))
    const wanted = Object.entries(manifest.dependencies).map(([name, version]) => `pkg:npm/${name}@${version}`)
    expect(wanted.filter((one) => !listed.includes(one))).toEqual([])
    expect(listed.some((one) => one.includes('vitest'))).toBe(false)
  })
})
