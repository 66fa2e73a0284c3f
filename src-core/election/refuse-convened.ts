import type { ElectionNow } from './election-now.ts'

/** A meeting has one number of people convened: ballots are not handed out by another than that of its session. */
export function refuseOtherConvened(
  { ballot }: Pick<ElectionNow, 'ballot'>,
  sitting: number | null,
): string | null {
  const { convened } = ballot.figures
  if (sitting === null || convened === sitting) return null
  return `Triệu tập ghi ${convened ?? '…'} mà phiên đang họp ghi triệu tập ${sitting}. Ghi ${sitting}; nếu số của phiên sai thì sửa số của phiên ở Số liệu văn bản trước.`
}
