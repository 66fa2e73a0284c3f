export function ensureRenderer(): void
