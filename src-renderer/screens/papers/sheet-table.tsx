import { useRef } from 'react'
import type { SheetView } from '#core/contract/paper-values.ts'
import { useFitToDesk } from './use-fit-to-desk.ts'

/** A character of the width of an Excel column in 12 point Times New Roman. */
const CHARACTER_PIXELS = 8

/** The cells of the .xlsx on a sheet of paper, as wide as the desk. */
export function SheetTable({ sheet, title }: { sheet: SheetView; title: string }) {
  const paper = useRef<HTMLDivElement>(null)
  useFitToDesk(paper, null, sheet)
  const total = sheet.widths.reduce((sum, width) => sum + width, 0)
  return (
    <div className="sheet-paper" ref={paper}>
      <table aria-label={title} style={{ width: total * CHARACTER_PIXELS }}>
        <colgroup>
          {sheet.widths.map((width, index) => (
            <col key={index} style={{ width: `${(100 * width) / total}%` }} />
          ))}
        </colgroup>
        <tbody>
          {sheet.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td
                  key={column}
                  colSpan={cell.columnSpan}
                  rowSpan={cell.rowSpan}
                  className={cell.border ? 'ruled' : ''}
                  style={{
                    textAlign: cell.align,
                    fontWeight: cell.bold ? 700 : 400,
                    fontStyle: cell.italic ? 'italic' : 'normal',
                  }}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
