import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'

const GROUPS = ['Kinh', 'Thái', 'Mông', 'Dao', 'Vân']

/** The least that filters a long list and takes a paste: rows in memory, a plain test of each, the rows in view drawn. */
function BareGrid({ people, columns }: { readonly people: number; readonly columns: number }) {
  const [rows, setRows] = useState(() =>
    Array.from({ length: people }, (_, row) =>
      Array.from(
        { length: columns },
        (__, column) => `${GROUPS[row % GROUPS.length]} ${row % 97} ${column}`,
      ),
    ),
  )
  const [search, setSearch] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const shown = useMemo(
    () => rows.filter((row) => row.some((text) => text.toLowerCase().includes(search))),
    [rows, search],
  )
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 31,
    overscan: 6,
  })
  return (
    <>
      <input
        aria-label="Tìm"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onPaste={(event) => {
          event.preventDefault()
          const pasted = event.clipboardData.getData('text/plain').trimEnd().split('\r\n')
          setRows((before) =>
            before.map((row, at) => {
              const texts = pasted[at]?.split('\t')
              return texts ? [...texts, ...row.slice(texts.length)] : row
            }),
          )
        }}
      />
      <output>{shown.length}</output>
      <div ref={scroller} data-list style={{ height: 440, overflow: 'auto' }}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => (
            <div key={item.index} style={{ position: 'absolute', top: item.start, height: 31 }}>
              {shown[item.index]?.map((text, column) => (
                <span key={column}>{text}</span>
              ))}
            </div>
          ))}
        </div>
      </div>
    </>
  )
}

const root = document.getElementById('root')
const asked = new URLSearchParams(location.hash.slice(1))
if (root) {
  const [people, columns] = [Number(asked.get('people')), Number(asked.get('columns'))]
  createRoot(root).render(<BareGrid people={people} columns={columns} />)
}
