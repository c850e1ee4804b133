/** What we ask of Enketo's evaluator, which comes without types. */
declare module 'openrosa-xpath-evaluator' {
  const open: () => {
    readonly evaluate: (expression: string, context: Node, resolver: null, type: number) => XPathResult
  }
  export = open
}
