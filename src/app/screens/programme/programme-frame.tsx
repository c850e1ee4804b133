import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { INDUSTRIES } from '../../../domain/criteria/catalogue.ts'
import { LEGAL_FORMS } from '../../../domain/records/producer.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { programmeMessages } from '../../messages/programme.ts'
import './programme.css'
import { changedHref, type ProgrammeView } from './programme-view.ts'

const PARTS = [
  ['targets', '/office/programme'],
  ['money', '/office/programme/money'],
  ['outlook', '/office/programme/outlook'],
] as const

interface ProgrammeFrameProps {
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

/** The programme's page: its parts, and what of it is shown. */
export const ProgrammeFrame = ({ actions, children }: ProgrammeFrameProps) => {
  const t = programmeMessages()
  const { path, query } = useLocation()
  return (
    <Page title={t.title} actions={actions}>
      <nav class="programme-parts" aria-label={t.partsLabel}>
        {PARTS.map(([name, href]) => (
          <a
            key={name}
            class="programme-part"
            href={changedHref(href, query, {})}
            aria-current={path === href ? 'page' : undefined}
          >
            {t.parts[name]}
          </a>
        ))}
      </nav>
      {children}
    </Page>
  )
}

interface ProgrammeFilterProps {
  readonly view: ProgrammeView
  /** None where it is about what is ahead. */
  readonly years?: readonly number[]
  readonly areas: readonly Area[]
  /** Money is not told apart by industry and legal form. */
  readonly isByProduct: boolean
}

/** Year, commune, industry and legal form, kept in the address. */
export const ProgrammeFilter = ({ view, years, areas, isByProduct }: ProgrammeFilterProps) => {
  const t = programmeMessages()
  const { path, query, route } = useLocation()
  const choose = (name: string) => (value: string) => route(changedHref(path, query, { [name]: value }), true)
  const { scope } = view
  return (
    <div class="programme-filter">
      {years === undefined ? null : (
        <SelectField
          label={t.filter.year}
          value={String(view.year)}
          options={[...new Set([...years, view.year])]
            .sort((one, other) => other - one)
            .map((year) => ({ value: String(year), label: String(year) }))}
          onChange={choose('year')}
        />
      )}
      <SelectField
        label={t.filter.area}
        value={scope.area ?? ''}
        options={[
          { value: '', label: t.everywhere },
          ...areas
            .filter(({ into }) => into === undefined)
            .map(({ code }) => ({ value: code, label: areaName(code, areas) })),
        ]}
        onChange={choose('area')}
      />
      {isByProduct ? (
        <>
          <SelectField
            label={t.filter.industry}
            value={scope.industry ?? ''}
            options={[
              { value: '', label: t.anyIndustry },
              ...INDUSTRIES.map(({ code, name }) => ({ value: code, label: name[language.value] })),
            ]}
            onChange={choose('industry')}
          />
          <SelectField
            label={t.filter.legalForm}
            value={scope.legalForm ?? ''}
            options={[
              { value: '', label: t.anyForm },
              ...LEGAL_FORMS.map((form) => ({ value: form, label: kindMessages().legalForm[form] })),
            ]}
            onChange={choose('form')}
          />
        </>
      ) : null}
    </div>
  )
}
