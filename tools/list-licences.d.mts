import type { Plugin } from 'vite'

export function listLicences(): Plugin
