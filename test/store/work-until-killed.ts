import { addAndErase, addPeople, begin, IMPORT_SIZE, openAt, writePackage } from './kill-jobs.ts'

/** A program that does one kind of work as fast as it can and says what was confirmed; the test kills it. */
const [job = '', folder = ''] = process.argv.slice(2)

const say = (line: string) => process.stdout.write(`${line}\n`)

if (job === 'migrations') {
  say('ready')
  const workspace = openAt(folder)
  say(`confirmed ${workspace.store.listDossiers().length}`)
  workspace.close()
  setInterval(() => undefined, 1000)
} else {
  const workspace = openAt(folder)
  if (workspace.state.kind !== 'open') throw new Error(JSON.stringify(workspace.state))
  begin(workspace)
  const taken = <T>(outcome: { ok: true; value: T } | { ok: false; error: unknown }): T => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
    return outcome.value
  }
  say('ready')
  for (;;) {
    if (job === 'erasures') addAndErase(workspace, say)
    if (job === 'edits') say(`confirmed ${addPeople(workspace, 2)}`)
    if (job === 'imports') {
      taken(workspace.backups.make('before-import'))
      say(`confirmed ${addPeople(workspace, IMPORT_SIZE)}`)
    }
    if (job === 'backups') {
      say(`confirmed ${addPeople(workspace, 2)}`)
      say(`backup ${taken(workspace.backups.make('asked')).name}`)
    }
    if (job === 'restores') {
      const { name } = taken(workspace.backups.make('asked'))
      say(`confirmed ${addPeople(workspace, 2)}`)
      const { before } = taken(workspace.backups.restore(name))
      taken(workspace.backups.restore(before?.name ?? ''))
    }
    if (job === 'package-writes') {
      const people = addPeople(workspace, 2)
      say(`confirmed ${people}`)
      writePackage(workspace, folder)
      say(`package ${people}`)
    }
    if (job === 'package-imports') {
      const image = workspace.store.image('d1')
      say(`confirmed ${addPeople(workspace, 2)}`)
      const later = workspace.store.image('d1')
      if (!image || !later) throw new Error('no dossier')
      workspace.store.takeImage(image, true)
      workspace.store.takeImage(later, true)
      say('taken')
    }
  }
}
