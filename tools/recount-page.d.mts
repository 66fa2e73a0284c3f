import type { Plugin } from 'vite'

export function recountPage(project: string): Plugin
