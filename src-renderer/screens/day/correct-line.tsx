import { useRef } from 'react'
import { useParams } from 'react-router'
import type { MinutesLine } from '#core/contract/run-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { RunDialog } from './run-dialog.tsx'
import type { DialogField } from './run-dialog.tsx'
import type { RunWork } from './use-run.ts'

interface CorrectLineProps {
  readonly work: RunWork
  readonly line: MinutesLine
  readonly onClose: () => void
}

type Column = readonly [name: string, label: string, kind: 'line' | 'text' | 'figure']

const COLUMNS: Readonly<Record<MinutesLine['list'], readonly Column[]>> = {
  handVotes: [
    ['subject', 'Biểu quyết về', 'line'],
    ['present', 'Có mặt', 'figure'],
    ['agree', 'Nhất trí', 'figure'],
    ['against', 'Không nhất trí', 'figure'],
    ['other', 'Ý kiến khác', 'figure'],
    ['reason', 'Lý do số không khớp', 'line'],
    ['despite', 'Lý do vẫn biểu quyết, thông qua', 'line'],
  ],
  records: [
    ['speaker', 'Người thực hiện', 'line'],
    ['gist', 'Nội dung', 'text'],
  ],
  speeches: [
    ['unit', 'Đơn vị', 'line'],
    ['topic', 'Chủ đề', 'line'],
    ['gist', 'Nội dung chính', 'text'],
  ],
  incidents: [
    ['what', 'Việc phát sinh', 'text'],
    ['settled', 'Cách giải quyết', 'text'],
  ],
}

/** A line of the minutes put right; the reason stays in the record of the day. */
export function CorrectLine({ work, line, onClose }: CorrectLineProps) {
  const { id = '' } = useParams()
  const columns = COLUMNS[line.list]
  // What was pressed before, where the engine answered that the vote is then no longer passed.
  const toldLost = useRef<string | null>(null)
  const fields: DialogField[] = [
    ...columns.map(([name, label, kind]) => ({
      ...{ name, label, kind },
      value: String(line.cells[name] ?? ''),
    })),
    { name: 'reasonToCorrect', label: 'Lý do sửa', value: '' },
  ]
  return (
    <RunDialog
      title="Sửa dòng biên bản"
      fields={fields}
      action="Ghi lại"
      onClose={onClose}
      onSave={async (values) => {
        const cells = Object.fromEntries(
          columns.map(([name, , kind]) => {
            const value = values[name] ?? ''
            return [name, kind === 'figure' && value !== '' ? Number(value) : value]
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
