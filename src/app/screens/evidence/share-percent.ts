import { formatNumber } from '../../format.ts'
import { language } from '../../messages/language.ts'

/** How much of a file is sent, in whole percent, rounded down: 100 % is said only of what is there whole. */
export const sharePercent = ({ sentBytes, bytes }: { sentBytes: number; bytes: number }): string =>
  `${formatNumber(bytes === 0 ? 0 : Math.floor((sentBytes / bytes) * 100), language.value)} %`
