import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { OpenedFile } from '#core/contract/window-bridge.ts'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { loadTestPage, openTestWindow, patiently } from './open-test-window.ts'
import type { TestPage } from './open-test-window.ts'

function put(name: string, content: string | Uint8Array = 'gói'): string {
  const file = path.join(temporaryFolder(), name)
  writeFileSync(file, content)
  return file
}

const read = (name: string): OpenedFile => ({
  name,
  contentBase64: Buffer.from('gói').toString('base64'),
  refusal: null,
})

/** The part of the screens that waits for files: what it was given, and how often it showed the screen. */
async function watchFiles({ bridge }: TestPage) {
  const { givenFile, watchOpenedFiles } = await import('#renderer/client/opened-file.ts')
  const shown: (string | null)[] = []
  watchOpenedFiles(bridge, window as unknown as Window, () => {
    const file = givenFile.get()
    shown.push(file && (file.refusal ?? file.name))
  })
  return shown
}

describe('a double-clicked file', () => {
  test('given at the start waits for the screens, which take it once', async () => {
    const file = put('ban-giao.daihoi')
    await openTestWindow({ parameters: ['--some-switch-of-chromium', file] })
    const page = await loadTestPage()
    expect(await page.bridge.takeOpenedFile()).toEqual(read('ban-giao.daihoi'))
    expect(await page.bridge.takeOpenedFile()).toBeNull()
  })

  test('without one nothing waits, and a switch that ends in .daihoi is none', async () => {
    await openTestWindow({ parameters: ['--log=x.daihoi', 'bao-cao.docx'] })
    const page = await loadTestPage()
    expect(await page.bridge.takeOpenedFile()).toBeNull()
  })

  test('of a second start opens in the first window, which comes to the front', async () => {
    const { electron, window } = await openTestWindow()
    const page = await loadTestPage()
    const shown = await watchFiles(page)
    const file = put('GUI LEN.DAIHOI')
    window.state.isMinimized = true
    const args = ['TroLyDaiHoi.exe', '--allow-file-access-from-files', path.basename(file)]
    electron.app.emit('second-instance', {}, args, path.dirname(file))
    await patiently(() => expect(shown).toEqual(['GUI LEN.DAIHOI']))
    expect([window.state.isMinimized, window.focused]).toEqual([false, 1])
    electron.app.emit('second-instance', {}, ['TroLyDaiHoi.exe'], '/')
    expect(await page.bridge.takeOpenedFile()).toBeNull()
    expect(shown).toHaveLength(1)
  })

  test('that a page announces itself is taken from nobody but this window', async () => {
    await openTestWindow({ parameters: [put('ban-giao.daihoi')] })
    const page = await loadTestPage()
    const shown = await watchFiles(page)
    await patiently(() => expect(shown).toEqual(['ban-giao.daihoi']))
    const stranger = { data: { kind: 'daihoi:file-waiting', sentence: null }, source: {} }
    ;(window as unknown as EventTarget).dispatchEvent(Object.assign(new Event('message'), stranger))
    expect(shown).toEqual(['ban-giao.daihoi'])
  })

  test('that is gone, a folder or too large becomes a sentence', async () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'thu-muc.daihoi'))
    const { electron } = await openTestWindow()
    const page = await loadTestPage()
    const take = async (file: string) => {
      electron.app.emit('second-instance', {}, ['TroLyDaiHoi.exe', file], folder)
      return page.bridge.takeOpenedFile()
    }
    expect(await take('khong-con.daihoi')).toMatchObject({
      contentBase64: '',
      refusal: expect.stringContaining('Chưa mở được tệp “khong-con.daihoi”'),
    })
    expect(await take('thu-muc.daihoi')).toMatchObject({
      refusal: expect.stringContaining('không phải gói hồ sơ'),
    })
    const large = put('lon.daihoi', Buffer.alloc(30_000_001))
    expect(await take(large)).toMatchObject({
      contentBase64: '',
      refusal: expect.stringContaining('lớn quá mức'),
    })
    expect(await take(put('vua.daihoi', Buffer.alloc(30_000_000)))).toMatchObject({ refusal: null })
  })
})

test('the menu opens a package through the dialog of the system', async () => {
  const { electron } = await openTestWindow()
  const page = await loadTestPage()
  const shown = await watchFiles(page)
  const click = () =>
    electron.world.menu
      ?.flatMap((item) => item.submenu ?? [])
      .find((item) => item.label === 'Mở tệp .daihoi…')
      ?.click?.()
  const file = put('chon.daihoi')
  electron.world.answers = [
    { canceled: true, filePaths: [] },
    { canceled: false, filePaths: [file] },
  ]
  click()
  await patiently(() => expect(electron.world.questions).toHaveLength(1))
  expect(electron.world.questions[0]).toMatchObject({
    title: 'Mở gói hồ sơ',
    filters: [{ name: 'Hồ sơ Trợ lý Đại hội', extensions: ['daihoi'] }],
    properties: ['openFile'],
  })
  click()
  await patiently(() => expect(shown).toEqual(['chon.daihoi']))
})
