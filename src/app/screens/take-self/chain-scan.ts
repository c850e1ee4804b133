import { createCollector } from '../../../protocol/qr-chain.ts'

/** How far a scan of a chain is. other: the camera saw a code that is none of ours. */
export type ScanState =
  | { readonly kind: 'none' | 'other' | 'spoilt' }
  | { readonly kind: 'partly'; readonly seen: ReadonlySet<number>; readonly count: number }
  | { readonly kind: 'whole'; readonly bytes: Uint8Array<ArrayBuffer> }

/** Takes codes as the camera reads them. A code of something else, or one misread, changes nothing of what was seen. */
export const createChainScan = () => {
  const collector = createCollector()
  let state: ScanState = { kind: 'none' }
  return {
    see: (text: string): ScanState => {
      const collected = collector.add(text)
      if (collected !== undefined) state = collected
      else if (state.kind === 'none') state = { kind: 'other' }
      return state
    },
  }
}

/** Codes that are still to be seen, the first few by number. */
export const leftOf = ({ seen, count }: Extract<ScanState, { kind: 'partly' }>, most: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => n + 1)
    .filter((number) => !seen.has(number))
    .slice(0, most)
