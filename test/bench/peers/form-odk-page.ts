import { OdkWebForm, webFormsPlugin } from '@getodk/web-forms'
import { createApp, h } from 'vue'
import type { PeerContent } from './form-peer.ts'

/** ODK Web Forms as its README sets it up (https://github.com/getodk/web-forms/tree/main/packages/web-forms). It keeps nothing until a form is sent. */
const open = (content: PeerContent): Promise<void> => {
  const place = document.createElement('div')
  document.body.append(place)
  const { instance } = content
  const editInstance =
    instance === undefined
      ? {}
      : {
          editInstance: {
            resolveInstance: () => instance,
            attachmentFileNames: [],
            resolveAttachment: () => Promise.reject(new Error('none')),
          },
        }
  const app = createApp({
    render: () =>
      h(OdkWebForm, {
        formXml: content.xml,
        fetchFormAttachment: () => Promise.reject(new Error('none')),
        ...editInstance,
      }),
  })
  app.use(webFormsPlugin)
  app.mount(place)
  return Promise.resolve()
}

Object.assign(globalThis, { peer: { open } })
