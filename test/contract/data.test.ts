import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

const NEW_DOSSIER = {
  unionName: 'Công đoàn cơ sở Trường Tiểu học Suối Bạc',
  level: 'grassroots',
  form: 'plenary',
  ordinal: 4,
  termFrom: 2023,
  termTo: 2028,
  startDate: '2023-04-12',
} as const
const ALL = {
  text: '',
  table: null,
  actor: null,
  from: null,
  to: null,
  before: null,
  limit: 100,
} as const

let engine: TestEngine
beforeEach(() => {
  engine = openTestEngine()
})

async function aDossier(on: TestEngine = engine): Promise<string> {
  const { id } = await on.client.dossiers.create(NEW_DOSSIER)
  await on.client.delegates.add({
    id,
    person: { fullName: 'Lò Thị Ánh' },
    delegate: { kind: 'elected' },
  })
  return id
}

const setVenue = (id: string, venue: string, on: TestEngine = engine) =>
  on.client.dossier.setCongress({ id, changes: { venue } })
const venueOf = async (id: string, on: TestEngine = engine) =>
  (await on.client.dossier.get({ id })).dossier.congress.venue

describe('history', () => {
  test('is filtered by words without accents, by table and by moment, page by page', async () => {
    const id = await aDossier()
    await setVenue(id, 'Hội trường A')
    await engine.client.dossier.undo({ id })
    const all = await engine.client.history.list({ ...ALL, id })
    expect(all.steps.map(({ kind, label }) => [kind, label])).toEqual([
      ['undo', 'Đã sửa thông tin đại hội'],
      ['do', 'Đã sửa thông tin đại hội'],
      ['do', 'Đã thêm một đại biểu'],
      ['do', 'Đã lập hồ sơ'],
    ])
    const labels = async (filter: object) =>
      (await engine.client.history.list({ ...ALL, ...filter, id })).steps.map(
        (step) => step.revision,
      )
    expect(await labels({ text: 'thong tin' })).toEqual([4, 3])
    expect(await labels({ table: 'delegate' })).toEqual([2])
    expect(await labels({ before: 3, limit: 1 })).toEqual([2])
    expect(await labels({ to: '2000-01-01T00:00:00.000Z' })).toEqual([])
    expect(await labels({ actor: 'không ai' })).toEqual([])
  })

  test('a change is told row by row, with the names people know', async () => {
    const id = await aDossier()
    const { steps } = await engine.client.history.list({ ...ALL, id, table: 'delegate' })
    const detail = await engine.client.history.detail({ id, changeId: steps[0]?.changeId ?? 0 })
    expect(detail.map(({ label, kind, name }) => [label, kind, name])).toEqual([
      ['Lý lịch', 'added', 'Lò Thị Ánh'],
      ['Đại biểu', 'added', 'Lò Thị Ánh'],
    ])
    expect(detail[1]?.fields).toContainEqual({
      field: 'kind',
      before: null,
      after: 'elected',
      label: 'Loại đại biểu',
      beforeText: null,
      afterText: 'Bầu',
    })
    expect(detail.flatMap(({ fields }) => fields.map(({ field }) => field))).not.toContain(
      'dossierId',
    )
    await expect(engine.client.history.detail({ id, changeId: 999 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('shows the dossier as it was after a step and at a moment, and says when there was none', async () => {
    const id = await aDossier()
    const then = (await engine.client.dossier.get({ id })).dossier
    await setVenue(id, 'Hội trường A')
    expect((await engine.client.history.asOf({ id, revision: 2 })).dossier).toEqual(then)
    const now = await engine.client.history.asOf({ id, at: '2999-01-01T00:00:00.000Z' })
    expect([now.revision, now.dossier.congress.venue]).toEqual([3, 'Hội trường A'])
    await expect(
      engine.client.history.asOf({ id, at: '2000-01-01T00:00:00.000Z' }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('chưa có hồ sơ'),
    })
  })
})

describe('backups', () => {
  test('are made before imports and before a dossier is put away', async () => {
    const { id } = await engine.client.dossiers.openSample()
    const file = path.resolve('templates/samples/tam-duong-xi/nhan-su-bch.xlsx')
    await engine.client.imports.apply({
      dossierId: id,
      kind: 'candidates',
      fileName: 'nhan-su-bch.xlsx',
      contentBase64: readFileSync(file).toString('base64'),
      sheet: null,
      mapping: {},
      corrections: [],
      leaveOut: [],
    })
    await engine.client.dossiers.remove({ id })
    const reasons = (await engine.client.backups.list()).map((backup) => backup.reasonLabel)
    expect(reasons).toEqual(['Trước khi xóa hồ sơ', 'Trước khi nhập Excel'])
  })

  test('without room for the backup a dossier is not put away', async () => {
    const id = await aDossier()
    writeFileSync(path.join(engine.parts.folder, 'sao-luu'), '')
    await expect(engine.client.dossiers.remove({ id })).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining('Chưa sao lưu được'),
    })
    expect((await engine.client.dossiers.list()).length).toBe(1)
  })

  test('one is looked at, restored, and the way back stands beside it', async () => {
    const id = await aDossier()
    const backup = await engine.client.backups.create()
    await setVenue(id, 'Hội trường A')
    const { dossiers } = await engine.client.backups.preview({ name: backup.name })
    expect(dossiers).toMatchObject([
      {
        state: 'newer-here',
        sentence: 'Hiện nay mới hơn; khôi phục là trở về như lúc sao lưu.',
        tables: [{ label: 'Thông tin đại hội', added: 0, removed: 0, changed: 1 }],
      },
    ])
    const later = await engine.client.delegates.add({
      id,
      person: { fullName: 'Vàng Thị Mỷ' },
      delegate: { kind: 'elected' },
    })
    const more = await engine.client.backups.preview({ name: backup.name })
    expect(more.comparable).toBe(true)
    expect(more.dossiers[0]?.tables.find(({ table }) => table === 'delegate')).toMatchObject({
      removed: 1,
      names: { added: [], removed: ['Vàng Thị Mỷ'], changed: [] },
      fields: [],
    })
    expect(later.changeId).not.toBeNull()
    const restored = await engine.client.backups.restore({ name: backup.name })
    expect(await venueOf(id)).toBeNull()
    await engine.client.backups.restore({ name: restored.before?.name ?? '' })
    expect(await venueOf(id)).toBe('Hội trường A')
    await expect(engine.client.backups.restore({ name: '../x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('packages', () => {
  const contentOf = async (id: string, password: string | null = null, on = engine) => ({
    contentBase64: (await on.client.packages.export({ id, password })).contentBase64,
    password,
  })

  test('go to another machine, are worked on there and come back as the newer one', async () => {
    const id = await aDossier()
    const there = openTestEngine()
    const sent = await contentOf(id)
    const first = await there.client.packages.inspect(sent)
    expect(first).toMatchObject({
      kind: 'contents',
      contents: {
        sealed: false,
        choices: ['add', 'keep'],
        difference: { state: 'only-there', sentence: 'Trên máy chưa có hồ sơ này.' },
      },
    })
    await there.client.packages.import({ ...sent, choice: 'add', expectedRevision: null })
    await setVenue(id, 'Sửa ở máy kia', there)
    const back = await contentOf(id, null, there)
    expect(await engine.client.packages.inspect(back)).toMatchObject({
      contents: { choices: ['replace', 'copy', 'keep'], difference: { state: 'newer-there' } },
    })
    const taken = await engine.client.packages.import({
      ...back,
      choice: 'replace',
      expectedRevision: 2,
    })
    expect(taken.backup).toMatch(/before-package$/)
    expect(await venueOf(id)).toBe('Sửa ở máy kia')
    expect(await engine.client.packages.inspect(back)).toMatchObject({
      contents: { choices: ['keep', 'copy'], difference: { state: 'same' } },
    })
    await engine.client.dossier.undo({ id })
    expect(await venueOf(id)).toBeNull()
  })

  test('changed on both sides: nothing is overwritten, a copy stands beside', async () => {
    const id = await aDossier()
    const sent = await contentOf(id)
    const there = openTestEngine()
    await there.client.packages.import({ ...sent, choice: 'add', expectedRevision: null })
    await setVenue(id, 'ở kia', there)
    await setVenue(id, 'ở đây')
    const back = await contentOf(id, null, there)
    expect(await engine.client.packages.inspect(back)).toMatchObject({
      contents: {
        choices: ['copy', 'replace', 'keep'],
        difference: { state: 'both-changed', commonSteps: 2 },
      },
    })
    const copy = await engine.client.packages.import({
      ...back,
      choice: 'copy',
      expectedRevision: 3,
    })
    expect([await venueOf(id), await venueOf(copy.id)]).toEqual(['ở đây', 'ở kia'])
    const kept = await engine.client.packages.import({
      ...back,
      choice: 'keep',
      expectedRevision: 3,
    })
    expect([kept.backup, await venueOf(id)]).toEqual([null, 'ở đây'])
  })

  test('a choice made on what is no longer so, or that does not fit, is refused and nothing changes', async () => {
    const id = await aDossier()
    const sent = await contentOf(id)
    await setVenue(id, 'sửa tiếp')
    const take = (choice: 'add' | 'replace', expectedRevision: number | null) =>
      engine.client.packages.import({ ...sent, choice, expectedRevision })
    await expect(take('replace', 2)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(take('add', 3)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await venueOf(id)).toBe('sửa tiếp')
    await take('replace', 3)
    expect(await venueOf(id)).toBeNull()
  })

  test('with a password: asked for, refused in words when wrong, too short a one is not taken', async () => {
    const id = await aDossier()
    const { contentBase64 } = await contentOf(id, 'Đại hội mười một')
    const inspect = (password: string | null) =>
      engine.client.packages.inspect({ contentBase64, password })
    expect(await inspect(null)).toEqual({ kind: 'needs-password' })
    await expect(inspect('sai mật khẩu')).rejects.toMatchObject({
      code: 'INPUT_UNUSABLE',
      message: expect.stringContaining('Mật khẩu không đúng hoặc tệp đã bị sửa'),
      data: { field: 'password' },
    })
    expect(await inspect('Đại hội mười một')).toMatchObject({ contents: { sealed: true } })
    await expect(engine.client.packages.export({ id, password: '1234567' })).rejects.toMatchObject({
      data: { field: 'password' },
    })
  })

  test('a package that needs rules this program does not have is refused', async () => {
    const elsewhere = openTestEngine()
    const id = await aDossier(elsewhere)
    elsewhere.parts.store.run(
      {
        name: 'x',
        label: 'x',
        dossierId: id,
        actor: 'x',
        at: new Date().toISOString(),
        undoable: true,
      },
      (write) => write.update('dossier', id, { packId: '2099-2104' }),
    )
    const image = elsewhere.parts.store.image(id)
    expect(image?.rows.dossier[0]?.['packId']).toBe('2099-2104')
    await expect(
      contentOf(id, null, elsewhere).then((sent) => engine.client.packages.inspect(sent)),
    ).rejects.toMatchObject({ message: expect.stringContaining('bộ quy định') })
  })

  test('is saved whole beside the papers', async () => {
    const id = await aDossier()
    const saved = await engine.client.packages.save({ id, password: null })
    expect(saved.fileName).toMatch(/^co-so-truong-tieu-hoc-suoi-bac-lan-4-.*\.daihoi$/)
    expect(readdirSync(engine.outFolder)).toEqual([saved.fileName])
    const sent = readFileSync(saved.path)
    await setVenue(id, 'B')
    const again = await engine.client.packages.save({ id, password: null })
    expect(again.fileName).toBe(saved.fileName.replace('.daihoi', '-2.daihoi'))
    expect(readFileSync(saved.path)).toEqual(sent)
    expect(readFileSync(again.path).equals(sent)).toBe(false)
  })
})

describe('a workspace that cannot be opened', () => {
  async function damagedFolder(): Promise<string> {
    const id = await aDossier()
    await engine.client.backups.create()
    await setVenue(id, 'A')
    const { folder } = engine.parts
    engine.close()
    const file = path.join(folder, 'tro-ly-dai-hoi.sqlite')
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096 * 2, 4096 * 4)
    writeFileSync(file, bytes)
    return folder
  }

  test('answers why, what can be done, and nothing else until it is done', async () => {
    const closed = openTestEngine({ workspace: await damagedFolder(), evenIfClosed: true })
    const status = await closed.client.rescue.status()
    expect(status).toMatchObject({
      state: 'closed',
      reason: 'damaged',
      sentence: 'Tệp dữ liệu bị hỏng, đọc không trọn vẹn.',
      safe: expect.stringContaining('chưa sửa gì'),
      technical: { place: expect.stringContaining('tro-ly-dai-hoi.sqlite') },
      choices: [{ kind: 'restore' }, { kind: 'start-fresh' }],
    })
    await expect(closed.client.dossiers.list()).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining('bị hỏng'),
    })
    const [backup] = await closed.client.backups.list()
    await closed.client.backups.restore({ name: backup?.name ?? '' })
    expect(await closed.client.rescue.status()).toMatchObject({ state: 'open' })
    expect((await closed.client.dossiers.list()).length).toBe(1)
  })

  test('starts fresh beside the damaged one when asked to', async () => {
    const folder = await damagedFolder()
    const closed = openTestEngine({ workspace: folder, evenIfClosed: true })
    expect(await closed.client.rescue.startFresh()).toMatchObject({ state: 'open' })
    expect(await closed.client.dossiers.list()).toEqual([])
    expect((await closed.client.workspace.status()).folder).not.toBe(folder)
  })

  test('read only: everything can be looked at, a change is refused in words', async () => {
    const id = await aDossier()
    const { folder } = engine.parts
    engine.close()
    const raw = new Database(path.join(folder, 'tro-ly-dai-hoi.sqlite'))
    raw.pragma('user_version = 9999')
    raw.close()
    const newer = openTestEngine({ workspace: folder, evenIfClosed: true })
    expect(await newer.client.rescue.openReadOnly()).toMatchObject({
      state: 'read-only',
      reason: 'newer',
    })
    expect((await newer.client.dossier.get({ id })).dossier.delegates.length).toBe(1)
    await expect(setVenue(id, 'B', newer)).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining('chỉ để đọc'),
    })
  })

  test('one dossier with a damaged word is told apart; the list and the others go on', async () => {
    const broken = await aDossier()
    const sound = await aDossier()
    const { folder } = engine.parts
    engine.close()
    const raw = new Database(path.join(folder, 'tro-ly-dai-hoi.sqlite'))
    raw.prepare(`UPDATE dossier SET kind = 'congresz' WHERE id = ?`).run(broken)
    raw.close()
    const opened = openTestEngine({ workspace: folder })
    const titles = (await opened.client.dossiers.list()).map(({ id, title }) => [id, title])
    expect(titles).toContainEqual([broken, 'Hồ sơ không đọc được'])
    expect((await opened.client.dossier.get({ id: sound })).dossier.delegates.length).toBe(1)
    await expect(opened.client.dossier.get({ id: broken })).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining('khôi phục một bản trước đó'),
    })
  })
})
