import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findBytes } from '#test/store/find-bytes.ts'
import { SMALLEST, openProgram } from './open-program.ts'
import { prepareWorkspace } from './prepare-workspace.ts'

const FAMILIES = ['Lò', 'Vàng', 'Nguyễn', 'Giàng'] as const
const GIVEN = ['Hoa', 'Páo', 'Chu', 'Sùng', 'Mai', 'Lan', 'Thào'] as const

/** 1,240 members; one of them is a delegate under another record, beside a delegate of the same name. */
async function prepareSchool() {
  return prepareWorkspace(async (client, id) => {
    const first = await client.members.add({ id, person: { fullName: 'x' }, member: {} })
    const dung = {
      fullName: 'Lò Thị Dung',
      birth: '1979-03-12',
      gender: 'female' as const,
      phone: '0912345678',
    }
    const added = Array.from({ length: 1239 }, (_, n) => ({
      person: {
        fullName: `${FAMILIES[n % 4] ?? ''} Đệm${n} ${GIVEN[n % 7] ?? ''}`,
        birth: `${1965 + (n % 38)}-0${1 + (n % 9)}-${10 + (n % 18)}`,
        gender: n % 3 === 0 ? ('female' as const) : ('male' as const),
      },
      member: { department: ['Tổ Văn', 'Tổ Toán', 'Tổ Hành chính'][n % 3] ?? null },
    }))
    const rows = [{ rowId: first.rowId, person: dung, member: { department: 'Tổ Văn' } }]
    await client.members.updateMany({ id, work: 'paste', rows, added })
    for (const [birth, ethnicity] of [
      ['1979', 'Thái'],
      ['1985-01-02', 'Mông'],
    ] as const) {
      const person = { fullName: 'Lò Thị Dung', birth, ethnicity }
      await client.delegates.add({ id, person, delegate: { kind: 'elected' } })
    }
    const guest = { organisation: 'Đảng ủy xã Bản Bo' }
    await client.guests.add({ id, person: { fullName: 'Giàng A Chu' }, guest })
  })
}

const tab = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Danh sách người' }).getByRole('link', { name })

test('members become delegates, doubles become one, and in the end nobody is left in any file', async () => {
  const { workspace, id } = await prepareSchool()
  const program = await openProgram({ workspace })
  const { page, look } = program
  const at = (place: string) => page.goto(new URL(`/#/d/${id}/${place}`, page.url()).href)

  await at('')
  await page.getByText('Xem 1 cặp nghi ghi trùng người').waitFor()
  await at('dai-bieu')
  await page.getByText('sinh năm 1985').waitFor()
  await look('e1-dai-bieu')

  await tab(page, /Khách mời/).click()
  await page.getByText('Đảng ủy xã Bản Bo').waitFor()
  await look('e2-khach-moi')
  await tab(page, /Đoàn viên/).click()
  await page.getByText('1.240').first().waitFor()
  await look('e3-doan-vien')
  await page.getByRole('checkbox', { name: /Vàng Đệm1 Páo/ }).check()
  await look('e4-chon-doan-vien')
  await page.getByRole('button', { name: 'Đưa 1 người vào danh sách đại biểu' }).click()
  await page.getByText('Đã đưa 1 đoàn viên vào danh sách đại biểu').waitFor()

  await tab(page, /Người trùng/).click()
  await page.getByRole('radio', { name: 'Ngày sinh: 12/03/1979' }).waitFor()
  await look('e5-nguoi-trung')
  await page.getByRole('button', { name: 'Gộp thành một người' }).press('Enter')
  await page.getByText('Không thấy ai bị ghi hai lần').waitFor()
  await look('e6-het-trung')
  await page.getByRole('button', { name: 'Hoàn tác' }).first().click()
  await page.getByRole('button', { name: 'Hai người khác nhau' }).click()
  await page.getByText('Không thấy ai bị ghi hai lần').waitFor()

  await page.getByRole('link', { name: 'Dữ liệu cá nhân' }).click()
  await page.getByRole('textbox', { name: 'Ai chịu trách nhiệm' }).waitFor()
  await page.getByRole('button', { name: 'Ghi mục đích' }).click()
  await page.getByText('Chưa ghi người chịu trách nhiệm.').waitFor()
  await look('e7-muc-dich')
  await page.getByRole('textbox', { name: 'Ai chịu trách nhiệm' }).fill('Lò Thị Ánh, Chủ tịch')
  await page.keyboard.press('Enter')
  await page.getByText('Lò Thị Ánh, Chủ tịch').waitFor()

  await at('dai-bieu')
  await page
    .getByRole('checkbox', { name: /Lò Thị Dung/ })
    .first()
    .check()
  await page.getByRole('link', { name: 'Dữ liệu về người này' }).click()
  await page.getByText('Đã thêm một đại biểu').first().waitFor()
  await look('e8-du-lieu-mot-nguoi')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lấy bản Word' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('held-data.docx')

  await page.getByRole('link', { name: 'Dữ liệu cá nhân' }).click()
  await page.getByRole('button', { name: 'Xem trước việc xóa' }).click()
  await page.getByText('2 bản sao lưu được ghi lại').waitFor()
  await look('e9-xem-truoc-xoa')
  await page.setViewportSize(SMALLEST)
  await look('e10-xem-truoc-xoa-nho')
  await page.getByRole('button', { name: 'Xóa hẳn 1.244 người' }).click()
  await page.getByRole('button', { name: 'Không xóa' }).waitFor()
  await look('e11-hoi-lai')
  await page.getByRole('button', { name: 'Xóa hẳn', exact: true }).click()
  await page.getByText('Đã xóa hẳn dữ liệu cá nhân của 1.244 người.').waitFor()
  await look('e12-da-xoa')
  expect(
    findBytes(workspace, ['Lò Thị Dung', 'Vàng Đệm1 Páo', 'Giàng A Chu', '0912345678']),
  ).toEqual([])
  program.expectQuiet()
})
