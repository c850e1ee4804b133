import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import 'survey-core/survey-core.fontless.min.css'
import type { PeerContent } from './form-peer.ts'

declare const probe: { stored: () => void }

let survey = new Model()

/**
 * SurveyJS with React as its guide sets it up (https://surveyjs.io/form-library/documentation/get-started-react), saving as its guide on surveys that are
 * gone on with does (https://surveyjs.io/form-library/documentation/how-to-save-and-restore-incomplete-survey): all answers into localStorage at each change.
 */
const open = (content: PeerContent): Promise<void> => {
  survey = new Model(content.surveyjs)
  survey.data = content.surveyjsAnswers
  survey.onValueChanged.add(() => {
    localStorage.setItem(content.id, JSON.stringify(survey.data))
    probe.stored()
  })
  const place = document.createElement('div')
  document.body.append(place)
  createRoot(place).render(createElement(Survey, { model: survey }))
  return Promise.resolve()
}

const toRepeats = (): void => {
  survey.currentPage = survey.getPageByName('page-plot')
}

Object.assign(globalThis, { peer: { open, toRepeats } })
