/** An overlay as an office writes it: the list of candidates may be 5 % longer than the seats. */
export const OWN_OVERLAY = `overlay:
  id: so-du
  title: Số dư của đơn vị
  version: '1'
  scope: unit
  over: ['2023-2028']
  inForce: { from: 2023-01-01, until: null }
  changelog: [{ version: '1', date: 2023-01-01, what: bản đầu }]
documents:
  - { id: kh, symbol: KH 9/KH-LĐLĐ, title: Kế hoạch, date: 2023-01-01 }
parameters:
  - id: composition.list-percent-max
    values: { 2023-01-01: { value: 105 } }
    citations: { 2023-01-01: { document: kh, clause: mục 3, says: Số dư 5%., confidence: A, verifiedBy: null } }
`
