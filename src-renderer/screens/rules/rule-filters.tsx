import { Select } from 'antd'
import { Search } from 'lucide-react'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { Catalogue } from '#core/contract/regulation-values.ts'
import type { DossierStep } from '#core/vocabulary/measures.ts'
import { useFindKey } from '#renderer/parts/use-find-key.ts'
import { TOPIC_WORDS, nameSetBy } from './overlay-words.ts'
import type { RuleFilter, RuleLine } from './rule-lines.ts'

interface RuleFiltersProps {
  readonly catalogue: Catalogue
  readonly lines: readonly RuleLine[]
  readonly shown: number
  readonly filter: RuleFilter
  readonly onFilter: (filter: RuleFilter) => void
}

const CONFIDENCE_CHOICES = [
  { value: 'A', label: 'Tin cậy A: đã đọc điều khoản' },
  { value: 'B', label: 'Tin cậy B: theo văn bản dẫn lại' },
  { value: 'C', label: 'Tin cậy C: cần xác nhận' },
  { value: 'not-found', label: 'Chưa tìm thấy trong văn bản' },
] as const satisfies readonly { value: RuleFilter['confidence']; label: string }[]

/** Search without accents; topic, confidence, and who laid it down. */
export function RuleFilters({ catalogue, lines, shown, filter, onFilter }: RuleFiltersProps) {
  useFindKey()
  const topics = [...new Set(lines.flatMap((line) => line.topics))]
  const writers = [...new Set(lines.map((line) => line.setBy))].filter(Boolean)
  return (
    <div className="g-toolbar rule-filters">
      <label className="g-find">
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <input
          type="search"
          data-find
          aria-label="Tìm trong quy định"
          placeholder="Tìm trong quy định"
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onFilter({ ...filter, text: '' })
          }}
        />
      </label>
      <Select
        aria-label="Chủ đề"
        placeholder="Mọi chủ đề"
        allowClear
        value={filter.topic}
        options={topics.map((value) => ({ value, label: TOPIC_WORDS[value] }))}
        onChange={(topic: DossierStep | undefined) => onFilter({ ...filter, topic: topic ?? null })}
      />
      <Select
        aria-label="Độ tin cậy"
        placeholder="Mọi độ tin cậy"
        allowClear
        value={filter.confidence}
        options={[...CONFIDENCE_CHOICES]}
        onChange={(confidence: RuleFilter['confidence'] | undefined) =>
          onFilter({ ...filter, confidence: confidence ?? null })
        }
      />
      <Select
        aria-label="Do bộ nào đặt"
        placeholder="Do mọi bộ đặt"
        allowClear
        value={filter.setBy}
        options={writers.map((value) => ({ value, label: nameSetBy(catalogue, value) }))}
        onChange={(setBy: string | undefined) => onFilter({ ...filter, setBy: setBy ?? null })}
      />
      <span className="grow" />
      <span className="t14 sub nw" role="status">
        {shown === lines.length
          ? ''
          : `Hiện ${formatInteger(shown)} trên ${formatInteger(lines.length)}`}
      </span>
    </div>
  )
}
