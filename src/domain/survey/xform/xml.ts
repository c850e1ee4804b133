/** A text as it stands between tags or in an attribute. What XML 1.0 (2.2) has no sign for is left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** XML 1.0, 2.2: not a Char. A lone surrogate is not one either. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** An element of a document that was read: its name without a prefix, its attributes, its text, its children. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly XmlElement[]
}

/**
 * A name as every reader of XForms takes it. A form's names may have any letters; those beyond ASCII become their number between marks, as
 * JavaRosa reads no others in expressions.
 */
export const xmlName = (name: string): string =>
  name.replace(/[^A-Za-z0-9_.-]/gu, (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16)}_`)
