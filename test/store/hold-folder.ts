import { openFolderClaim } from '#main/store/folder-claim.ts'

/** Stays in a folder until it is killed, and says whether somebody else was there before. */
const [folder = ''] = process.argv.slice(2)
const claim = openFolderClaim()
process.stdout.write(claim.isHeldElsewhere(folder) ? 'not alone\n' : 'alone\n')
// Still named here: a claim that nobody can reach is collected, and its lock let go.
setInterval(() => claim, 60_000)
