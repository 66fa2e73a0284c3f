import { describe, expect, test } from 'vitest'
import { isMarkedInColumns } from '#core/election/ballot-form.ts'
import { viewElections } from '#core/election/view-elections.ts'
import { anElection, event, nowOf, row } from './an-election.ts'
import type { AnElection } from './an-election.ts'

const CHAIR = 'Chủ tịch tại đại hội'

/** What the screen shows of `b1` at the printing: how it is called, what is said, which paper is printed. */
function shown(given: AnElection) {
  const asked = anElection(given)
  const view = viewElections(asked).elections.find(({ ballotId }) => ballotId === 'b1')
  const printed = view?.steps.find(({ id }) => id === 'printed')
  return {
    form: view?.ballotForm,
    say: printed?.say,
    paper: printed?.paper,
    columns: isMarkedInColumns(nowOf(asked), asked),
  }
}

describe('one ballot is marked in one way, wherever it is told', () => {
  test('more names than places: names are struck out', () => {
    expect(shown({})).toEqual({
      form: 'surplus',
      say: expect.stringMatching(/gạch ngang suốt họ và tên người không bầu/),
      paper: 'ballot-surplus',
      columns: false,
    })
  })

  test('as many names as places: an X in one of two columns', () => {
    expect(shown({ cells: { seats: 3 } })).toEqual({
      form: 'equal',
      say: expect.stringMatching(/không có số dư; đánh dấu X vào cột Đồng ý/),
      paper: 'ballot-no-surplus',
      columns: true,
    })
  })

  test('with the places not told, one name is agreed to or not and several are struck out', () => {
    const untold = (names: NonNullable<AnElection['names']>) =>
      shown({ cells: { seats: '' }, names })
    expect(untold({ 1: {} })).toMatchObject({ form: 'equal', paper: 'ballot-no-surplus' })
    expect(untold({ 1: {}, 2: {} })).toMatchObject({ form: 'surplus', paper: 'ballot-surplus' })
  })

  test('three for the chair of the congress: an X for each, nothing of names struck out or of no surplus', () => {
    const chair = { cells: { body: CHAIR, seats: 1 }, kind: 'chair-after' }
    const { say, ...rest } = shown(chair)
    expect(rest).toEqual({ form: 'columns', paper: 'ballot-no-surplus', columns: true })
    expect(say).toMatch(/danh sách 3 người để bầu 1 người; đánh dấu X vào cột Đồng ý hoặc/)
    expect(say).not.toMatch(/gạch|số dư/)
  })

  test('a second ballot for the chair who was elected on one sheet has a sheet of its own', () => {
    const cells = { body: CHAIR, seats: 1 }
    const kind = 'chair-together'
    expect(shown({ cells, kind })).toMatchObject({ form: 'combined', paper: 'ballot-combined' })
    const second = shown({ cells: { ...cells, round: 2 }, kind })
    expect(second).toMatchObject({ form: 'columns', paper: 'ballot-no-surplus', columns: true })
  })

  test('on one sheet names of the committee are struck out, however many there are', () => {
    const given = anElection({
      cells: { seats: 3 },
      more: [row('b2', 'elections.ballots', { body: CHAIR, round: 1, seats: 1 })],
      events: [event('c', 'step-taken', { step: 'begun', kind: 'chair-together' }, 'b2')],
    })
    const columns = ['b1', 'b2'].map((id) => isMarkedInColumns(nowOf(given, id), given))
    expect(columns).toEqual([false, true])
    const printed = viewElections(given).elections.map(({ ballotForm, steps }) => [
      ballotForm,
      steps.find(({ id }) => id === 'printed')?.paper,
    ])
    expect(printed).toEqual([
      ['combined', 'ballot-combined'],
      ['combined', 'ballot-combined'],
    ])
  })
})
