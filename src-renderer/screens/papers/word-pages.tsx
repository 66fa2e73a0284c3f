import { useEffect, useRef, useState } from 'react'
import { ErrorPanel, LoadingBar } from '#renderer/parts/waiting.tsx'
import { drawPages, markLines } from './draw-pages.ts'
import { useFitToDesk } from './use-fit-to-desk.ts'

interface WordPagesProps {
  readonly contentBase64: string
  readonly title: string
  /** Lines that read otherwise than in the file that was written. */
  readonly changed?: readonly string[]
}

/** Each drawing is a new page to fit to the desk. */
type Drawing = 'drawing' | { readonly error: unknown } | { readonly drawn: HTMLElement }

const NOTHING: readonly string[] = []

/** The .docx itself, page by page, as wide as the desk. */
export function WordPages({ contentBase64, title, changed = NOTHING }: WordPagesProps) {
  const pages = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<Drawing>('drawing')
  const marks = changed.join('\n')
  useEffect(() => {
    const target = pages.current
    if (!target) return
    let left = false
    const draw = async () => {
      const drawn = await drawPages(contentBase64)
      markLines(drawn, new Set(marks.split('\n').filter(Boolean)))
      if (left) return
      target.replaceChildren(drawn)
      setState({ drawn })
    }
    draw().catch((error: unknown) => {
      if (!left) setState({ error })
    })
    return () => {
      left = true
    }
  }, [contentBase64, marks])
  useFitToDesk(pages, 'section.word', typeof state === 'object' && 'drawn' in state ? state : null)
  return (
    <>
      {state === 'drawing' && <LoadingBar what="Đang vẽ trang giấy" />}
      {typeof state === 'object' && 'error' in state && (
        <ErrorPanel
          title="Chưa vẽ được trang giấy. Lưu tệp rồi mở bằng Word."
          error={state.error}
        />
      )}
      <div className="word-pages">
        <div ref={pages} role="document" aria-label={title} />
      </div>
    </>
  )
}
