import { useState } from 'react'
import type { ElectionView } from '#core/contract/elections-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { PersonPicker } from './person-picker.tsx'
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
  const add = useElectionCall(dossierId, client.elections.addNames)
  return (
    <div className="name-form">
      <FieldLine label="Do đâu" width="230px">
        {(control) => (
          <select
            {...control}
            className="input"
            value={origin}
            onChange={(event) =>
              setOrigin(ORIGINS.find((one) => one === event.target.value) ?? ORIGINS[0])
            }
          >
            {ORIGINS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        )}
      </FieldLine>
      <PersonPicker
        label="Họ và tên"
        action="Thêm vào danh sách"
        people={election.people}
        othersToo
        onPick={(person) =>
          add.run({ id: dossierId, ballotId: election.ballotId, names: [{ ...person, origin }] })
        }
      />
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
      <FieldLine label="Người xin rút tên" width="300px">
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
