import type { Candidate, Dossier, Person } from '#core/dossier/dossier.ts'
import { CANDIDACY_LABELS } from '#core/vocabulary/labels.ts'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'
import {
  LEFT_EMPTY,
  ageColumns,
  genderColumn,
  nameColumn,
  numberColumn,
  partyColumns,
  textColumn,
} from '../delegates/person-columns.ts'

export interface CandidateRow {
  readonly id: string
  readonly person: Person
  readonly candidate: Candidate
}

/** Candidates with the person of each: those on the list first, inside each part in their order. */
export function candidateRows({ candidates, people }: Dossier): CandidateRow[] {
  const personOf = new Map(people.map((person) => [person.id, person]))
  const rows = candidates.flatMap((candidate) => {
    const person = personOf.get(candidate.personId)
    return person ? [{ id: candidate.id, person, candidate }] : []
  })
  return rows.toSorted((a, b) => Number(b.candidate.onList) - Number(a.candidate.onList))
}

export function candidateColumns({ congress }: Dossier): GridColumn<CandidateRow>[] {
  return [
    numberColumn('candidate.number', ({ candidate }) => candidate.number),
    nameColumn(),
    yesNoColumn('onList', 'Danh sách', 146, ['Trong danh sách', 'Nguồn']),
    genderColumn(),
    ...ageColumns<CandidateRow>(congress.startDate),
    textColumn('ethnicity', 'Dân tộc', 116),
    textOf('block', 'Khối', 160),
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
    ...partyColumns<CandidateRow>(),
    yesNoColumn('fullTime', 'Chuyên trách', 164, ['Chuyên trách', 'Không chuyên trách']),
    textColumn('position', 'Chức vụ, đơn vị công tác', 330),
    textColumn('qualification', 'Chuyên môn', 138),
    textColumn('politicalTheory', 'Lý luận chính trị', 164),
    {
      id: 'candidate.meetingsMissed',
      label: 'Vắng họp',
      width: 92,
      align: 'figures',
      read: ({ candidate }) => candidate.meetingsMissed,
      editor: { kind: 'integer', from: 0, to: 999 },
    },
    yesNoColumn('mustKeep', 'Giữ bắt buộc', 146, ['Giữ', 'Không']),
    textOf('note', 'Ghi chú', 200),
  ]
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
