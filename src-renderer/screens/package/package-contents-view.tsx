import { useState } from 'react'
import { useNavigate } from 'react-router'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { PackageContents } from '#core/contract/data-values.ts'
import { queryClient } from '#renderer/client/connection.ts'
import { client } from '#renderer/client/contract-client.ts'
import type { GivenFile } from '#renderer/client/opened-file.ts'
import { queryKeys } from '#renderer/client/queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { formatMomentInFull } from '#renderer/frame/clock.ts'
import { Button } from '#renderer/parts/button.tsx'
import { ConfirmDialog } from '#renderer/parts/confirm-dialog.tsx'
import { PageHeader, Panel } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { keepYears } from '../dossier-words.ts'
import { Comparison } from './comparison.tsx'
import { ImportedNote } from './imported-note.tsx'
import type { Imported } from './imported-note.tsx'
import { OpenPackageButton } from './open-package.tsx'
import { choiceWords, questionBefore } from './package-words.ts'
import type { ImportChoice } from './package-words.ts'

interface PackageContentsViewProps {
  readonly file: GivenFile
  readonly password: string | null
  readonly contents: PackageContents
  /** The dossier here has changed since it was compared: look again. */
  readonly onMovedOn: () => void
}

/** What is inside, how it stands to the dossier here, and the choices; nothing happens before a button is pressed. */
export function PackageContentsView(props: PackageContentsViewProps) {
  const { file, contents } = props
  const [imported, setImported] = useState<Imported | null>(null)
  return (
    <>
      <PageHeader
        title="Gói hồ sơ"
        answer={file.name}
        actions={<OpenPackageButton words="Chọn tệp khác" />}
      />
      <div className="package-columns">
        <div className="package-left scroll" tabIndex={0} role="region" aria-label="Nội dung gói">
          <Inside contents={contents} />
          <Comparison difference={contents.difference} />
        </div>
        {imported === null ? (
          <Choices key={contents.difference.state} {...props} onImported={setImported} />
        ) : (
          <ImportedNote imported={imported} />
        )}
      </div>
    </>
  )
}

function Inside({ contents }: { readonly contents: PackageContents }) {
  const counts = contents.counts.filter(({ table, rows }) => rows > 0 && !UNTOLD.has(table))
  return (
    <Panel title="Trong gói">
      <div className="panel-body">
        <h3 className="package-title">{keepYears(contents.title)}</h3>
        <dl className="package-facts">
          <dt>Xuất lúc</dt>
          <dd>{formatMomentInFull(contents.writtenAt)}</dd>
          <dt>Người xuất</dt>
          <dd>{contents.writtenBy}</dd>
          <dt>Bằng chương trình</dt>
          <dd>phiên bản {contents.programVersion}</dd>
          <dt>Mật khẩu</dt>
          <dd>{contents.sealed ? 'có' : 'không'}</dd>
          {counts.map(({ table, label, rows }) => (
            <div key={table} className="pair">
              <dt>{label}</dt>
              <dd>{formatInteger(rows)}</dd>
            </div>
          ))}
          <dt>Lần thay đổi</dt>
          <dd>{formatInteger(contents.changes)}</dd>
        </dl>
      </div>
    </Panel>
  )
}

/** One row each in every package. */
const UNTOLD = new Set(['dossier', 'plan', 'person'])

interface ChoicesProps extends PackageContentsViewProps {
  readonly onImported: (imported: Imported) => void
}

function Choices({ file, password, contents, onMovedOn, onImported }: ChoicesProps) {
  const { difference, choices } = contents
  const navigate = useNavigate()
  const [choice, setChoice] = useState<ImportChoice>(choices[0] ?? 'keep')
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const call = useCall(null, client.packages.import, {
    onFailure: ({ sentence }) => {
      setRefusal(sentence)
      onMovedOn()
    },
    onDone: (output) => {
      void queryClient.invalidateQueries({ queryKey: queryKeys.dossier(output.id) })
      onImported({ ...output, choice })
    },
  })
  const question = questionBefore(choice, difference)
  const take = () => {
    setAsking(false)
    setRefusal(null)
    if (choice === 'keep') return void navigate('/')
    const expectedRevision = difference.here?.revision ?? null
    call.mutate({ contentBase64: file.contentBase64, password, choice, expectedRevision })
  }
  return (
    <Panel title="Nhận thế nào" className="package-choices">
      <div className="panel-body">
        <ChoiceList contents={contents} choice={choice} onChoose={setChoice} />
        {refusal !== null && (
          <p className="note warn" role="alert">
            <StateGlyph state="should-review" />
            <span>{refusal}</span>
          </p>
        )}
      </div>
      <div className="package-foot">
        <Button
          look="primary"
          disabled={call.isPending}
          onClick={() => (question === null ? take() : setAsking(true))}
        >
          {call.isPending ? 'Đang nhận' : choiceWords(choice, difference).deed}
        </Button>
        <Button onClick={() => void navigate('/')}>Về Trang đầu</Button>
      </div>
      {asking && question !== null && (
        <ConfirmDialog
          {...question}
          safe="Để nguyên"
          action="Thay hồ sơ trên máy"
          onSafe={() => setAsking(false)}
          onAction={take}
        />
      )}
    </Panel>
  )
}

interface ChoiceListProps {
  readonly contents: PackageContents
  readonly choice: ImportChoice
  readonly onChoose: (choice: ImportChoice) => void
}

function ChoiceList({ contents, choice, onChoose }: ChoiceListProps) {
  const { choices, difference } = contents
  return (
    <fieldset>
      <legend className="visually-hidden">Cách nhận gói</legend>
      {choices.map((option, index) => {
        const words = choiceWords(option, difference)
        return (
          <label key={option} className={option === choice ? 'choice chosen' : 'choice'}>
            <input
              type="radio"
              name="package-choice"
              checked={option === choice}
              onChange={() => onChoose(option)}
            />
            <span>
              <b className="strong">{words.title}</b>{' '}
              {index === 0 && <span className="tag plain">nên chọn</span>}
              <br />
              <span className="sub">{words.sentence}</span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
