import type { Requirement } from '../../../domain/dossier/requirement.ts'
import { Button } from '../../components/button.tsx'
import { Icon, type IconName } from '../../components/icon.tsx'
import { useApp } from '../../context.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import type { DossierView } from './dossier-view.ts'
import { clauseWords, requirementWords } from './dossier-words.ts'
import { focusField } from './focus-field.ts'
import { type MendLink, mendLink } from './mend-places.ts'

const ICON_OF: Readonly<Record<Requirement['state'], IconName>> = {
  ...{ there: 'circle-check', missing: 'circle-alert', 'not-needed': 'circle-minus' },
}

/** One thing that the dossier must hold: whether it is there, by which clause, and the way to mend it. */
export const RequirementLine = ({ requirement, view }: { requirement: Requirement; view: DossierView }) => {
  const t = dossierMessages().need
  const { space } = useApp()
  const { id, clause, state, why, place } = requirement
  const isMissing = state === 'missing'
  return (
    <div class={`requirement is-${state}`}>
      <Icon name={ICON_OF[state]} />
      <div class="requirement-words">
        <span>{requirementWords(id)}</span>
        <span class="soft requirement-clause">
          {clauseWords(clause)}
          {why === undefined ? '' : ` · ${t.why[why]}`}
          {state === 'not-needed' ? ` · ${t.notNeeded}` : ''}
          {isMissing && place.kind === 'step' ? ` · ${t.withStep(dossiersMessages().action[place.action])}` : ''}
        </span>
      </div>
      {state === 'not-needed' ? null : (
        <Way link={mendLink(space, place, view)} label={isMissing ? t.fix : t.see} name={requirementWords(id)} />
      )}
    </div>
  )
}

const Way = ({ link, label, name }: { link: MendLink; label: string; name: string }) => {
  if (link === undefined) return null
  const words = (
    <>
      {label}
      <span class="visually-hidden">: {name}</span>
    </>
  )
  return 'href' in link ? (
    <Button kind="quiet" href={link.href}>
      {words}
    </Button>
  ) : (
    <Button kind="quiet" onClick={() => focusField(link.field)}>
      {words}
    </Button>
  )
}
