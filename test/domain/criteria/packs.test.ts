import { describe, expect, it } from 'vitest'
import { catalogueOf } from '../../../src/domain/criteria/catalogue.ts'
import { ALL_DECISIONS, decisionFacts } from '../../../src/domain/criteria/decisions.ts'
import { EARLIER_WORDING } from '../../../src/domain/criteria/earlier-wording.ts'
import { loadCriteriaSet } from '../../../src/domain/criteria/load-set.ts'
import { openSet } from '../../../src/domain/criteria/open-set.ts'
import type { CriteriaSet, Criterion, Wording } from '../../../src/domain/criteria/schema.ts'
import { WORDING } from '../../../src/domain/criteria/wording.ts'
import type { Decision } from '../../../src/domain/records/product.ts'
import facts26 from '../../fixtures/criteria-26-2026.json' with { type: 'json' }
import facts23 from '../../fixtures/criteria-148-2023.json' with { type: 'json' }
import facts19 from '../../fixtures/criteria-1048-2019.json' with { type: 'json' }
import type { CriterionFacts, SetFacts } from '../../setup/source-facts.ts'
import { allSets, setNumbered } from '../sets.ts'

const FACTS = {
  '26/2026': facts26.sets as SetFacts[],
  '148/2023': facts23.sets as SetFacts[],
  '1048/2019': facts19.sets as SetFacts[],
} as const satisfies Record<Decision, SetFacts[]>

const ALL_FACTS = ALL_DECISIONS.flatMap(({ id }) =>
  FACTS[id].map((fact) => ({ decision: id, set: fact.set ?? 0, fact })),
)

const noteKinds = (criterion: Criterion): string[] =>
  [
    criterion.requirement && 'requirement',
    criterion.stop && 'stop',
    criterion.disqualification && 'disqualification',
    criterion.appliesWhen && 'applies-only-when',
    ...criterion.guidance.map(() => 'guidance'),
  ].filter((kind) => typeof kind === 'string')

const factsOf = (criterion: Criterion): CriterionFacts => {
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
  }
}

const asOpened = ({ printed: _code, gateOnName: _name, ...fact }: CriterionFacts): CriterionFacts => fact

const headingsOf = (set: CriteriaSet): string[] => [
  ...new Set(set.criteria.flatMap((criterion) => criterion.heading?.code ?? [])),
]

const sum = (points: readonly number[]): number => points.reduce((total, one) => total + one, 0)

describe('[26/2026 annex II, 148/2023 and 1048/2019 annex III] the packs', () => {
  it('hold a set for each entry of the catalogue of their decision, and no other', () => {
    for (const { id } of ALL_DECISIONS)
      expect(FACTS[id].map((fact) => fact.set)).toEqual(catalogueOf(id).map((entry) => entry.number))
  })

  it.each(ALL_FACTS)(
    '[$decision set $set] has the codes, order, points, gates, cases and notes of the decision',
    async ({ decision, set: number, fact }) => {
      const set = await setNumbered(number, decision)
      expect([set.decision, set.number]).toEqual([decision, number])
      expect(set.criteria.map(factsOf)).toEqual(fact.criteria.filter((criterion) => !criterion.heading).map(asOpened))
      expect(headingsOf(set)).toEqual(
        fact.criteria.filter((criterion) => criterion.heading).map((criterion) => criterion.code),
      )
      expect(
        Object.fromEntries(set.parts.flatMap((part) => part.groups.map((group) => [group.code, group.maxPoints]))),
      ).toEqual(fact.groups)
      expect(set.disqualification !== undefined).toBe(fact.disqualified)
    },
  )

  it.each(ALL_FACTS)(
    '[$decision set $set] has the parts of its decision, and says what it reaches',
    async ({ decision, set: number, fact }) => {
      const set = await setNumbered(number, decision)
      const declared = Object.fromEntries(set.parts.map((part) => [part.code, part.maxPoints]))
      expect(declared).toEqual(decisionFacts(decision).partPoints)
      const summed = set.parts.map((part) => [part.code, sum(part.groups.map((group) => group.maxPoints))])
      expect(decision === '1048/2019' ? Object.fromEntries(summed) : declared).toEqual(fact.parts)
      expect([set.isComplete, set.reachable]).toEqual([fact.reachable === undefined, fact.reachable ?? 100])
    },
  )

  it.each(ALL_DECISIONS)('[$id] know which sets do not sum, and mend none of them', async ({ id }) => {
    const short = (await allSets(id)).filter((set) => !set.isComplete)
    expect(short.map((set) => [set.number, set.reachable])).toEqual(
      {
        '26/2026': [],
        '148/2023': [
          [7, 99],
          [11, 97],
          [12, 97],
          [13, 98],
        ],
        '1048/2019': [
          [10, 98],
          [16, 98],
          [19, 98],
        ],
      }[id],
    )
    expect(short.every((set) => set.remarks.length > 0)).toBe(true)
  })

  it('[148/2023 3e] take a mark on the name of a criterion as one on its first option, in each of the 26 sets', async () => {
    expect(
      facts23.sets.map((set) => set.criteria.filter((one) => 'gateOnName' in one).map(({ code }) => code)),
    ).toEqual(Array.from({ length: 26 }, () => ['3e']))
    const { criteria } = await setNumbered(1, '148/2023')
    const marked = criteria.find(({ code }) => code === '3e')
    expect(marked?.options.map((option) => option.minimumForStars)).toEqual([4, undefined])
  })

  it('have no two criteria of one family in a set, so that what was observed is found again', async () => {
    for (const { id } of ALL_DECISIONS)
      for (const set of await allSets(id)) {
        const families = set.criteria.map(({ family }) => family)
        expect(new Set(families).size, `${id} set ${set.number}`).toBe(families.length)
      }
  })
})

describe('the words of the criteria', () => {
  it('tell the options of a criterion apart in both languages', async () => {
    for (const { id } of ALL_DECISIONS)
      for (const set of await allSets(id))
        for (const criterion of set.criteria)
          for (const language of ['vi', 'en'] as const) {
            const labels = criterion.options.map((option) => `${option.case?.id ?? ''} ${option.label[language]}`)
            expect(new Set(labels).size, `${id}, set ${set.number}, ${criterion.code}, ${language}`).toBe(labels.length)
          }
  })

  it('are written once: no two options of a family say the same, whatever decision they are from', () => {
    for (const [family, { options }] of Object.entries(EARLIER_WORDING.families)) {
      const labels = Object.values(options).map(({ vi }) => vi)
      expect(new Set(labels).size, family).toBe(labels.length)
    }
    for (const [family, { options }] of Object.entries(WORDING.families))
      expect(EARLIER_WORDING.families[family]?.options, family).toMatchObject(options)
  })

  const unused = async (wording: Wording, decisions: readonly Decision[]): Promise<string[]> => {
    const used = new Set<string>()
    const notes = new Set<string>()
    for (const decision of decisions)
      for (const set of await allSets(decision)) {
        for (const { family, options } of set.criteria) for (const { id } of options) used.add(`${family}/${id}`)
        for (const { requirement, stop, disqualification, guidance } of set.criteria)
          for (const note of [requirement, stop?.text, disqualification, ...guidance]) if (note) notes.add(note.id)
        for (const { options } of set.criteria) for (const option of options) if (option.case) notes.add(option.case.id)
        for (const note of [set.disqualification, ...set.remarks]) if (note) notes.add(note.id)
      }
    return [
      ...Object.entries(wording.families).flatMap(([family, { options }]) =>
        Object.keys(options).flatMap((id) => (used.has(`${family}/${id}`) ? [] : [`${family}/${id}`])),
      ),
      ...Object.keys(wording.notes).filter((id) => !notes.has(id)),
    ]
  }

  it('of the decision in force are of no option and no note that none of its sets uses', async () => {
    expect(await unused(WORDING, ['26/2026'])).toEqual([])
  })

  it('of the earlier decisions are of none that no set of any decision uses', async () => {
    expect(await unused(EARLIER_WORDING, ['26/2026', '148/2023', '1048/2019'])).toEqual([])
  })
})

describe('a pack that is wrong', () => {
  type Broken = {
    complete?: boolean
    reachable?: number
    parts: { points: number; groups: { points: number; criteria: { is: string; points: number }[] }[] }[]
  }
  const broken = async (mend: (pack: Broken) => void) => {
    const { default: json } = await import('../../../src/domain/criteria/packs/26-2026/11-tea.json', {
      with: { type: 'json' },
    })
    const pack: Broken = structuredClone(json)
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

  it('that calls itself incomplete must come to what it says that it reaches, and that must not be all', async () => {
    const reaching = (reachable: number) => broken((pack) => Object.assign(pack, { complete: false, reachable }))
    expect(await reaching(98)).toEqual({
      kind: 'faulty',
      faults: [expect.stringContaining('sums to 100, declares 98')],
    })
    expect(await reaching(100)).toEqual({ kind: 'faulty', faults: [expect.stringContaining('does not reach 100')] })
  })

  it('that has other parts than its decision is refused', async () => {
    const opened = await broken((pack) => {
      const part = pack.parts[0]
      if (part) part.points = 35
    })
    expect(opened).toMatchObject({ faults: expect.arrayContaining([expect.stringContaining('by the decision')]) })
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

  it('is unavailable under a number that its decision does not have', async () => {
    expect(await loadCriteriaSet({ decision: '26/2026', set: 27 })).toMatchObject({ kind: 'unavailable' })
    expect(await loadCriteriaSet({ decision: '1048/2019', set: 3 })).toMatchObject({ kind: 'unavailable' })
  })
})
