import { useStore } from '../client/store.ts'
import { stepQuestion, useSteps } from '../client/use-steps.ts'
import type { StepQuestionContent } from '../client/use-steps.ts'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { formatMomentInFull } from './clock.ts'

/** Asked when undo or redo would take up what was done outside of this window. */
export function StepQuestion() {
  const asked = useStore(stepQuestion)
  return asked && <Question key={asked.next.changeId} asked={asked} />
}

function Question({ asked }: { readonly asked: StepQuestionContent }) {
  const steps = useSteps(asked.dossierId)
  const { label, actor, at } = asked.next
  const word = asked.direction === 'undo' ? 'Hoàn tác' : 'Làm lại'
  return (
    <ConfirmDialog
      question={`${word} việc làm ở nơi khác?`}
      consequence={`Việc sau cùng của hồ sơ không làm ở cửa sổ này: “${label}”, lúc ${formatMomentInFull(at)}, do ${actor} ghi. Chỉ ${word.toLowerCase()} khi chắc người làm việc đó đã biết.`}
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
