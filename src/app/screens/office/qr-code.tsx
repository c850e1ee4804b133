import { encode } from 'uqr'
import './qr-code.css'

/** From so many signs on a code has so many squares that a cheap camera needs them larger. */
const LONG = 150

/** A text as a QR code, drawn as squares; dark on white in every theme, because cameras expect that. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const isLong = text.length > LONG
  const { data, size } = encode(text, { ecc: isLong ? 'L' : 'M', border: 4 })
  return (
    <div class={isLong ? 'qr-code is-long' : 'qr-code'}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <rect class="qr-code-paper" width={size} height={size} />
        {data.flatMap((row, y) =>
          row.flatMap((isDark, x) =>
            isDark ? [<rect key={`${x} ${y}`} class="qr-code-dot" x={x} y={y} width={1} height={1} />] : [],
          ),
        )}
      </svg>
    </div>
  )
}
