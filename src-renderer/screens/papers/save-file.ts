/** Bytes of a file that came as base64. */
export function readBase64(content: string): Uint8Array<ArrayBuffer> {
  const letters = atob(content)
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
}

/** Offers the content as a download under this name. */
export function offerDownload(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
