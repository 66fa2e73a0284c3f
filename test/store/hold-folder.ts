import { openFolderClaim } from '#main/store/folder-claim.ts'

/** Stays in a folder until it is killed, and says whether somebody else was there before. */
const [folder = ''] = process.argv.slice(2)
const isHeld = openFolderClaim().isHeldElsewhere(folder)
process.stdout.write(isHeld ? 'not alone\n' : 'alone\n')
setInterval(() => undefined, 60_000)
