/**
 * The slice of liquidjs that papers use, typed here: the package's own types pull in the types of
 * Node, and then a core file could name `process`. The browser build reads no files.
 */
declare module 'liquidjs/dist/liquid.browser.mjs' {
  export class Drop {}

  export interface Variable {
    readonly segments: readonly unknown[]
    readonly location: { readonly row: number; readonly col: number }
  }

  export class Liquid {
    constructor(options: {
      readonly strictVariables: boolean
      readonly strictFilters: boolean
      readonly ownPropertyOnly: boolean
      readonly memoryLimit: number
      readonly renderLimit: number
      readonly outputEscape: (value: unknown) => string
    })
    readonly filters: Record<string, unknown>
    readonly tags: Record<string, unknown>
    registerFilter(name: string, filter: (...values: readonly never[]) => unknown): void
    parse(text: string): readonly object[]
    renderSync(template: readonly object[], scope: object): string
    analyzeSync(template: readonly object[]): {
      readonly globals: Readonly<Record<string, readonly Variable[]>>
    }
  }
}
