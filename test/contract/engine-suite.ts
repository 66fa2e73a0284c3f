import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { describeData } from './data-suite.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { CarriedEngine, Carrier } from './open-test-engine.ts'
import { describeRepair } from './repair-suite.ts'
import { describeSteps } from './steps-suite.ts'

const NEW_DOSSIER = {
  unionName: 'Công đoàn cơ sở Trường Tiểu học Suối Bạc',
  level: 'grassroots',
  form: 'plenary',
  ordinal: 4,
  termFrom: 2023,
  termTo: 2028,
  startDate: '2023-04-12',
} as const

const OVERLAY = `overlay:
  id: so-du
  title: Số dư của đơn vị
  version: '1'
  scope: unit
  over: ['2023-2028']
  inForce: { from: 2023-01-01, until: null }
  changelog: [{ version: '1', date: 2023-01-01, what: bản đầu }]
documents:
  - { id: kh, symbol: KH 9/KH-LĐLĐ, title: Kế hoạch, date: 2023-01-01 }
parameters:
  - id: composition.list-percent-max
    values: { 2023-01-01: { value: 105 } }
    citations: { 2023-01-01: { document: kh, clause: mục 3, says: Số dư 5%., confidence: A, verifiedBy: null } }
`

/** Everything the contract promises, whatever carries the calls between the screens and the engine. */
export function describeEngine(carry: Carrier): void {
  let engine: CarriedEngine
  beforeEach(async () => {
    const opened = openTestEngine()
    engine = { outFolder: opened.outFolder, client: await carry(opened.router) }
  })

  describe('dossiers', () => {
    test('a new dossier stands first in the list, with its title and the pack of its term', async () => {
      const { id } = await engine.client.dossiers.create(NEW_DOSSIER)
      const [first] = await engine.client.dossiers.list()
      expect(first).toMatchObject({
        id,
        sample: false,
        title:
          'Đại hội toàn thể đoàn viên Công đoàn cơ sở Trường Tiểu học Suối Bạc lần thứ IV, nhiệm kỳ 2023-2028',
      })
      const { dossier, undo } = await engine.client.dossier.get({ id })
      expect([dossier.packId, dossier.congress.unionShortName, undo]).toEqual([
        '2023-2028',
        'cơ sở Trường Tiểu học Suối Bạc',
        null,
      ])
    })

    test('the sample is opened once: 62 units, 117 delegates, 41 candidates, an agenda of three half-days', async () => {
      const first = await engine.client.dossiers.openSample()
      const second = await engine.client.dossiers.openSample()
      expect(second).toEqual(first)
      const { dossier, undo } = await engine.client.dossier.get(first)
      expect([
        dossier.sample,
        dossier.units.length,
        dossier.delegates.length,
        dossier.candidates.length,
        dossier.sessions.length,
        undo,
      ]).toEqual([true, 62, 117, 41, 3, null])
      expect(new Set(dossier.people.map((person) => person.id)).size).toBe(dossier.people.length)
    })

    test('what was removed from the sample does not come back when it is opened again', async () => {
      const { id } = await engine.client.dossiers.openSample()
      const { dossier } = await engine.client.dossier.get({ id })
      await engine.client.delegates.remove({ id, rowIds: dossier.delegates.map((row) => row.id) })
      await engine.client.dossiers.openSample()
      expect((await engine.client.dossier.get({ id })).dossier.delegates).toEqual([])
    })

    test('a term whose rules the program does not have is refused with the terms it has', async () => {
      await expect(
        engine.client.dossiers.create({ ...NEW_DOSSIER, termFrom: 2033, termTo: 2038 }),
      ).rejects.toMatchObject({
        code: 'INPUT_UNUSABLE',
        message: expect.stringContaining('2023-2028'),
        data: { field: 'termTo' },
      })
      const late = { ...NEW_DOSSIER, termFrom: 2024, termTo: 2028 }
      const { id } = await engine.client.dossiers.create(late)
      expect((await engine.client.dossier.get({ id })).dossier.packId).toMatch(/2028|interim/)
    })

    test('a slip in the ordinal is refused and locks nobody out', async () => {
      const { id } = await engine.client.dossiers.create(NEW_DOSSIER)
      await expect(
        engine.client.dossier.setCongress({ id, changes: { ordinal: 20232 } }),
      ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
      expect((await engine.client.dossiers.list()).length).toBe(1)
    })

    test('an unknown dossier is a sentence that says where to go', async () => {
      await expect(engine.client.dossier.get({ id: 'nothing' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: expect.stringContaining('Về Trang đầu'),
      })
    })

    test('an end before the start is refused beside its field and nothing is written', async () => {
      const { id } = await engine.client.dossiers.create(NEW_DOSSIER)
      await expect(
        engine.client.dossier.setCongress({ id, changes: { endDate: '2023-04-11' } }),
      ).rejects.toMatchObject({ code: 'INPUT_UNUSABLE', data: { field: 'endDate' } })
      const { dossier } = await engine.client.dossier.get({ id })
      expect(dossier.congress.endDate).toBeNull()
    })

    test('a dossier put away leaves the list', async () => {
      const { id } = await engine.client.dossiers.create(NEW_DOSSIER)
      await engine.client.dossiers.remove({ id })
      expect(await engine.client.dossiers.list()).toEqual([])
    })
  })

  describeSteps(() => engine.client)

  describe('edits', () => {
    test('every edit can be undone and redone, and the history keeps both', async () => {
      const { id } = await engine.client.dossiers.create(NEW_DOSSIER)
      const before = (await engine.client.dossier.get({ id })).dossier
      await engine.client.dossier.setCongress({ id, changes: { venue: 'Hội trường nhà trường' } })
      await engine.client.delegates.add({
        id,
        person: { fullName: 'Lò Thị Ánh', gender: 'female' },
        delegate: { kind: 'elected' },
      })
      await engine.client.dossier.undo({ id })
      const { label } = await engine.client.dossier.undo({ id })
      expect(label).toBe('Đã hoàn tác: đã sửa thông tin đại hội')
      const undone = (await engine.client.dossier.get({ id })).dossier
      expect({ ...undone, revision: before.revision }).toEqual(before)
      await engine.client.dossier.redo({ id })
      await engine.client.dossier.redo({ id })
      const redone = (await engine.client.dossier.get({ id })).dossier
      expect([redone.congress.venue, redone.people.map((person) => person.fullName)]).toEqual([
        'Hội trường nhà trường',
        ['Lò Thị Ánh'],
      ])
      await expect(engine.client.dossier.redo({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
      expect((await engine.client.dossier.history({ id })).length).toBe(3)
    })

    test('a person named by two lists stays until the second list lets them go', async () => {
      const { id } = await engine.client.dossiers.openSample()
      const { dossier } = await engine.client.dossier.get({ id })
      const candidate = dossier.candidates.find((row) =>
        dossier.delegates.some((delegate) => delegate.personId === row.personId),
      )
      const delegate = dossier.delegates.find((row) => row.personId === candidate?.personId)
      if (!candidate || !delegate) throw new Error('the sample has people on both lists')
      const people = async () => (await engine.client.dossier.get({ id })).dossier.people
      await engine.client.delegates.remove({ id, rowIds: [delegate.id] })
      expect((await people()).some((person) => person.id === delegate.personId)).toBe(true)
      await engine.client.candidates.remove({ id, rowIds: [candidate.id] })
      expect((await people()).some((person) => person.id === delegate.personId)).toBe(false)
    })

    test('a unit taken out of the plan lets its delegates stay without a unit', async () => {
      const { id } = await engine.client.dossiers.openSample()
      const { dossier } = await engine.client.dossier.get({ id })
      const unitId = dossier.delegates.find((delegate) => delegate.unitId)?.unitId
      if (!unitId) throw new Error('the sample has delegates with a unit')
      await engine.client.units.remove({ id, rowIds: [unitId] })
      const after = (await engine.client.dossier.get({ id })).dossier
      expect(after.units.length).toBe(61)
      expect(after.delegates.length).toBe(117)
      expect(after.delegates.some((delegate) => delegate.unitId === unitId)).toBe(false)
    })
  })

  describe('a pasted block', () => {
    test('is one command: all of it or nothing, one undo', async () => {
      const { id } = await engine.client.dossiers.openSample()
      const before = (await engine.client.dossier.get({ id })).dossier
      const rowIds = before.delegates.slice(0, 3).map((delegate) => delegate.id)
      const block = (names: string[]) =>
        rowIds.map((rowId, index) => ({ rowId, person: { fullName: names[index] }, delegate: {} }))
      await expect(
        engine.client.delegates.updateMany({ id, rows: block(['Lò Thị An', ' ', 'Lù Văn Bình']) }),
      ).rejects.toMatchObject({ code: 'INPUT_UNUSABLE' })
      expect((await engine.client.dossier.get({ id })).dossier).toEqual(before)
      await engine.client.delegates.updateMany({
        id,
        rows: block(['Lò Thị An', 'Ma A Chứ', 'Lù Văn Bình']),
      })
      await engine.client.dossier.undo({ id })
      const after = (await engine.client.dossier.get({ id })).dossier
      expect({ ...after, revision: before.revision }).toEqual(before)
    })
  })

  describe('the agenda', () => {
    test('an item moved inside and between half-days stands where it was put; hours follow', async () => {
      const { id } = await engine.client.dossiers.openSample()
      const [first, , third] = (await engine.client.agenda.view({ id })).sessions
      const moved = first?.items[2]
      if (!first || !third || !moved) throw new Error('the sample has three half-days')
      await engine.client.agenda.moveItem({
        id,
        rowId: moved.item.id,
        sessionId: first.session.id,
        position: 0,
      })
      const inside = (await engine.client.agenda.view({ id })).sessions[0]
      expect(inside?.items[0]).toMatchObject({ item: { id: moved.item.id }, startMinute: 450 })
      expect(inside?.endMinute).toBe(first.endMinute)
      await engine.client.agenda.moveItem({
        id,
        rowId: moved.item.id,
        sessionId: third.session.id,
        position: 99,
      })
      const between = (await engine.client.agenda.view({ id })).sessions
      expect(between[0]?.minutes).toBe(first.minutes - moved.item.minutes)
      expect(between[2]?.items.at(-1)?.item.id).toBe(moved.item.id)
    })

    test('half-days can be added after the last one and taken out with their items', async () => {
      const { id } = await engine.client.dossiers.create(NEW_DOSSIER)
      const sessions = async () => (await engine.client.agenda.view({ id })).sessions
      await engine.client.agenda.addSession({ id })
      await engine.client.agenda.addSession({ id })
      const { rowId } = await engine.client.agenda.addSession({ id })
      expect((await sessions()).map(({ session }) => [session.date, session.startMinute])).toEqual([
        ['2023-04-12', 450],
        ['2023-04-12', 840],
        ['2023-04-13', 450],
      ])
      await engine.client.agenda.addItem({
        id,
        sessionId: rowId,
        position: 0,
        changes: { title: 'Chào cờ' },
      })
      await engine.client.agenda.removeSession({ id, rowId })
      expect((await sessions()).length).toBe(2)
      await engine.client.dossier.undo({ id })
      expect((await sessions())[2]?.items.map(({ item }) => item.title)).toEqual(['Chào cờ'])
    })

    test('a standard run replaces the agenda and one undo brings the old one back', async () => {
      const { id } = await engine.client.dossiers.create(NEW_DOSSIER)
      const { standards, sessions } = await engine.client.agenda.view({ id })
      expect([sessions, standards.map((standard) => standard.id)]).toEqual([
        [],
        ['grassroots-plenary-elect'],
      ])
      await engine.client.agenda.fillStandard({ id, standardId: 'grassroots-plenary-elect' })
      const [filled] = (await engine.client.agenda.view({ id })).sessions
      expect([filled?.session.date, filled?.minutes, filled?.items.length]).toEqual([
        '2023-04-12',
        202,
        27,
      ])
      await engine.client.dossier.undo({ id })
      expect((await engine.client.agenda.view({ id })).sessions).toEqual([])
    })
  })

  describe('import', () => {
    const sample = (name: string) =>
      readFileSync(
        path.join(import.meta.dirname, '..', '..', 'templates', 'samples', 'tam-duong-xi', name),
      )

    const request = (dossierId: string, fileName: string) => ({
      dossierId,
      kind: null,
      fileName,
      contentBase64: sample(fileName).toString('base64'),
      sheet: null,
      mapping: {},
      corrections: [],
      leaveOut: [],
    })

    test('a preview writes nothing; the same request written is one command that one undo takes back', async () => {
      const { id } = await engine.client.dossiers.create(NEW_DOSSIER)
      const file = request(id, 'dai-bieu-dai-hoi-huyen.xlsx')
      const before = (await engine.client.dossier.get({ id })).dossier
      const preview = await engine.client.imports.preview(file)
      expect([preview.kind, preview.counts.added, preview.counts.refused]).toEqual([
        'delegates',
        117,
        0,
      ])
      expect((await engine.client.dossier.get({ id })).dossier).toEqual(before)
      expect(await engine.client.imports.apply(file)).toMatchObject({
        added: 117,
        updated: 0,
        refused: 0,
      })
      const again = await engine.client.imports.preview(file)
      expect(again.counts).toMatchObject({ added: 0, updated: 0, same: 117 })
      expect(await engine.client.imports.apply(file)).toMatchObject({ changeId: null, same: 117 })
      await engine.client.dossier.undo({ id })
      const after = (await engine.client.dossier.get({ id })).dossier
      expect({ ...after, revision: before.revision }).toEqual(before)
    })

    test('the same file written twice at the same moment is taken once', async () => {
      const { id } = await engine.client.dossiers.create(NEW_DOSSIER)
      const file = request(id, 'dai-bieu-dai-hoi-huyen.xlsx')
      await Promise.allSettled([
        engine.client.imports.apply(file),
        engine.client.imports.apply(file),
      ])
      expect((await engine.client.dossier.get({ id })).dossier.delegates.length).toBe(117)
    })

    test('a broken workbook is refused in words and nothing is written', async () => {
      const { id } = await engine.client.dossiers.create(NEW_DOSSIER)
      const whole = request(id, 'dai-bieu-dai-hoi-huyen.xlsx')
      const broken = { ...whole, contentBase64: whole.contentBase64.slice(0, 8000) }
      await expect(engine.client.imports.apply(broken)).rejects.toMatchObject({
        code: 'INPUT_UNUSABLE',
      })
      expect((await engine.client.dossier.get({ id })).dossier.revision).toBe(1)
    })
  })

  describe('checks', () => {
    test('the sample breaks exactly two rules among its 62 units, each with document and clause', async () => {
      const { id } = await engine.client.dossiers.openSample()
      const report = await engine.client.checks.report({ id, asOf: null })
      const broken = report.findings.filter(
        (finding) => finding.subject.kind === 'unit' && finding.status === 'not-met',
      )
      expect(broken.map((finding) => [finding.subject.label, finding.source])).toEqual([
        ['CĐCS Công ty Cổ phần Chè Sương Núi', expect.stringMatching(/HD 03\/HD-TLĐ.*mục 9\.1/)],
        [
          'CĐCS Công ty TNHH May Hoàng Liên Tam Đường',
          expect.stringMatching(/HD 03\/HD-TLĐ.*mục 6\.5/),
        ],
      ])
      expect(report.counts.total).toBe(report.findings.length)
      expect((await engine.client.dossier.get({ id })).counts).toEqual(report.counts)
    })

    test('an unknown rule is answered with the ids that exist', async () => {
      const { id } = await engine.client.dossiers.openSample()
      await expect(
        engine.client.checks.explain({ id, ruleId: 'nothing', asOf: null }),
      ).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: expect.stringContaining('Các quy định đang dùng'),
      })
    })
  })

  describe('apportionment', () => {
    /** Three units of 30 members for two delegates beyond the base of one each. */
    async function tiedSample() {
      const { id } = await engine.client.dossiers.openSample()
      const { dossier } = await engine.client.dossier.get({ id })
      const kept = dossier.units.slice(0, 3)
      await engine.client.units.remove({ id, rowIds: dossier.units.slice(3).map((one) => one.id) })
      for (const unit of kept) {
        const changes = { members: 30, delegatesExOfficio: 0, delegatesAppointed: 0 }
        await engine.client.units.update({ id, rowId: unit.id, changes })
      }
      const changes = { delegatesTotal: 5, delegatesAppointed: 0 }
      await engine.client.dossier.setPlan({ id, changes })
      return { id, units: kept.map((one) => one.id) }
    }
    const decision = (unitId: string) => ({
      unitId,
      decidedBy: 'Ban Thường vụ',
      decidedOn: '2023-03-02',
      record: 'Biên bản số 05/BB-LĐLĐ',
    })

    test('the sheet of the sample adds up, as the plan has it, with the other methods beside', async () => {
      const { id } = await engine.client.dossiers.openSample()
      const sheet = await engine.client.seats.sheet({ id })
      expect(sheet.totals).toEqual({
        members: 3647,
        seats: 117,
        exOfficio: 18,
        appointed: 4,
        elected: 95,
        given: 95,
        open: 0,
        difference: 0,
        appointedElsewhere: 0,
      })
      expect([sheet.choice.method, sheet.gap, sheet.changes, sheet.rows.length]).toEqual([
        'A',
        null,
        0,
        62,
      ])
      expect(sheet.methods.map(({ method, changed }) => [method, changed])).toEqual([
        ['B', 19],
        ['C', 21],
        ['sainte-lague', 19],
        ['dhondt', 19],
      ])
      const health = sheet.rows[12]
      expect(health).toMatchObject({ members: 215, exact: '1,9454', rank: 1, elected: 3, total: 4 })
      const { sentences } = await engine.client.seats.explain({ id, unitId: health?.id ?? '' })
      expect(sentences).toContain('Phần chính xác: 33 × 215 đoàn viên / 3.647 = 1,9454.')
      expect(sentences.at(-1)).toBe('Cộng: bầu 3, đương nhiệm 1, thành 4 đại biểu.')
    })

    test('a method chosen stays chosen, is written in one command and taken back', async () => {
      const { id } = await engine.client.dossiers.openSample()
      const chosen = await engine.client.seats.choose({ id, changes: { shareMethod: 'dhondt' } })
      expect(chosen.label).toContain("D'Hondt")
      const sheet = await engine.client.seats.sheet({ id })
      expect([sheet.choice.method, sheet.changes]).toEqual(['dhondt', 19])
      await engine.client.seats.write({ id })
      const { dossier } = await engine.client.dossier.get({ id })
      expect(dossier.units.map((unit) => unit.delegatesElected)).toEqual(
        sheet.rows.map((row) => row.elected),
      )
      expect((await engine.client.seats.sheet({ id })).changes).toBe(0)
      await engine.client.dossier.undo({ id })
      expect((await engine.client.seats.sheet({ id })).changes).toBe(19)
      await engine.client.dossier.undo({ id })
      expect((await engine.client.seats.sheet({ id })).choice.method).toBe('A')
    })

    test('a cap holds, and by hand nothing is written that does not add up', async () => {
      const { id } = await engine.client.dossiers.openSample()
      const { rows } = await engine.client.seats.sheet({ id })
      const largest = rows.find((row) => row.members === 1240)?.id ?? ''
      await engine.client.units.update({ id, rowId: largest, changes: { delegatesCap: 9 } })
      const capped = await engine.client.seats.sheet({ id })
      expect(capped.rows.find((row) => row.id === largest)).toMatchObject({
        elected: 9,
        bound: 'cap',
        cap: 9,
      })
      expect([capped.totals.given, capped.totals.difference]).toEqual([95, 0])
      await engine.client.seats.choose({ id, changes: { shareMethod: 'by-hand' } })
      await engine.client.units.update({ id, rowId: largest, changes: { delegatesByHand: 11 } })
      expect((await engine.client.seats.sheet({ id })).totals.difference).toBe(-1)
      await expect(engine.client.seats.write({ id })).rejects.toMatchObject({
        code: 'INPUT_UNUSABLE',
        message: expect.stringContaining('94 đại biểu bầu, kế hoạch là 95, thiếu 1'),
      })
    })

    test('a tie stays open until it is decided on record; the record stands in the history', async () => {
      const { id, units } = await tiedSample()
      const open = await engine.client.seats.sheet({ id })
      expect(open.ties).toEqual([
        { seat: 4, units },
        { seat: 5, units },
      ])
      expect([open.totals.given, open.totals.open]).toEqual([3, 2])
      await expect(engine.client.seats.write({ id })).rejects.toMatchObject({
        code: 'INPUT_UNUSABLE',
        message: expect.stringContaining('Còn 2 đại biểu'),
      })
      const [one = '', other = '', third = ''] = units
      const first = await engine.client.seats.decide({ id, decision: decision(other) })
      expect(first.label).toContain('Biên bản số 05/BB-LĐLĐ ngày 2/3/2023 (Ban Thường vụ)')
      await expect(
        engine.client.seats.decide({ id, decision: decision(other) }),
      ).rejects.toMatchObject({ code: 'INPUT_UNUSABLE' })
      await engine.client.seats.decide({ id, decision: decision(third) })
      const closed = await engine.client.seats.sheet({ id })
      expect([closed.ties, closed.rows.map((row) => row.elected)]).toEqual([[], [1, 2, 2]])
      await engine.client.seats.write({ id })
      const [last] = await engine.client.dossier.history({ id })
      expect(last?.label).toContain('Biên bản số 05/BB-LĐLĐ')
      await engine.client.seats.withdraw({ id, rowId: first.rowId })
      expect((await engine.client.seats.sheet({ id })).totals.open).toBe(1)
      await engine.client.dossier.undo({ id })
      expect((await engine.client.seats.sheet({ id })).totals.open).toBe(0)
      await engine.client.units.remove({ id, rowIds: [one, other] })
      const { dossier } = await engine.client.dossier.get({ id })
      expect(dossier.tieDecisions.map((left) => left.unitId)).toEqual([third])
    })

    test('a decision gives nobody a seat once its tie has changed, and is shown as lapsed', async () => {
      const { id, units } = await tiedSample()
      const [one = '', other = ''] = units
      await engine.client.seats.decide({ id, decision: decision(other) })
      await engine.client.units.update({ id, rowId: one, changes: { members: 20 } })
      const sheet = await engine.client.seats.sheet({ id })
      expect(sheet.decisions.map(({ holds }) => holds)).toEqual([false])
      expect(sheet.rows.map((row) => row.elected)).toEqual([1, 2, 2])
      await engine.client.dossier.undo({ id })
      expect((await engine.client.seats.sheet({ id })).decisions[0]?.holds).toBe(true)
      await engine.client.seats.choose({ id, changes: { shareMethod: 'B' } })
      expect((await engine.client.seats.sheet({ id })).decisions[0]?.holds).toBe(false)
    })

    test('what is missing is named, and nothing is shared', async () => {
      const { id } = await engine.client.dossiers.create(NEW_DOSSIER)
      const sheet = await engine.client.seats.sheet({ id })
      expect([sheet.gap?.field, sheet.rows]).toEqual(['units', []])
      const sample = await engine.client.dossiers.openSample()
      await engine.client.seats.choose({
        id: sample.id,
        changes: { shareMethod: 'per-members', membersPerDelegate: null },
      })
      const asked = await engine.client.seats.sheet(sample)
      expect(asked.gap?.field).toBe('congress.membersPerDelegate')
    })
  })

  describe('papers', () => {
    test('a paper keeps the pack, the overlays with their hashes and the day it was made with', async () => {
      const { id } = await engine.client.dossiers.openSample()
      const paper = async () =>
        (await engine.client.papers.list({ id })).find(({ slug }) => slug === 'check-sheet')
      expect((await paper())?.madeWith).toBeNull()
      await engine.client.regulations.importOverlay({ fileName: 'so-du.yaml', text: OVERLAY })
      const report = await engine.client.checks.report({ id, asOf: null })
      expect(report.overlays.map((one) => one.id)).toEqual(['so-du'])
      await engine.client.papers.write({ id, slugs: ['check-sheet'] })
      const made = {
        packId: report.packId,
        packVersion: report.packVersion,
        packHash: report.packHash,
        overlays: report.overlays,
        asOf: report.asOf,
      }
      expect(await paper()).toMatchObject({ state: 'draft', madeWith: made })
      expect(made.packHash).toMatch(/^[0-9a-f]{64}$/)
      expect(made.overlays[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
      await engine.client.regulations.removeOverlay({ id: 'so-du' })
      expect(await paper()).toMatchObject({ state: 'out-of-date', madeWith: made })
    })

    test('written papers are drafts until a fact changes, then out of date with the reason', async () => {
      const { id } = await engine.client.dossiers.openSample()
      const slugs = (await engine.client.papers.list({ id })).map((paper) => paper.slug)
      const states = async () =>
        (await engine.client.papers.list({ id })).map((paper) => paper.state)
      expect(new Set(await states())).toEqual(new Set(['needed']))
      const written = await engine.client.papers.write({ id, slugs })
      expect(readdirSync(engine.outFolder).sort()).toEqual([
        'agenda.docx',
        'apportionment-annex.docx',
        'apportionment-table.xlsx',
        'check-sheet.docx',
        'congress-minutes.docx',
        'delegate-list.xlsx',
        'political-report.docx',
        'task-table.xlsx',
      ])
      expect(written.folder).toBe(engine.outFolder)
      expect(new Set(await states())).toEqual(new Set(['draft']))
      await engine.client.dossier.setCongress({ id, changes: { venue: 'Nhà văn hóa huyện' } })
      const agenda = (await engine.client.papers.list({ id })).find(
        (paper) => paper.slug === 'agenda',
      )
      expect(agenda).toMatchObject({
        state: 'out-of-date',
        stale: expect.stringContaining('Viết lại'),
      })
      await engine.client.dossier.undo({ id })
      expect(new Set(await states())).toEqual(new Set(['draft']))
    })

    test('a file the office has edited is kept beside the new one', async () => {
      const { id } = await engine.client.dossiers.openSample()
      await engine.client.papers.write({ id, slugs: ['agenda'] })
      const file = path.join(engine.outFolder, 'agenda.docx')
      writeFileSync(file, 'edited by the office')
      const again = await engine.client.papers.write({ id, slugs: ['agenda', 'delegate-list'] })
      const names = readdirSync(engine.outFolder).filter((name) => name.startsWith('agenda'))
      expect(names.length).toBe(2)
      const kept = names.find((name) => name.includes('bản đã sửa'))
      expect(readFileSync(path.join(engine.outFolder, kept ?? ''), 'utf8')).toBe(
        'edited by the office',
      )
      expect(again.files.map((written) => written.kept)).toEqual([kept, null])
    })

    test('a preview is byte for byte the file that is written', async () => {
      const { id } = await engine.client.dossiers.openSample()
      for (const slug of ['agenda', 'delegate-list']) {
        const preview = await engine.client.papers.preview({ id, slug })
        const written = await engine.client.papers.write({ id, slugs: [slug] })
        const bytes = readFileSync(written.files[0]?.path ?? '')
        expect(bytes.toString('base64')).toBe(preview.contentBase64)
      }
    })

    test('a folder that cannot be written is a sentence and nothing is recorded', async () => {
      const { id } = await engine.client.dossiers.openSample()
      writeFileSync(engine.outFolder, 'a file where the folder should be')
      await expect(engine.client.papers.write({ id, slugs: ['agenda'] })).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringContaining('Chọn thư mục khác'),
      })
      expect(
        (await engine.client.papers.list({ id })).every((paper) => paper.state === 'needed'),
      ).toBe(true)
    })
  })

  describeData(() => engine, NEW_DOSSIER)
  describeRepair(() => engine)

  test('search finds people, units and papers without accents', async () => {
    const { id } = await engine.client.dossiers.openSample()
    const hits = await engine.client.workspace.search({ id, query: 'lu van chien' })
    expect(new Set(hits.map((hit) => hit.kind))).toEqual(new Set(['delegate', 'candidate']))
    expect(
      (await engine.client.workspace.search({ id: null, query: 'tam duong' })).map(
        (hit) => hit.kind,
      ),
    ).toEqual(['dossier'])
  })
}
