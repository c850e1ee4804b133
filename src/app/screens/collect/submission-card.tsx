import { useEffect, useState } from 'preact/hooks'
import type { SubmissionRow } from '../../../protocol/open-rosa.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useCatalogue } from '../../form-catalogue.ts'
import { formatMoment } from '../../format.ts'
import { collectMessages } from '../../messages/collect.ts'
import { language } from '../../messages/language.ts'
import { problemMessages } from '../../messages/problems.ts'
import type { OpenRosaControl } from '../../open-rosa.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import './collect.css'
import { answerName, labelsIn } from './form-labels.ts'

const TONE = { receiving: 'info', filed: 'good', draft: 'warning', held: 'error' } as const

/** Problems that name an answer by its key. */
const OF_ANSWERS: ReadonlySet<string> = new Set(['answer', 'missing'])

interface SubmissionCardProps {
  readonly item: SubmissionRow
  readonly control: OpenRosaControl
  readonly onChanged: () => void
}

/** One submission: what it is, what became of it, and what can be done where it could not be read. */
export const SubmissionCard = ({ item, control, onChanged }: SubmissionCardProps) => {
  const t = collectMessages()
  const [trouble, setTrouble] = useState<string | undefined>()
  const { form, state, problems } = item
  const labels = useLabels(
    form,
    problems.some(({ code }) => OF_ANSWERS.has(code)),
  )
  const title = useCatalogue()?.entry(form.id)?.title[language.value] ?? form.id
  const again = useOneAtATime(async () => {
    const answer = await control.readAgain(item)
    if (answer.kind === 'ok') onChanged()
    else setTrouble(problemMessages()[answer.kind === 'problem' ? answer.code : 'unreachable'])
  })
  return (
    <article class="card stack-close">
      <div class="row">
        <h3>{t.form(title, form.version)}</h3>
        <Badge tone={TONE[state]}>{t.states[state]}</Badge>
      </div>
      <p class="soft">{t.sent(item.sender, formatMoment(item.receivedAt, language.value))}</p>
      {t.stateTexts[state] === '' ? null : <p>{t.stateTexts[state]}</p>}
      {problems.length === 0 ? null : (
        <ul class="collect-problems">
          {problems.map(({ code, what }) => (
            <li key={`${code} ${what}`}>{t.problems[code](OF_ANSWERS.has(code) ? answerName(what, labels) : what)}</li>
          ))}
        </ul>
      )}
      {trouble === undefined ? null : <Notice tone="error">{trouble}</Notice>}
      <div class="row">
        {item.response === undefined ? null : (
          <Button kind="secondary" icon="file-pen" href={`/office/surveys/${item.response}`}>
            {t.open}
          </Button>
        )}
        {item.hasXml ? (
          <Button kind="secondary" icon="refresh-cw" busy={again.isBusy} onClick={again.run}>
            {t.again}
          </Button>
        ) : null}
        {item.hasXml ? <Download href={control.xmlHref(item)}>{t.xml}</Download> : null}
        {state === 'receiving'
          ? null
          : item.kept.map((name) => (
              <Download key={name} href={control.attachmentHref(item, name)}>
                {t.file(name)}
              </Download>
            ))}
      </div>
    </article>
  )
}

/** A file of the office's; the app's own router leaves downloads to the browser. */
const Download = ({ href, children }: { href: string; children: string }) => (
  <a class="button button-quiet" href={href} download>
    <span>{children}</span>
  </a>
)

/** What the questions of a form are called, once it is loaded. */
const useLabels = (form: SubmissionRow['form'], isWanted: boolean): ReadonlyMap<string, string> => {
  const catalogue = useCatalogue()
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    if (!isWanted || catalogue === undefined) return
    catalogue.load(form).then((loading) => {
      if (loading.kind === 'ready') setLabels(labelsIn(loading.form))
    }, reportError)
  }, [catalogue, isWanted])
  return labels
}
