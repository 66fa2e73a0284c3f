import { Plus } from 'lucide-react'
import { useNavigate } from 'react-router'
import type { DossierSummary } from '#core/contract/values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useDossiers } from '#renderer/client/queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { WindowFrame } from '#renderer/frame/window-frame.tsx'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { Awaiting } from '#renderer/parts/waiting.tsx'
import { OpenPackageButton, PackageDrop } from '../package/open-package.tsx'
import { DossierRow, SampleOffer } from './dossier-row.tsx'
import { EightSteps } from './eight-steps.tsx'
import { FirstRun } from './first-run.tsx'
import './home.css'
import '../package/package.css'

/** The list of dossiers; on a machine without one, where to begin. */
export function HomeScreen() {
  const dossiers = useDossiers()
  return (
    <WindowFrame view={null} nav={null}>
      <PackageDrop />
      {dossiers.data ? (
        <Home dossiers={dossiers.data} />
      ) : (
        <Awaiting
          query={dossiers}
          what="Đang mở danh sách hồ sơ"
          failed="Chưa mở được danh sách hồ sơ"
        />
      )}
    </WindowFrame>
  )
}

function Home({ dossiers }: { dossiers: readonly DossierSummary[] }) {
  const navigate = useNavigate()
  const sample = useCall(null, () => client.dossiers.openSample(), {
    onDone: ({ id }) => void navigate(`/d/${id}`),
  })
  const openSample = () => sample.mutate(undefined)
  if (dossiers.length === 0) return <FirstRun onSample={openSample} opening={sample.isPending} />
  const own = dossiers.filter((dossier) => !dossier.sample)
  const samples = dossiers.filter((dossier) => dossier.sample)
  return (
    <div className="home">
      <section className="home-list">
        <PageHeader
          title="Hồ sơ đại hội"
          answer={`${dossiers.length} hồ sơ`}
          actions={
            <>
              <OpenPackageButton />
              <Button look="primary" icon={Plus} onClick={() => void navigate('/lap-ho-so')}>
                Lập hồ sơ mới
              </Button>
            </>
          }
        />
        <div className="home-rows scroll">
          {own.length > 0 && (
            <div className="panel">
              {own.map((dossier) => (
                <DossierRow key={dossier.id} dossier={dossier} />
              ))}
            </div>
          )}
          <div className="panel sample-panel">
            {samples.map((dossier) => (
              <DossierRow key={dossier.id} dossier={dossier} />
            ))}
            {samples.length === 0 && <SampleOffer onOpen={openSample} opening={sample.isPending} />}
          </div>
        </div>
      </section>
      <EightSteps />
    </div>
  )
}
