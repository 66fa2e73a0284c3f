import path from 'node:path'
import { congressTitle } from '#core/dossier/congress-title.ts'
import { dossierFileName } from '#core/dossier/dossier-file-name.ts'
import { SHORTEST_PASSWORD } from '#core/contract/data-values.ts'
import type { PackageContents } from '#core/contract/data-values.ts'
import { compareSides, sideOf, titleOf } from '#main/store/compare-dossiers.ts'
import type { DossierDifference, DossierState } from '#main/store/compare-dossiers.ts'
import { withNewIds } from '#main/store/dossier-image.ts'
import type { DossierImage } from '#main/store/dossier-image.ts'
import { makeFolder } from '#main/store/make-folder.ts'
import { makeBody } from '#main/store/package-body.ts'
import { packBody } from '#main/store/package-container.ts'
import { PACKAGE_LIMITS } from '#main/store/package-limits.ts'
import { describePackageFailure, readPackage } from '#main/store/read-package.ts'
import type { OpenedPackage } from '#main/store/read-package.ts'
import { tableNames } from '#main/store/tables.ts'
import { freeName, writeWholeFile } from '#main/store/whole-file.ts'
import type { EngineApi } from './api.ts'
import { backUpBefore } from './backup-handlers.ts'
import { guardStore } from './commands.ts'
import { viewDifference } from './data-words.ts'
import { conflict, requireDossier, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { tableWords } from './table-words.ts'

export type ImportChoice = 'add' | 'replace' | 'copy' | 'keep'

/** What may be done with a package, the suggested choice first. Nothing here ever happens by itself. */
const CHOICES: Readonly<Record<DossierState, readonly ImportChoice[]>> = {
  'only-there': ['add', 'keep'],
  'only-here': [],
  same: ['keep', 'copy'],
  'newer-here': ['keep', 'copy', 'replace'],
  'newer-there': ['replace', 'copy', 'keep'],
  'both-changed': ['copy', 'replace', 'keep'],
}

export function packageHandlers(api: EngineApi, parts: EngineParts) {
  return {
    packages: {
      export: api.packages.export.handler(({ input }) => {
        const { fileName, bytes } = makePackage(parts, input.id, input.password)
        return { fileName, contentBase64: bytes.toString('base64'), bytes: bytes.length }
      }),
      save: api.packages.save.handler(({ input }) => {
        const { fileName, bytes } = makePackage(parts, input.id, input.password)
        const folder = parts.paperFolder(requireDossier(parts, input.id))
        // The package of this morning may be the one that was sent; it stays.
        const file = freeName(path.join(folder, fileName))
        guardStore(() => {
          makeFolder(folder)
          writeWholeFile(file, bytes)
        })
        return { fileName: path.basename(file), path: file, bytes: bytes.length }
      }),
      inspect: api.packages.inspect.handler(async ({ input }) => {
        const read = await readPackage(bytesOf(input.contentBase64), input.password)
        if (!read.ok && read.error.kind === 'needs-password') return { kind: 'needs-password' }
        return { kind: 'contents', contents: viewContents(parts, open(parts, read)) }
      }),
      import: api.packages.import.handler(async ({ input }) => {
        const read = await readPackage(bytesOf(input.contentBase64), input.password)
        const { image } = open(parts, read)
        const difference = compare(parts, image)
        if ((difference.here?.revision ?? null) !== input.expectedRevision) {
          throw conflict('Hồ sơ trên máy đã đổi từ lúc xem gói. Xem lại gói rồi chọn lại.')
        }
        if (!CHOICES[difference.state].includes(input.choice)) {
          throw conflict(
            'Cách nhận này không dùng được cho gói đang chọn. Xem lại gói rồi chọn lại.',
          )
        }
        return takePackage(parts, image, input.choice)
      }),
    },
  }
}

function bytesOf(contentBase64: string): Buffer {
  return Buffer.from(contentBase64, 'base64')
}

function makePackage(parts: EngineParts, id: string, password: string | null) {
  const dossier = requireDossier(parts, id)
  if (password !== null && [...password.normalize('NFC')].length < SHORTEST_PASSWORD) {
    throw unusable(
      `Mật khẩu ngắn quá, dễ bị dò ra. Đặt mật khẩu từ ${SHORTEST_PASSWORD} ký tự trở lên.`,
      'password',
    )
  }
  const image = parts.store.image(id)
  if (!image) throw conflict('Hồ sơ vừa bị xóa. Về Trang đầu để chọn hồ sơ khác.')
  const writtenAt = parts.now()
  const body = makeBody(image, {
    programVersion: parts.programVersion,
    writtenAt,
    writtenBy: parts.actor,
    title: congressTitle(dossier.congress),
  })
  const bytes = packBody(body, password)
  if (bytes.length > PACKAGE_LIMITS.fileBytes) {
    throw unusable('Hồ sơ này quá lớn để đóng gói. Cất bớt nhật ký cũ hoặc chép cả bản sao lưu.')
  }
  return { fileName: `${dossierFileName(dossier)}-${parts.today()}.daihoi`, bytes }
}

function open(parts: EngineParts, read: Awaited<ReturnType<typeof readPackage>>): OpenedPackage {
  if (!read.ok) {
    const aboutPassword = ['needs-password', 'wrong-password-or-altered'].includes(read.error.kind)
    throw unusable(describePackageFailure(read.error), aboutPassword ? 'password' : 'contentBase64')
  }
  const packId = String(read.value.image.rows.dossier[0]?.['packId'])
  if (!parts.packs.has(packId)) {
    throw unusable(
      'Gói hồ sơ dùng bộ quy định mà chương trình này không có. Cài phiên bản mới nhất rồi mở lại.',
      'contentBase64',
    )
  }
  return read.value
}

function compare(parts: EngineParts, image: DossierImage): DossierDifference {
  const here = parts.store.image(image.id)
  return compareSides(image.id, here && sideOf(here), sideOf(image))
}

function viewContents(parts: EngineParts, opened: OpenedPackage): PackageContents {
  const { manifest, image, sealed } = opened
  const difference = compare(parts, image)
  return {
    programVersion: manifest.programVersion,
    writtenAt: manifest.writtenAt,
    writtenBy: manifest.writtenBy,
    sealed,
    // Made from the rows, not from what the file says of itself.
    title: titleOf(image),
    counts: tableNames().map((table) => ({ ...tableWords(table), rows: image.rows[table].length })),
    changes: image.changes.length,
    difference: viewDifference(difference, 'package'),
    choices: [...CHOICES[difference.state]],
  }
}

function takePackage(parts: EngineParts, image: DossierImage, choice: ImportChoice) {
  const title = titleOf(image)
  if (choice === 'keep') {
    return { id: image.id, label: `Đã giữ nguyên ${title} trên máy`, backup: null }
  }
  const backup = backUpBefore(parts, 'before-package')
  const taken = choice === 'copy' ? withNewIds(image, parts.newId) : image
  const outcome = guardStore(() => parts.store.takeImage(taken, choice === 'replace'))
  if (!outcome.ok) {
    throw conflict(
      'Trong gói có dòng trùng mã với hồ sơ khác trên máy nên chưa nhận. Xin người gửi xuất lại gói.',
    )
  }
  const done = {
    add: 'Đã nhận',
    replace: 'Đã thay bằng bản trong gói:',
    copy: 'Đã thêm bản sao của',
  }
  return { id: taken.id, label: `${done[choice]} ${title}`, backup }
}
