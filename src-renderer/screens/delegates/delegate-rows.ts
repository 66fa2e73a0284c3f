import type { Delegate, Dossier, Person, SuperiorPlan } from '#core/dossier/dossier.ts'
import { distinguishNames } from '#core/dossier/distinguish-names.ts'
import { CONGRESS_BODY_LABELS, DELEGATE_KIND_LABELS } from '#core/vocabulary/labels.ts'
import type { DelegateKind } from '#core/vocabulary/terms.ts'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'
import {
  LEFT_EMPTY,
  ageColumns,
  genderColumn,
  nameColumn,
  numberColumn,
  partyColumns,
  rareColumns,
  textColumn,
} from './person-columns.ts'
import { makePersonRows } from './person-rows.ts'

export interface DelegateRow {
  readonly id: string
  readonly person: Person
  readonly delegate: Delegate
}

export const KINDS: readonly DelegateKind[] = ['ex-officio', 'elected', 'appointed']

const rowsOf = makePersonRows<Delegate, DelegateRow>((delegate, person) => ({
  id: delegate.id,
  person,
  delegate,
}))

/** Delegates in list order with the person of each. */
export function delegateRows({ delegates, people }: Pick<Dossier, 'delegates' | 'people'>) {
  return rowsOf(delegates, people)
}

interface DelegateColumnParts extends Pick<Dossier, 'congress' | 'units'> {
  /** What tells people of one name apart. */
  readonly additions?: ReadonlyMap<string, string>
}

export function delegateColumns({
  congress,
  units,
  additions,
}: DelegateColumnParts): GridColumn<DelegateRow>[] {
  return [
    numberColumn('delegate.number', ({ delegate }) => delegate.number),
    nameColumn(additions),
    genderColumn(),
    ...ageColumns<DelegateRow>(congress.startDate),
    textColumn('ethnicity', 'Dân tộc', 116),
    {
      id: 'delegate.kind',
      label: 'Loại',
      width: 116,
      align: 'words',
      filterable: true,
      read: ({ delegate }) => delegate.kind,
      editor: {
        kind: 'choice',
        choices: [
          ...KINDS.map((kind) => ({ value: kind, label: DELEGATE_KIND_LABELS[kind] })),
          LEFT_EMPTY,
        ],
      },
      doubt: ({ delegate }) =>
        delegate.kind === null ? 'Chưa rõ là đương nhiệm, bầu hay chỉ định.' : null,
    },
    {
      id: 'delegate.body',
      label: 'Tham gia',
      width: 150,
      align: 'words',
      filterable: true,
      read: ({ delegate }) => delegate.body,
      editor: {
        kind: 'choice',
        choices: [
          ...Object.entries(CONGRESS_BODY_LABELS).map(([value, label]) => ({ value, label })),
          LEFT_EMPTY,
        ],
      },
    },
    ...lifeColumns(units),
  ]
}

/** Work, schooling, Party and origin, and what is seldom asked. */
function lifeColumns(units: Dossier['units']): GridColumn<DelegateRow>[] {
  return [
    textColumn('position', 'Chức vụ, đơn vị công tác', 330),
    ...(units.length === 0 ? [] : [unitColumn(units)]),
    ...partyColumns<DelegateRow>(),
    textColumn('qualification', 'Chuyên môn', 138),
    textColumn('politicalTheory', 'Lý luận chính trị', 164),
    textColumn('schooling', 'Văn hóa', 110),
    textColumn('hometown', 'Quê quán', 200),
    textColumn('religion', 'Tôn giáo', 110),
    {
      id: 'delegate.delegation',
      label: 'Đoàn, tổ',
      width: 130,
      align: 'words',
      filterable: true,
      read: ({ delegate }) => delegate.delegation,
      editor: { kind: 'text' },
      optional: true,
    },
    ...rareColumns<DelegateRow>(),
    {
      id: 'delegate.note',
      label: 'Ghi chú',
      width: 200,
      align: 'words',
      filterable: true,
      read: ({ delegate }) => delegate.note,
      editor: { kind: 'text' },
    },
  ]
}

function unitColumn(units: Dossier['units']): GridColumn<DelegateRow> {
  return {
    id: 'delegate.unitId',
    label: 'Đơn vị bầu',
    width: 220,
    align: 'words',
    filterable: true,
    read: ({ delegate }) => delegate.unitId,
    editor: {
      kind: 'choice',
      choices: [...units.map((unit) => ({ value: unit.id, label: unit.name })), LEFT_EMPTY],
    },
  }
}

/** Where the superior's plan gives the number of a kind. */
export const PLANNED = {
  'ex-officio': 'delegatesExOfficio',
  elected: 'delegatesElected',
  appointed: 'delegatesAppointed',
} as const satisfies Readonly<Record<DelegateKind, keyof SuperiorPlan>>

/** What tells delegates of one name apart. */
export function delegateAdditions(
  rows: readonly DelegateRow[],
  units: Dossier['units'],
): ReadonlyMap<string, string> {
  const unitNames = new Map(units.map(({ id, name }) => [id, name]))
  return distinguishNames(
    rows.map(({ person, delegate }) => ({
      ...person,
      unit: unitNames.get(delegate.unitId ?? '') ?? null,
    })),
  )
}
