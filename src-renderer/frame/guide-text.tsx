import MarkdownIt from 'markdown-it'
import { useMemo } from 'react'
import guide from '../../docs/huong-dan/muoi-phut-dau-tien.md?raw'

/** The guide for the first ten minutes as it stands in docs, without its title and pictures: the screens are beside it. */
export function GuideText() {
  const html = useMemo(() => new MarkdownIt({ html: false }).render(withoutPictures(guide)), [])
  // Our own text, and markdown-it lets no HTML through.
  return <div className="guide" dangerouslySetInnerHTML={{ __html: html }} />
}

function withoutPictures(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('![') && !line.startsWith('# '))
    .join('\n')
}
