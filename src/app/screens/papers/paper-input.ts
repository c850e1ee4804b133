import type { DossierFacts, PaperInput, Scored } from '../../../domain/papers/input.ts'
import { NO_SURVEY, type SurveyAnswers, surveyAnswers } from '../../../domain/papers/survey-answers.ts'
import { vietnamDay } from '../../../domain/papers/vietnamese.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { areaName } from '../../areas.ts'
import { localMoment } from '../survey/local-moment.ts'
import type { FilledSurvey, PaperRecords } from './paper-records.ts'
import type { PapersChoice } from './papers-choice.ts'

/** The moment, and chance for surveys whose rules ask for it. */
interface Circumstances {
  readonly now: Date
  readonly random: () => number
}

/** What the papers are made of, by what was chosen on screen. */
export const paperInput = (records: PaperRecords, choice: PapersChoice, { now, random }: Circumstances): PaperInput => {
  const { product, producer, evidence, surveys, set, areaNames } = records
  const read = (survey: FilledSurvey | undefined): SurveyAnswers =>
    survey === undefined
      ? NO_SURVEY
      : surveyAnswers(survey.opened, survey.record.data, {
          withSensitive: choice.withSensitive,
          world: {
            ...{ now: () => localMoment(now), random, seed: survey.record.id },
            ...{ language: 'vi', languages: survey.opened.form.languages },
          },
        })
  return {
    producer: producer.data,
    product: product.data,
    commune: { code: product.area, name: areaName(product.area, areaNames) },
    facts: factsOf(product, choice, now),
    set,
    scored: scoredOf(records, choice),
    surveys: { producer: read(surveys.producer), product: read(surveys.product), results: read(surveys.results) },
    evidence,
  }
}

/** The assessment that is shown: the chosen one, else the latest closed one. */
export const assessmentOf = (
  { assessments }: PaperRecords,
  { assessment }: PapersChoice,
): LocalRecord<'assessment'> | undefined =>
  assessment === undefined ? assessments[0] : assessments.find(({ id }) => id === assessment)

const scoredOf = (records: PaperRecords, choice: PapersChoice): Scored | undefined => {
  const { set } = records
  const record = assessmentOf(records, choice)
  if (set === undefined || record === undefined) return undefined
  return { set, assessment: record.data, score: scoreAssessment(set, record.data) }
}

/** A product without a certificate is assessed for the first time; of any other only people know why. */
export const occasionOf = ({ data }: LocalRecord<'product'>, { occasion }: PapersChoice): PapersChoice['occasion'] =>
  occasion ?? (data.certifiedStars === undefined ? 'first' : undefined)

const factsOf = (product: LocalRecord<'product'>, choice: PapersChoice, now: Date): DossierFacts => {
  const today = vietnamDay(now.toISOString())
  const occasion = occasionOf(product, choice)
  const province = PROVINCES[product.area]
  return {
    ...(occasion === undefined ? {} : { occasion }),
    ...(today === undefined ? {} : { year: Number(today.slice(0, 4)) }),
    ...(choice.isDated && today !== undefined ? { signedOn: today } : {}),
    ...(province === undefined ? {} : { province }),
  }
}

const QUANG_TRI = { name: 'Quảng Trị', code: '44' }

/** Provinces of the communes that this app knows by itself (Decision 19/2025/QĐ-TTg). */
const PROVINCES: Readonly<Record<string, { name: string; code: string }>> = {
  '19333': QUANG_TRI,
  '19351': QUANG_TRI,
  '19360': QUANG_TRI,
}
