import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { RescueStatus } from '#core/contract/data-values.ts'
import { locateOpenFailure, wordOpenFailure } from '#main/store/open-failure.ts'
import type { OpenFailure } from '#main/store/open-failure.ts'
import { expectFocusOn, tabTo } from './keyboard.ts'
import { ensureRenderer } from '../../tools/build-program.mjs'
import { openEngine } from '#main/host/open-engine.ts'
import { serve } from '#main/web-host/serve.ts'
import { browserOfWorker } from '#test/browser/browser-of-worker.ts'
import { PROGRAM_FOLDER } from '#test/cli/run-program.ts'
import { LAPTOP, SMALLEST, eventually, openProgram } from './open-program.ts'
import type { Program } from './open-program.ts'
import { SCHOOL, prepareWorkspace } from './prepare-workspace.ts'

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

const FOLDER = 'D:\\So lieu dai hoi'

function aStatus(
  failure: OpenFailure,
  kinds: readonly ('try-again' | 'open-read-only' | 'copy-here' | 'start-fresh')[],
): Extract<RescueStatus, { state: 'closed' | 'read-only' }> {
  const words = wordOpenFailure(failure)
  return {
    state: 'closed',
    folder: FOLDER,
    reason: failure.kind,
    sentence: words.what,
    safe: words.safe,
    advice: words.advice,
    technical: locateOpenFailure(failure),
    choices: kinds.map((kind) =>
      kind === 'copy-here' || kind === 'start-fresh'
        ? { kind, label: kind, folder: 'C:\\TroLyDaiHoi-2' }
        : { kind, label: kind },
    ),
  }
}

/** Of the files that were replaced by a backup. */
function keptHashes(workspace: string): string[] {
  const folder = path.join(workspace, 'sao-luu')
  const kept = readdirSync(folder).filter((one) => /^bi-thay-.*\.sqlite$/.test(one))
  return kept.map((one) => hashOf(path.join(folder, one)))
}

/** What a page may not say outside its disclosure. */
const TECHNICAL = /sqlite_|notadb|corrupt|malformed|schema|database|integrity/i

async function expectRescue({ page, look }: Program, name: string, what: string | RegExp) {
  await page.getByRole('heading', { name: 'Chưa mở được dữ liệu để làm việc' }).waitFor()
  await page.getByText(what).waitFor()
  expect(await page.locator('body').innerText()).not.toMatch(TECHNICAL)
  await look(name)
}

const offered = ({ page }: Program) => page.locator('.way h3').allInnerTexts()

const DAMAGES = {
  'overwritten header': (bytes: Buffer) => bytes.fill('x', 0, 100),
  truncated: (bytes: Buffer) => bytes.subarray(0, 3 * 4096 + 10),
} as const

for (const [name, damage] of Object.entries(DAMAGES)) {
  test(`a database that is ${name}: a backup is looked at and restored, the file is kept`, async () => {
    const { workspace, file } = await prepareWorkspace()
    writeFileSync(file, damage(readFileSync(file)))
    const damaged = hashOf(file)
    const program = await openProgram({ workspace, ownProcess: true })
    const { page, look } = program
    await expectRescue(program, `80-hong-${name.slice(0, 4)}`, /^Tệp dữ liệu bị hỏng/)
    expect(await offered(program)).toEqual([
      'Khôi phục từ một bản sao lưu',
      'Bắt đầu mới ở thư mục khác',
    ])
    // By keyboard: the first way stands ready.
    await expectFocusOn(page, page.getByRole('button', { name: 'Xem các bản sao lưu' }))
    await page.keyboard.press('Enter')
    await expectFocusOn(page, page.getByRole('listbox', { name: 'Các bản sao lưu' }))
    await page.keyboard.press('ArrowDown')
    const detail = page.getByRole('region', { name: 'Bản đang xem' })
    await detail.getByText('Khôi phục thì có lại 1 hồ sơ:').waitFor()
    await detail.getByText(/1 đại biểu/).waitFor()
    await look(`81-xem-ban-sao-luu-${name.slice(0, 4)}`)
    expect(hashOf(file)).toBe(damaged)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByText('chương trình giữ nguyên tệp ấy dưới tên khác').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Đã khôi phục về lúc' }).waitFor()
    await look(`82-da-khoi-phuc-${name.slice(0, 4)}`)
    await page.getByRole('button', { name: 'Về Trang đầu' }).click()
    await page.getByRole('link', { name: /Suối Bạc/ }).waitFor()
    expect(keptHashes(workspace)).toEqual([damaged])
    program.expectQuiet()
  })
}

test('a damaged database: a fresh start goes beside it and leaves it as it is', async () => {
  const { workspace, file } = await prepareWorkspace()
  writeFileSync(file, DAMAGES.truncated(readFileSync(file)))
  const damaged = hashOf(file)
  const program = await openProgram({ workspace, ownProcess: true })
  const { page } = program
  await expectRescue(program, '83-hong', /^Tệp dữ liệu bị hỏng/)
  await page.getByText('Chi tiết kỹ thuật').click()
  await page.getByText(file).waitFor()
  await page.getByText(/^damaged: /).waitFor()
  await program.look('83-chi-tiet')
  await page.setViewportSize(SMALLEST)
  await program.look('83-hong-nho')
  await tabTo(page, page.getByRole('button', { name: 'Bắt đầu mới' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).waitFor()
  await page.getByRole('button', { name: 'Lập hồ sơ' }).waitFor()
  expect([hashOf(file), existsSync(path.join(workspace, 'sao-luu'))]).toEqual([damaged, true])
  program.expectQuiet()
})

test('of a newer program: read only with a lasting banner, an edit is refused in words', async () => {
  const { workspace, file, id } = await prepareWorkspace()
  const raw = new Database(file)
  raw.pragma('user_version = 9999')
  raw.close()
  const before = hashOf(file)
  const program = await openProgram({ workspace, ownProcess: true })
  const { page, look } = program
  await expectRescue(program, '84-moi-hon', /^Tệp dữ liệu do phiên bản mới hơn/)
  await page.getByText(/^Cài phiên bản mới nhất rồi mở lại/).waitFor()
  expect(await offered(program)).toEqual([
    'Mở chỉ để đọc',
    'Khôi phục từ một bản sao lưu',
    'Bắt đầu mới ở thư mục khác',
  ])
  await page.keyboard.press('Enter')
  const banner = page.getByRole('status').filter({ hasText: 'Đang mở chỉ để đọc' })
  await banner.waitFor()
  await page.getByRole('link', { name: /Suối Bạc/ }).waitFor()
  await look('85-chi-doc')
  await page.goto(new URL(`/#/d/${id}/ho-so`, page.url()).href)
  const venue = page.getByRole('textbox', { name: 'Địa điểm' })
  await venue.fill('Hội trường xã')
  await venue.press('Tab')
  await page.getByText(/chỉ để đọc nên không sửa được/).waitFor()
  expect(await venue.inputValue()).toBe('Hội trường xã')
  await banner.waitFor()
  await look('86-khong-sua-duoc')
  await page.keyboard.press('Control+b')
  await page.getByText('Đang mở chỉ để đọc nên không sao lưu thêm được').waitFor()
  await look('87-chi-doc-sao-luu')
  await banner.getByRole('link', { name: 'Các cách làm tiếp' }).click()
  await page.getByRole('heading', { name: 'Dữ liệu đang mở chỉ để đọc' }).waitFor()
  await look('88-cac-cach')
  expect(hashOf(file)).toBe(before)
  await page.getByRole('button', { name: 'Quay lại xem dữ liệu' }).click()
  await banner.getByRole('link', { name: 'Các cách làm tiếp' }).click()
  await page.getByRole('button', { name: 'Xem các bản sao lưu' }).click()
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: 'Khôi phục bản này' }).click()
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await page.getByRole('status').filter({ hasText: 'Đã khôi phục về lúc' }).waitFor()
  await eventually(() => banner.count()).toBe(0)
  program.expectQuiet()
})

test('a file of another program: is left alone, the backups and a fresh start are offered', async () => {
  const { workspace, file } = await prepareWorkspace()
  writeFileSync(file, '')
  const raw = new Database(file)
  raw.exec('CREATE TABLE ghi_chu (chu TEXT)')
  raw.close()
  const foreign = hashOf(file)
  const program = await openProgram({ workspace, ownProcess: true })
  const { page } = program
  await expectRescue(program, '89-tep-la', /không phải dữ liệu của chương trình này/)
  expect(await offered(program)).toEqual([
    'Khôi phục từ một bản sao lưu',
    'Bắt đầu mới ở thư mục khác',
  ])
  await page.getByRole('button', { name: 'Xem các bản sao lưu' }).click()
  await page.getByRole('button', { name: 'Quay lại các cách khác' }).click()
  await page.getByRole('button', { name: 'Bắt đầu mới' }).click()
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).waitFor()
  expect(hashOf(file)).toBe(foreign)
  program.expectQuiet()

  // Asked for the same folder once more, the person takes the backup; the foreign file stays under another name.
  await program.killHost()
  await page.goto((await program.restartHost()).address)
  await page.getByRole('button', { name: 'Xem các bản sao lưu' }).click()
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: 'Khôi phục bản này' }).click()
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await page.getByRole('button', { name: 'Về Trang đầu' }).click()
  await page.getByRole('link', { name: /Suối Bạc/ }).waitFor()
  expect(keptHashes(workspace)).toEqual([foreign])
})

test('on a network share: the data are copied onto this machine, and stay as they are there', async () => {
  const { workspace, file } = await prepareWorkspace()
  const before = hashOf(file)
  const here = path.join(path.dirname(workspace), 'may-nay')
  const engine = openEngine({
    workspace,
    outFolder: path.join(path.dirname(workspace), 'van-ban'),
    host: 'web',
    evenIfClosed: true,
    paperFolder: () => here,
    otherFolder: () => here,
    locate: (folder) => ({
      system: 'windows',
      realPath: folder === workspace ? '\\\\maychu\\chung' : 'C:\\So lieu',
      hardLinks: true,
    }),
  })
  if (!engine.ok) throw new Error(engine.error.sentence)
  ensureRenderer()
  const host = await serve(engine.value.router, {
    port: 0,
    rendererFolder: path.join(PROGRAM_FOLDER, 'out', 'renderer'),
  })
  onTestFinished(async () => {
    await host.close()
    engine.value.close()
  })
  const browser = await browserOfWorker()
  const page = await browser.newPage({ viewport: LAPTOP })
  onTestFinished(() => page.close())
  await page.goto(host.address)
  await page.getByText(/^Thư mục dữ liệu nằm trên ổ mạng/).waitFor()
  await page.getByText(here).first().waitFor()
  await page.getByRole('button', { name: 'Chép về máy này' }).click()
  await page.getByRole('link', { name: /Suối Bạc/ }).waitFor()
  expect([hashOf(file), existsSync(path.join(here, path.basename(file)))]).toEqual([before, true])
})

test('held by another program: trying again says so once more, and opens when it is free', async () => {
  const { workspace, file } = await prepareWorkspace()
  const holder = new Database(file)
  onTestFinished(() => {
    holder.close()
  })
  holder.pragma('locking_mode = EXCLUSIVE')
  holder.exec('BEGIN EXCLUSIVE')
  const program = await openProgram({ workspace, ownProcess: true })
  const { page, look } = program
  await expectRescue(program, '90-dang-bi-giu', /^Tệp dữ liệu đang bị một chương trình khác giữ/)
  const again = page.getByRole('button', { name: 'Thử lại' })
  await expectFocusOn(page, again)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Đang thử lại' }).waitFor()
  await page.getByRole('alert').filter({ hasText: 'Vẫn chưa mở được.' }).waitFor()
  await look('91-van-bi-giu')
  holder.close()
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await page.getByRole('link', { name: new RegExp(SCHOOL.slice(-8)) }).waitFor()
  program.expectQuiet()
})

test('a folder that cannot be written to: the window opens all the same and says so', async () => {
  const { workspace } = await prepareWorkspace()
  const inTheWay = path.join(path.dirname(workspace), 'bi-chan')
  writeFileSync(inTheWay, '')
  const program = await openProgram({ workspace: inTheWay, ownProcess: true })
  const { page } = program
  await expectRescue(program, '92-khong-ghi-duoc', /^Không ghi được vào thư mục dữ liệu/)
  expect(await offered(program)).toEqual(['Thử mở lại', 'Bắt đầu mới ở thư mục khác'])
  await page.getByRole('button', { name: 'Bắt đầu mới' }).click()
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).waitFor()
  program.expectQuiet()
})

/** What this machine cannot be made to do is answered in the engine's place; the screen is the real one. */
const RARE: readonly Extract<RescueStatus, { state: 'closed' | 'read-only' }>[] = [
  aStatus({ kind: 'disk-full', folder: FOLDER }, ['try-again', 'open-read-only', 'start-fresh']),
  aStatus({ kind: 'not-local', folder: FOLDER, why: 'network', holdsData: true }, [
    'copy-here',
    'open-read-only',
    'start-fresh',
  ]),
  aStatus({ kind: 'not-local', folder: FOLDER, why: 'removable', holdsData: false }, [
    'start-fresh',
  ]),
]

test.each(RARE)('$reason: the screen says it and offers its ways', async (status) => {
  const program = await openProgram({ ownProcess: true })
  const { page } = program
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).waitFor()
  await page.route('**/rpc/rescue/status', (route) => route.fulfill({ json: { json: status } }))
  await page.reload()
  const name = `93-${status.technical.code.replace(/\W+/g, '-')}`
  await expectRescue(program, name, status.sentence)
  await page.getByText(status.safe).waitFor()
  expect(await page.locator('.way').count()).toBe(status.choices.length)
  await page.setViewportSize(SMALLEST)
  await program.look(`${name}-nho`)
  program.expectQuiet()
})
