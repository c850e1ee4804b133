import type { ComponentChildren } from 'preact'
import type { Requirement } from '../../../domain/dossier/requirement.ts'
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

/** One thing that the dossier must hold: whether it is there, by which clause; the whole line leads to where it is mended or seen. */
export const RequirementLine = ({ requirement, view }: { requirement: Requirement; view: DossierView }) => {
  const t = dossierMessages().need
  const { space } = useApp()
  const { id, clause, state, why, place } = requirement
  const link = state === 'not-needed' ? undefined : mendLink(space, place, view)
  const isMissing = state === 'missing'
  return (
    <Way link={link} state={state}>
      <Icon name={ICON_OF[state]} />
      <span class="requirement-words">
        <span>{requirementWords(id)}</span>
        <span class="soft requirement-clause">
          {clauseWords(clause)}
          {why === undefined ? '' : ` · ${t.why[why]}`}
          {state === 'not-needed' ? ` · ${t.notNeeded}` : ''}
          {isMissing && place.kind === 'step' ? ` · ${t.withStep(dossiersMessages().action[place.action])}` : ''}
        </span>
      </span>
      {link === undefined ? null : (
        <>
          <span class="visually-hidden">{isMissing ? t.fix : t.see}</span>
          <Icon name="chevron-right" />
        </>
      )}
    </Way>
  )
}

interface WayProps {
  readonly link: MendLink
  readonly state: Requirement['state']
  readonly children: ComponentChildren
}

const Way = ({ link, state, children }: WayProps) => {
  const look = `requirement is-${state}`
  if (link === undefined) return <div class={look}>{children}</div>
  return 'href' in link ? (
    <a class={look} href={link.href}>
      {children}
    </a>
  ) : (
    <button type="button" class={look} onClick={() => focusField(link.field)}>
      {children}
    </button>
  )
}
