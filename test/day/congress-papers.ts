import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { ContractRouterClient } from '@orpc/contract'
import { expect } from 'vitest'
import type { Contract } from '#core/contract/contract.ts'
import { BALLOT_NAMES, TRUTH } from './sample-count.ts'

type Client = ContractRouterClient<Contract>

/** The lines of a paper as they are printed, cells of a table one line each; one list for each of its files. */
export type ReadPaper = (slug: string) => Promise<string[][]> | string[][]

/** Papers as an engine writes them when it is asked. */
export function paperWriter(client: Client, id: string): ReadPaper {
  return async (slug) => {
    const { files } = await client.papers.write({ id, slugs: [slug] })
    return files.map(({ path }) => paperLines(path))
  }
}

/** What stands in a file of Word. */
export function paperLines(file: string): string[] {
  return wordLines(readFileSync(file))
}

export function wordLines(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:br\/>/g)]
      .map(([, words]) => words ?? ' ')
      .join('')
      .replaceAll('&amp;', '&')
      .trim(),
  )
}

/** Elected in the second round. */
const LAST = 'Khuất Xuân Nghĩa'

function namesIn(lines: readonly string[]): string[] {
  return BALLOT_NAMES.filter((name) => lines.includes(name)).toSorted()
}

/** Where the count says whether all seats are filled, below those elected. */
function conclusionOf(lines: readonly string[]): number {
  return lines.findIndex((line) => line.startsWith('So với số lượng'))
}

/** Both rounds of the sample's count stand in every paper with the figures of the truth file. */
export async function expectPapersAgree(read: ReadPaper): Promise<void> {
  const [both = []] = await read('counting-minutes')
  const begins = both.lastIndexOf('BIÊN BẢN KIỂM PHIẾU')
  const minutes = both.slice(0, begins)
  const again = both.slice(begins)
  expect(minutes).toEqual(
    expect.arrayContaining([
      '7. Số phiếu thu về: 116.',
      '8. Số phiếu hợp lệ: 110.',
      expect.stringMatching(/^9\. Số phiếu không hợp lệ: 6/),
      expect.stringMatching(/chưa bầu đủ, còn thiếu 1 người/),
      expect.stringMatching(/^Mã kiểm tra của bảng phiếu/),
    ]),
  )
  for (const { ho_ten, phieu } of TRUTH.ket_qua) {
    expect(minutes[minutes.indexOf(ho_ten) + 2], ho_ten).toBe(String(phieu))
  }
  expect(namesIn(minutes.slice(minutes.indexOf('IV. KẾT LUẬN'), conclusionOf(minutes)))).toEqual(
    TRUTH.trung_cu.toSorted(),
  )
  expect(again).toEqual(
    expect.arrayContaining(['7. Số phiếu thu về: 117.', expect.stringMatching(/: đã bầu đủ\.$/)]),
  )
  const votesAgain = (name: string) => again[again.indexOf(name) + 2]
  expect([votesAgain(LAST), votesAgain('Lục Ích Tăng')]).toEqual(['70', '47'])
  for (const slug of ['result-announcement', 'congress-minutes']) {
    const [lines = []] = await read(slug)
    for (const name of [...TRUTH.trung_cu, LAST]) expect(lines.join('\n')).toContain(name)
  }
  // The file that asks for recognition names those who are elected, in both rounds, and nobody else of the ballot.
  const [profiles = []] = await read('elected-profile-list')
  expect(namesIn(profiles)).toEqual([...TRUTH.trung_cu, LAST].toSorted())
}

/** No identity between the papers of a dossier is broken. */
export async function expectNothingOpen(client: Client, id: string): Promise<void> {
  const broken = (await client.papers.identities({ id })).flatMap(({ id: identity, breaks }) =>
    breaks.flatMap(({ severity, sentence }) => (severity === 'E' ? [[identity, sentence]] : [])),
  )
  expect(broken).toEqual([])
}
