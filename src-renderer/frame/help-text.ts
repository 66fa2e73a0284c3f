/** What F1 says on each screen: what it is for, then how. */
export interface HelpText {
  readonly title: string
  readonly about: string
  readonly steps: readonly string[]
  readonly keys: readonly (readonly [string, string])[]
}
