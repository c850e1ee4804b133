import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { Receipt } from '../../components/receipt.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { recordHref } from '../../record-href.ts'
import { useCriteriaSet } from '../result/use-criteria-set.ts'
import { dossiersHref } from './begin-href.ts'
import { DossierBody } from './dossier-body.tsx'
import type { DossierView } from './dossier-view.ts'
import { StepButton, waysFor } from './step-actions.tsx'
import type { Taken } from './taken-notice.tsx'
import { useDossier } from './use-dossier.ts'

/** `/dossiers/:id`, in the field and at the office. */
export const DossierScreen = ({ id }: { id: string }) => {
  const { space } = useApp()
  const found = useDossier(id)
  if (found.status !== 'ready') return <Opening status={found.status} back={dossiersHref(space)} />
  return found.value === undefined ? <MissingDossier /> : <Opened key={id} view={found.value} />
}

const Opened = ({ view }: { view: DossierView }) => {
  const t = dossierMessages()
  const { space } = useApp()
  const { record, product, producer } = view
  const loaded = useCriteriaSet(record.data.criteria)
  const set = loaded.kind === 'ready' ? loaded.set : undefined
  const { primary } = waysFor(view)
  const isPhone = space === 'field'
  const [taken, setTaken] = useState<Taken | undefined>()
  return (
    <Page
      title={t.title(dossiersMessages().occasion[record.data.occasion])}
      back={isPhone ? `/products/${record.data.product}` : dossiersHref(space)}
      wide
      footer={
        isPhone && primary !== undefined ? (
          <StepButton key={primary.action} way={primary} view={view} set={set} isPrimary onTaken={setTaken} />
        ) : undefined
      }
    >
      <p>
        <a href={recordHref(space, 'product', record.data.product)}>
          <strong>{product?.data.name ?? dossiersMessages().unknownProduct}</strong>
        </a>
        <br />
        <a href={recordHref(space, 'producer', record.data.producer)}>{producer?.data.name}</a>
        {record.data.code === undefined ? null : <span class="soft"> · {record.data.code}</span>}
      </p>
      <p class="row">
        <Receipt record={record.id} version={record.version} />
        {record.data.sample ? <SampleBadge /> : null}
      </p>
      <DossierBody
        view={view}
        set={set}
        isSetMissing={loaded.kind === 'unavailable'}
        withoutPrimary={isPhone}
        taken={taken}
        onTaken={setTaken}
      />
    </Page>
  )
}

/** No such dossier on this device. */
const MissingDossier = () => {
  const t = dossierMessages()
  const { space } = useApp()
  return (
    <Page title={t.missingTitle} back={dossiersHref(space)}>
      <EmptyState
        icon="file-question-mark"
        title={t.missingTitle}
        text={t.missingText}
        action={<Button href={dossiersHref(space)}>{t.missingBack}</Button>}
      />
    </Page>
  )
}
