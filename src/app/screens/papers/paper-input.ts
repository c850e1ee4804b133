import { vietnamDay } from '../../../domain/calendar/day.ts'
import { evidenceOfDossier, factsOfDossier } from '../../../domain/papers/dossier-facts.ts'
import type { DossierFacts, PaperInput, Scored } from '../../../domain/papers/input.ts'
import { NO_SURVEY, type SurveyAnswers, surveyAnswers } from '../../../domain/papers/survey-answers.ts'
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
  const dossier = dossierOf(records, choice)
  const code = dossier?.data.code
  return {
    producer: producer.data,
    product: code === undefined ? product.data : { ...product.data, code },
    commune: { code: product.area, name: areaName(product.area, areaNames) },
    facts: factsOf(records, choice, now),
    set,
    scored: scoredOf(records, choice),
    surveys: { producer: read(surveys.producer), product: read(surveys.product), results: read(surveys.results) },
    evidence: dossier === undefined ? evidence : evidenceOfDossier(dossier.data, evidence),
  }
}

/** The dossier whose papers are shown: the chosen one, else the one that is under way, else the latest. */
export const dossierOf = ({ dossiers }: PaperRecords, { dossier }: PapersChoice): LocalRecord<'dossier'> | undefined =>
  dossier === undefined ? dossiers[0] : dossiers.find(({ id }) => id === dossier)

/** The assessment that is shown: the chosen one, else what the dossier presents, else the latest closed one. */
export const assessmentOf = (records: PaperRecords, choice: PapersChoice): LocalRecord<'assessment'> | undefined => {
  const { assessments } = records
  const wanted = choice.assessment ?? dossierOf(records, choice)?.data.assessment
  const found = assessments.find(({ id }) => id === wanted)
  return choice.assessment === undefined ? (found ?? assessments[0]) : found
}

const scoredOf = (records: PaperRecords, choice: PapersChoice): Scored | undefined => {
  const { set } = records
  const record = assessmentOf(records, choice)
  if (set === undefined || record === undefined) return undefined
  return { set, assessment: record.data, score: scoreAssessment(set, record.data) }
}

/** What the dossier says; without one, a product without a certificate is assessed for the first time, and of any other only people know why. */
export const occasionOf = (records: PaperRecords, choice: PapersChoice): PapersChoice['occasion'] =>
  choice.occasion ??
  dossierOf(records, choice)?.data.occasion ??
  (records.product.data.certifiedStars === undefined ? 'first' : undefined)

const factsOf = (records: PaperRecords, choice: PapersChoice, now: Date): DossierFacts => {
  const today = vietnamDay(now.getTime())
  const occasion = occasionOf(records, choice)
  const province = PROVINCES[records.product.area]
  const dossier = dossierOf(records, choice)
  const { signedOn = today, ...told } = dossier === undefined ? {} : factsOfDossier(dossier.data)
  return {
    year: Number(today.slice(0, 4)),
    ...told,
    ...(occasion === undefined ? {} : { occasion }),
    ...(choice.isDated ? { signedOn } : {}),
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
