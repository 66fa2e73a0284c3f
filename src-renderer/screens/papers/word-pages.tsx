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
      drawn.className = 'word-drawing'
      document.body.append(drawn)
      await renderAsync(readBase64(contentBase64), drawn, drawn, {
        className: 'word',
        inWrapper: true,
        breakPages: true,
        ignoreLastRenderedPageBreak: true,
        useBase64URL: true,
        // Tab stops and their dot leaders.
        experimental: true,
      })
      await waitForTabStops()
      fillToTheMargin(drawn)
      drawn.remove()
      drawn.className = ''
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

/** docx-preview measures tab stops half a second after drawing, on a sheet that is in the page and not zoomed. */
function waitForTabStops(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 520))
}

/** A right tab with nothing behind it takes the rest of its line; docx-preview measures the nothing as far away. */
function fillToTheMargin(sheet: HTMLElement): void {
  for (const tab of sheet.querySelectorAll<HTMLElement>('.word-tab-stop')) {
    const line = tab.closest('p')
    if (!line || !tab.style.wordSpacing.startsWith('-')) continue
    tab.style.wordSpacing = '0'
    const room = line.getBoundingClientRect().right - tab.getBoundingClientRect().right
    tab.style.wordSpacing = `${Math.max(0, Math.floor(room) - 1)}px`
  }
}
