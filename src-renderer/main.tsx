// First, so that the sheet of a screen can refine the shared parts.
import './theme/fonts.css'
import './theme/tokens.css'
import './theme/parts.css'
import './theme/frame.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import { App } from './app.tsx'

// Without this zod tries to compile its checks, which the content security policy forbids.
config({ jitless: true })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
