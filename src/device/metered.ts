/** Of the Network Information API, which Chromium on Android has; elsewhere nothing is known, and nothing is held back. */
interface Connection {
  readonly type?: string
  readonly saveData?: boolean
}

/** Whether the link costs money, as far as the browser tells. */
export const isMetered = (): boolean => {
  const { connection }: Navigator & { connection?: Connection } = navigator
  return connection?.saveData === true || connection?.type === 'cellular'
}
