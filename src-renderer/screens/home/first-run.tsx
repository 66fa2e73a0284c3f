import { FolderPlus, GraduationCap, PackageOpen, ShieldCheck } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useStore } from '#renderer/client/store.ts'
import { setTextSize, textSize } from '#renderer/frame/text-size.ts'
import type { TextSize } from '#renderer/frame/text-size.ts'
import { Button } from '#renderer/parts/button.tsx'
import { OpenPackageButton } from '../package/open-package.tsx'
import { EightSteps } from './eight-steps.tsx'

interface FirstRunProps {
  readonly onSample: () => void
  readonly opening: boolean
}

/** The very first start: two ways to begin. */
export function FirstRun({ onSample, opening }: FirstRunProps) {
  const navigate = useNavigate()
  return (
    <div className="home first-run">
      <section className="hello scroll">
        <h1>Chào đồng chí, ta bắt đầu từ đâu?</h1>
        <i className="rule" />
        <p className="lead">
          Chương trình giúp lập hồ sơ một đại hội công đoàn, từ kế hoạch của cấp trên đến văn bản in
          ra, ngay trên máy này.
        </p>
        <div className="ways">
          <Way
            icon={GraduationCap}
            title="Làm thử với hồ sơ mẫu"
            sentence="Đại hội Công đoàn huyện Tam Đường lần thứ XI: 117 đại biểu, 62 công đoàn cơ sở, đã điền sẵn. Khoảng 10 phút là in được chương trình và danh sách."
            first
          >
            <Button look="primary" onClick={onSample} disabled={opening} autoFocus>
              {opening ? 'Đang mở' : 'Mở hồ sơ mẫu'}
            </Button>
          </Way>
          <Way
            icon={FolderPlus}
            title="Lập hồ sơ của đơn vị"
            sentence="Nên có sẵn: kế hoạch của cấp trên, danh sách đại biểu (Excel cũ cũng được), ngày dự kiến."
          >
            <Button onClick={() => void navigate('/lap-ho-so')}>Lập hồ sơ</Button>
          </Way>
          <Way
            icon={PackageOpen}
            title="Mở hồ sơ nhận từ nơi khác"
            sentence="Tệp .daihoi do người trước bàn giao hoặc cấp dưới gửi lên. Xem bên trong rồi mới nhận."
          >
            <OpenPackageButton />
          </Way>
        </div>
        <div className="calm">
          <span className="row">
            <ShieldCheck size={16} strokeWidth={1.75} aria-hidden="true" /> Không dùng mạng, dữ liệu
            chỉ nằm trên máy này
          </span>
          <TextSizeChoice />
        </div>
      </section>
      <EightSteps />
    </div>
  )
}

interface WayProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly sentence: string
  readonly first?: boolean
  readonly children: ReactNode
}

function Way({ icon: Icon, title, sentence, first = false, children }: WayProps) {
  return (
    <article className={first ? 'way first' : 'way'}>
      <span className="way-icon">
        <Icon size={26} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div>
        <h2>{title}</h2>
        <p>{sentence}</p>
      </div>
      {children}
    </article>
  )
}

const SIZES: readonly (readonly [TextSize, string])[] = [
  ['100', 'Thường'],
  ['115', 'Lớn'],
]

function TextSizeChoice() {
  const size = useStore(textSize)
  return (
    <span className="row">
      Cỡ chữ
      <span className="seg" role="group" aria-label="Cỡ chữ">
        {SIZES.map(([value, words]) => (
          <button
            key={value}
            type="button"
            aria-pressed={size === value}
            onClick={() => setTextSize(value)}
          >
            {words}
          </button>
        ))}
      </span>
    </span>
  )
}
