import { createHash } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { makeFolder } from '#main/store/make-folder.ts'
import { freeName } from '#main/store/whole-file.ts'

interface PaperFile {
  readonly file: string
  readonly bytes: Uint8Array
  /** SHA-256 of what this program wrote there last; null when it never did. */
  readonly lastWrittenHash: string | null
  /** ISO instant, for the name of a kept file. */
  readonly at: string
  /** Where it was written last, under another name. */
  readonly before?: string
  /** What the file there is, where it must never be lost: a final paper that was perhaps signed. */
  readonly keepAs?: string | null
}

interface SaveFailure {
  readonly sentence: string
}

/**
 * Writes a paper whole or not at all (beside the target, flushed, renamed over it). A file there that is not
 * ours as we left it was edited by the office: it is kept beside the new one under another name.
 */
export async function savePaperFile(
  paper: PaperFile,
): Promise<Result<{ kept: string | null }, SaveFailure>> {
  try {
    makeFolder(path.dirname(paper.file))
    return ok({ kept: await replaceFile(paper) })
  } catch (error) {
    return failed({ sentence: describe(error, paper.file) })
  }
}

/** Gives the new name of a file the office has edited; it is only moved once the new one is whole on the disk. */
async function replaceFile(paper: PaperFile): Promise<string | null> {
  const beside = `${paper.file}.dang-ghi`
  const handle = await open(beside, 'w')
  try {
    await handle.writeFile(paper.bytes)
    await handle.sync()
    await handle.close()
    const kept = await keepEdited(paper)
    await rename(beside, paper.file)
    return kept
  } catch (error) {
    await handle.close()
    await rm(beside, { force: true })
    throw error
  }
}

async function keepEdited(paper: PaperFile): Promise<string | null> {
  const { file, before = file } = paper
  const present = await readIfThere(before)
  if (present === null) return before === file ? null : keepEdited({ ...paper, before: file })
  const hash = hashOf(present)
  const keepAs = hash === paper.lastWrittenHash ? (paper.keepAs ?? null) : 'bản đã sửa'
  if (keepAs === null || hash === hashOf(paper.bytes)) {
    // Ours as we left it, under its old name: two of one paper would be taken for two.
    if (before !== file) await rm(before)
    return null
  }
  const { dir, name, ext } = path.parse(before)
  const stamp = localStamp(paper.at)
  const kept = freeName(path.join(dir, `${name} (${keepAs}, cất ${stamp})${ext}`))
  await rename(before, kept)
  return kept
}

/** "2023-07-13 17-33-05" by this machine's clock, as the clerk read it when she saved. */
function localStamp(at: string): string {
  const time = new Date(at)
  const pad = (value: number) => String(value).padStart(2, '0')
  const day = [time.getFullYear(), pad(time.getMonth() + 1), pad(time.getDate())]
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(pad)
  return `${day.join('-')} ${clock.join('-')}`
}

/** The bytes of a file; null where none is. */
export async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** UNKNOWN is what Node makes of the refusals of a share that it has no name for. */
const NOT_WRITABLE = [
  'EACCES',
  'EROFS',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'ENOENT',
  'ENAMETOOLONG',
  'EIO',
  'UNKNOWN',
]

function describe(error: unknown, file: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const name = path.basename(file)
  const folder = path.dirname(file)
  if (['EBUSY', 'EPERM', 'ETXTBSY'].includes(code)) {
    return `Chưa ghi được ${name}: tệp đang mở ở Word hoặc Excel. Đóng tệp đó rồi viết lại.`
  }
  if (code === 'ENOSPC') return `Chưa ghi được ${name}: ổ đĩa đã đầy. Dọn bớt chỗ rồi viết lại.`
  if (NOT_WRITABLE.includes(code)) {
    return `Chưa ghi được vào thư mục ${folder} (${code}). Chọn thư mục khác ghi được rồi viết lại.`
  }
  throw error
}
