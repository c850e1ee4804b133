import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../../src/domain/criteria/catalogue.ts'
import { loadCriteriaSet } from '../../../src/domain/criteria/load-set.ts'
import { openSet } from '../../../src/domain/criteria/open-set.ts'
import type { CriteriaSet, Criterion } from '../../../src/domain/criteria/schema.ts'
import { WORDING } from '../../../src/domain/criteria/wording.ts'
import facts from '../../fixtures/criteria-26-2026.json' with { type: 'json' }
import { setNumbered } from '../sets.ts'

type Fact = (typeof facts.sets)[number]['criteria'][number]

const noteKinds = (criterion: Criterion): string[] =>
  [
    criterion.requirement && 'requirement',
    criterion.stop && 'stop',
    criterion.disqualification && 'disqualification',
    criterion.appliesWhen && 'applies-only-when',
    ...criterion.guidance.map(() => 'guidance'),
  ].filter((kind) => typeof kind === 'string')

const factsOf = (criterion: Criterion): Fact => {
  const gates = criterion.options.flatMap((option, place) =>
    option.minimumForStars ? [[String(option.minimumForStars), place]] : [],
  )
  const cases = [...new Set(criterion.options.flatMap((option) => option.case?.id ?? []))]
  const kinds = noteKinds(criterion)
  return {
    part: criterion.part,
    group: criterion.group,
    code: criterion.code,
    points: criterion.maxPoints,
    ...(criterion.kind === 'yes-no' ? { yesNo: true } : { options: criterion.options.map((option) => option.points) }),
    ...(gates.length > 0 ? { gates: Object.fromEntries(gates) } : {}),
    ...(cases.length > 0 ? { cases: criterion.options.map((option) => cases.indexOf(option.case?.id ?? '')) } : {}),
    ...(kinds.length > 0 ? { notes: kinds } : {}),
  } as Fact
}

const headingsOf = (set: CriteriaSet): string[] => [
  ...new Set(set.criteria.flatMap((criterion) => criterion.heading?.code ?? [])),
]

describe('[26/2026 annex II] the packs', () => {
  it('hold 26 sets, one for each entry of annex I', () => {
    expect(facts.sets.map((set) => set.set)).toEqual(CATALOGUE.map((entry) => entry.number))
  })

  it.each(facts.sets)('set $set has the codes, order, points, gates, cases and notes of the decision', async (fact) => {
    const set = await setNumbered(fact.set)
    expect(set.criteria.map(factsOf)).toEqual(fact.criteria.filter((criterion) => !('heading' in criterion)))
    expect(headingsOf(set)).toEqual(
      fact.criteria.filter((criterion) => 'heading' in criterion).map((criterion) => criterion.code),
    )
    expect(Object.fromEntries(set.parts.map((part) => [part.code, part.maxPoints]))).toEqual(fact.parts)
    expect(
      Object.fromEntries(set.parts.flatMap((part) => part.groups.map((group) => [group.code, group.maxPoints]))),
    ).toEqual(fact.groups)
    expect(set.disqualification !== undefined).toBe(fact.disqualified)
  })

  it('word every option of a criterion differently in both languages', async () => {
    for (const { number } of CATALOGUE) {
      const set = await setNumbered(number)
      for (const criterion of set.criteria) {
        for (const language of ['vi', 'en'] as const) {
          const labels = criterion.options.map((option) => `${option.case?.id ?? ''} ${option.label[language]}`)
          expect(new Set(labels).size, `set ${number}, ${criterion.code}, ${language}`).toBe(labels.length)
        }
      }
    }
  })

  it('word no criterion and no option that no set uses', async () => {
    const used = new Set<string>()
    for (const { number } of CATALOGUE) {
      const set = await setNumbered(number)
      for (const criterion of set.criteria) for (const option of criterion.options) used.add(option.label.vi)
    }
    const unused = Object.entries(WORDING.families).flatMap(([family, words]) =>
      Object.entries(words.options).flatMap(([id, label]) => (used.has(label.vi) ? [] : [`${family}/${id}`])),
    )
    expect(unused).toEqual([])
  })
})

describe('a pack that is wrong', () => {
  const broken = async (
    mend: (pack: { parts: { points: number; groups: { criteria: { is: string; points: number }[] }[] }[] }) => void,
  ) => {
    const { default: json } = await import('../../../src/domain/criteria/packs/26-2026/11-tea.json', {
      with: { type: 'json' },
    })
    const pack = structuredClone(json)
    mend(pack)
    return openSet(pack, WORDING)
  }

  it('that does not sum is refused, and says where', async () => {
    const opened = await broken((pack) => {
      const criterion = pack.parts[0]?.groups[0]?.criteria[0]
      if (criterion) criterion.points += 1
    })
    expect(opened).toEqual({
      kind: 'faulty',
      faults: [expect.stringContaining('criterion 1.1'), expect.stringContaining('group 1')],
    })
  })

  it('that names a wording nobody wrote is refused, and says which', async () => {
    const opened = await broken((pack) => {
      const criterion = pack.parts[0]?.groups[0]?.criteria[0]
      if (criterion) criterion.is = 'nowhere'
    })
    expect(opened.kind).toBe('faulty')
    expect(opened).toMatchObject({ faults: expect.arrayContaining([expect.stringContaining('nowhere')]) })
  })

  it('that is no pack at all is refused', () => {
    expect(openSet({ set: 'eleven' }, WORDING).kind).toBe('faulty')
  })

  it('is unavailable under a number that annex II does not have', async () => {
    expect(await loadCriteriaSet({ decision: '26/2026', set: 27 })).toMatchObject({ kind: 'unavailable' })
  })
})
