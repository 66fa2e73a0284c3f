import { formatDateInColumn, formatInteger } from '#core/base/vietnamese-text.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { serviceMonth } from '#core/dossier/eligibility.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { parseDay } from '#renderer/parts/typed-value.ts'
import { InlineField } from '../agenda/inline-field.tsx'
import { SHOWN_IN_CELL, saveWith } from '#renderer/client/save-with.ts'
import { parseMonth, showMonth } from './parse-month.ts'

/** How long the list is, and the day and month by which its people are judged; both can be set here. */
export function PersonnelFacts({ dossier }: { readonly dossier: Dossier }) {
  const { congress, candidates } = dossier
  const set = useCall(dossier.id, client.dossier.setCongress, SHOWN_IN_CELL).mutateAsync
  const save: SettingProps['save'] = (changes) => saveWith(() => set({ id: dossier.id, changes }))
  const listed = candidates.filter(({ onList }) => onList).length
  return (
    <div className="personnel-facts">
      <span>
        Bầu{' '}
        <b>
          {congress.committeeSeats === null ? 'chưa rõ' : formatInteger(congress.committeeSeats)}
        </b>
      </span>
      <span>
        Danh sách bầu cử <b>{formatInteger(listed)}</b>
        {congress.committeeSeats !== null &&
          `, ${describeSurplus(listed - congress.committeeSeats)}`}
      </span>
      <span>
        Nguồn <b>{formatInteger(candidates.length)}</b>
      </span>
      <AgeDate congress={congress} save={save} />
      <ServiceMonth congress={congress} save={save} />
    </div>
  )
}

interface SettingProps {
  readonly congress: Dossier['congress']
  readonly save: (changes: {
    ageDate?: string | null
    serviceFrom?: string | null
  }) => Promise<string | null>
}

function AgeDate({ congress, save }: SettingProps) {
  const ageDate = congress.ageDate ?? congress.startDate
  return (
    <label>
      Tính tuổi đến
      <InlineField
        label="Ngày tính tuổi"
        field="age-date"
        className="boxed num"
        shown={ageDate === null ? '' : formatDateInColumn(ageDate)}
        parse={parseDay}
        onSave={(day) => save({ ageDate: day === congress.startDate ? null : day })}
      />
      <small title="Xóa trắng thì lấy ngày khai mạc">
        {describeSetting(congress.ageDate, ageDate, 'ngày khai mạc')}
      </small>
    </label>
  )
}

function ServiceMonth({ congress, save }: SettingProps) {
  const month = serviceMonth({ congress })
  const usual = defaultMonth(congress.startDate)
  return (
    <label>
      Tính công tác từ
      <InlineField
        label="Tháng tính thời gian công tác"
        field="service-from"
        className="boxed num"
        shown={month === null ? '' : showMonth(month)}
        parse={parseMonth}
        onSave={(serviceFrom) => save({ serviceFrom: serviceFrom === usual ? null : serviceFrom })}
      />
      <small title="Xóa trắng thì lấy tháng khai mạc">
        {describeSetting(congress.serviceFrom, month, 'tháng khai mạc')}
      </small>
    </label>
  )
}

/** Whether the office has set it, or it is what is usual. */
function describeSetting(set: string | null, used: string | null, usual: string): string {
  if (set !== null) return 'tự đặt'
  return used === null ? 'chưa có ngày khai mạc' : usual
}

function defaultMonth(startDate: string | null): string | null {
  return startDate === null ? null : startDate.slice(0, 7)
}

function describeSurplus(surplus: number): string {
  if (surplus === 0) return 'không có số dư'
  return surplus > 0 ? `số dư ${surplus}` : `còn thiếu ${-surplus}`
}
