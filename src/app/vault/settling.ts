import type { OpenStore } from '../../store/open-store.ts'

/** The store, with a way to wait until nothing is being written any more: before that it must not be locked. */
export const settling = (store: OpenStore): { readonly store: OpenStore; readonly isIdle: () => boolean } => {
  let writing = 0
  const counted =
    <P extends unknown[], T>(write: (...given: P) => Promise<T>) =>
    async (...given: P): Promise<T> => {
      writing += 1
      try {
        return await write(...given)
      } finally {
        writing -= 1
      }
    }
  return {
    isIdle: () => writing === 0,
    store: {
      ...store,
      commit: counted(store.commit),
      commitAll: counted(store.commitAll),
      keepTyping: counted(store.keepTyping),
      rememberPlace: counted(store.rememberPlace),
      saveSettings: counted(store.saveSettings),
      keepBytes: counted(store.keepBytes),
      copyIn: counted(store.copyIn),
      carry: counted(store.carry),
      sendAgain: counted(store.sendAgain),
      discard: counted(store.discard),
    },
  }
}
