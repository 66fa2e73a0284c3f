import type { HallMoves } from './attendance-facts.ts'
import type { CheckReport, Finding } from '../checks/finding.ts'
import type { StatisticDefinition } from '../dossier/statistics.ts'

const FINDING: Finding = {
  key: 'rule@congress:rehearsal',
  ruleId: 'rule',
  ruleTitle: 'Quy định',
  subject: { kind: 'congress', id: 'rehearsal', label: 'Công đoàn' },
  status: 'met',
  severity: 'must-fix',
  sentence: 'Kết luận',
  source: 'Văn bản, mục',
  citations: [],
  confidence: 'A',
  blocking: false,
  missing: [],
  remedy: 'Việc cần làm',
  place: { step: 'dossier', field: 'congress.venue', rowId: null },
  working: [{ label: 'Số', value: '1', source: null }],
  explanation: { text: '', outcome: 'true', children: [] },
}

/** An invented report with a finding of every kind, an overlay and a fault: every branch of a template is met. */
export const REHEARSAL_REPORT: CheckReport = {
  packId: 'rehearsal',
  packVersion: '1',
  packTitle: 'Bộ quy định',
  packHash: '0'.repeat(64),
  overlays: [{ id: 'o', title: 'Quy định riêng', version: '1', hash: '0'.repeat(64) }],
  overlayFaults: ['Tệp hỏng.'],
  awaits: null,
  dossierId: 'rehearsal',
  dossierRevision: 0,
  asOf: '2023-01-02',
  counts: { mustFix: 1, shouldReview: 1, cannotTell: 1, met: 1, notApplicable: 1, total: 5 },
  findings: [
    { ...FINDING, status: 'not-met', blocking: true },
    { ...FINDING, status: 'not-met', severity: 'should-review', confidence: 'B' },
    {
      ...FINDING,
      status: 'cannot-tell',
      confidence: 'C',
      missing: [{ path: 'congress.venue', label: 'Địa điểm', place: FINDING.place }],
    },
    FINDING,
    { ...FINDING, status: 'not-applicable' },
  ],
}

const MOVE = { personId: 'p', replaces: 'p', minute: 480, reason: 'Lý do', backMinute: 490 }

/** One of each, so that every name inside their loops is met. */
export const REHEARSAL_MOVES: HallMoves = {
  sessions: [
    {
      sessionId: 's',
      ...{ late: [MOVE], back: [MOVE], alternates: [MOVE], left: [MOVE] },
      ...{ missingThen: 0, cameLater: 0 },
    },
  ],
  figures: [{ sessionId: 's', present: 1, minute: 480, moment: 'report' }],
  atReport: [MOVE],
  nameOf: () => 'Họ Tên',
}

/** One section of one line, so that every name inside the statistics is met. */
export const REHEARSAL_STATISTICS: StatisticDefinition = {
  source: 'delegates',
  title: 'Thống kê',
  people: 'đại biểu',
  sections: [
    {
      id: 'party',
      title: 'Đảng viên',
      trait: 'party',
      lines: [{ title: 'Đảng viên', values: ['yes'], from: null, to: null }],
      rest: null,
      chart: false,
    },
  ],
}
