import type { NextStepView } from '#core/contract/values.ts'
import type { StepSurprise } from '../client/step-surprise.ts'
import { useStore } from '../client/store.ts'
import { stepQuestion, useSteps } from '../client/use-steps.ts'
import type { StepQuestionContent } from '../client/use-steps.ts'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { formatMomentInFull } from './clock.ts'

/** Asked when undo or redo would take up what was done outside of this window, or what its screen does not show. */
export function StepQuestion() {
  const asked = useStore(stepQuestion)
  return asked && <Question key={asked.next.changeId} asked={asked} />
}

type Words = (
  word: string,
  next: NextStepView,
) => { readonly question: string; readonly consequence: string }

const WORDS: Readonly<Record<StepSurprise, Words>> = {
  foreign: (word, { label, at, actor }) => ({
    question: `${word} việc làm ở nơi khác?`,
    consequence: `Việc sau cùng của hồ sơ không làm ở cửa sổ này: “${label}”, lúc ${formatMomentInFull(at)}, do ${actor} ghi. Chỉ ${word.toLowerCase()} khi chắc người làm việc đó đã biết.`,
  }),
  import: (word, { label, at }) => ({
    question: `${word} cả lần nhập từ tệp?`,
    consequence: `Việc sắp ${word.toLowerCase()} là “${label}”, lúc ${formatMomentInFull(at)}, gồm mọi dòng của lần nhập đó.`,
  }),
  elsewhere: (word, { label, at }) => ({
    question: `${word} việc ở danh sách khác?`,
    consequence: `Việc sắp ${word.toLowerCase()} không nằm ở danh sách đang mở: “${label}”, lúc ${formatMomentInFull(at)}.`,
  }),
}

function Question({ asked }: { readonly asked: StepQuestionContent }) {
  const steps = useSteps(asked.dossierId)
  const word = asked.direction === 'undo' ? 'Hoàn tác' : 'Làm lại'
  return (
    <ConfirmDialog
      {...WORDS[asked.why](word, asked.next)}
      safe="Để nguyên"
      action={`${word} việc đó`}
      onSafe={() => stepQuestion.set(null)}
      onAction={() => {
        stepQuestion.set(null)
        steps.confirm(asked)
      }}
    />
  )
}
