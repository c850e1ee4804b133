import type { Bilingual } from '../bilingual.ts'
import { DECISIONS, type Decision } from '../records/product.ts'
import type { PartCode } from './schema.ts'

/** What a decision lays down for all its sets, and when it held. */
export interface DecisionFacts {
  readonly id: Decision
  /** As it is cited: "148/QĐ-TTg". */
  readonly number: string
  readonly year: number
  readonly title: Bilingual
  /** First day in force, and the first day on which it is no longer. */
  readonly inForce: string
  readonly lapsed?: string
  /** Decisions that amended it, as they are cited. */
  readonly amendedBy: readonly string[]
  /** Annex that has the criteria sets, and the article that lays down parts and stars. */
  readonly annex: string
  readonly article: string
  readonly partPoints: Readonly<Record<PartCode, number>>
  /** Least total of each star. */
  readonly leastPoints: Readonly<Record<1 | 2 | 3 | 4 | 5, number>>
  /** Whether its sets print the least option for each star ("dấu sao"). */
  readonly hasGates: boolean
  /** Whether the notes of its sets (requirements, stops, grounds for disqualification) are known in full. */
  readonly hasAllNotes: boolean
}

/** Parts of 2023 and 2026: Decision 26/2026, Art. 3.1; of 2023 by the sums of all its sets. */
const PARTS = { A: 40, B: 25, C: 35 } as const

/**
 * Decision 26/2026/QĐ-TTg, Art. 3.3: 5 stars "từ 90 đến 100 điểm", 4 "từ 70 đến dưới 90", 3 "từ 50 đến dưới 70", 2 "từ 30 đến dưới 50", 1 "dưới 30".
 * The decisions of 2019 and 2023 draw the same lines in Art. 1; that of 2019 writes them in whole points ("từ 70 đến 89"), which we read as "under 90".
 */
const LEAST_POINTS = { 1: 0, 2: 30, 3: 50, 4: 70, 5: 90 } as const

const FACTS: Readonly<Record<Decision, DecisionFacts>> = {
  '26/2026': {
    id: '26/2026',
    number: '26/2026/QĐ-TTg',
    year: 2026,
    title: {
      vi: 'Quyết định số 26/2026/QĐ-TTg ngày 22/5/2026 của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm mỗi xã một sản phẩm',
      en: 'Decision 26/2026/QĐ-TTg of the Prime Minister of 22 May 2026 on the criteria and the procedure for assessing and rating products of One Commune One Product',
    },
    inForce: '2026-05-22',
    amendedBy: [],
    annex: 'II',
    article: '3',
    partPoints: PARTS,
    leastPoints: LEAST_POINTS,
    hasGates: true,
    hasAllNotes: true,
  },
  // Lapsed 60 days after 22 May 2026: Decision 26/2026, Art. 11.2. Certificates given under it keep their term: Art. 12.1.
  '148/2023': {
    id: '148/2023',
    number: '148/QĐ-TTg',
    year: 2023,
    title: {
      vi: 'Quyết định số 148/QĐ-TTg ngày 24/02/2023 của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm',
      en: 'Decision 148/QĐ-TTg of the Prime Minister of 24 February 2023 on the criteria and the procedure for assessing and rating products of the One Commune One Product programme',
    },
    inForce: '2023-02-24',
    lapsed: '2026-07-21',
    amendedBy: ['1489/QĐ-TTg (2025)'],
    annex: 'III',
    article: '1',
    partPoints: PARTS,
    leastPoints: LEAST_POINTS,
    hasGates: true,
    hasAllNotes: false,
  },
  // Replaced, with its amendment, by Decision 148/QĐ-TTg. The amendment asks minimums of some criteria (annex II, section 6) that no set prints.
  '1048/2019': {
    id: '1048/2019',
    number: '1048/QĐ-TTg',
    year: 2019,
    title: {
      vi: 'Quyết định số 1048/QĐ-TTg ngày 21/8/2019 của Thủ tướng Chính phủ ban hành Bộ tiêu chí đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm, được sửa đổi, bổ sung bởi Quyết định số 781/QĐ-TTg ngày 08/6/2020',
      en: 'Decision 1048/QĐ-TTg of the Prime Minister of 21 August 2019 on the criteria for assessing and rating products of the One Commune One Product programme, as amended by Decision 781/QĐ-TTg of 8 June 2020',
    },
    inForce: '2019-08-21',
    lapsed: '2023-02-24',
    amendedBy: ['781/QĐ-TTg (2020)'],
    annex: 'III',
    article: '1',
    partPoints: { A: 35, B: 25, C: 40 },
    leastPoints: LEAST_POINTS,
    hasGates: false,
    hasAllNotes: false,
  },
}

/** The decision that new dossiers are assessed by. */
export const DECISION_IN_FORCE: Decision = '26/2026'

export const decisionFacts = (decision: Decision): DecisionFacts => FACTS[decision]

/** All decisions, the newest first. */
export const ALL_DECISIONS: readonly DecisionFacts[] = DECISIONS.map(decisionFacts)

/** Whether the decision is no longer in force on that day ("2026-07-21", or a moment that begins with it). */
export const hasLapsed = (decision: Decision, day: string): boolean => {
  const { lapsed } = FACTS[decision]
  return lapsed !== undefined && day.slice(0, 10) >= lapsed
}
