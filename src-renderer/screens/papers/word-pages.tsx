import { useEffect, useRef, useState } from 'react'
import { ErrorPanel, LoadingBar } from '#renderer/parts/waiting.tsx'
import { readBase64 } from './save-file.ts'
import { useFitToDesk } from './use-fit-to-desk.ts'

interface WordPagesProps {
  readonly contentBase64: string
  readonly title: string
}

/** The .docx itself, page by page, as wide as the desk. */
export function WordPages({ contentBase64, title }: WordPagesProps) {
  const pages = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<{ readonly error: unknown } | 'drawing' | 'drawn'>('drawing')
  useEffect(() => {
    const target = pages.current
    if (!target) return
    let left = false
    const draw = async () => {
      const { renderAsync } = await import('docx-preview')
      const drawn = document.createElement('div')
      await renderAsync(readBase64(contentBase64), drawn, drawn, {
        className: 'word',
        inWrapper: true,
        breakPages: true,
        ignoreLastRenderedPageBreak: true,
        useBase64URL: true,
      })
      if (left) return
      target.replaceChildren(drawn)
      setState('drawn')
    }
    draw().catch((error: unknown) => {
      if (!left) setState({ error })
    })
    return () => {
      left = true
    }
  }, [contentBase64])
  useFitToDesk(pages, 'section.word', state === 'drawn')
  return (
    <>
      {state === 'drawing' && <LoadingBar what="Đang vẽ trang giấy" />}
      {typeof state === 'object' && (
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
