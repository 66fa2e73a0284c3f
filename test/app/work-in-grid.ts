import type { CDPSession, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectFocusOn } from './keyboard.ts'
import { eventually } from './open-program.ts'
import type { Program } from './open-program.ts'

/** A grid of people on the screen, by its columns and the names in it. */
interface Grid {
  readonly page: Page
  /** The text field of the focused cell. */
  readonly field: Locator
  cell(row: number, column: string): Locator
  text(row: number, column: string): Promise<string>
  stand(row: number, column: string): Promise<void>
}

function openGrid(page: Page, label: string): Grid {
  const grid = page.getByRole('grid', { name: label })
  const cell = (row: number, column: string) =>
    grid
      .locator(`[aria-rowindex="${row + 1}"]`)
      .locator(`[data-cell="${column}"]`)
      .first()
  return {
    page,
    field: grid.locator('.g-input'),
    cell,
    text: async (row, column) => (await cell(row, column).innerText()).trim(),
    stand: async (row, column) => {
      await cell(row, column).click()
      await expectFocusOn(page, cell(row, column).locator('.g-input'))
    },
  }
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** A letter as EVKey and Unikey send it: a key of its own, with the letter as its text. */
function sendLetter(session: CDPSession, letter: string): Promise<unknown> {
  return session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter })
}

function sendKey(session: CDPSession, key: string, code: number, modifiers = 0): Promise<unknown> {
  const about = { key, code: key, windowsVirtualKeyCode: code, modifiers }
  return Promise.all([
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...about }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...about }),
  ])
}

const BACKSPACE = ['Backspace', 8] as const
const LEFT = ['ArrowLeft', 37] as const
const SHIFT = 8

/** A word typed by letters, backspaces and selections sent without a pause, as very first keys of a closed cell. */
export async function typeAsInputMethods(program: Program): Promise<void> {
  const { page } = program
  const grid = openGrid(page, 'Danh sách đại biểu')
  const session = await page.context().newCDPSession(page)
  const before = await grid.text(1, 'person.hometown')
  await grid.stand(1, 'person.hometown')
  // Telex "ddaof" with Backspace: d, đ in its place, a, o, then both again with the tone.
  await Promise.all([
    sendLetter(session, 'd'),
    sendKey(session, ...BACKSPACE),
    sendLetter(session, 'đ'),
    sendLetter(session, 'a'),
    sendLetter(session, 'o'),
    sendKey(session, ...BACKSPACE),
    sendKey(session, ...BACKSPACE),
    sendLetter(session, 'à'),
    sendLetter(session, 'o'),
  ])
  await eventually(() => grid.field.inputValue()).toBe('đào')
  await press(page, 'Enter')
  await eventually(() => grid.text(1, 'person.hometown')).toBe('đào')

  // The other way: the letter is marked with Shift+Left and typed over.
  await Promise.all([
    sendLetter(session, 'a'),
    sendKey(session, ...LEFT, SHIFT),
    sendLetter(session, 'ă'),
    sendLetter(session, 'n'),
  ])
  await eventually(() => grid.field.inputValue()).toBe('ăn')
  await press(page, 'Escape')

  // A method of the system composes under the cursor and hands the word over at the end.
  for (const text of ['L', 'Lu', 'Lù']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: 2, selectionEnd: 2 })
  }
  await session.send('Input.insertText', { text: 'Lù' })
  await eventually(() => grid.field.inputValue()).toBe('Lù')
  await press(page, 'Enter')
  await eventually(() => grid.text(2, 'person.hometown')).toBe('Lù')
  // Two presses without a pause are two steps.
  await press(page, 'Control+z', 'Control+z')
  await eventually(() => grid.text(1, 'person.hometown')).toBe(before)
  await session.detach()
}

/** A block as Excel hands it over: text, and the table it stands in. */
function pasteBlock(grid: Grid, plain: string, html = ''): Promise<void> {
  return grid.field.evaluate(
    (field, [text, table]) => {
      const data = new DataTransfer()
      data.setData('text/plain', text ?? '')
      if (table) data.setData('text/html', table)
      const about = { clipboardData: data, bubbles: true, cancelable: true }
      field.dispatchEvent(new ClipboardEvent('paste', about))
    },
    [plain, html],
  )
}

const BIRTH = 'person.birth'

/** Ranges, filling, cutting and pasting; a paste with doubts is looked at before anything is written. */
export async function workOnBlocks({ page, look }: Program): Promise<void> {
  const grid = openGrid(page, 'Danh sách đại biểu')
  const births = () => Promise.all([1, 2, 3].map((row) => grid.text(row, BIRTH)))
  const marked = page.locator('.g-cell.marked')
  const before = await births()

  await grid.stand(1, BIRTH)
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown')
  await eventually(() => marked.count()).toBe(2)
  await press(page, 'Control+d')
  await eventually(births).toEqual([before[0], before[0], before[0]])
  await page.getByText('Đã điền xuống 2 dòng đại biểu', { exact: true }).first().waitFor()
  await press(page, 'Control+z')
  await eventually(births).toEqual(before)

  await press(page, 'Delete')
  await eventually(births).toEqual(['', '', ''])
  await press(page, 'Control+z')
  await eventually(births).toEqual(before)

  await pasteBlock(grid, '1/2/1980\r\n3/4/1981\r\n5/6/1982\r\n')
  await eventually(births).toEqual(['01/02/1980', '03/04/1981', '05/06/1982'])
  await press(page, 'Control+z')
  await eventually(births).toEqual(before)

  await grid.stand(1, BIRTH)
  await pasteBlock(grid, '5/3/79\r\n31/04/1980\r\ntháng 3/1981\r\n')
  const preview = page.getByRole('region', { name: 'Xem trước khi ghi' })
  await preview.getByText('2 ô sẽ ghi, 1 ô không nhận, 2 ô cần xem').waitFor()
  await preview.getByText('Tháng 4 chỉ có 30 ngày.').waitFor()
  expect(await births()).toEqual(before)
  await expectFocusOn(page, preview.getByRole('button', { name: 'Không ghi' }))
  await look('47-dan-khoi')
  await press(page, 'Tab', 'Enter')
  await eventually(births).toEqual(['05/03/1979', before[1], '1981'])
  await grid.stand(2, BIRTH)
  await page.keyboard.type('31/04/1980')
  await press(page, 'Enter')
  await page.getByText('Tháng 4 chỉ có 30 ngày.').waitFor()
  await look('47b-o-khong-nhan')
  await grid.stand(1, BIRTH)
  await eventually(births).toEqual(['05/03/1979', '31/04/1980', '1981'])
  await press(page, 'Control+z')
  await eventually(births).toEqual(before)

  await typeDoubtfulDate(page, grid)
  await cutAndMove(page, grid)
  await drawByMouse(page, grid)
}

/** What a file would doubt is asked about in the cell, and what it reads without doubt is taken. */
async function typeDoubtfulDate(page: Page, grid: Grid): Promise<void> {
  const before = await grid.text(1, BIRTH)
  await grid.stand(1, BIRTH)
  await page.keyboard.type('5.3.79')
  await press(page, 'Enter')
  await page.getByRole('button', { name: 'Ghi 05/03/1979' }).waitFor()
  await press(page, 'Tab', 'Enter')
  await eventually(() => grid.text(1, BIRTH)).toBe('05/03/1979')
  await grid.stand(1, BIRTH)
  await page.keyboard.type('mồng 6 tháng 3 năm 1979')
  await press(page, 'Enter')
  await eventually(() => grid.text(1, BIRTH)).toBe('06/03/1979')
  await expectFocusOn(page, grid.cell(2, BIRTH).locator('.g-input'))
  await press(page, 'Control+z', 'Control+z')
  await eventually(() => grid.text(1, BIRTH)).toBe(before)
}

async function cutAndMove(page: Page, grid: Grid): Promise<void> {
  const [from, to] = [await grid.text(1, BIRTH), await grid.text(4, BIRTH)]
  await grid.stand(1, BIRTH)
  await press(page, 'Control+x')
  await eventually(() => page.locator('.g-cell.cut').count()).toBe(1)
  expect(await grid.text(1, BIRTH)).toBe(from)
  await grid.stand(4, BIRTH)
  await press(page, 'Control+v')
  await eventually(() => grid.text(4, BIRTH)).toBe(from)
  await eventually(() => grid.text(1, BIRTH)).toBe('')
  await press(page, 'Control+z')
  await eventually(() => grid.text(4, BIRTH)).toBe(to)
  await eventually(() => grid.text(1, BIRTH)).toBe(from)
}

async function drawByMouse(page: Page, grid: Grid): Promise<void> {
  await grid.cell(2, 'person.gender').hover()
  await page.mouse.down()
  await grid.cell(5, BIRTH).hover()
  await page.mouse.up()
  // The focused cell is the eighth of the block.
  await eventually(() => page.locator('.g-cell.marked').count()).toBe(7)
  await press(page, 'Control+a')
  await press(page, ' ')
  await page.getByText('Đã chọn 117 người').waitFor()
  await press(page, 'Escape', 'Escape')
  await eventually(() => page.locator('.g-cell.marked').count()).toBe(0)
}

/** Pasted past the last row, people are offered to be added, never dropped. */
export async function pasteMorePeople({ page, look }: Program): Promise<void> {
  const grid = openGrid(page, 'Danh sách đại biểu')
  await press(page, 'Control+End', 'Control+Home', 'Control+End', 'Home')
  await grid.stand(117, 'person.fullName')
  const last = await grid.text(117, 'person.fullName')
  await pasteBlock(grid, `${last}\r\nđ/c Ma Thị Dế\r\nLù A Chứ\r\n`)
  const preview = page.getByRole('region', { name: 'Xem trước khi ghi' })
  await preview.getByText('Thêm 2 người vào cuối danh sách').waitFor()
  await look('48-dan-them-nguoi')
  await preview.getByRole('button', { name: 'Ghi 2 ô, thêm 2 người' }).click()
  await page.getByText('Đã thêm 2 đại biểu').first().waitFor()
  await eventually(() => grid.text(118, 'person.fullName')).toBe('Ma Thị Dế')
  await press(page, 'Control+z')
  await eventually(() => grid.cell(118, 'person.fullName').count()).toBe(0)
}

/** Words without accents are found, and F3 goes from one to the next. */
export async function findInGrid({ page }: Program): Promise<void> {
  await press(page, 'Control+f')
  await expectFocusOn(page, page.getByRole('searchbox', { name: 'Tìm trong danh sách' }))
  await page.keyboard.type('quyen')
  await press(page, 'Enter')
  const hits = page.locator('.g-cell.hit')
  await expectFocusOn(page, page.locator('.g-cell.hit.active .g-input'))
  const first = await page.locator('.g-cell.hit.active').innerText()
  await press(page, 'F3')
  await expectFocusOn(page, page.locator('.g-cell.hit.active .g-input'))
  expect(await hits.count()).toBeGreaterThan(1)
  await press(page, 'Shift+F3')
  await eventually(() => page.locator('.g-cell.hit.active').innerText()).toBe(first)
  await press(page, 'Control+f', 'Escape')
  await eventually(() => hits.count()).toBe(0)
}
