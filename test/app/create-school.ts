import type { Page } from 'playwright-core'
import { SCHOOL } from './prepare-workspace.ts'

/** Makes an empty dossier on the screen, from the first page on. */
export async function createSchool(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lập hồ sơ' }).click()
  await page.getByRole('textbox', { name: 'Tên đầy đủ của công đoàn' }).fill(SCHOOL)
  await page.getByRole('combobox', { name: 'Cấp công đoàn' }).click()
  await page.getByText('Công đoàn cơ sở', { exact: true }).last().click()
  await page.getByRole('radio', { name: 'Toàn thể' }).click()
  await page.getByRole('button', { name: 'Lập hồ sơ' }).click()
  await page.getByRole('heading', { name: 'Hồ sơ', exact: true }).waitFor()
}
