import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { ImportPreview, ImportRequest } from '#core/contract/import-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { queryClient } from '#renderer/client/connection.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { LoadingBar } from '#renderer/parts/waiting.tsx'
import { PurposeDialog } from '../personal-data/purpose-dialog.tsx'
import { useStore } from '#renderer/client/store.ts'
import { tonePlacement } from '../tone-placement.ts'
import { useStatusHints } from '../status-hints.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { ChooseFile } from './choose-file.tsx'
import { FileLine } from './file-line.tsx'
import type { Correction } from './doubts.ts'
import { ImportTable } from './import-preview.tsx'
import {
  IMPORT_PLACES,
  IMPORT_TITLES,
  applyWords,
  beforeWriting,
  asImportKind,
  describeCounts,
  reasonNotToApply,
} from './import-words.ts'
import type { ChosenFile } from './read-file.ts'
import './import.css'

/** What the person has told about the file so far; sent anew with every question. */
type Options = Pick<
  ImportRequest,
  'kind' | 'sheet' | 'sheets' | 'mapping' | 'corrections' | 'leaveOut' | 'tonePlacement'
>

const HINTS = [
  { keys: 'F8', words: 'chỗ nghi ngờ sau' },
  { keys: 'Ctrl Enter', words: 'đúng, nhận' },
  { keys: 'F2', words: 'sửa ô' },
  { keys: 'Dấu cách', words: 'chọn dòng' },
]

/** From a workbook to the dossier: choose, look and put right, write. Another address is another file. */
export function ImportScreen() {
  const [search] = useSearchParams()
  const kind = asImportKind(search.get('loai'))
  return <ImportFlow key={kind} kind={kind} />
}

function ImportFlow({ kind }: { readonly kind: Options['kind'] }) {
  const { dossier } = useOpenDossier()
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [options, setOptions] = useState<Options>(() => freshOptions(kind))
  const tones = useStore(tonePlacement)
  const question = usePreview(dossier.id, file, { ...options, tonePlacement: tones })
  const unusable = question.error ? describeFailure(question.error).sentence : null
  const back = () => {
    setFile(null)
    setRefusal(null)
    setOptions((before) => freshOptions(before.kind))
  }
  const title = options.kind ? IMPORT_TITLES[options.kind] : 'Nhập từ Excel'
  if (!file || (unusable !== null && !question.preview)) {
    return (
      <div className="page">
        <PageHeader title={title} />
        <ChooseFile
          kind={options.kind}
          onKind={(other) => setOptions(freshOptions(other))}
          refusal={refusal ?? unusable}
          onRefuse={setRefusal}
          onChoose={(chosen) => {
            setRefusal(null)
            setOptions((before) => freshOptions(before.kind))
            setFile(chosen)
          }}
        />
      </div>
    )
  }
  if (!question.preview) {
    const stop = () => {
      void queryClient.cancelQueries({ queryKey: ['import'] })
      back()
    }
    return (
      <div className="page">
        <PageHeader title={title} />
        <LoadingBar what={`Đang đọc tệp ${file.name}`} onStop={stop} />
      </div>
    )
  }
  return (
    <PreviewPage
      dossierId={dossier.id}
      file={file}
      options={{ ...options, tonePlacement: tones }}
      setOptions={setOptions}
      preview={question.preview}
      refusal={unusable}
      onBack={back}
    />
  )
}

function freshOptions(kind: Options['kind']): Options {
  return { kind, sheet: null, mapping: {}, corrections: [], leaveOut: [] }
}

function requestOf(dossierId: string, file: ChosenFile, options: Options) {
  return { dossierId, fileName: file.name, contentBase64: file.contentBase64, ...options }
}

/** The preview of the file; while it is asked anew, or when an answer is refused, the last one stays. */
function usePreview(dossierId: string, file: ChosenFile | null, options: Options) {
  const question = useQuery({
    queryKey: ['import', dossierId, file?.number ?? 0, options],
    queryFn: ({ signal }) => {
      if (!file) throw new Error('preview asked without a file')
      return client.imports.preview(requestOf(dossierId, file, options), { signal })
    },
    enabled: file !== null,
    gcTime: 0,
    staleTime: 0,
  })
  const [last, setLast] = useState<LastPreview | null>(null)
  if (question.data && file && question.data !== last?.preview) {
    setLast({ preview: question.data, fileNumber: file.number })
  }
  const kept = last && file && last.fileNumber === file.number ? last.preview : null
  return { preview: question.data ?? kept, error: question.error }
}

interface LastPreview {
  readonly preview: ImportPreview
  readonly fileNumber: number
}

interface PreviewPageProps {
  readonly dossierId: string
  readonly file: ChosenFile
  readonly options: Options
  readonly setOptions: (change: (before: Options) => Options) => void
  readonly preview: ImportPreview
  /** Why the last choice could not be followed; the table shows the answer before it. */
  readonly refusal: string | null
  readonly onBack: () => void
}

function PreviewPage(props: PreviewPageProps) {
  const { preview, setOptions, options } = props
  useStatusHints(HINTS)
  const onMap = useCallback(
    (index: number, field: string | null) =>
      setOptions((before) => ({ ...before, mapping: { ...before.mapping, [index]: field } })),
    [setOptions],
  )
  const onCorrect = useCallback(
    (corrections: readonly Correction[]) =>
      setOptions((before) => ({
        ...before,
        corrections: [
          ...before.corrections.filter(
            (old) => !corrections.some((c) => c.sheetRow === old.sheetRow && c.field === old.field),
          ),
          ...corrections,
        ],
      })),
    [setOptions],
  )
  return (
    <div className="page import-page">
      <PageHeader title={IMPORT_TITLES[preview.kind]} answer={describeCounts(preview)} />
      <FileLine
        preview={preview}
        onKind={(kind) => setOptions(() => freshOptions(kind))}
        onSheets={([sheet = null, ...more]) =>
          setOptions((before) => ({
            ...freshOptions(before.kind),
            sheet,
            ...(sheet !== null && more.length > 0 ? { sheets: [sheet, ...more] } : {}),
          }))
        }
        onBack={props.onBack}
      />
      <ImportTable
        preview={preview}
        leaveOut={options.leaveOut}
        onMap={onMap}
        onCorrect={onCorrect}
        onLeaveOut={(rows) => setOptions((before) => ({ ...before, leaveOut: [...rows] }))}
      />
      <ApplyBar {...props} />
    </div>
  )
}

/** With many people at once the purpose must be noted first. */
const PEOPLE_KINDS: ReadonlySet<string> = new Set(['delegates', 'candidates', 'members', 'guests'])

/** The last line of the screen: nothing is written until its one button. */
function ApplyBar({ dossierId, file, options, preview, refusal, onBack }: PreviewPageProps) {
  const navigate = useNavigate()
  const [failure, setFailure] = useState<string | null>(null)
  const apply = useCall(dossierId, client.imports.apply, {
    announce: true,
    onFailure: ({ sentence }) => setFailure(sentence),
    onDone: () => void navigate(`/d/${dossierId}/${IMPORT_PLACES[preview.kind].path}`),
  })
  const [asking, setAsking] = useState(false)
  const { congress } = useOpenDossier().dossier
  const unsaid = congress.dataPurpose === null && PEOPLE_KINDS.has(preview.kind)
  const write = () => {
    setFailure(null)
    // The kind is sent as it was shown, so that writing cannot guess otherwise than the preview.
    apply.mutate({ ...requestOf(dossierId, file, options), kind: preview.kind })
  }
  const wrong = failure ?? refusal
  const reason = reasonNotToApply(preview)
  return (
    <div className="import-apply">
      {wrong === null ? (
        <span className="grow sub">{reason ?? beforeWriting(preview)}</span>
      ) : (
        <span className="grow c-bad" role="alert">
          <StateGlyph state="must-fix" small /> {wrong}
        </span>
      )}
      <Button onClick={onBack}>Bỏ, không nhập</Button>
      <Button
        look="primary"
        disabled={reason !== null || apply.isPending}
        onClick={() => (unsaid ? setAsking(true) : write())}
      >
        {apply.isPending ? 'Đang ghi' : applyWords(preview)}
      </Button>
      {asking && (
        <PurposeDialog
          dossierId={dossierId}
          action="Ghi mục đích và nhập"
          onNoted={() => {
            setAsking(false)
            write()
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
