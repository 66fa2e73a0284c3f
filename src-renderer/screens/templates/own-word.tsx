import { Download, FileUp, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { OwnWordView, TemplateView } from '#core/contract/template-values.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { readAsBase64 } from '#renderer/client/read-as-base64.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { offerDownload, readBase64 } from '../papers/save-file.ts'
import { refreshTemplates } from './template-queries.ts'

interface OwnWordProps {
  readonly id: string
  readonly view: TemplateView
}

/** The office's own Word file in the place of the paper: chosen, its tags seen, taken away again. */
export function OwnWord({ id, view }: OwnWordProps) {
  const { slug, word } = view
  const [tried, setTried] = useState<OwnWordView | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  const options = {
    announce: 'plain' as const,
    onDone: () => void refreshTemplates(),
    onFailure: (failure: { sentence: string }) => setSentence(failure.sentence),
  }
  const save = useCall(id, client.templates.saveWord, options)
  const remove = useCall(id, client.templates.removeWord, options)
  const take = async (file: File) => {
    setSentence(null)
    try {
      const given = { slug, fileName: file.name, contentBase64: await readAsBase64(file) }
      const seen = await client.templates.checkWord(given)
      setTried(seen.faults.length > 0 ? seen : null)
      if (seen.faults.length === 0) save.mutate(given)
    } catch (error) {
      setSentence(describeFailure(error).sentence)
    }
  }
  return (
    <div className="own-word scroll" tabIndex={0} role="region" aria-label="Tệp Word riêng">
      <p>
        Thay cả văn bản này bằng tệp Word của cơ quan. Trong tệp, chỗ nào cần số liệu thì ghi thẻ,
        thí dụ <code>{'{congress.venue}'}</code>; phần lặp theo danh sách nằm giữa{' '}
        <code>{'{#delegates.list}'}</code> và <code>{'{/delegates.list}'}</code>. Tên thẻ có ở mục
        Chèn số liệu.
      </p>
      <div className="row">
        <ChooseWord onFile={(file) => void take(file)} replaces={word !== null} />
        {word !== null && (
          <>
            <Button small icon={Download} onClick={() => void download(slug)}>
              Lưu tệp đang dùng
            </Button>
            <Button small icon={Trash2} onClick={() => remove.mutate({ slug })}>
              Thôi dùng tệp Word
            </Button>
          </>
        )}
      </div>
      {sentence !== null && (
        <p className="c-fail" role="alert">
          {sentence}
        </p>
      )}
      {tried !== null && <WordTags title={`Chưa dùng được ${tried.fileName}`} word={tried} />}
      {word !== null && tried === null && <WordTags title="Tệp đang dùng" word={word} />}
    </div>
  )
}

async function download(slug: string): Promise<void> {
  const { fileName, contentBase64 } = await client.templates.word({ slug })
  offerDownload(fileName, new Blob([readBase64(contentBase64)]))
}

interface ChooseWordProps {
  readonly replaces: boolean
  readonly onFile: (file: File) => void
}

function ChooseWord({ replaces, onFile }: ChooseWordProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button small icon={FileUp} onClick={() => input.current?.click()}>
        {replaces ? 'Chọn tệp Word khác' : 'Chọn tệp Word'}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".docx"
        hidden
        aria-label="Tệp Word của cơ quan"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}

function WordTags({ title, word }: { readonly title: string; readonly word: OwnWordView }) {
  return (
    <>
      <h3>{title}</h3>
      {word.faults.length > 0 && (
        <ul className="word-faults">
          {word.faults.map(({ tag, message }, place) => (
            <li key={place}>
              <StateGlyph state="must-fix" small /> {tag !== null && <code>{tag}</code>} {message}
            </li>
          ))}
        </ul>
      )}
      <p className="sub t14">
        {word.tags.length === 0
          ? 'Không có thẻ nào: văn bản in ra đúng như tệp.'
          : `${word.tags.length} thẻ trong tệp:`}
      </p>
      <ul className="word-tags">
        {word.tags.map((tag) => (
          <li key={tag}>
            <code>{`{${tag}}`}</code>
          </li>
        ))}
      </ul>
    </>
  )
}
