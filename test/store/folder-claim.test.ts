import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openFolderClaim } from '#main/store/folder-claim.ts'
import { openTestEngine } from '#test/contract/open-test-engine.ts'
import { temporaryFolder } from './temporary-workspace.ts'

const HOLDER = path.join(import.meta.dirname, 'hold-folder.ts')

/** Another process that works on the folder until it is killed. */
async function holdElsewhere(folder: string) {
  const child = spawn(process.execPath, [HOLDER, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = await new Promise<string>((resolve) =>
    child.stdout.setEncoding('utf8').once('data', resolve),
  )
  const kill = () =>
    new Promise<void>((resolve) => {
      child.once('close', () => resolve())
      child.kill('SIGKILL')
    })
  return { said: said.trim(), kill }
}

test('a folder that another process has open is known, and free again the moment that process is killed', async () => {
  const folder = temporaryFolder()
  const claim = openFolderClaim()
  for (let turn = 0; turn < 3; turn += 1) {
    const other = await holdElsewhere(folder)
    expect(other.said).toBe('alone')
    expect(claim.isHeldElsewhere(folder)).toBe(true)
    await other.kill()
    expect(claim.isHeldElsewhere(folder)).toBe(false)
    // The next one finds us here; it is let in all the same.
    const second = await holdElsewhere(folder)
    expect(second.said).toBe('not alone')
    await second.kill()
    expect(claim.isHeldElsewhere(folder)).toBe(false)
    claim.release()
  }
})

test('whoever came first knows of a second one as well, for as long as it is there', async () => {
  const folder = temporaryFolder()
  const claim = openFolderClaim()
  expect(claim.isHeldElsewhere(folder)).toBe(false)
  const second = await holdElsewhere(folder)
  expect(second.said).toBe('not alone')
  expect(claim.isHeldElsewhere(folder)).toBe(true)
  expect(claim.isHeldElsewhere(folder)).toBe(true)
  await second.kill()
  expect(claim.isHeldElsewhere(folder)).toBe(false)
  claim.release()
})

test('each folder is claimed for itself, and what cannot be asked for is held by nobody', () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()]
  const [claim, second] = [openFolderClaim(), openFolderClaim()]
  expect(claim.isHeldElsewhere(one)).toBe(false)
  expect(second.isHeldElsewhere(other)).toBe(false)
  expect(second.isHeldElsewhere(one)).toBe(true)
  claim.release()
  expect(second.isHeldElsewhere(one)).toBe(false)
  const place = path.join(temporaryFolder(), 'tep')
  writeFileSync(place, '')
  expect(second.isHeldElsewhere(place)).toBe(false)
  const taken = path.join(temporaryFolder(), 'thu-muc')
  mkdirSync(path.join(taken, 'dang-mo'), { recursive: true })
  expect(second.isHeldElsewhere(taken)).toBe(false)
  const gone = path.join(temporaryFolder(), 'khong-con')
  expect(second.isHeldElsewhere(gone)).toBe(false)
  second.release()
})

test('a command that opens what cannot be opened is no copy of the program, unless it says so', () => {
  const workspace = temporaryFolder()
  const first = openTestEngine({ workspace, claims: true })
  expect(first.parts.workspace.isAlsoOpen()).toBe(false)
  const command = openTestEngine({ workspace, evenIfClosed: true })
  expect(command.parts.workspace.isAlsoOpen()).toBe(false)
  const second = openTestEngine({ workspace, evenIfClosed: true, claims: true })
  expect(second.parts.workspace.isAlsoOpen()).toBe(true)
})
