import type { IdentityScene } from './an-identity-case.ts'
import { name, row } from './identity-scenes.ts'
import type { IdentityExample } from './identity-scenes.ts'

/** Scenes of what is reported and handed over: targets, petitions, money, opinions. */

const money = (actual: number) => ({
  facts: { 'handover.money': [{ item: 'Tiền mặt', booked: 500, actual }] },
})
const budget = (source: number): IdentityScene => ({
  rows: [
    row('budget.lines', {
      group: 'Phục vụ',
      item: 'Nước uống',
      unit: 'lượt',
      quantity: 2,
      price: 50,
    }),
    row('budget.sources', { source: 'Kinh phí công đoàn', amount: source }),
  ],
})
const lower = (present: number) => ({
  facts: { 'lowerCongress.results': [{ unit: 'CĐCS xã Bản Bo', convened: 40, present }] },
})

export const REPORT_EXAMPLES: readonly IdentityExample[] = [
  {
    id: 'I-24',
    holds: {
      facts: {
        'targets.next': [
          { text: 'Kết nạp', value: 300 },
          { text: 'Thu kinh phí', value: 95 },
        ],
      },
    },
    breaks: {
      facts: {
        'targets.next': [
          { text: 'Kết nạp', value: 300 },
          { text: 'kết nạp', value: 310 },
        ],
      },
    },
    sides: ['310', '300'],
  },
  {
    id: 'I-25',
    holds: { rows: [row('oldCommittee.members', { name: name(0), convened: 14, attended: 14 })] },
    breaks: { rows: [row('oldCommittee.members', { name: name(0), convened: 14, attended: 15 })] },
    sides: [15, 14],
  },
  {
    id: 'I-26',
    holds: {
      facts: {
        'petitions.list': [
          { content: 'Nhà ở', addressee: 'Ủy ban nhân dân huyện' },
          { content: 'Lương', addressee: 'Công ty' },
          { content: 'Nhà ở', addressee: 'Ủy ban nhân dân huyện', sameAs: 1 },
        ],
      },
    },
    breaks: {
      facts: {
        'petitions.list': [
          { content: 'Nhà ở', addressee: 'Ủy ban nhân dân huyện' },
          { content: 'nhà ở', addressee: 'Công ty' },
        ],
      },
    },
    sides: [null, null],
  },
  { id: 'I-27', holds: budget(100), breaks: budget(99), sides: [99, 100] },
  { id: 'I-32', holds: money(500), breaks: money(450), sides: [500, 450] },
  { id: 'I-36', holds: lower(40), breaks: lower(41), sides: [41, 40] },
  {
    id: 'I-37',
    holds: { facts: { 'documentOpinions.meetings': 6, 'documentOpinions.participants': 6 } },
    breaks: { facts: { 'documentOpinions.meetings': 6, 'documentOpinions.participants': 5 } },
    sides: [6, 5],
  },
]
