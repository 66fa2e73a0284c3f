import { useQuery } from '@tanstack/react-query'
import { FileWarning, PackageOpen } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { givenFile } from '#renderer/client/opened-file.ts'
import type { GivenFile } from '#renderer/client/opened-file.ts'
import { useStore } from '#renderer/client/store.ts'
import { WindowFrame } from '#renderer/frame/window-frame.tsx'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { EmptyState, LoadingBar } from '#renderer/parts/waiting.tsx'
import { OpenPackageButton, PackageDrop } from './open-package.tsx'
import { PackageContentsView } from './package-contents-view.tsx'
import { PasswordForm } from './password-form.tsx'
import './package.css'

/** A `.daihoi` file: what is inside, how it stands to the dossier here, and what to do with it. */
export function ImportPackageScreen() {
  const file = useStore(givenFile)
  return (
    <WindowFrame view={null} nav={null}>
      <PackageDrop />
      <div className="page package-page">
        {file === null ? (
          <NoFile />
        ) : file.refusal !== null ? (
          <Refused key={file.number} file={file} sentence={file.refusal} />
        ) : (
          <Inspection key={file.number} file={file} />
        )}
      </div>
    </WindowFrame>
  )
}

function NoFile() {
  return (
    <section className="panel package-panel" aria-label="Chọn gói">
      <EmptyState
        icon={PackageOpen}
        title="Chưa chọn tệp nào"
        sentence="Chọn tệp .daihoi nhận từ nơi khác, hoặc kéo tệp thả vào cửa sổ này. Xem xong mới nhận."
        actions={
          <>
            <OpenPackageButton look="primary" words="Chọn tệp .daihoi" />
            <HomeButton />
          </>
        }
      />
    </section>
  )
}

function HomeButton() {
  const navigate = useNavigate()
  return <Button onClick={() => void navigate('/')}>Về Trang đầu</Button>
}

function Refused({ file, sentence }: { readonly file: GivenFile; readonly sentence: string }) {
  return (
    <>
      <PageHeader title="Gói hồ sơ" answer={file.name} />
      <section className="panel package-panel" role="alert" aria-label="Chưa mở được gói">
        <EmptyState
          icon={FileWarning}
          title="Chưa mở được tệp này"
          sentence={
            <>
              {sentence}
              <br />
              Hồ sơ trên máy không đổi gì.
            </>
          }
          actions={
            <>
              <OpenPackageButton look="primary" words="Chọn tệp khác" />
              <HomeButton />
            </>
          }
        />
      </section>
    </>
  )
}

function Inspection({ file }: { readonly file: GivenFile }) {
  const [password, setPassword] = useState<string | null>(null)
  const [asked, setAsked] = useState(0)
  const { contentBase64 } = file
  const inspection = useQuery({
    queryKey: ['package', file.number, asked],
    queryFn: () => client.packages.inspect({ contentBase64, password }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const failure = inspection.error && describeFailure(inspection.error)
  const isWrongPassword = failure?.field === 'password'
  if (
    inspection.data?.kind === 'needs-password' ||
    isWrongPassword ||
    (asked > 0 && !inspection.data && !failure)
  ) {
    return (
      <>
        <PageHeader title="Gói hồ sơ" answer={file.name} />
        <PasswordForm
          error={isWrongPassword ? failure.sentence : null}
          opening={inspection.isFetching}
          onOpen={(typed) => {
            setPassword(typed)
            setAsked(asked + 1)
          }}
        />
      </>
    )
  }
  if (failure?.kind === 'said') return <Refused file={file} sentence={failure.sentence} />
  if (failure)
    return <NotInspected sentence={failure.sentence} onRetry={() => void inspection.refetch()} />
  if (inspection.data?.kind !== 'contents') return <LoadingBar what="Đang mở gói" />
  return (
    <PackageContentsView
      file={file}
      password={password}
      contents={inspection.data.contents}
      onMovedOn={() => void inspection.refetch()}
    />
  )
}

/** The program itself did not answer; the file may be as good as any. */
function NotInspected({ sentence, onRetry }: { sentence: string; onRetry: () => void }) {
  return (
    <section className="panel package-panel" role="alert" aria-label="Chưa mở được gói">
      <EmptyState
        icon={FileWarning}
        title="Chưa mở được gói"
        sentence={sentence}
        actions={
          <Button look="primary" onClick={onRetry}>
            Thử lại
          </Button>
        }
      />
    </section>
  )
}
