import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Where the parts of the counting screen put their buttons: the head of the page, once it is there. */
export const HeadSlot = createContext<HTMLElement | null>(null)

export function InHead({ children }: { readonly children: ReactNode }) {
  const slot = useContext(HeadSlot)
  return slot && createPortal(children, slot)
}
