/** A text of the document, in which what is typed as it stands is between backticks. */
export const ApiText = ({ text }: { text: string }) => (
  <p>{text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</p>
)
