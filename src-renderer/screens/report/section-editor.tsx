import { Hash, ListTree } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { RefObject } from 'react'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { FactListView } from '#core/contract/facts-contract.ts'
import type { ReportSectionView, ReportView } from '#core/contract/report-contract.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { client } from '#renderer/client/contract-client.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { Button } from '#renderer/parts/button.tsx'
import { FactTable } from '#renderer/parts/fact-table.tsx'
import { ChipMenu } from './chip-menu.tsx'
import { ChipText } from './chip-text.tsx'
import type { ChipTextHandle } from './chip-text.tsx'
import { factsList } from './report-words.ts'

interface SectionEditorProps {
  readonly dossier: Dossier
  readonly view: ReportView
  readonly section: ReportSectionView
  readonly lists: readonly FactListView[]
  readonly editor: RefObject<ChipTextHandle | null>
}

/** One section: its words with figures as chips, and where it is written row by row its rows below. */
export function SectionEditor({ dossier, view, section, lists, editor }: SectionEditorProps) {
  const [open, setOpen] = useState<Opened>(section.state === 'empty' ? 'hints' : null)
  const { refusal, chips, quotes, onSave } = useSectionText(dossier.id, view, section)
  const list = section.kind === 'list' ? factsList(lists, section.list) : null
  const hasText = HAS_TEXT.has(section.id) || section.kind === 'text'
  return (
    <section className="panel section-editor" aria-label={section.label}>
      <ToolRow
        section={section}
        wordsPerPage={view.wordsPerPage}
        hasText={hasText}
        open={open}
        onOpen={setOpen}
      />
      {open === 'hints' && <Hints section={section} />}
      {refusal !== null && (
        <p className="section-refusal c-bad" role="alert">
          {refusal} Chữ đã gõ vẫn còn ở đây.
        </p>
      )}
      {hasText && (
        <div className={list === null ? 'sheet scroll' : 'sheet short scroll'}>
          <ChipText
            key={section.id}
            label={section.label}
            value={section.text}
            chips={chips}
            quotes={quotes}
            onSave={onSave}
            onInsert={() => setOpen('figures')}
            handle={editor}
          />
        </div>
      )}
      {list !== null && (
        <div className="section-rows">
          <FactTable dossier={dossier} list={list} sheetPixels={ROWS_PIXELS} />
        </div>
      )}
      {open === 'figures' && (
        <ChipMenu
          chips={view.chips}
          section={section.id}
          onClose={() => {
            setOpen(null)
            editor.current?.focus()
          }}
          onChoose={(token) => {
            setOpen(null)
            editor.current?.insert(token)
          }}
        />
      )}
    </section>
  )
}

function Hints({ section }: { section: ReportSectionView }) {
  return (
    <ul className="section-hints">
      {section.suggestions.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  )
}

/** Its words with what each figure prints, the words that have a remark, and saving. */
function useSectionText(id: string, view: ReportView, section: ReportSectionView) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const set = useCall(id, client.facts.set, {
    onFailure: ({ sentence }) => setRefusal(sentence),
    onDone: () => setRefusal(null),
  })
  const chips = useMemo(() => {
    const known = new Map(view.chips.map((chip) => [chip.token, chip]))
    return new Map(
      [...Object.entries(view.tokens)]
        .map(
          ([token, printed]) =>
            [token, { label: known.get(token)?.label ?? token, printed }] as const,
        )
        .concat(
          view.chips.map(({ token, label, printed }) => [token, { label, printed }] as const),
        ),
    )
  }, [view.chips, view.tokens])
  const quotes = view.remarks.flatMap((one) =>
    one.section === section.id && one.quote !== null ? [one.quote] : [],
  )
  const { mutate } = set
  const onSave = useCallback(
    (text: string) =>
      mutate({ id: id, facts: [{ name: section.fact, value: text === '' ? null : text }] }),
    [mutate, id, section.fact],
  )
  return { refusal, chips, quotes, onSave }
}

type Opened = 'figures' | 'hints' | null

interface ToolRowProps {
  readonly section: ReportSectionView
  readonly wordsPerPage: number
  readonly hasText: boolean
  readonly open: Opened
  readonly onOpen: (what: Opened) => void
}

function ToolRow({ section, wordsPerPage, hasText, open, onOpen }: ToolRowProps) {
  return (
    <div className="tool-row">
      {hasText && (
        <Button small icon={Hash} onClick={() => onOpen('figures')} aria-keyshortcuts="Control+M">
          Chèn số liệu
        </Button>
      )}
      <Button
        small
        icon={ListTree}
        aria-expanded={open === 'hints'}
        onClick={() => onOpen(open === 'hints' ? null : 'hints')}
      >
        Khung gợi ý
      </Button>
      <span className="grow" />
      <span className="t14 sub nw">{lengthWords(section, wordsPerPage)}</span>
    </div>
  )
}

/** What the middle of the usual laptop has for the rows of a section. */
const ROWS_PIXELS = 560

/** Written row by row, with words that lead into the rows. */
const HAS_TEXT = new Set(['limitations', 'newTargets', 'tasks'])

function lengthWords({ words, kind }: ReportSectionView, wordsPerPage: number): string {
  if (words === 0) return kind === 'list' ? '' : 'chưa viết'
  const pages = Math.max(1, Math.round((words * 10) / wordsPerPage)) / 10
  return `${formatInteger(words)} chữ, khoảng ${String(pages).replace('.', ',')} trang`
}
