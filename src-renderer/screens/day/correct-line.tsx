import { useRef } from 'react'
import { useParams } from 'react-router'
import type { MinutesLine } from '#core/contract/run-values.ts'
import { formatCell, parseCell } from '#renderer/parts/grid/cell-editor.ts'
import { client } from '#renderer/client/contract-client.ts'
import { RunDialog } from './run-dialog.tsx'
import type { DialogField } from './run-dialog.tsx'
import type { RunWork } from './use-run.ts'

/** A line of the minutes, or what the day recorded of a session. */
export interface CorrectedLine extends Pick<MinutesLine, 'rowId' | 'cells'> {
  readonly list: MinutesLine['list'] | 'sessions'
}

interface CorrectLineProps {
  readonly work: RunWork
  readonly line: CorrectedLine
  readonly onClose: () => void
}

type Column = readonly [
  name: string,
  label: string,
  kind: 'line' | 'text' | 'figure' | 'choice' | 'clock',
]

const ITEM: Column = ['item', 'Mục chương trình', 'choice']
const AT: Column = ['at', 'Giờ', 'clock']

const COLUMNS: Readonly<Record<CorrectedLine['list'], readonly Column[]>> = {
  handVotes: [
    ITEM,
    AT,
    ['subject', 'Biểu quyết về', 'line'],
    ['present', 'Có mặt', 'figure'],
    ['agree', 'Nhất trí', 'figure'],
    ['against', 'Không nhất trí', 'figure'],
    ['other', 'Ý kiến khác', 'figure'],
    ['reason', 'Lý do số không khớp', 'line'],
    ['despite', 'Lý do vẫn biểu quyết, thông qua', 'line'],
  ],
  records: [ITEM, AT, ['speaker', 'Người thực hiện', 'line'], ['gist', 'Nội dung', 'text']],
  speeches: [
    AT,
    ['unit', 'Đơn vị', 'line'],
    ['topic', 'Chủ đề', 'line'],
    ['gist', 'Nội dung chính', 'text'],
  ],
  sessions: [
    ['start', 'Bắt đầu', 'clock'],
    ['end', 'Kết thúc', 'clock'],
    ['convened', 'Triệu tập', 'figure'],
    ['present', 'Có mặt', 'figure'],
    ['excused', 'Vắng có lý do', 'figure'],
    ['absent', 'Vắng không lý do', 'figure'],
  ],
  incidents: [AT, ['what', 'Việc phát sinh', 'text'], ['settled', 'Cách giải quyết', 'text']],
}

/** A line of the minutes put right; the reason stays in the record of the day. */
export function CorrectLine({ work, line, onClose }: CorrectLineProps) {
  const { id = '' } = useParams()
  const columns = COLUMNS[line.list]
  const places = placesFor(work, String(line.cells['item'] ?? ''))
  // What was pressed before, where the engine answered that the vote is then no longer passed.
  const toldLost = useRef<string | null>(null)
  const fields: DialogField[] = [
    ...columns.map(([name, label, kind]): DialogField => {
      const value = formatCell(
        { kind: kind === 'clock' ? 'clock' : 'text' },
        line.cells[name] ?? '',
      )
      return { name, label, kind, value, choices: kind === 'choice' ? places : [] }
    }),
    { name: 'reasonToCorrect', label: 'Lý do sửa', value: '' },
  ]
  return (
    <RunDialog
      title={line.list === 'sessions' ? 'Sửa giờ, số có mặt của phiên' : 'Sửa dòng biên bản'}
      fields={fields}
      action="Ghi lại"
      onClose={onClose}
      onSave={async (values) => {
        const cells: Record<string, string | number> = {}
        for (const [name, , kind] of columns) {
          const value = values[name] ?? ''
          cells[name] = kind === 'figure' && value !== '' ? Number(value) : value
          if (kind !== 'clock') continue
          const clock = parseCell({ kind: 'clock' }, value)
          if (!clock.ok)
            return {
              kind: 'said',
              field: name,
              sentence: `${clock.error.wrong} ${clock.error.todo}`,
            }
          if (typeof clock.value === 'number') cells[name] = clock.value
          else delete cells[name]
        }
        const reason = values['reasonToCorrect'] ?? ''
        const pressed = JSON.stringify(cells)
        const lost = toldLost.current === pressed
        const refused = await work.attempt(() =>
          client.run.correct({ id, rowId: line.rowId, cells, reason, lost }),
        )
        if (refused === null) onClose()
        if (refused?.field !== 'lost') return refused
        toldLost.current = pressed
        return { ...refused, sentence: `${refused.sentence} Đúng thế thì bấm Ghi lại lần nữa.` }
      }}
    />
  )
}

/** The items of the whole agenda by the names that lines have; what stands there now is one of them. */
function placesFor({ view }: RunWork, now: string): string[] {
  const names = view.sessions.flatMap(({ items }) => items.map(({ name }) => name))
  return [...new Set([now, ...names])]
}
