import { useState } from 'preact/hooks'
import type { Province, ServedArea } from '../../../protocol/areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import type { Outcome } from '../../context.ts'
import { areaMessages } from '../../messages/areas.ts'
import { officeMessages } from '../../messages/office.ts'
import { Answered } from '../office/answered.tsx'
import { DataTable } from '../office/data-table.tsx'
import { AreaDialog } from './area-dialog.tsx'
import { useAreas } from './use-areas.ts'

interface Known {
  readonly served: readonly ServedArea[]
  readonly provinces: readonly Province[]
}

/** `/office/areas`: the communes that this office serves, what they were before, who holds them. */
export const AreasScreen = () => {
  const t = areaMessages()
  const [opened, setOpened] = useState<ServedArea | undefined>()
  const [answer, again] = useAreas(async (control): Promise<Outcome<Known>> => {
    const [served, provinces] = [await control.served(), await control.provinces()]
    if (served.kind !== 'ok') return served
    return provinces.kind === 'ok'
      ? { kind: 'ok', value: { served: served.value, provinces: provinces.value } }
      : provinces
  })
  return (
    <Page
      title={officeMessages().places.areas}
      actions={
        <>
          <Button kind="secondary" icon="download" href="/office/areas/import">
            {t.import}
          </Button>
          <Button icon="plus" href="/office/areas/add">
            {t.add}
          </Button>
        </>
      }
    >
      <p class="soft">{t.lead}</p>
      <Answered answer={answer} onAgain={again}>
        {({ served, provinces }) => (
          <>
            <AreasTable served={served} provinces={provinces} onOpen={setOpened} />
            {opened === undefined ? null : (
              <AreaDialog
                area={opened}
                served={served}
                onClose={(hasChanged) => {
                  setOpened(undefined)
                  if (hasChanged) again()
                }}
              />
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}

const AreasTable = ({ served, provinces, onOpen }: Known & { readonly onOpen: (area: ServedArea) => void }) => {
  const t = areaMessages()
  const nameOf = new Map(provinces.map(({ code, name }) => [code, name]))
  const used = provinces.filter(({ code }) => served.some(({ province }) => province === code))
  return (
    <DataTable
      caption={officeMessages().places.areas}
      rows={served}
      keyOf={({ code }) => code}
      defaultSort="name"
      filters={[
        {
          id: 'province',
          title: t.province,
          options: used.map(({ code, name }) => ({ value: code, label: name })),
          valueOf: ({ province }) => province ?? '',
        },
      ]}
      columns={[
        { id: 'name', title: t.name, cell: ({ name }) => name },
        { id: 'code', title: t.code, cell: ({ code }) => code },
        { id: 'province', title: t.province, cell: ({ province }) => nameOf.get(province ?? '') ?? '' },
        {
          id: 'formerly',
          title: t.formerly,
          cell: ({ formerly }) => formerly.map(({ name, district }) => `${name} ${district}`).join(' '),
          show: ({ formerly }) => (formerly.length === 0 ? '' : t.formerlyCount(formerly.length)),
        },
        {
          id: 'holders',
          title: t.holders,
          cell: ({ devices, accounts }) => devices + accounts,
          show: ({ devices, accounts }) => t.holdersCount(devices, accounts),
        },
        {
          id: 'state',
          title: t.state,
          cell: ({ into }) => (into === undefined ? t.served : t.merged),
          show: ({ into, name }) =>
            into === undefined ? <Badge tone="good">{t.served}</Badge> : <Badge>{t.mergedInto(name)}</Badge>,
        },
        {
          id: 'open',
          title: t.open,
          cell: () => '',
          show: (area) => (
            <Button kind="quiet" onClick={() => onOpen(area)}>
              {t.open}
              <span class="visually-hidden"> {area.name}</span>
            </Button>
          ),
        },
      ]}
    />
  )
}
