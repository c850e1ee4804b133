import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { componentMessages } from '../../messages/components.ts'
import { planMessages } from '../../messages/plan.ts'
import { historyHref, makePlanHref, plansHref } from '../../record-href.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { todayBy } from '../certificates/holdings.ts'
import type { OpenedPlan } from './plan-data.ts'

/** What can be done with a plan as a whole: another in its place, its end, its history; a draft can be deleted. */
export const PlanEnding = ({ opened: { plan, actions, replacedBy } }: { opened: OpenedPlan }) => {
  const t = planMessages()
  const { store, space, now } = useApp()
  const { route } = useLocation()
  const [asking, ask] = useState<'close' | 'remove' | undefined>()
  const [hasFailed, setFailed] = useState(false)
  const { status, producer, agreement } = plan.data
  const close = useOneAtATime(async () => {
    const committed = await store.commit({
      ...{ op: 'patch', id: plan.id },
      set: { status: 'closed', closedOn: todayBy(now()) },
    })
    setFailed(committed.kind !== 'saved')
    if (committed.kind === 'saved') ask(undefined)
  })
  const reopen = useOneAtATime(async () => {
    const status = agreement === undefined ? 'draft' : 'agreed'
    const committed = await store.commit({ op: 'patch', id: plan.id, set: { status }, unset: ['closedOn'] })
    setFailed(committed.kind !== 'saved')
  })
  const remove = useOneAtATime(async () => {
    const committed = await store.commitAll([
      ...actions.map(({ id }) => ({ op: 'delete' as const, id })),
      { op: 'delete', id: plan.id },
    ])
    if (committed.kind === 'saved') route(plansHref(space), true)
    else setFailed(true)
  })
  return (
    <section class="card stack-close">
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
      <div class="row">
        {agreement === undefined || replacedBy !== undefined ? null : (
          <Button
            kind="quiet"
            icon="route"
            href={makePlanHref(space, { producer, product: Object.keys(plan.data.products)[0] })}
          >
            {t.revise}
          </Button>
        )}
        {status === 'closed' && replacedBy === undefined ? (
          <Button kind="quiet" icon="rotate-ccw" busy={reopen.isBusy} onClick={reopen.run}>
            {t.reopen}
          </Button>
        ) : null}
        {status === 'agreed' ? (
          <Button kind="quiet" icon="check" onClick={() => ask('close')}>
            {t.close}
          </Button>
        ) : null}
        {agreement === undefined ? (
          <Button kind="quiet" icon="trash" onClick={() => ask('remove')}>
            {t.remove}
          </Button>
        ) : null}
        <Button kind="quiet" icon="history" href={historyHref(space, 'plan', plan.id)}>
          {t.history}
        </Button>
      </div>
      {asking === undefined ? null : (
        <Dialog
          title={asking === 'close' ? t.closeTitle : t.removeTitle}
          onClose={() => ask(undefined)}
          footer={
            <>
              <Button kind="secondary" onClick={() => ask(undefined)}>
                {componentMessages().cancel}
              </Button>
              {asking === 'close' ? (
                <Button icon="check" busy={close.isBusy} onClick={close.run}>
                  {t.close}
                </Button>
              ) : (
                <Button kind="danger" icon="trash" busy={remove.isBusy} onClick={remove.run}>
                  {t.remove}
                </Button>
              )}
            </>
          }
        >
          <p>{asking === 'close' ? t.closeText : t.removeText}</p>
          {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
        </Dialog>
      )}
    </section>
  )
}
