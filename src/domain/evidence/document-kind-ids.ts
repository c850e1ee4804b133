/** Ids of the 15 kinds of evidence document of form 02, in its order; apart from their words, which only a few screens need. */
export const DOCUMENT_KIND_IDS = [
  'business-registration',
  'production-conditions',
  'raw-material-origin',
  'environment',
  'local-labour',
  'business-growth',
  'intellectual-property',
  'market',
  'promotion',
  'story',
  'quality-declaration',
  'test-report',
  'traceability',
  'quality-management',
  'awards',
] as const
export type DocumentKindId = (typeof DOCUMENT_KIND_IDS)[number]
