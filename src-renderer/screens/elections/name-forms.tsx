import { useState } from 'react'
import type { ElectionView } from '#core/contract/elections-contract.ts'
import { GENDER_LABELS } from '#core/vocabulary/labels.ts'
import { gender } from '#core/vocabulary/terms.ts'
import type { Gender } from '#core/vocabulary/terms.ts'
import { client } from '#renderer/client/contract-client.ts'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { LineField } from './line-field.tsx'
import { PersonPicker } from './person-picker.tsx'
import type { PickedPerson } from './person-picker.tsx'
import { ReasonForm } from './reason-form.tsx'
import { useElectionCall } from './use-elections.ts'

interface NameFormProps {
  readonly dossierId: string
  readonly election: ElectionView
}

const ORIGINS = ['Đề cử tại đại hội', 'Ứng cử', 'Ban Chấp hành giới thiệu'] as const
type Origin = (typeof ORIGINS)[number]

/** Somebody is put on the list: prepared, self-nominated or nominated from the floor. */
export function NominationForm({ dossierId, election }: NameFormProps) {
  const isPrepared = election.names.length === 0
  const [origin, setOrigin] = useState<Origin>(isPrepared ? ORIGINS[2] : ORIGINS[0])
  const [outsider, setOutsider] = useState(NO_OUTSIDER)
  const add = useElectionCall(dossierId, client.elections.addNames)
  const pick = (picked: PickedPerson, onTaken: () => void) => {
    const year = outsider.birthYear.trim()
    if (!/^(\d{4})?$/.test(year)) return add.setRefused('Năm sinh gồm bốn chữ số, ví dụ 1979.')
    // Somebody else of the same name: who is in the dossier was born in another year.
    const isOther = year !== '' && picked.birthYear !== '' && picked.birthYear !== year
    const { name, personId, ...known } = picked
    const told = {
      birthYear: year || known.birthYear,
      unit: outsider.unit.trim() || (isOther ? '' : known.unit),
      gender: outsider.gender,
    }
    const names = [{ name, personId: isOther ? null : personId, origin, ...told }]
    add.run({ id: dossierId, ballotId: election.ballotId, names }, () => {
      setOutsider((now) => (now === outsider ? NO_OUTSIDER : now))
      onTaken()
    })
  }
  return (
    <div className="name-form">
      <OriginField origin={origin} onChange={setOrigin} />
      <PersonPicker
        label="Họ và tên"
        action="Thêm vào danh sách"
        people={election.people}
        othersToo
        onPick={pick}
      />
      <OutsiderFields draft={outsider} onChange={setOutsider} />
      {add.refused !== null && (
        <p className="c-bad refused" role="alert">
          {add.refused}
        </p>
      )}
      <p className="t14 sub">
        {election.floor.rule} ({election.floor.clause.source})
      </p>
    </div>
  )
}

interface OriginFieldProps {
  readonly origin: Origin
  readonly onChange: (origin: Origin) => void
}

function OriginField({ origin, onChange }: OriginFieldProps) {
  return (
    <FieldLine label="Do đâu" width="230px">
      {(control) => (
        <select
          {...control}
          className="input"
          value={origin}
          onChange={(event) =>
            onChange(ORIGINS.find((one) => one === event.target.value) ?? ORIGINS[0])
          }
        >
          {ORIGINS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      )}
    </FieldLine>
  )
}

interface Outsider {
  readonly birthYear: string
  readonly unit: string
  readonly gender: Gender | null
}

const NO_OUTSIDER: Outsider = { birthYear: '', unit: '', gender: null }

interface OutsiderFieldsProps {
  readonly draft: Outsider
  readonly onChange: (draft: Outsider) => void
}

/** Of somebody who has no record yet, or has the name of another one. */
function OutsiderFields({ draft, onChange }: OutsiderFieldsProps) {
  return (
    <div className="row wrap">
      <FieldLine label="Năm sinh" width="110px">
        {(control) => (
          <input
            {...control}
            className="input num"
            inputMode="numeric"
            autoComplete="off"
            value={draft.birthYear}
            onChange={({ target }) => onChange({ ...draft, birthYear: target.value })}
          />
        )}
      </FieldLine>
      <FieldLine label="Giới tính" width="110px">
        {(control) => (
          <select
            {...control}
            className="input"
            value={draft.gender ?? ''}
            onChange={({ target }) =>
              onChange({
                ...draft,
                gender: gender.options.find((one) => one === target.value) ?? null,
              })
            }
          >
            <option value="">Chưa rõ</option>
            {gender.options.map((one) => (
              <option key={one} value={one}>
                {GENDER_LABELS[one]}
              </option>
            ))}
          </select>
        )}
      </FieldLine>
      <LineField
        label="Đơn vị"
        width="220px"
        help="Ghi trước khi thêm, cho người chưa có trong hồ sơ hoặc trùng tên."
        value={draft.unit}
        onChange={(unit) => onChange({ ...draft, unit })}
      />
    </div>
  )
}

/** A wish to withdraw with the decision on it. */
export function WithdrawalForm({ dossierId, election }: NameFormProps) {
  const asking = election.names.filter(({ withdrawn }) => withdrawn === null)
  const [nameId, setNameId] = useState('')
  const chosen = asking.some(({ id }) => id === nameId) ? nameId : ''
  const withdraw = useElectionCall(dossierId, client.elections.withdraw, () => setNameId(''))
  const decide = (granted: boolean) => (reason: string) => {
    if (chosen === '') return withdraw.setRefused('Chọn người xin rút tên.')
    withdraw.run({ id: dossierId, ballotId: election.ballotId, nameId: chosen, granted, reason })
  }
  const { decidedBy, clause } = election.withdrawal
  return (
    <ReasonForm
      // A new form after each decision: its reason is not the next one's.
      key={asking.length}
      label="Lý do"
      help={`${decidedBy} quyết định (${clause.source}).`}
      refused={withdraw.refused}
      isPending={withdraw.isPending}
      actions={[
        { words: 'Đồng ý cho rút', run: decide(true) },
        { words: 'Không đồng ý cho rút', run: decide(false) },
      ]}
    >
      <FieldLine label="Người xin rút tên" width="220px">
        {(control) => (
          <select
            {...control}
            className="input"
            value={chosen}
            onChange={(event) => setNameId(event.target.value)}
          >
            <option value="">Chọn một người</option>
            {asking.map(({ id, printed }) => (
              <option key={id} value={id}>
                {printed}
              </option>
            ))}
          </select>
        )}
      </FieldLine>
    </ReasonForm>
  )
}
