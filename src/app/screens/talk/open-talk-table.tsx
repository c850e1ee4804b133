import { isOpen, type Thread, threadsOf } from '../../../domain/comments/threads.ts'
import { ADDRESSEES } from '../../../domain/comments/whose-turn.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import { areaName } from '../../areas.ts'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { talkMessages } from '../../messages/talk.ts'
import { talkHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { DataTable } from '../office/data-table.tsx'
import { ageOf, daysSince } from './talk-model.ts'

interface OpenTalk {
  readonly thread: Thread<LocalRecord<'comment'>>
  readonly product: LocalRecord<'product'> | undefined
}

/** `/office/talk`: everything that is not settled, by commune, product, whose turn it is, and how long it has waited. */
export const OpenTalkTable = () => {
  const t = talkMessages()
  const { store, now } = useApp()
  const found = useLive(async () => ({ rows: await openTalks(store), areas: (await store.identity())?.areas }), [])
  if (found.status !== 'ready') return <Page title={t.office}>{found.status === 'failed' ? t.failed : t.loading}</Page>
  const { rows, areas } = found.value
  const days = ({ thread }: OpenTalk): number => daysSince(thread.root.data.at, now())
  const communes = [...new Set(rows.map(({ thread }) => thread.root.area))]
  const place = (area: string): string => areaName(area, areas)
  if (rows.length === 0) {
    return (
      <Page title={t.office}>
        <p>{t.officeNone}</p>
      </Page>
    )
  }
  return (
    <Page title={t.office}>
      <DataTable
        caption={t.office}
        rows={rows}
        keyOf={({ thread }) => thread.root.id}
        defaultSort="-since"
        filters={[
          {
            id: 'area',
            title: t.columns.area,
            options: communes.map((value) => ({ value, label: place(value) })),
            valueOf: ({ thread }) => thread.root.area,
          },
          {
            id: 'product',
            title: t.columns.product,
            options: productsOf(rows),
            valueOf: ({ thread }) => thread.root.data.product,
          },
          {
            id: 'turn',
            title: t.columns.turn,
            options: [
              ...ADDRESSEES.map((value) => ({ value, label: t.actor[value] })),
              { value: 'nobody', label: t.nobody },
            ],
            valueOf: ({ thread }) => thread.turn ?? 'nobody',
          },
          {
            id: 'age',
            title: t.ageField,
            options: (['week', 'month', 'older'] as const).map((value) => ({ value, label: t.age[value] })),
            valueOf: (row) => ageOf(days(row)),
          },
        ]}
        columns={[
          {
            id: 'product',
            title: t.columns.product,
            cell: ({ product }) => product?.data.name ?? '',
            show: ({ thread, product }) => (
              <a href={talkHref('office', thread.root.data.product, thread.criterion, { back: '/office/talk' })}>
                {product?.data.name ?? t.product}
              </a>
            ),
          },
          { id: 'criterion', title: t.columns.criterion, cell: ({ thread }) => thread.criterion ?? t.wholeShort },
          {
            id: 'text',
            title: t.columns.text,
            cell: ({ thread: { last } }) => last.data.text || t.stance[last.data.stance],
          },
          {
            id: 'by',
            title: t.columns.by,
            cell: ({ thread: { last } }) => t.who(last.data.by, t.actor[last.data.role]),
          },
          {
            id: 'turn',
            title: t.columns.turn,
            cell: ({ thread }) => (thread.turn === undefined ? t.nobody : t.actor[thread.turn]),
          },
          { id: 'area', title: t.columns.area, cell: ({ thread }) => place(thread.root.area) },
          {
            id: 'since',
            title: t.columns.since,
            cell: days,
            show: (row) => `${formatDay(row.thread.root.data.at, language.value)} (${t.days(days(row))})`,
          },
        ]}
      />
    </Page>
  )
}

const openTalks = async (store: Store): Promise<OpenTalk[]> => {
  const open = threadsOf(await store.all('comment')).filter(isOpen)
  const ids = [...new Set(open.map(({ root }) => root.data.product))]
  const products = await Promise.all(ids.map((id) => store.record('product', id)))
  return open.map((thread) => ({ thread, product: products.find((one) => one?.id === thread.root.data.product) }))
}

const productsOf = (rows: readonly OpenTalk[]): { value: string; label: string }[] => {
  const names = new Map(rows.map(({ thread, product }) => [thread.root.data.product, product?.data.name ?? '']))
  return [...names].map(([value, label]) => ({ value, label }))
}
