import type { Program } from './open-program.ts'

/** A new dossier of a grassroots union; gives the address of its first screen. */
export async function makeDossier({ page }: Program, name: string): Promise<string> {
  await page.goto(new URL('/#/lap-ho-so', page.url()).href)
  await page.getByRole('textbox', { name: 'Tên đầy đủ của công đoàn' }).fill(name)
  await page.getByRole('combobox', { name: 'Cấp công đoàn' }).click()
  await page.getByTitle('Công đoàn cơ sở', { exact: true }).click()
  await page.getByRole('radio', { name: 'Đại biểu' }).click()
  await page.getByRole('button', { name: 'Lập hồ sơ' }).click()
  await page.getByRole('heading', { name: 'Hồ sơ', exact: true }).waitFor()
  return page.url().replace(/\/ho-so.*$/, '')
}

/** Every screen of a dossier, by its address and its heading. */
const STEPS: readonly (readonly [string, RegExp])[] = [
  ['', /^ĐẠI HỘI/],
  ['/ho-so', /^Hồ sơ$/],
  ['/ho-so?bang=don-vi', /^Hồ sơ$/],
  ['/ho-so/phan-bo', /^Phân bổ$/],
  ['/dai-bieu', /^Đại biểu$/],
  ['/nhan-su', /^Nhân sự$/],
  ['/nhap', /^Nhập từ Excel$/],
  ['/chuong-trinh', /^Chương trình$/],
  ['/kiem-tra', /^Kiểm tra$/],
  ['/van-ban', /^Văn bản$/],
  ['/lich-su', /^Lịch sử$/],
  ['/goi-ban-giao', /^Gói bàn giao$/],
]

/** Each screen of a dossier, looked at once it stands. */
export async function lookAtEveryScreen({ page, look }: Program, address: string, name: string) {
  for (const [index, [step, heading]] of STEPS.entries()) {
    await page.goto(`${address}${step}`)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    // The sheet of paper is drawn a moment after its file has come.
    if (step === '/van-ban')
      await page.getByRole('document').getByText('CỘNG HÒA').first().waitFor()
    await look(`${name}-${index}`)
  }
}
