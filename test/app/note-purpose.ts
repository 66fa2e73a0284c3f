import type { Page } from 'playwright-core'

/** What is asked before the first import of people: the offered words, and who answers for the data. */
export async function notePurpose(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /dùng để làm gì/ })
  await dialog.getByRole('textbox', { name: 'Ai chịu trách nhiệm' }).fill('Lò Thị Ánh, Chủ tịch')
  await page.keyboard.press('Enter')
}
