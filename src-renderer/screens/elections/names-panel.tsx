import { useState } from 'react'
import type { ElectionNameView, ElectionView } from '#core/contract/elections-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { Button } from '#renderer/parts/button.tsx'
import { OUTCOMES } from './election-words.ts'
import { ReasonForm } from './reason-form.tsx'
import { useElectionCall } from './use-elections.ts'

interface NamesPanelProps {
  readonly dossierId: string
  readonly election: ElectionView
}

/** The list as it stands on the ballot; with votes once the count is confirmed. */
export function NamesPanel({ dossierId, election }: NamesPanelProps) {
  const on = election.names.filter(({ number }) => number !== null)
  const off = election.names.filter(({ number }) => number === null)
  const { result } = election
  return (
    <section className="panel election-names" aria-label="Danh sách bầu cử">
      <div className="panel-head">
        <h2>Danh sách</h2>
        <span className="mut t14">{on.length} người, xếp theo tên</span>
      </div>
      <div className="scroll" tabIndex={0} role="group" aria-label="Người trong danh sách">
        {on.length === 0 && <p className="sub pad">Chưa có ai. Thêm ở bước Ứng cử, đề cử.</p>}
        <ol>
          {on.map((name) => (
            <NameLine key={name.id} dossierId={dossierId} election={election} name={name} />
          ))}
        </ol>
        {off.length > 0 && (
          <>
            <h3>Đã rút tên</h3>
            <ul>
              {off.map((name) => (
                <li key={name.id}>
                  <span className="grow">{name.printed}</span>
                  <span className="t14 sub">{name.withdrawn?.toLowerCase()}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {result !== null && (
          <p className="t14 sub pad">
            Thu về {election.figures.collected}, hợp lệ {result.valid}, không hợp lệ{' '}
            {result.invalid}. Trúng cử khi được từ {result.threshold} phiếu.
          </p>
        )}
      </div>
    </section>
  )
}

interface NameLineProps extends NamesPanelProps {
  readonly name: ElectionNameView
}

function NameLine({ dossierId, election, name }: NameLineProps) {
  const [removing, setRemoving] = useState(false)
  const remove = useElectionCall(dossierId, client.elections.removeName)
  return (
    <li className={name.outcome ?? undefined}>
      <span className="num place">{name.number}</span>
      <span className="grow">
        {name.printed}
        <span className="t14 sub ell" title={name.unit}>
          {notesOf(name)}
        </span>
        {removing && (
          <ReasonForm
            label="Lý do bỏ tên ghi nhầm"
            refused={remove.refused}
            isPending={remove.isPending}
            actions={[
              {
                words: 'Bỏ tên',
                run: (reason) =>
                  remove.run({
                    id: dossierId,
                    ballotId: election.ballotId,
                    nameId: name.id,
                    reason,
                  }),
              },
            ]}
            onCancel={() => setRemoving(false)}
          />
        )}
      </span>
      {name.votes !== null && (
        <span className="votes">
          <b className="num">{name.votes}</b>
          <span className="t14 sub">{name.percent}%</span>
        </span>
      )}
      {election.listIsOpen && name.outcome === null && !removing && (
        <Button
          small
          look="quiet"
          aria-label={`Bỏ ${name.printed}, ghi nhầm`}
          onClick={() => setRemoving(true)}
        >
          Bỏ
        </Button>
      )}
    </li>
  )
}

function notesOf({ unit, origin, withdrawn, outcome }: ElectionNameView): string {
  const notes = [
    outcome === null ? null : OUTCOMES[outcome],
    origin === 'Ban Chấp hành giới thiệu' ? null : origin.toLowerCase(),
    withdrawn === null ? null : withdrawn.toLowerCase(),
    unit,
  ]
  return notes.filter(Boolean).join('; ')
}
