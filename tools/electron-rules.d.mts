export interface ElectronRule {
  readonly name: string
  readonly pattern: string
  readonly because: string
}
export const FORBIDDEN: readonly Pick<ElectronRule, 'name' | 'because'>[]
export const REQUIRED: readonly ElectronRule[]
