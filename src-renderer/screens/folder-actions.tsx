import { useState } from 'react'
import type { WindowBridge } from '#core/contract/window-bridge.ts'
import { openFailure, queryClient } from '../client/connection.ts'
import { queryKeys } from '../client/queries.ts'
import { showToast } from '../client/toasts.ts'
import { windowBridge } from '../client/window-bridge.ts'
import { Button } from '../parts/button.tsx'

/** The way to the folder of papers: opened in the window, its path copied in a browser. */
export function OpenFolderButton({ folder }: { readonly folder: string }) {
  const [copied, setCopied] = useState(false)
  const bridge = windowBridge
  if (bridge) {
    return (
      <Button small onClick={() => void say(bridge.openPaperFolder(lastPart(folder)))}>
        Mở thư mục
      </Button>
    )
  }
  const copy = () => {
    void navigator.clipboard.writeText(folder).then(() => setCopied(true))
  }
  return (
    <Button small onClick={copy}>
      {copied ? 'Đã chép' : 'Chép đường dẫn'}
    </Button>
  )
}

/** The last name of a path of Windows or of another system. */
function lastPart(folder: string): string | null {
  return folder.split(/[\\/]/).findLast((part) => part !== '') ?? null
}

/** Where papers go from now on, chosen in the dialog of the system; a browser has none. */
export function ChooseFolderButton() {
  const bridge = windowBridge
  if (!bridge) return null
  return <Button onClick={() => void choose(bridge)}>Chọn nơi lưu</Button>
}

async function choose(bridge: WindowBridge): Promise<void> {
  const folder = await bridge.choosePaperFolder()
  if (folder === null) return
  const isUsed = await say(bridge.usePaperFolder(folder.handle))
  if (!isUsed) return
  showToast({ text: `Từ nay văn bản được lưu vào ${folder.name}`, undoDossierId: null })
  await queryClient.invalidateQueries({ queryKey: queryKeys.status })
}

/** True when the window had nothing to object. */
async function say(answer: Promise<string | null>): Promise<boolean> {
  const sentence = await answer
  if (sentence !== null) openFailure.set({ kind: 'said', sentence, field: null })
  return sentence === null
}
