export function ensureRenderer(): void
export function ensureWindow(): void
