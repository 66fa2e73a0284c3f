import type { PaperFrame, PaperPreamble, Run, SignatureBlock } from './document-model.ts'
import { planDate, planHead } from './paper-head.ts'
import type { HeadFields, LayoutProfile } from './paper-head.ts'
import type { PaperTemplate } from './paper-template.ts'

export type Frame = Omit<PaperFrame, 'missing'>

/** What stands around the body of any paper: head, title, addressees, legal bases, signatures, recipients. */
export type FrameTexts = HeadFields &
  Pick<
    PaperTemplate,
    | 'slug'
    | 'title'
    | 'draftLabel'
    | 'titleLines'
    | 'addressees'
    | 'authority'
    | 'bases'
    | 'decides'
    | 'recipients'
    | 'signatures'
  >

export interface FrameOptions {
  readonly profile?: LayoutProfile
}

type Render = (text: string) => Run[]

export function planFrame(
  template: FrameTexts,
  render: Render,
  { profile = 'qd933' }: FrameOptions = {},
): Frame {
  const addressees = template.addressees.map(render).map(withoutEndSign).filter(isWritten)
  return {
    slug: template.slug,
    title: template.title,
    draftLabel: template.draftLabel,
    page: template.page,
    head: planHead(template, render, profile),
    titleLines: template.titleLines
      .map(({ style, text }) => ({ style, runs: render(text) }))
      .filter(({ runs }) => isWritten(runs)),
    ...(addressees.length > 0 && { addressees }),
    ...planPreamble(template, render),
    recipients: template.recipients.map(render).filter(isWritten),
    signatures: planSignatures(template, render, profile),
  }
}

function planPreamble(
  { authority, bases, decides }: FrameTexts,
  render: Render,
): { preamble?: PaperPreamble } {
  if (authority === null && decides === null && bases.length === 0) return {}
  const preamble = {
    authority: authority === null ? null : render(authority),
    bases: bases.map(render).map(withoutEndSign).filter(isWritten),
    decides: decides === null ? null : render(decides),
  }
  return { preamble }
}

function planSignatures(
  template: FrameTexts,
  render: Render,
  profile: LayoutProfile,
): SignatureBlock[] {
  return template.signatures.map(({ lines, name, dated }) => ({
    ...(dated && { placeAndDate: planDate(template, render) }),
    lines: forDeputies(lines.map(render).filter(isWritten), profile),
    name: name === null ? null : render(name),
  }))
}

const DEPUTY = /^PHÓ (.+)$/

/**
 * A deputy signs "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH" (NĐ 30); union papers leave "KT." out where the deputy signs directly
 * under "TM." for the committee.
 */
function forDeputies(lines: readonly Run[][], profile: LayoutProfile): Run[][] {
  return lines.flatMap((line, place) => {
    const office = DEPUTY.exec(plainText(line))?.[1]
    const above = plainText(lines[place - 1] ?? [])
    if (office === undefined || above.startsWith('KT.')) return [line]
    if (profile !== 'nd30' && above.startsWith('TM.')) return [line]
    return [[{ kind: 'text', text: `KT. ${office}` }], line]
  })
}

function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
}

function isWritten(runs: readonly Run[]): boolean {
  return runs.length > 0
}

/** The writer sets ";" and "." by the place of the line. */
function withoutEndSign(runs: readonly Run[]): Run[] {
  const last = runs.at(-1)
  if (last?.kind !== 'text') return [...runs]
  const text = last.text.replace(/[;.,\s]+$/, '')
  return text === '' ? runs.slice(0, -1) : [...runs.slice(0, -1), { ...last, text }]
}
