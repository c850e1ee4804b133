import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { selfMessages } from '../../messages/self.ts'
import { selfSendMessages } from '../../messages/self-send.ts'
import type { SelfAlong, SelfControl } from '../../self.ts'
import { useLive } from '../../use-live.ts'
import { Give } from '../files/give.tsx'
import { OpeningTrouble } from '../result/opening-trouble.tsx'
import { CodeShow } from './code-show.tsx'
import { SendNetwork } from './send-network.tsx'
import { useSelfControl } from './use-self-control.ts'

/** `/self/send/:product`: one content, three ways to the commune: network, codes, file. */
export const SelfSend = ({ id }: { id: string }) => {
  const t = selfSendMessages()
  const { store } = useApp()
  const control = useSelfControl()
  const found = useLive(
    async () => ({ product: await store.record('product', id), identity: await store.identity() }),
    [id],
  )
  if (found.status === 'failed') return <OpeningTrouble trouble={{ kind: 'unreadable' }} title={t.title} />
  if (found.status === 'ready' && found.value.product === undefined)
    return <OpeningTrouble trouble={{ kind: 'missing' }} title={t.title} />
  if (found.status !== 'ready' || control === undefined)
    return (
      <Page title={t.title} back="/self">
        <p role="status">{selfMessages().loading}</p>
      </Page>
    )
  const { product, identity } = found.value
  return (
    <Page title={t.title} back="/self">
      {identity === undefined ? null : <Notice tone="info">{t.enrolled}</Notice>}
      <p>{t.intro(product?.data.name ?? '')}</p>
      <Ways product={id} control={control} />
    </Page>
  )
}

const Ways = ({ product, control }: { product: string; control: SelfControl }) => {
  const t = selfSendMessages()
  const [along, setAlong] = useState<SelfAlong | 'failed' | undefined>()
  useEffect(() => {
    control.along(product).then(
      (found) => setAlong(found ?? 'failed'),
      () => setAlong('failed'),
    )
  }, [control, product])
  if (along === undefined) return <p role="status">{selfMessages().loading}</p>
  if (along === 'failed') return <Notice tone="error">{t.failed}</Notice>
  return (
    <>
      <details>
        <summary>{t.what}</summary>
        <p>{t.whatText}</p>
      </details>
      {along.missing > 0 ? <Notice tone="warning">{t.missing(along.missing)}</Notice> : null}
      <section class="card">
        <h2>{t.network}</h2>
        <p>{t.networkText}</p>
        <SendNetwork product={product} along={along} control={control} />
      </section>
      <Codes product={product} along={along} control={control} />
      <section class="card">
        <h2>{t.file}</h2>
        <p>{t.fileText}</p>
        <Give label={t.fileMake} along={along} give={(how) => control.giveFile(product, how)} />
      </section>
    </>
  )
}

type CodesProps = { readonly product: string; readonly along: SelfAlong; readonly control: SelfControl }

const Codes = ({ product, along, control }: CodesProps) => {
  const t = selfSendMessages()
  const [codes, setCodes] = useState<readonly string[] | 'too-many' | 'failed' | undefined>()
  const photos = along.files + along.missing
  const show = (): void => {
    control.codes(product).then(
      (made) => setCodes(made ?? 'too-many'),
      () => setCodes('failed'),
    )
  }
  return (
    <section class="card">
      <h2>{t.codes}</h2>
      <p>{t.codesText}</p>
      {photos === 0 ? null : <p>{t.codesPhotos(photos)}</p>}
      {codes === 'too-many' ? <Notice tone="warning">{t.codesTooMany}</Notice> : null}
      {codes === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {typeof codes === 'object' ? (
        <CodeShow codes={codes} onClose={() => setCodes(undefined)} />
      ) : (
        <div class="row">
          <Button kind="secondary" icon="qr-code" onClick={show}>
            {t.codesShow}
          </Button>
        </div>
      )}
    </section>
  )
}
