/** Peers that come without types: as much of them as is used. */

declare module 'enketo-core' {
  export class Form {
    constructor(element: Element | null, data: { modelStr: string; instanceStr: string | undefined }, options: object)
    init(): string[]
    getDataStr(): string
    goTo(path: string): string[]
  }
}

declare module '@getodk/web-forms' {
  import type { Component, Plugin } from 'vue'
  export const OdkWebForm: Component
  export const webFormsPlugin: Plugin
}
