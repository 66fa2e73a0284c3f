import { Select } from 'antd'
import { Equal } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ReportComparison } from '#core/checks/compare-reports.ts'
import { formatDateInText, formatInteger } from '#core/base/vietnamese-text.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useComparison, useStatus } from '#renderer/client/queries.ts'
import type { JudgedBy } from '#renderer/client/queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { DayField } from '#renderer/parts/day-field.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { Awaiting, EmptyState } from '#renderer/parts/waiting.tsx'
import { useOpenDossier } from '../use-open-dossier.ts'
import { enterDay } from './checked-day.tsx'
import { ChangedFindings, kindOfChange } from './changed-findings.tsx'
import type { ChangeKind } from './changed-findings.tsx'
import './checks.css'
import './comparison.css'

/** The same dossier under two packs, or on two days: what appears, what goes, what is judged otherwise. */
export function ComparisonScreen() {
  const { dossier } = useOpenDossier()
  const [left, setLeft] = useSide('trai')
  const [right, setRight] = useSide('phai')
  const comparison = useComparison(dossier.id, left, right)
  const { data } = comparison
  return (
    <div className="page comparison">
      <PageHeader
        title="So sánh"
        answer="Cùng một hồ sơ, soát theo hai bộ quy định hoặc hai ngày"
        actions={
          data && !comparison.isPlaceholderData ? (
            <ChangePack dossierId={dossier.id} used={dossier.packId} to={data.right} />
          ) : undefined
        }
      />
      <div className="sides">
        <Side title="Bên trái" by={left} shown={data?.left} onChange={setLeft} />
        <Side title="Bên phải" by={right} shown={data?.right} onChange={setRight} />
      </div>
      {data ? (
        <Compared comparison={data} />
      ) : (
        <Awaiting query={comparison} what="Đang soát hồ sơ hai lần" failed="Chưa so sánh được" />
      )}
    </div>
  )
}

/** A side stands in the address, so that going away and back loses nothing. */
function useSide(name: string): readonly [JudgedBy, (by: JudgedBy) => void] {
  const [query, setQuery] = useSearchParams()
  const packId = query.get(`${name}-bo`)
  const asOf = query.get(`${name}-ngay`)
  const by = useMemo(() => ({ packId, asOf }), [packId, asOf])
  const set = (next: JudgedBy) =>
    setQuery(
      (before) => {
        putOrDrop(before, `${name}-bo`, next.packId)
        putOrDrop(before, `${name}-ngay`, next.asOf)
        return before
      },
      { replace: true },
    )
  return [by, set]
}

function putOrDrop(query: URLSearchParams, name: string, value: string | null) {
  if (value === null) query.delete(name)
  else query.set(name, value)
}

interface SideProps {
  readonly title: string
  readonly by: JudgedBy
  readonly shown: ReportComparison['left'] | undefined
  readonly onChange: (by: JudgedBy) => void
}

function Side({ title, by, shown, onChange }: SideProps) {
  const packs = useStatus().data?.packs ?? []
  return (
    <section className="panel side" aria-label={title}>
      <label>
        <span className="t14 label">{title}</span>
        <Select
          aria-label={`${title}: bộ quy định`}
          value={shown?.packId ?? packs.find(({ id }) => id === by.packId)?.id ?? null}
          options={packs.map(({ id, title: words }) => ({ value: id, label: words }))}
          onChange={(packId: string) => onChange({ packId, asOf: by.asOf })}
        />
      </label>
      <DayField
        label="tính theo ngày"
        value={shown?.asOf ?? by.asOf}
        onDay={(asOf) => onChange({ packId: by.packId, asOf })}
      />
      <span className="t14 sub whole-line">
        {by.asOf === null ? (
          'Ngày chương trình thường dùng cho bộ này.'
        ) : (
          <button
            type="button"
            className="link-button"
            onClick={({ currentTarget }) => {
              enterDay(currentTarget.closest('.side'))
              onChange({ packId: by.packId, asOf: null })
            }}
          >
            Về ngày chương trình thường dùng
          </button>
        )}
      </span>
    </section>
  )
}

const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  verdict: 'Đổi kết luận',
  appears: 'Chỉ có bên phải',
  vanishes: 'Chỉ có bên trái',
  wording: 'Đổi mức hoặc căn cứ',
}
const KINDS: readonly ChangeKind[] = ['verdict', 'appears', 'vanishes', 'wording']

function Compared({ comparison }: { comparison: ReportComparison }) {
  const [only, setOnly] = useState<ChangeKind | null>(null)
  const groups = useMemo(() => Map.groupBy(comparison.changed, kindOfChange), [comparison])
  const shown =
    only === null ? KINDS.flatMap((kind) => groups.get(kind) ?? []) : (groups.get(only) ?? [])
  const { left, right } = comparison
  if (comparison.changed.length === 0)
    return (
      <section className="panel" aria-label="Kết quả so sánh">
        <EmptyState
          icon={Equal}
          title="Hai bên giống nhau"
          sentence={`${formatInteger(comparison.same)} điều đều ra cùng một kết quả. Chọn bộ quy định hoặc ngày khác ở trên.`}
        />
      </section>
    )
  return (
    <>
      <div className="panel state-tabs" role="group" aria-label="Hiện loại thay đổi nào">
        <button type="button" aria-pressed={only === null} onClick={() => setOnly(null)}>
          Mọi thay đổi <b>{formatInteger(comparison.changed.length)}</b>
        </button>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={only === kind}
            onClick={() => setOnly(kind)}
          >
            {KIND_WORDS[kind]} <b>{formatInteger(groups.get(kind)?.length ?? 0)}</b>
          </button>
        ))}
        <span className="listed" role="status">
          {formatInteger(comparison.same)} điều không đổi
        </span>
      </div>
      <section className="panel compared" aria-label="Kết quả so sánh">
        {shown.length === 0 ? (
          <p className="panel-body sub">Không có thay đổi nào thuộc loại này.</p>
        ) : (
          <ChangedFindings
            label="Các điều khác nhau"
            changed={shown}
            leftTitle={titleOf(left)}
            rightTitle={titleOf(right)}
          />
        )}
      </section>
    </>
  )
}

function titleOf({ packId, asOf, counts }: ReportComparison['left']): string {
  const day = formatDateInText(asOf)
  if (counts.total === 0) return `${packId}, ${day}: không có quy định nào có hiệu lực`
  const figures = [
    `${formatInteger(counts.mustFix)} phải sửa`,
    `${formatInteger(counts.shouldReview)} nên xem`,
    `${formatInteger(counts.cannotTell)} chưa rõ`,
  ]
  // A number and its word stay on one line.
  return `${packId}, ${day}: ${figures.map((one) => one.replaceAll(' ', '\u00a0')).join(', ')}`
}

interface ChangePackProps {
  readonly dossierId: string
  readonly used: string
  readonly to: ReportComparison['right']
}

/** The way to another pack leads over the comparison, so that one has seen what it changes. */
function ChangePack({ dossierId, used, to }: ChangePackProps) {
  const setPack = useCall(dossierId, client.dossier.setPack, { announce: true })
  if (to.packId === used)
    return (
      <span className="sub t14">Hồ sơ đang dùng bộ {used}. Chọn bộ khác ở bên phải để đổi.</span>
    )
  if (to.counts.total === 0)
    return (
      <span className="sub t14">
        Ngày {formatDateInText(to.asOf)} bộ này chưa có điều nào để dùng. Đổi ngày ở bên phải.
      </span>
    )
  return (
    <Button
      look="primary"
      disabled={setPack.isPending}
      onClick={() => setPack.mutate({ id: dossierId, packId: to.packId })}
    >
      Dùng bộ {to.packId} cho hồ sơ này
    </Button>
  )
}
