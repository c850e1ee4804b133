import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { accountMessages } from '../../messages/account.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { Answered } from '../office/answered.tsx'
import { useAnswer } from '../office/use-answer.ts'
import { SessionsList } from './sessions-list.tsx'

/** One's own sessions: one or all others can be ended from here. */
export const OwnSessions = () => {
  const t = accountMessages().sessions
  const { account } = useApp()
  const [answer, again] = useAnswer(async () => (await account()).sessions())
  const others = useOneAtATime(async () => {
    await (await account()).endOthers()
    again()
  })
  const end = async (session: string): Promise<void> => {
    await (await account()).endSession(session)
    again()
  }
  return (
    <section class="card stack" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p class="soft">{t.lead}</p>
      <Answered answer={answer} onAgain={again}>
        {(sessions) => (
          <>
            <SessionsList sessions={sessions} onEnd={({ id }) => void end(id)} />
            {sessions.length < 2 ? (
              <p class="soft">{t.only}</p>
            ) : (
              <div class="row">
                <Button kind="secondary" icon="log-out" busy={others.isBusy} onClick={others.run}>
                  {t.endOthers}
                </Button>
              </div>
            )}
          </>
        )}
      </Answered>
    </section>
  )
}
