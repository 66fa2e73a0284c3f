import { openDatabase } from '#main/store/open-database.ts'
import { openStore } from '#main/store/store.ts'
import { EMPTY_CONGRESS, EMPTY_PLAN } from '#core/dossier/dossier.ts'

/**
 * A program that writes commands as fast as it can and says each one that was confirmed; the test kills it.
 * Each command inserts two people, so that half of one would be seen.
 */
const folder = process.argv[2] ?? ''
const database = openDatabase(folder)
if (!database.ok) throw new Error(JSON.stringify(database.error))
const store = openStore(database.value)
const command = { name: 'write', label: 'Đã ghi', dossierId: 'd1', actor: 'thu-ky', undoable: true }
if (store.dossier('d1') === null) {
  store.run({ ...command, at: '2023-07-01T00:00:00.000Z', undoable: false }, (write) => {
    write.insert('dossier', {
      ...EMPTY_CONGRESS,
      id: 'd1',
      packId: '2023-2028',
      sample: false,
      removed: false,
    })
    write.insert('plan', { ...EMPTY_PLAN, id: 'd1', dossierId: 'd1' })
  })
}
const blank = {
  gender: null,
  birth: null,
  ethnicity: null,
  religion: null,
  hometown: null,
  position: null,
  partyJoined: null,
  partyMember: null,
  schooling: null,
  qualification: null,
  politicalTheory: null,
}
for (let number = store.dossier('d1')?.people.length ?? 0; ; number += 2) {
  store.run({ ...command, at: new Date().toISOString() }, (write) => {
    for (const id of [`p${number}`, `p${number + 1}`]) {
      write.insert('person', { ...blank, id, dossierId: 'd1', fullName: `Người ${id}` })
    }
    write.update('dossier', 'd1', { venue: `Hội trường ${number}` })
  })
  process.stdout.write(`${number + 2}\n`)
}
