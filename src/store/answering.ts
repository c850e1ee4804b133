/** The writes of which somebody still waits to hear what became of them: what only shows them waits until they have been answered. */
export class Answering {
  private readonly waited = new Set<Promise<unknown>>()

  /** Begins a write that somebody waits for. */
  during<T>(write: () => Promise<T>): Promise<T> {
    const written = write()
    const isOver = (): void => void this.waited.delete(written)
    this.waited.add(written)
    written.then(isOver, isOver)
    return written
  }

  /** Resolves once all that are under way at this moment have been answered. */
  async over(): Promise<void> {
    await Promise.all([...this.waited].map((written) => written.catch(() => undefined)))
  }
}
