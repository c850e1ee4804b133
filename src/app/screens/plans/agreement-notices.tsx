import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { planMessages } from '../../messages/plan.ts'
import { recordHref } from '../../record-href.ts'
import { SignaturePicture } from '../survey/questions/signature-answer.tsx'
import { type OpenedPlan, signatureOf } from './plan-data.ts'
import { dayWords } from './plan-words.ts'

/** Who agreed, with the signature; and which plan this one replaces, or is replaced by. */
export const AgreementNotices = ({ opened }: { opened: OpenedPlan }) => {
  const t = planMessages()
  const { space } = useApp()
  const { plan, replacedBy } = opened
  const { agreement, revises, closedOn, status } = plan.data
  const signed = signatureOf(opened)
  return (
    <>
      {replacedBy === undefined ? null : (
        <Notice tone="warning">
          <p>{t.replaced}</p>
          <Button kind="secondary" href={recordHref(space, 'plan', replacedBy)}>
            {t.replacedOpen}
          </Button>
        </Notice>
      )}
      {status === 'closed' && closedOn !== undefined && replacedBy === undefined ? (
        <Notice tone="info">{t.closed(dayWords(closedOn))}</Notice>
      ) : null}
      {revises === undefined ? null : (
        <p class="row">
          <span>{t.replaces}</span> <a href={recordHref(space, 'plan', revises)}>{t.replacesOpen}</a>
        </p>
      )}
      {agreement === undefined ? null : (
        <section class="card stack-close">
          <p>{t.agreed(agreement.by, agreement.officer, dayWords(agreement.at))}</p>
          {agreement.signature === undefined ? <p class="soft">{t.noSignature}</p> : null}
          {signed === undefined ? null : <SignaturePicture record={signed} />}
        </section>
      )}
    </>
  )
}
