import type { Citation, Confidence } from '#core/checks/finding.ts'
import { formatDateInText } from '#core/base/vietnamese-text.ts'

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  A: 'Tin cậy A: đã đọc đúng điều khoản này.',
  B: 'Tin cậy B: theo văn bản dẫn lại, chưa đối chiếu bản gốc.',
  C: 'Tin cậy C: cần người có thẩm quyền xác nhận; chỉ nhắc, không chặn văn bản.',
}

/** What a clause says, where it stands, how sure it is and who has compared it. */
export function Quote({ citation }: { citation: Citation }) {
  const date =
    citation.documentDate === null ? '' : ` ngày ${formatDateInText(citation.documentDate)}`
  return (
    <blockquote className="clause">
      {citation.says !== null && <p>{citation.says}</p>}
      <cite>
        {citation.symbol}
        {date}, {citation.clause}
        <span>{citation.documentTitle}</span>
        <span>{CONFIDENCE_WORDS[citation.confidence]}</span>
        <span>
          {citation.verifiedBy === null
            ? 'Chưa ai đối chiếu với bản ký.'
            : `Đã đối chiếu với bản ký: ${citation.verifiedBy}.`}
        </span>
      </cite>
    </blockquote>
  )
}
