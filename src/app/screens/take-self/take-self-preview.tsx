import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { Assessment } from '../../../domain/records/assessment.ts'
import { Producer } from '../../../domain/records/producer.ts'
import { Product } from '../../../domain/records/product.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { SelfContent } from '../../../protocol/bundle.ts'
import { type OwnRecord, readSelf } from '../../../protocol/self-content.ts'
import type { TakeOverOutlook } from '../../../store/take-over.ts'
import type { Difference, RecordOutlook } from '../../../store/take-over-outlook.ts'
import { Details } from '../../components/details.tsx'
import { Notice } from '../../components/notice.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { kindMessages } from '../../messages/kinds.ts'
import { takeSelfMessages } from '../../messages/take-self.ts'
import { pathName, valueName } from '../../value-name.ts'
import { useCriteriaSet } from '../result/use-criteria-set.ts'

interface PreviewProps {
  readonly content: SelfContent
  readonly outlook: Extract<TakeOverOutlook, { kind: 'outlook' }>
}

/** Who, what, its score by its set, and how it stands against what is here. */
export const TakeSelfPreview = ({ content, outlook }: PreviewProps) => {
  const t = takeSelfMessages()
  const read = readSelf(content)
  const own = read.kind === 'records' ? read.records : []
  const producer = dataOf(own, 'producer', Producer)
  const product = dataOf(own, 'product', Product)
  const loaded = useCriteriaSet(product?.criteria)
  const set = loaded.kind === 'ready' ? loaded.set : undefined
  const evidence = own.filter(({ kind }) => kind === 'evidence').length
  const files = content.files?.length ?? 0
  return (
    <>
      <Details
        rows={[
          [t.who, producer?.name],
          [kindMessages().field.representative, producer?.representative],
          [kindMessages().field.phone, producer?.phone],
          [t.product, product?.name],
        ]}
      />
      {own
        .filter(({ kind }) => kind === 'assessment')
        .map((record) => (
          <Scored key={record.id} record={record} set={set} />
        ))}
      {loaded.kind === 'unavailable' ? <Notice tone="info">{t.setMissing}</Notice> : null}
      {evidence === 0 ? null : <p>{t.evidence(evidence)}</p>}
      {evidence > 0 && files === 0 ? <p class="soft">{t.withoutFiles}</p> : null}
      <ul class="stack-close">
        {outlook.records.map((record) => (
          <Standing key={record.id} record={record} set={set} />
        ))}
      </ul>
    </>
  )
}

const dataOf = <T,>(
  own: readonly OwnRecord[],
  kind: OwnRecord['kind'],
  schema: { safeParse(data: unknown): { data?: T | undefined } },
): T | undefined => schema.safeParse(own.find((record) => record.kind === kind)?.data).data

const Scored = ({ record, set }: { record: OwnRecord; set: CriteriaSet | undefined }) => {
  const t = takeSelfMessages()
  const assessment = Assessment.safeParse(record.data)
  if (!assessment.success || set === undefined) return null
  const score = scoreAssessment(set, assessment.data)
  const words = t.stars(score.stars, score.points)
  return (
    <div class="row">
      <StarRow stars={score.stars} label={words} size="s" />
      <span>
        {words} · {t.answers(set.criteria.length - score.open, set.criteria.length)}
      </span>
    </div>
  )
}

const Standing = ({ record, set }: { record: RecordOutlook; set: CriteriaSet | undefined }) => {
  const t = takeSelfMessages()
  return (
    <li>
      <strong>{kindMessages().kind[record.kind]}</strong>: {t.standings[record.standing]}
      {record.differs.length === 0 ? null : (
        <>
          <p>{t.differs}</p>
          <ul>
            {record.differs.map((difference) => (
              <li key={difference.path}>{differenceWords(difference, set)}</li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

const differenceWords = ({ path, here, theirs }: Difference, set: CriteriaSet | undefined): string => {
  const t = takeSelfMessages()
  const [own, sent] = [valueName(path, here, set), valueName(path, theirs, set)]
  return `${pathName(path, set)}: ${t.differsHere(own)}; ${t.differsTheirs(sent)}`
}
