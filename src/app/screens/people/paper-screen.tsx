import { useMemo } from 'preact/hooks'
import { buildAcknowledgement } from '../../../domain/papers/acknowledgement.ts'
import { DEED_DAYS } from '../../../domain/people/clocks.ts'
import type { PersonRequest } from '../../../protocol/people.ts'
import { Button } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { peopleMessages } from '../../messages/people.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { todayBy } from '../certificates/holdings.ts'
import { Answered } from '../office/answered.tsx'
import { PaperPreview } from '../papers/paper-preview.tsx'
import '../papers/papers-screen.css'
import type { RequestPlace } from './request-screen.tsx'
import { usePeople } from './use-people.ts'

/** `/office/people/:area/:id/paper`: the acknowledgement, to print or to send. Papers are in Vietnamese, whatever the screen is in. */
export const PaperScreen = ({ place }: { place: RequestPlace }) => {
  const t = peopleMessages()
  const [answer, again] = usePeople((desk) => desk.request(place))
  return (
    <Page title={t.paperTitle} back={`/office/people/${place.area}/${place.id}`} wide>
      <Answered answer={answer} onAgain={again}>
        {({ request }) => <Acknowledgement request={request} />}
      </Answered>
    </Page>
  )
}

const VIETNAMESE_HOW: Readonly<Record<PersonRequest['how'], string>> = {
  'in-person': 'trực tiếp tại văn phòng',
  phone: 'qua điện thoại',
  letter: 'bằng thư, văn bản',
  message: 'qua tin nhắn, thư điện tử',
  visit: 'khi cán bộ đến thăm',
}

const Acknowledgement = ({ request }: { request: PersonRequest }) => {
  const t = peopleMessages()
  const { store, evidence, now } = useApp()
  const known = useLive(
    async () => ({
      officer: (await store.identity())?.name ?? '',
      producer:
        request.subject?.producer === undefined ? undefined : await store.record('producer', request.subject.producer),
    }),
    [request.id],
  )
  const { officer, producer } = known.status === 'ready' ? known.value : { officer: '', producer: undefined }
  const paper = useMemo(
    () =>
      buildAcknowledgement({
        ...{
          number: request.id.slice(-8).toUpperCase(),
          name: request.subject?.name ?? t.gone,
          producer: producer?.data.name,
        },
        ...{ asker: request.asker, right: request.right, how: VIETNAMESE_HOW[request.how], note: request.note },
        ...{ receivedOn: request.receivedOn, deedBy: request.deedBy, deedDays: DEED_DAYS[request.right] },
        ...{ today: todayBy(now()), officer },
      }),
    [request, officer, producer],
  )
  const docx = useOneAtATime(async () => {
    const { giveDocx } = await import('../../give-papers.ts')
    await giveDocx({ evidence }, `giay-phan-hoi-${request.id.slice(-8)}.docx`, paper)
  })
  return (
    <div class="papers">
      <div class="papers-controls stack">
        <div class="row">
          <Button icon="printer" onClick={() => print()}>
            {t.print}
          </Button>
          <Button kind="secondary" icon="download" busy={docx.isBusy} onClick={docx.run}>
            {t.docx}
          </Button>
        </div>
      </div>
      <PaperPreview paper={paper} />
    </div>
  )
}
