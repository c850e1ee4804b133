import { encode } from 'uqr'
import './qr-code.css'

/** A text as a QR code, drawn as squares; dark on white in every theme, because cameras expect that. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="qr-code-paper" width={size} height={size} />
      {data.flatMap((row, y) =>
        row.flatMap((isDark, x) =>
          isDark ? [<rect key={`${x} ${y}`} class="qr-code-dot" x={x} y={y} width={1} height={1} />] : [],
        ),
      )}
    </svg>
  )
}
