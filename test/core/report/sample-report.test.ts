import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Dossier } from '#core/dossier/dossier.ts'
import { countTargets, pastTargets } from '#core/report/targets.ts'
import { fixtureWorkbook, importOf, truthOf } from '#test/core/intake/intake-files.ts'
import { aReport, reviewOf } from './a-report.ts'

async function imported(name: string): Promise<Dossier> {
  const { records } = importOf(await fixtureWorkbook(name))
  const rows = 'toldRows' in records ? records.toldRows : []
  const typedRows = rows.map(({ list, cells }, place) => ({
    id: `r${place}`,
    list,
    parentId: null,
    personId: null,
    cells: { ...cells },
  }))
  return { ...aReport(), typedFacts: [], typedRows }
}

test('of the sample 15 targets are reached, 3 are not, 2 lack figures; one written verdict is wrong', async () => {
  const truth = z
    .object({
      dat: z.number(),
      khong_dat: z.array(z.number()),
      thieu_so_lieu: z.array(z.number()),
      dong: z.array(
        z.object({ stt: z.number(), dung_la: z.string(), mau_thuan: z.string().optional() }),
      ),
    })
    .parse(truthOf('chi-tieu-nhiem-ky'))
  const dossier = await imported('chi-tieu-nhiem-ky')
  const targets = pastTargets(dossier)
  const words = { over: 'dat', met: 'dat', missed: 'khong_dat', open: 'thieu_so_lieu' }
  expect(
    targets.map(({ number, judgement }) => [number, words[judgement.verdict ?? 'open']]),
  ).toEqual(truth.dong.map(({ stt, dung_la }) => [stt, dung_la]))
  const { over, met, missed, open } = countTargets(targets)
  expect([over + met, missed, open]).toEqual([
    truth.dat,
    truth.khong_dat.length,
    truth.thieu_so_lieu.length,
  ])
  const wrong = reviewOf(dossier).filter(({ rule }) => rule === 'PR-09')
  expect(wrong.map(({ sentence }) => sentence)).toEqual([
    'Chỉ tiêu 6 đang ghi “Đạt”. Năm 2020 là 98,7%, cần 100%.',
  ])
})

test('of the sample petitions those that repeat another and the letter are pointed out', async () => {
  const truth = z
    .object({
      trung_noi_dung_nen_gop: z.array(z.array(z.number())),
      khong_phai_kien_nghi: z.array(z.object({ stt: z.number() })),
    })
    .parse(truthOf('kien-nghi'))
  const remarks = reviewOf(await imported('kien-nghi'))
  const of = (rule: string) =>
    remarks
      .filter((one) => one.rule === rule)
      .map(({ sentence }) => [...sentence.matchAll(/\d+/g)].map(([digits]) => Number(digits)))
  expect(of('PT-02')).toEqual(truth.khong_phai_kien_nghi.map(({ stt }) => [stt]))
  expect(of('PT-01').map((pair) => pair.toSorted((a, b) => a - b))).toEqual(
    truth.trung_noi_dung_nen_gop,
  )
})
