import { useRef } from 'react'
import { useParams } from 'react-router'
import type { MinutesLine } from '#core/contract/run-values.ts'
import { formatCell, parseCell } from '#renderer/parts/grid/cell-editor.ts'
import { client } from '#renderer/client/contract-client.ts'
import { RunDialog } from './run-dialog.tsx'
import type { DialogField } from './run-dialog.tsx'
import type { RunWork } from './use-run.ts'

interface CorrectLineProps {
  readonly work: RunWork
  readonly line: MinutesLine
  readonly onClose: () => void
}

type Column = readonly [
  name: string,
  label: string,
  kind: 'line' | 'text' | 'figure' | 'choice' | 'clock',
]

const ITEM: Column = ['item', 'Mục chương trình', 'choice']
const AT: Column = ['at', 'Giờ', 'clock']

const COLUMNS: Readonly<Record<MinutesLine['list'], readonly Column[]>> = {
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
      title="Sửa dòng biên bản"
      fields={fields}
      action="Ghi lại"
      onClose={onClose}
      onSave={async (values) => {
        const at = parseCell({ kind: 'clock' }, values['at'] ?? '')
        if (!at.ok)
          return { kind: 'said', field: 'at', sentence: `${at.error.wrong} ${at.error.todo}` }
        const cells = Object.fromEntries(
          columns.flatMap(([name, , kind]) => {
            const value = values[name] ?? ''
            if (kind === 'clock') return typeof at.value === 'number' ? [[name, at.value]] : []
            return [[name, kind === 'figure' && value !== '' ? Number(value) : value]]
          }),
        )
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
