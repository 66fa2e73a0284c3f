const MEGABYTE = 1024 * 1024

/** A letterhead with a picture has about a tenth of this. */
export const OWN_WORD_LIMITS = {
  fileBytes: 4 * MEGABYTE,
  unpackedBytes: 32 * MEGABYTE,
  parts: 400,
} as const
