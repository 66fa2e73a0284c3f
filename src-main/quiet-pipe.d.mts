export function endQuietlyWhenPipeCloses(): void
