import type { OpenFailure } from './open-failure.ts'

/** Something was asked of a workspace that could not be opened. The engine answers with the reason. */
export class ClosedWorkspace extends Error {
  readonly failure: OpenFailure

  constructor(failure: OpenFailure) {
    super(`the workspace is closed: ${failure.kind}`)
    this.failure = failure
  }
}

/** A change was asked of a workspace that is open for reading only. */
export class ReadOnlyWorkspace extends Error {
  constructor() {
    super('the workspace is open for reading only')
  }
}
