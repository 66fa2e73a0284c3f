import { CircleAlert, ShieldCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import type { RescueChoice, RescueStatus } from '#core/contract/data-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { startOver } from '#renderer/client/start-over.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { AppMark } from '#renderer/parts/app-mark.tsx'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { BackupBrowser } from '../backups/backup-browser.tsx'
import { wordChoice } from './rescue-words.ts'
import type { ClosedStatus } from './rescue-words.ts'
import './rescue.css'

interface RescueScreenProps {
  readonly status: ClosedStatus
  /** Back to what can be read; null while nothing is open. */
  readonly onBack: (() => void) | null
}

/** The data could not be opened for work: what happened, what is safe, what can be done. */
export function RescueScreen({ status, onBack }: RescueScreenProps) {
  const [restoring, setRestoring] = useState(false)
  useEffect(() => {
    document.title = 'Mở dữ liệu | Trợ lý Đại hội'
  }, [])
  return (
    <div className="rescue">
      <header className="header">
        <span className="header-home">
          <AppMark />
          <span className="header-name">Trợ lý Đại hội</span>
        </span>
      </header>
      <main className="main" id="main" tabIndex={-1}>
        {restoring ? (
          <RestoreChoice onBack={() => setRestoring(false)} />
        ) : (
          <Choices status={status} onBack={onBack} onRestore={() => setRestoring(true)} />
        )}
      </main>
    </div>
  )
}

interface ChoicesProps extends RescueScreenProps {
  readonly onRestore: () => void
}

function Choices({ status, onBack, onRestore }: ChoicesProps) {
  const { choices, take, taking, said } = useChoices(status)
  return (
    <div className="rescue-page scroll">
      <CircleAlert className="sign" size={34} strokeWidth={1.5} aria-hidden="true" />
      <h1>
        {status.state === 'read-only'
          ? 'Dữ liệu đang mở chỉ để đọc'
          : 'Chưa mở được dữ liệu để làm việc'}
      </h1>
      <p className="lead">{status.sentence}</p>
      {/* The other reasons say it beside the ways. */}
      {status.reason === 'newer' && <p>{status.advice}</p>}
      <p className="safe">
        <ShieldCheck size={18} strokeWidth={1.75} aria-hidden="true" />
        {status.safe}
      </p>
      {said !== null && (
        <p className="note warn" role="alert">
          <StateGlyph state="should-review" />
          {said}
        </p>
      )}
      <h2>Có thể làm</h2>
      <div className="ways">
        {choices.map((choice, index) => (
          <Way
            key={choice.kind}
            choice={choice}
            status={status}
            first={index === 0}
            taking={taking}
            onTake={() => (choice.kind === 'restore' ? onRestore() : take(choice.kind))}
          />
        ))}
      </div>
      {onBack && <Button onClick={onBack}>Quay lại xem dữ liệu</Button>}
      <details className="technical">
        <summary>Chi tiết kỹ thuật</summary>
        <dl>
          <dt>Nơi để dữ liệu</dt>
          <dd>{status.technical.place}</dd>
          <dt>Mã lỗi</dt>
          <dd>{status.technical.code}</dd>
        </dl>
      </details>
    </div>
  )
}

interface WayProps {
  readonly choice: RescueChoice
  readonly status: ClosedStatus
  readonly first: boolean
  readonly taking: RescueChoice['kind'] | null
  readonly onTake: () => void
}

function Way({ choice, status, first, taking, onTake }: WayProps) {
  const words = wordChoice(choice, status.reason)
  return (
    <article className={first ? 'way first' : 'way'}>
      <div>
        <h3>{words.title}</h3>
        <p>
          {words.sentence}
          {'folder' in choice && <span className="folder">{choice.folder}</span>}
        </p>
      </div>
      <Button
        look={first ? 'primary' : 'plain'}
        autoFocus={first}
        disabled={taking !== null}
        onClick={onTake}
      >
        {taking === choice.kind ? words.busy : words.button}
      </Button>
    </article>
  )
}

const CALLS: Readonly<
  Record<Exclude<RescueChoice['kind'], 'restore'>, () => Promise<RescueStatus>>
> = {
  'try-again': () => client.rescue.tryAgain(),
  'open-read-only': () => client.rescue.openReadOnly(),
  'copy-here': () => client.rescue.copyHere(),
  'start-fresh': () => client.rescue.startFresh(),
}

function useChoices(status: ClosedStatus) {
  const navigate = useNavigate()
  const [said, setSaid] = useState<string | null>(null)
  const call = useCall(null, (kind: keyof typeof CALLS) => CALLS[kind](), {
    onFailure: ({ sentence }) => setSaid(sentence),
    onDone: (after) => {
      if (after.state === 'closed') setSaid(`Vẫn chưa mở được. ${after.advice}`)
      else if (after.state === 'open' || status.state === 'closed')
        void navigate('/', { replace: true })
      void startOver(after)
    },
  })
  return {
    choices: status.choices,
    said,
    taking: call.isPending ? call.variables : null,
    take: (kind: keyof typeof CALLS) => {
      setSaid(null)
      call.mutate(kind)
    },
  }
}

function RestoreChoice({ onBack }: { readonly onBack: () => void }) {
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <div className="page">
      <div className="page-head">
        <h1>Khôi phục từ một bản sao lưu</h1>
        <span className="sub ell">Chọn một bản, xem có gì trong đó, rồi khôi phục</span>
        <div className="actions">
          <Button onClick={onBack}>Quay lại các cách khác</Button>
        </div>
      </div>
      <BackupBrowser
        chosen={chosen}
        onChoose={setChosen}
        onRestored={() => void navigate('/sao-luu', { replace: true })}
      />
    </div>
  )
}
