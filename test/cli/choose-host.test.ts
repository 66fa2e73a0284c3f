import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { chooseHost } from '#main/host/choose-host.ts'
import { findElectron } from '#main/host/electron-runtime.ts'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'

const READY = { electron: '/electron', hasScreen: true, wantsWeb: false }

test('the window opens where Electron and a screen are', () => {
  expect(chooseHost(READY)).toEqual({ kind: 'window', electron: '/electron' })
})

test('without Electron the browser is used, with one line that says so and how to get the window', () => {
  const { because } = chooseHost({ ...READY, electron: null }) as { because: string }
  expect(because).toMatch(/chưa có Electron.*trình duyệt.*--install-window \(tải khoảng 120 MB/)
  expect(because).not.toContain('\n')
})

test('without a screen only the address is printed', () => {
  expect(chooseHost({ ...READY, hasScreen: false })).toMatchObject({
    kind: 'web',
    because: expect.stringContaining('không có màn hình'),
  })
})

test('who asks for the browser gets it without a word', () => {
  expect(chooseHost({ ...READY, wantsWeb: true })).toEqual({ kind: 'web', because: null })
})

test('Electron is there only when its program is, in the version of its package', () => {
  const folder = temporaryFolder()
  const put = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  expect(findElectron(folder)).toBeNull()
  put('package.json', '{ "version": "45.4.1" }')
  put('path.txt', 'electron.exe')
  expect(findElectron(folder)).toBeNull()
  put('dist/version', 'v45.4.0')
  put('dist/electron.exe', '')
  expect(findElectron(folder)).toBeNull()
  put('dist/version', 'v45.4.1')
  expect(findElectron(folder)).toBe(path.join(folder, 'dist', 'electron.exe'))
})
