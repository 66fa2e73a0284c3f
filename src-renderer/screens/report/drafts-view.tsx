import { FileDiff, FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import type { ReportView } from '#core/contract/report-contract.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useReportDifference } from '#renderer/client/queries.ts'
import { readAsBase64 } from '#renderer/client/read-as-base64.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { Awaiting, EmptyState } from '#renderer/parts/waiting.tsx'

interface DraftsViewProps {
  readonly dossier: Dossier
  readonly view: ReportView
}

/** Every draft that was written, and what differs between two of them or since the last one. */
export function DraftsView({ dossier, view }: DraftsViewProps) {
  const { drafts } = view
  const [from, setFrom] = useState<number | null>(null)
  const [to, setTo] = useState<number | null>(null)
  const last = drafts.at(-1)?.number ?? null
  const first = from ?? last
  return (
    <div className="report-drafts">
      <section className="panel" aria-label="Chọn hai bản để so">
        <div className="tool-row">
          {first !== null && (
            <DraftChoice drafts={drafts} from={first} to={to} onFrom={setFrom} onTo={setTo} />
          )}
          <span className="grow" />
          <PreviousReport dossier={dossier} />
          <Link className="btn s" to={`/d/${dossier.id}/van-ban/so-lieu?muc=sections.summary`}>
            Báo cáo tóm tắt
          </Link>
        </div>
      </section>
      {first === null ? (
        <section className="panel">
          <EmptyState
            icon={FileDiff}
            title="Chưa ghi dự thảo nào"
            sentence="Bấm “Ghi dự thảo” để giữ bản đang viết, sau đó so các lần sửa ở đây."
          />
        </section>
      ) : (
        <Difference id={dossier.id} from={first} to={to} />
      )}
    </div>
  )
}

interface DraftChoiceProps {
  readonly drafts: ReportView['drafts']
  readonly from: number
  readonly to: number | null
  readonly onFrom: (number: number) => void
  readonly onTo: (number: number | null) => void
}

function DraftChoice({ drafts, from, to, onFrom, onTo }: DraftChoiceProps) {
  return (
    <>
      <label>
        So dự thảo{' '}
        <select value={from} onChange={(event) => onFrom(Number(event.target.value))}>
          {drafts.map(({ number, at, actor }) => (
            <option key={number} value={number}>
              lần {number}, {at.slice(0, 10).split('-').reverse().join('/')}, {actor}
            </option>
          ))}
        </select>
      </label>
      <label>
        với{' '}
        <select
          value={to ?? ''}
          onChange={(event) => onTo(event.target.value === '' ? null : Number(event.target.value))}
        >
          <option value="">bản đang viết</option>
          {drafts.map(({ number }) => (
            <option key={number} value={number}>
              lần {number}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

function Difference({ id, from, to }: { id: string; from: number; to: number | null }) {
  const question = useReportDifference(id, from, to)
  const after = to === null ? 'bản đang viết' : `dự thảo lần ${to}`
  if (!question.data) {
    return <Awaiting query={question} what="Đang so hai bản" failed="Chưa so được hai bản" />
  }
  const { lines } = question.data
  return (
    <section className="panel difference scroll" aria-label="Chỗ khác nhau" tabIndex={0}>
      {lines.length === 0 && <p className="none">Hai bản giống nhau.</p>}
      {lines.length > 0 && (
        <table className="tbl">
          <thead>
            <tr>
              <th>Dự thảo lần {from}</th>
              <th>{after.charAt(0).toUpperCase() + after.slice(1)}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, place) => (
              <tr key={place}>
                <td>
                  {line.before === null ? (
                    <i className="mut">không có</i>
                  ) : (
                    <del>{line.before}</del>
                  )}
                </td>
                <td>
                  {line.after === null ? <i className="mut">đã bỏ</i> : <ins>{line.after}</ins>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** The report of the last congress from its Word file, to see what was written over. */
function PreviousReport({ dossier }: { dossier: Dossier }) {
  const input = useRef<HTMLInputElement>(null)
  const read = useCall(dossier.id, client.report.readPrevious, { announce: true })
  const told = dossier.typedFacts.some(({ name }) => name === 'previousReport.text')
  const onFile = async (file: File) => {
    const contentBase64 = await readAsBase64(file)
    read.mutate({ id: dossier.id, fileName: file.name, contentBase64 })
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx"
        aria-label="Tệp Word của báo cáo trước"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void onFile(file)
        }}
      />
      <Button small icon={FileUp} disabled={read.isPending} onClick={() => input.current?.click()}>
        {told ? 'Đọc lại báo cáo nhiệm kỳ trước' : 'Đọc báo cáo nhiệm kỳ trước'}
      </Button>
    </>
  )
}
