import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import type {
  TemplateCheck,
  TemplateFact,
  TemplateList,
  TemplatePreview,
  TemplateView,
} from '#core/contract/template-values.ts'
import { queryClient } from '#renderer/client/connection.ts'
import { client } from '#renderer/client/contract-client.ts'
import { queryKeys } from '#renderer/client/queries.ts'

const TEMPLATES = 'templates'

/** Own wording belongs to the office, not to one dossier. */
export function refreshTemplates(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: [TEMPLATES] })
}

export function useTemplates(): UseQueryResult<TemplateList> {
  return useQuery({ queryKey: [TEMPLATES, 'list'], queryFn: () => client.templates.list() })
}

export function useTemplate(slug: string): UseQueryResult<TemplateView> {
  return useQuery({
    queryKey: [TEMPLATES, 'text', slug],
    queryFn: () => client.templates.text({ slug }),
  })
}

export function useTemplateCheck(slug: string, text: string): UseQueryResult<TemplateCheck> {
  return useQuery({
    queryKey: [TEMPLATES, 'check', slug, text],
    queryFn: () => client.templates.check({ slug, text }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
}

export function useTemplateFacts(id: string, slug: string): UseQueryResult<TemplateFact[]> {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'template-facts', slug],
    queryFn: () => client.templates.facts({ id, slug }),
  })
}

/** The page stays while the next is made. */
export function useTemplatePreview(
  id: string,
  typed: { readonly slug: string; readonly text: string; readonly isSound: boolean },
): UseQueryResult<TemplatePreview> {
  const { slug, text, isSound } = typed
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'template-preview', slug, text],
    queryFn: () => client.templates.preview({ id, slug, text }),
    enabled: isSound,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
}

/** The value once it has stood still so long. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
