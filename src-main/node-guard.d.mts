export function assertNodeVersion(version?: string): void
