import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { readAsBase64 } from '#renderer/client/read-as-base64.ts'

export interface ChosenFile {
  readonly name: string
  readonly contentBase64: string
  /** Tells two choices of the same file apart. */
  readonly number: number
}

const LARGEST = 30 * 1024 * 1024

let chosen = 0

/** Reads a file the person has given; refuses what is too large or cannot be opened, in words. */
export async function readChosenFile(file: File): Promise<Result<ChosenFile, string>> {
  if (file.size > LARGEST) {
    return failed(
      `Tệp “${file.name}” lớn quá 30 MB. Bỏ bớt hình ảnh và các trang tính không cần, lưu lại rồi chọn lại.`,
    )
  }
  try {
    const contentBase64 = await readAsBase64(file)
    chosen += 1
    return ok({ name: file.name, contentBase64, number: chosen })
  } catch {
    return failed(
      `Chưa mở được tệp “${file.name}”. Đóng tệp ở Excel nếu đang mở, rồi chọn lại; nếu là thư mục thì chọn một tệp trong đó.`,
    )
  }
}
