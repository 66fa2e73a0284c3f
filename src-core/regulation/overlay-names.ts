/** By which names of a congress an overlay is found to hold for it. */
export interface CongressNames {
  readonly unionName: string | null
  readonly superiorName: string | null
  readonly planIssuer: string | null
}
