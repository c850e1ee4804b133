import { type ComponentChild, render } from 'preact'
import './styles/tokens.css'
import './styles/base.css'
import { boot, builds } from './boot.ts'
import { BuildChoice } from './build-choice.tsx'
import { Notice } from './components/notice.tsx'
import { AppContext } from './context.ts'
import { shellMessages } from './messages/shell.ts'
import { applySettings } from './settings.ts'
import { fetchAhead, Shell } from './shell.tsx'
import { type Locked, type OpenedSpace, readGate } from './vault/gate.ts'
import { whenIdle } from './when-idle.ts'

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no #app')

/** The first picture in index.html goes: a screen that is still being loaded would otherwise come below it. */
const show = (what: ComponentChild): void => {
  root.replaceChildren()
  render(what, root)
}

/** The way through a lock is loaded only where there is one. */
const pass = async (gate: Locked): Promise<OpenedSpace> =>
  (await import('./screens/lock/lock-gate.tsx')).passGate(gate, root)

const start = async (): Promise<void> => {
  // For whoever holds a printed result: no store is opened on their device.
  if (location.pathname === '/check') return (await import('./screens/check/show-check.tsx')).showCheck(root)
  const asked = readGate()
  // The disk is at work meanwhile.
  fetchAhead(location.pathname)
  const gate = await asked
  const { app, begin, settings, left } = await boot(gate.kind === 'open' ? gate : await pass(gate))
  // The phone killed the page while the camera was open, and the app was opened anew: back to where the officer was.
  if (left !== undefined && location.pathname === '/') history.replaceState(null, '', left)
  applySettings(settings)
  show(
    <AppContext.Provider value={app}>
      <Shell />
    </AppContext.Provider>,
  )
  // Asked last, so answered after what the first screen has asked.
  const rest = (): void => whenIdle(begin)
  void app.store.queueCount().then(rest, rest)
}

start().catch(() =>
  show(
    <Notice tone="error">
      <p>{shellMessages().failedBoot}</p>
      <BuildChoice builds={builds} />
    </Notice>,
  ),
)
