import { LARGEST_PACKAGE } from '#core/contract/data-values.ts'
import { giveFile } from '#renderer/client/opened-file.ts'
import { readAsBase64 } from '#renderer/client/read-as-base64.ts'

/** Hands a chosen or dropped file to the screen that looks at packages; what cannot be read is told there. */
export async function giveChosenFile(file: File): Promise<void> {
  const { name } = file
  const refuse = (refusal: string) => giveFile({ name, contentBase64: '', refusal })
  if (file.size > LARGEST_PACKAGE) {
    return refuse(
      `Tệp “${name}” lớn quá mức của một gói hồ sơ nên không mở. Chọn tệp .daihoi do chương trình này xuất ra.`,
    )
  }
  try {
    giveFile({ name, contentBase64: await readAsBase64(file), refusal: null })
  } catch {
    // The browser says only that it could not; a folder and a stick pulled out end here.
    refuse(
      `Chưa mở được tệp “${name}”. Xem tệp còn ở chỗ cũ không, thẻ USB còn cắm không, rồi chọn lại.`,
    )
  }
}
