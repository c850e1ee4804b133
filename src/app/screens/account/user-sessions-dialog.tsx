import type { AccountRow } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useApp } from '../../context.ts'
import { accountMessages } from '../../messages/account.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { Answered } from '../office/answered.tsx'
import { useAnswer } from '../office/use-answer.ts'
import { SessionsList } from './sessions-list.tsx'

/** Where a user is signed in, for the administrator, who can end it all: a lost computer, somebody who has left. */
export const UserSessionsDialog = ({ account: user, onClose }: { account: AccountRow; onClose: () => void }) => {
  const t = accountMessages().users
  const { account } = useApp()
  const [answer, again] = useAnswer(async () => (await account()).sessionsOf(user.id))
  const endAll = useOneAtATime(async () => {
    await (await account()).endSessionsOf(user.id)
    again()
  })
  const others = answer?.kind === 'ok' ? answer.value.filter(({ isThis }) => !isThis).length : 0
  return (
    <Dialog
      title={t.title(user.name)}
      onClose={onClose}
      footer={
        <Button kind="danger" icon="log-out" disabled={others === 0} busy={endAll.isBusy} onClick={endAll.run}>
          {t.endAll}
        </Button>
      }
    >
      <Answered answer={answer} onAgain={again}>
        {(sessions) => (sessions.length === 0 ? <p>{t.none}</p> : <SessionsList sessions={sessions} />)}
      </Answered>
    </Dialog>
  )
}
