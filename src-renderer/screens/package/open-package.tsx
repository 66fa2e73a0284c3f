import { FolderOpen } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#renderer/parts/button.tsx'
import { giveChosenFile } from './read-package-file.ts'

export const IMPORT_PATH = '/mo-goi'

/** Takes a chosen or dropped file to the screen that shows what is inside. */
export function useGivePackage(): (file: File | undefined) => void {
  const navigate = useNavigate()
  return (file) => {
    if (file) void giveChosenFile(file).then(() => navigate(IMPORT_PATH))
  }
}

interface OpenPackageButtonProps {
  readonly words?: string
  readonly look?: 'plain' | 'primary'
}

export function OpenPackageButton({
  words = 'Mở tệp .daihoi',
  look = 'plain',
}: OpenPackageButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const give = useGivePackage()
  return (
    <>
      <Button look={look} icon={FolderOpen} onClick={() => input.current?.click()}>
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        data-package-file
        accept=".daihoi"
        onChange={(event) => {
          give(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </>
  )
}

/** The whole screen takes a dropped package; while a file is held over it, it says so. */
export function PackageDrop() {
  const [over, setOver] = useState(false)
  const give = useGivePackage()
  useEffect(() => {
    const holds = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const hold = (event: DragEvent) => {
      if (!holds(event)) return
      // Without this the browser would leave the program and show the file itself.
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!holds(event)) return
      event.preventDefault()
      setOver(false)
      give(event.dataTransfer?.files[0])
    }
    document.addEventListener('dragover', hold)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', hold)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [give])
  if (!over) return null
  return (
    <div className="package-drop">
      <strong className="strong">Thả tệp .daihoi vào đây để xem bên trong</strong>
    </div>
  )
}
