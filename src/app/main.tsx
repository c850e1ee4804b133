import { render } from 'preact'
import './styles/tokens.css'
import './styles/base.css'
import { boot } from './boot.ts'
import { Notice } from './components/notice.tsx'
import { AppContext } from './context.ts'
import { shellMessages } from './messages/shell.ts'
import { applySettings } from './settings.ts'
import { Shell } from './shell.tsx'

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no #app')

const start = async (into: HTMLElement): Promise<void> => {
  const app = await boot()
  applySettings(await app.store.settings())
  render(
    <AppContext.Provider value={app}>
      <Shell />
    </AppContext.Provider>,
    into,
  )
}

start(root).catch(() => render(<Notice tone="error">{shellMessages().failedBoot}</Notice>, root))
