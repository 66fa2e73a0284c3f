import { Download, PackageCheck } from 'lucide-react'
import { useState } from 'react'
import { SHORTEST_PASSWORD } from '#core/contract/data-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import type { Failure } from '#renderer/client/failure.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { windowBridge } from '#renderer/client/window-bridge.ts'
import { Button } from '#renderer/parts/button.tsx'
import { FieldLine } from '#renderer/parts/field-line.tsx'
import { PageHeader, Panel } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { ChooseFolderButton } from '../folder-actions.tsx'
import { offerDownload, readBase64 } from '../papers/save-file.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { ExportedNote } from './exported-note.tsx'
import type { Exported } from './exported-note.tsx'
import './package.css'

/** One dossier as one file, to be carried to another desk. */
export function ExportPackageScreen() {
  const { dossier } = useOpenDossier()
  const [exported, setExported] = useState<Exported | null>(null)
  return (
    <div className="page package-page">
      <PageHeader
        title="Gói bàn giao"
        answer="Cả hồ sơ này trong một tệp .daihoi, để chuyển sang máy khác hoặc gửi cấp trên"
        actions={<ChooseFolderButton />}
      />
      <div className="package-columns scroll">
        <ExportForm key={dossier.id} id={dossier.id} onExported={setExported} />
        {exported === null ? <WhatGoesAlong /> : <ExportedNote exported={exported} />}
      </div>
    </div>
  )
}

interface ExportFormProps {
  readonly id: string
  readonly onExported: (exported: Exported | null) => void
}

function ExportForm({ id, onExported }: ExportFormProps) {
  const password = usePassword()
  const [failure, setFailure] = useState<string | null>(null)
  const { sealed } = password
  const options = { onFailure: ({ sentence }: Failure) => setFailure(sentence) }
  const save = useCall(null, client.packages.save, {
    ...options,
    onDone: (file) => onExported({ ...file, sealed }),
  })
  const send = useCall(null, client.packages.export, {
    ...options,
    onDone: ({ fileName, contentBase64, bytes }) => {
      offerDownload(fileName, new Blob([readBase64(contentBase64)]))
      onExported({ fileName, path: null, bytes, sealed })
    },
  })
  const isBusy = save.isPending || send.isPending
  const begin = (call: typeof save | typeof send) => {
    const wanted = password.check()
    if (wanted === undefined) return
    setFailure(null)
    // An older "đã ghi" must not stand there should this one fail.
    onExported(null)
    call.mutate({ id, password: wanted })
  }
  return (
    <Panel title="Xuất gói" className="package-form">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          begin(save)
        }}
      >
        <div className="panel-body">
          <PasswordFields password={password} />
          {failure !== null && (
            <p className="note bad" role="alert">
              <StateGlyph state="must-fix" />
              <span>{failure}</span>
            </p>
          )}
        </div>
        <div className="package-foot">
          <Button type="submit" look="primary" icon={PackageCheck} disabled={isBusy}>
            {save.isPending ? 'Đang ghi' : 'Ghi vào thư mục văn bản'}
          </Button>
          <Button icon={Download} disabled={isBusy} onClick={() => begin(send)}>
            {send.isPending ? 'Đang ghi' : windowBridge ? 'Lưu nơi khác' : 'Tải về'}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

interface Password {
  readonly sealed: boolean
  readonly first: string
  readonly second: string
  readonly faults: { readonly first: string | null; readonly second: string | null }
  seal(on: boolean): void
  type(which: 'first' | 'second', text: string): void
  /** The password to use, null for none; undefined after showing what is wrong. */
  check(): string | null | undefined
}

const NO_FAULTS = { first: null, second: null }

function usePassword(): Password {
  const [sealed, setSealed] = useState(false)
  const [typed, setTyped] = useState({ first: '', second: '' })
  const [faults, setFaults] = useState<Password['faults']>(NO_FAULTS)
  return {
    ...typed,
    sealed,
    faults,
    seal: (on) => {
      setSealed(on)
      setFaults(NO_FAULTS)
    },
    type: (which, text) => {
      setTyped({ ...typed, [which]: text })
      setFaults(NO_FAULTS)
    },
    check: () => {
      if (!sealed) return null
      const found = faultsOf(typed.first, typed.second)
      setFaults(found)
      return found.first === null && found.second === null ? typed.first : undefined
    },
  }
}

function faultsOf(first: string, second: string): Password['faults'] {
  if ([...first.normalize('NFC')].length < SHORTEST_PASSWORD) {
    return { ...NO_FAULTS, first: `Mật khẩu cần từ ${SHORTEST_PASSWORD} ký tự trở lên.` }
  }
  if (second === '') return { ...NO_FAULTS, second: 'Gõ lại mật khẩu một lần nữa ở đây.' }
  if (first.normalize('NFC') === second.normalize('NFC')) return NO_FAULTS
  return { ...NO_FAULTS, second: 'Hai lần gõ không giống nhau. Gõ lại lần hai.' }
}

function PasswordFields({ password }: { readonly password: Password }) {
  return (
    <>
      <fieldset>
        <legend className="label">Mật khẩu</legend>
        {[false, true].map((on) => (
          <label key={String(on)} className={on === password.sealed ? 'choice chosen' : 'choice'}>
            <input
              type="radio"
              name="package-sealed"
              checked={on === password.sealed}
              onChange={() => password.seal(on)}
            />
            <span>
              <b className="strong">{on ? 'Đặt mật khẩu' : 'Không đặt mật khẩu'}</b>
              <br />
              <span className="sub">
                {on
                  ? 'Không có mật khẩu thì không ai đọc được gì trong tệp. Nên đặt khi gửi qua thư điện tử, Zalo.'
                  : 'Ai có tệp và chương trình đều mở được. Hợp khi trao tận tay bằng thẻ USB.'}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {password.sealed && (
        <div className="package-passwords">
          {(['first', 'second'] as const).map((which) => (
            <FieldLine
              key={which}
              label={which === 'first' ? 'Mật khẩu' : 'Gõ lại mật khẩu'}
              help={which === 'first' ? `Từ ${SHORTEST_PASSWORD} ký tự trở lên` : ''}
              error={password.faults[which]}
              width="240px"
            >
              {(control) => (
                <input
                  {...control}
                  className="input"
                  type="password"
                  autoComplete="new-password"
                  value={password[which]}
                  onChange={(event) => password.type(which, event.target.value)}
                />
              )}
            </FieldLine>
          ))}
          <p className="note warn">
            <StateGlyph state="should-review" />
            <span>
              Quên mật khẩu thì không cách nào mở lại được tệp này, kể cả người làm chương trình. Hồ
              sơ trên máy vẫn mở bình thường.
            </span>
          </p>
        </div>
      )}
    </>
  )
}

function WhatGoesAlong() {
  return (
    <Panel title="Trong gói có gì" className="package-side">
      <ul className="panel-body package-list">
        <li>
          Mọi số liệu của hồ sơ: thông tin, kế hoạch, đơn vị, đại biểu, nhân sự, chương trình, việc.
        </li>
        <li>Lịch sử thay đổi, có tên người ghi; ở máy kia vẫn hoàn tác được.</li>
        <li>Không có tệp Word, Excel đã ghi, không có hồ sơ nào khác.</li>
        <li>Hồ sơ trên máy này giữ nguyên.</li>
      </ul>
    </Panel>
  )
}
