import path from 'node:path'
import { ORPCError } from '@orpc/server'
import { readDiskFailure } from '#main/store/disk-failure.ts'
import { makeFolder } from '#main/store/make-folder.ts'
import { writeWholeFile } from '#main/store/whole-file.ts'

/** Writes a file whole or not at all where a person named it; a disk that refuses is a sentence. */
export function writeOutFile(file: string, bytes: Uint8Array): Promise<void> {
  try {
    makeFolder(path.dirname(file))
    writeWholeFile(file, bytes)
    return Promise.resolve()
  } catch (error) {
    const { kind, code } = readDiskFailure(error)
    const message =
      kind === 'disk-full'
        ? `Chưa ghi được ${file} vì ổ đĩa đã đầy. Dọn bớt chỗ rồi làm lại.`
        : `Chưa ghi được ${file} (${code}). Kiểm tra thư mục có ghi được không rồi làm lại.`
    return Promise.reject(new ORPCError('STORE_FAILED', { status: 507, message }))
  }
}
