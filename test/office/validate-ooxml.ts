import validate from '@ooxml-tools/validate'

/**
 * What Microsoft's Open XML SDK finds wrong with a file, one sentence each; empty for a valid file. The SDK runs as
 * WebAssembly in this process: the first file takes some seconds, each further one a fifth of a second.
 */
export async function validateOoxml(bytes: Uint8Array, format: 'docx' | 'xlsx'): Promise<string[]> {
  const results = await validate(bytes, format, 'Microsoft365')
  return results.map((error) => JSON.stringify(error))
}
