import { RETENTION } from '../../../domain/privacy/retention.ts'
import { RETENTION_IDS } from '../../../domain/privacy/retention-ids.ts'
import type { RetentionDue } from '../../../protocol/retention.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { language } from '../../messages/language.ts'
import { retentionMessages } from '../../messages/retention.ts'
import { DocumentLinks } from '../about/document-links.tsx'
import { Answered } from '../office/answered.tsx'
import { useAnswer } from '../office/use-answer.ts'
import { DueThings } from './due-things.tsx'

/** `/office/retention`: what was kept long enough and waits for a decision, and what goes by itself. */
export const RetentionScreen = () => {
  const t = retentionMessages()
  const { dataDesk } = useApp()
  const [answer, again] = useAnswer(async () => (await dataDesk()).retention())
  return (
    <Page title={t.title} back="/office/settings">
      <p class="soft">{t.lead}</p>
      <Answered answer={answer} onAgain={again}>
        {(found) => <Due found={found} />}
      </Answered>
      <section class="card stack-close">
        <h2>{t.bySelf}</h2>
        <p class="soft">{t.bySelfText}</p>
        <ul>
          {RETENTION_IDS.filter((id) => RETENTION[id].way === 'server').map((id) => (
            <li key={id}>{RETENTION[id].rule[language.value]}</li>
          ))}
        </ul>
      </section>
      <section class="stack-close">
        <h2>{t.about}</h2>
        <DocumentLinks base="/office/about" />
      </section>
    </Page>
  )
}

const Due = ({ found: { due } }: { found: RetentionDue }) => {
  const t = retentionMessages()
  const some = due.filter(({ count }) => count > 0)
  if (some.length === 0) return <EmptyState icon="circle-check" title={t.none} text={t.noneText} />
  return (
    <>
      {some.map(({ rule, count, things }) => (
        <section key={rule} class="card stack-close">
          <h2>{RETENTION[rule].rule[language.value]}</h2>
          <p class="soft">{t.count(count)}</p>
          <details>
            <summary>{t.ground}</summary>
            <p>{RETENTION[rule].ground[language.value]}</p>
          </details>
          <DueThings things={things} />
          {count > things.length ? <p class="soft">{t.more(count - things.length)}</p> : null}
        </section>
      ))}
    </>
  )
}
