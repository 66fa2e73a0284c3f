import { describeBackupFailure } from '#main/store/backup-files.ts'
import type { BackupFailure, BackupReason } from '#main/store/backup-files.ts'
import type { Result } from '#core/base/result.ts'
import type { EngineApi } from './api.ts'
import { viewBackup, viewDifference, viewWorkspaceState } from './data-words.ts'
import { formatMoment, notFound, storeFailed, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

export function backupHandlers(api: EngineApi, parts: EngineParts) {
  const { workspace } = parts
  const { rescue } = workspace
  const after = (work: () => unknown) => () => {
    work()
    return viewWorkspaceState(workspace)
  }
  return {
    backups: {
      list: api.backups.list.handler(() => workspace.backups.list().map(viewBackup)),
      create: api.backups.create.handler(() => viewBackup(taken(workspace.backups.make('asked')))),
      preview: api.backups.preview.handler(({ input }) => {
        const { backup, dossiers } = taken(workspace.backups.preview(input.name))
        return {
          backup: viewBackup(backup),
          comparable: workspace.state.kind === 'open',
          dossiers: dossiers.map((difference) => viewDifference(difference, 'backup')),
        }
      }),
      restore: api.backups.restore.handler(({ input }) => {
        const backup = workspace.backups.list().find((found) => found.name === input.name)
        const { before, kept } = taken(workspace.backups.restore(input.name))
        if (!backup) throw notFound('Không còn bản sao lưu này.')
        return {
          backup: viewBackup(backup),
          before: before && viewBackup(before),
          kept,
          label: `Đã khôi phục về lúc ${formatMoment(backup.clock)}`,
        }
      }),
    },
    rescue: {
      status: api.rescue.status.handler(after(() => null)),
      tryAgain: api.rescue.tryAgain.handler(after(rescue.tryAgain)),
      openReadOnly: api.rescue.openReadOnly.handler(after(rescue.openReadOnly)),
      copyHere: api.rescue.copyHere.handler(after(rescue.copyHere)),
      startFresh: api.rescue.startFresh.handler(after(rescue.startFresh)),
    },
  }
}

/** Saves everything before something that is hard to take back; without room for that it does not happen. */
export function backUpBefore(parts: EngineParts, reason: BackupReason): string {
  return taken(parts.workspace.backups.make(reason)).name
}

function taken<T>(outcome: Result<T, BackupFailure>): T {
  if (outcome.ok) return outcome.value
  const sentence = describeBackupFailure(outcome.error)
  switch (outcome.error.kind) {
    case 'not-found':
      throw notFound(sentence)
    case 'altered':
    case 'newer':
      throw unusable(sentence)
    case 'disk-full':
    case 'not-writable':
    case 'locked':
    case 'damaged':
      throw storeFailed(sentence)
  }
}
