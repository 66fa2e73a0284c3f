import { Pin } from 'lucide-react'
import type { CompositionView } from '#core/contract/seats-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { distinguishNames } from '#core/dossier/distinguish-names.ts'
import { peopleById } from '#core/dossier/people-by-id.ts'
import { CANDIDACY_LABELS } from '#core/vocabulary/labels.ts'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import {
  LEFT_EMPTY,
  ageColumns,
  genderColumn,
  nameColumn,
  numberColumn,
  partyColumns,
  textColumn,
} from '../delegates/person-columns.ts'
import { toldName } from '../delegates/told-name.tsx'
import type { CandidateRow } from './candidate-rows.ts'
import { describeBar, showService } from './eligibility-words.ts'
import type { PersonVerdict } from './eligibility-words.ts'

/** `view` null: not judged yet, so nothing is marked. */
export function candidateColumns(
  { congress, candidates, people }: Dossier,
  view: CompositionView | null,
): GridColumn<CandidateRow>[] {
  const [birth, age] = ageColumns<CandidateRow>(congress.ageDate ?? congress.startDate)
  return [
    numberColumn('candidate.number', ({ candidate }) => candidate.number),
    markedNameColumn(view, additionsOf({ candidates, people })),
    yesNoColumn('onList', 'Danh sách', 138, ['Trong danh sách', 'Nguồn']),
    serviceColumn(view),
    ...(age ? [age] : []),
    genderColumn(),
    textColumn('ethnicity', 'Dân tộc', 106),
    textOf('block', 'Khối', 150),
    {
      id: 'candidate.candidacy',
      label: 'Tham gia',
      width: 118,
      align: 'words',
      filterable: true,
      read: ({ candidate }) => candidate.candidacy,
      editor: {
        kind: 'choice',
        choices: [
          { value: 're-election', label: CANDIDACY_LABELS['re-election'] },
          { value: 'first-time', label: CANDIDACY_LABELS['first-time'] },
          LEFT_EMPTY,
        ],
      },
    },
    absenceColumn(view),
    consentColumn(),
    yesNoColumn('mustKeep', 'Giữ bắt buộc', 146, ['Giữ', 'Không']),
    ...(birth ? [birth] : []),
    ...partyColumns<CandidateRow>(),
    yesNoColumn('fullTime', 'Chuyên trách', 164, ['Chuyên trách', 'Không chuyên trách']),
    textColumn('position', 'Chức vụ, đơn vị công tác', 330),
    textColumn('qualification', 'Chuyên môn', 138),
    textColumn('politicalTheory', 'Lý luận chính trị', 164),
    textOf('note', 'Ghi chú', 200),
  ]
}

/** A name with a pin where the person must stay, and with the sign of who may not stand, wherever one has scrolled. */
/** What tells candidates of one name apart. */
function additionsOf({ candidates, people }: Pick<Dossier, 'candidates' | 'people'>) {
  const personOf = peopleById(people)
  return distinguishNames(
    candidates.flatMap(({ personId }) => {
      const person = personOf.get(personId)
      return person ? [{ ...person, unit: null }] : []
    }),
  )
}

function markedNameColumn(
  view: CompositionView | null,
  additions: ReadonlyMap<string, string>,
): GridColumn<CandidateRow> {
  const judge = judgeOf(view)
  return {
    ...nameColumn<CandidateRow>(additions),
    draw: (row) => {
      const { person, candidate } = row
      const verdict = judge(row)
      const barred = verdict?.verdict === 'not-eligible'
      const why = barred ? describeBar(verdict, candidate.candidacy, view?.sources ?? []) : null
      return (
        <>
          <span className="g-text" title={why ?? undefined}>
            {toldName(person, additions.get(person.id))}
          </span>
          {candidate.mustKeep && (
            <Pin size={15} strokeWidth={1.75} role="img" aria-label="giữ bắt buộc" />
          )}
          {barred && <StateGlyph state="must-fix" small label="chưa đủ điều kiện ứng cử" />}
        </>
      )
    },
  }
}

type Judge = (row: CandidateRow) => PersonVerdict | null

function judgeOf(view: CompositionView | null): Judge {
  const verdicts = new Map(view?.people.map((verdict) => [verdict.candidateId, verdict]))
  return ({ id }) => verdicts.get(id) ?? null
}

function reasonOf<Kind extends 'service' | 'absence'>(verdict: PersonVerdict | null, kind: Kind) {
  return verdict?.reasons.find(
    (one): one is Extract<typeof one, { kind: Kind }> => one.kind === kind,
  )
}

/** Whole months a person may still serve; where too few, those asked for beside them. */
function serviceColumn(view: CompositionView | null): GridColumn<CandidateRow> {
  const judge = judgeOf(view)
  const show = (row: CandidateRow) => {
    const verdict = judge(row)
    const reason = reasonOf(verdict, 'service')
    const months = showService(verdict?.service ?? null)
    return reason === undefined ? months : `${months} / ${reason.needed}`
  }
  return {
    id: 'candidate.service',
    label: 'Còn tháng',
    width: 100,
    align: 'figures',
    read: (row) => judge(row)?.service?.least ?? null,
    show,
    editor: null,
    ...marked(view, judge, 'service', show),
    doubt: (row) => describeServiceDoubt(judge(row)),
  }
}

function describeServiceDoubt(verdict: PersonVerdict | null): string | null {
  if (verdict === null) return null
  if (verdict.service === null) return 'Cần ngày sinh và giới tính để tính tháng còn công tác.'
  const open = verdict.missing.some((path) => /^candidate\.(birth|candidacy)@/.test(path))
  return open ? 'Cần ngày sinh đầy đủ, tái cử hay lần đầu, mới biết đủ tháng hay không.' : null
}

function absenceColumn(view: CompositionView | null): GridColumn<CandidateRow> {
  const judge = judgeOf(view)
  const show = (row: CandidateRow) => {
    const { meetingsMissed } = row.candidate
    const reason = reasonOf(judge(row), 'absence')
    if (meetingsMissed === null) return ''
    return reason === undefined ? String(meetingsMissed) : `${meetingsMissed} / ${reason.held}`
  }
  return {
    id: 'candidate.meetingsMissed',
    label: 'Vắng họp',
    width: 92,
    align: 'figures',
    read: ({ candidate }) => candidate.meetingsMissed,
    show,
    editor: { kind: 'integer', from: 0, to: 999 },
    ...marked(view, judge, 'absence', show),
    doubt: (row) =>
      judge(row)?.missing.some((path) => path.startsWith('candidate.meetingsMissed@'))
        ? 'Cần số kỳ họp đã vắng của người tái cử.'
        : null,
  }
}

/** Red where it bars the person, gold where the superior has agreed all the same; the clause under the pointer. */
function marked(
  view: CompositionView | null,
  judge: Judge,
  kind: 'service' | 'absence',
  show: (row: CandidateRow) => string,
): Pick<GridColumn<CandidateRow>, 'tone' | 'draw'> {
  return {
    tone: (row) => {
      const verdict = judge(row)
      if (reasonOf(verdict, kind) === undefined) return null
      return verdict?.verdict === 'consented' ? 'consented' : 'bad'
    },
    draw: (row) => {
      const verdict = judge(row)
      const why = verdict && describeBar(verdict, row.candidate.candidacy, view?.sources ?? [])
      return (
        <span
          className="g-text"
          title={reasonOf(verdict, kind) === undefined ? undefined : (why ?? undefined)}
        >
          {show(row)}
        </span>
      )
    },
  }
}

/** The superior may agree to less remaining service, case by case. */
function consentColumn(): GridColumn<CandidateRow> {
  return {
    id: 'candidate.superiorConsent',
    label: 'Cấp trên đồng ý',
    width: 154,
    align: 'words',
    filterable: true,
    read: ({ candidate }) => candidate.superiorConsent,
    editor: {
      kind: 'choice',
      choices: [
        { value: true, label: 'Đã đồng ý' },
        { value: false, label: 'Không đồng ý' },
        LEFT_EMPTY,
      ],
    },
  }
}

function textOf(field: 'block' | 'note', label: string, width: number): GridColumn<CandidateRow> {
  return {
    id: `candidate.${field}`,
    label,
    width,
    align: 'words',
    filterable: true,
    read: ({ candidate }) => candidate[field],
    editor: { kind: 'text' },
  }
}

function yesNoColumn(
  field: 'onList' | 'fullTime' | 'mustKeep',
  label: string,
  width: number,
  [yes, no]: readonly [string, string],
): GridColumn<CandidateRow> {
  const choices = [
    { value: true, label: yes },
    { value: false, label: no },
  ]
  return {
    id: `candidate.${field}`,
    label,
    width,
    align: 'words',
    filterable: true,
    read: ({ candidate }) => candidate[field],
    editor:
      field === 'fullTime'
        ? { kind: 'choice', choices: [...choices, LEFT_EMPTY] }
        : { kind: 'choice', choices, required: `Cột ${label} phải có một trong hai mục.` },
  }
}
