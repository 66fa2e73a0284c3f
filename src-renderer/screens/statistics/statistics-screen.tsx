import { FileSpreadsheet } from 'lucide-react'
import { useNavigate, useSearchParams } from 'react-router'
import { formatDateInText, formatInteger } from '#core/base/vietnamese-text.ts'
import type { StatisticsView, WantedStatistics } from '#core/contract/list-values.ts'
import { useStatistics } from '#renderer/client/queries.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { useOpenDossier } from '../use-open-dossier.ts'
import { DecimalsChoice } from './decimals-choice.tsx'
import { PeopleBehind } from './people-behind.tsx'
import { StatisticTable } from './statistic-table.tsx'
import './statistics.css'

const SOURCES = [
  { source: 'delegates', label: 'Đại biểu', list: 'statistics' },
  { source: 'candidates', label: 'Nhân sự', list: 'candidate-statistics' },
  { source: 'members', label: 'Đoàn viên', list: 'member-statistics' },
] as const

const BASES = [
  { basis: 'day', label: 'Tuổi tròn theo ngày' },
  { basis: 'year', label: 'Tuổi theo năm sinh' },
] as const

/** The figures of the credentials report; each number opens the people behind it. */
export function StatisticsScreen() {
  const { dossier } = useOpenDossier()
  const [query, setQuery] = useSearchParams()
  const navigate = useNavigate()
  const chosen = SOURCES.find(({ source }) => source === query.get('cua')) ?? SOURCES[0]
  const basis = query.get('tuoi') === 'nam-sinh' ? 'year' : 'day'
  const wanted: WantedStatistics = { id: dossier.id, source: chosen.source, basis }
  const statistics = useStatistics(wanted)
  const show = (changes: Readonly<Record<string, string>>) => {
    const next = { cua: chosen.source, ...(basis === 'year' && { tuoi: 'nam-sinh' }), ...changes }
    setQuery(next, { replace: true })
  }
  return (
    <div className="page statistics">
      <PageHeader
        title="Thống kê"
        answer={statistics.data ? describe(statistics.data) : ''}
        actions={
          <Button
            look="primary"
            icon={FileSpreadsheet}
            onClick={() =>
              void navigate(`/d/${dossier.id}/dai-bieu/xuat-danh-sach?ds=${chosen.list}`)
            }
          >
            Xuất bảng thống kê
          </Button>
        }
      />
      <div className="choices">
        <Choices source={chosen.source} basis={basis} onChange={show} />
        <DecimalsChoice dossier={dossier} />
      </div>
      <div className="work">
        <section className="panel statistic-panel" aria-label="Bảng thống kê">
          {statistics.data ? (
            <StatisticTable
              view={statistics.data}
              openLine={query.get('muc')}
              onOpen={(line) => show({ muc: line })}
            />
          ) : (
            <Awaiting query={statistics} what="Đang đếm" failed="Chưa thống kê được" />
          )}
        </section>
        <PeopleBehind wanted={wanted} view={statistics.data ?? null} lineId={query.get('muc')} />
      </div>
    </div>
  )
}

interface ChoicesProps {
  readonly source: WantedStatistics['source']
  readonly basis: WantedStatistics['basis']
  readonly onChange: (changes: Readonly<Record<string, string>>) => void
}

function Choices({ source, basis, onChange }: ChoicesProps) {
  return (
    <>
      <span className="seg" role="group" aria-label="Thống kê danh sách nào">
        {SOURCES.map((one) => (
          <button
            key={one.source}
            type="button"
            aria-pressed={one.source === source}
            onClick={() => onChange({ cua: one.source })}
          >
            {one.label}
          </button>
        ))}
      </span>
      <span className="seg" role="group" aria-label="Cách tính tuổi">
        {BASES.map((one) => (
          <button
            key={one.basis}
            type="button"
            aria-pressed={one.basis === basis}
            onClick={() => onChange({ tuoi: one.basis === 'year' ? 'nam-sinh' : 'ngay' })}
          >
            {one.label}
          </button>
        ))}
      </span>
      {basis === 'year' && (
        <span className="sub t14">Bảng xuất ra luôn tính tuổi tròn theo ngày.</span>
      )}
    </>
  )
}

function describe({ total, people, ageDay }: StatisticsView): string {
  const counted = `${formatInteger(total)} ${people}`
  return ageDay === null
    ? `${counted}; chưa có ngày khai mạc nên chưa tính được tuổi`
    : `${counted}, tuổi tính đến ngày ${formatDateInText(ageDay)}`
}
