import { useEffect, useState } from 'preact/hooks'
import { type Form, wordsIn } from '../../../domain/survey/form.ts'
import { FORMS, newestVersion } from '../../../domain/survey/forms/catalogue.ts'
import { whyUnfit } from '../../../domain/survey/xform/fitness.ts'
import { lossesOf } from '../../../domain/survey/xform/losses.ts'
import { Badge } from '../../components/badge.tsx'
import { Fold } from '../../components/fold.tsx'
import { useCatalogue } from '../../form-catalogue.ts'
import { collectMessages } from '../../messages/collect.ts'
import { language } from '../../messages/language.ts'
import './collect.css'
import { labelsIn } from './form-labels.ts'

/** For each form that is offered: what is another in other apps, or why they are not given it. */
export const FormLosses = () => {
  const t = collectMessages()
  const forms = useOfferedForms()
  return (
    <section class="stack-close" aria-labelledby="collect-losses">
      <h2 id="collect-losses">{t.losses}</h2>
      <p class="soft">{t.lossesText}</p>
      {forms.map((form) => (
        <Losses key={form.id} form={form} />
      ))}
    </section>
  )
}

const useOfferedForms = (): readonly Form[] => {
  const catalogue = useCatalogue()
  const [forms, setForms] = useState<readonly Form[]>([])
  useEffect(() => {
    const offered = catalogue?.offered ?? FORMS
    Promise.all(
      offered.map(async (entry) => entry.versions.find(({ version }) => version === newestVersion(entry))?.load()),
    )
      .then((loaded) => setForms(loaded.filter((form) => form !== undefined)))
      .catch(reportError)
  }, [catalogue])
  return forms
}

const Losses = ({ form }: { form: Form }) => {
  const t = collectMessages()
  const unfit = whyUnfit(form)
  const title = wordsIn(form.title, language.value, form.languages) || form.id
  const labels = labelsIn(form)
  return (
    <Fold
      isOpen={unfit !== undefined}
      head={
        <span class="row">
          <span>{title}</span>
          {unfit === undefined ? null : <Badge tone="error">{t.unfit}</Badge>}
        </span>
      }
    >
      {unfit === undefined ? (
        <ul class="collect-problems">
          {lossesOf(form).map(({ loss, nodes }) => (
            <li key={loss}>{t.lossOf(t.loss[loss], nodes.map((node) => labels.get(node) ?? node).join(', '))}</li>
          ))}
        </ul>
      ) : (
        <p>{t.unfits[unfit.reason](unfit.what)}</p>
      )}
    </Fold>
  )
}
