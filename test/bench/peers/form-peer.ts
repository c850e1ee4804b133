/** What the page of a peer is given. */
export interface PeerContent {
  readonly id: string
  readonly xml: string
  /** Answers that are there already; none opens the form anew. */
  readonly instance?: string
  readonly surveyjs: object
  readonly surveyjsAnswers: object
}
