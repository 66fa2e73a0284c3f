/** Labels of what is recorded on the day of the congress; null where a field says nothing to a person. */
export const DAY_TABLES = {
  dayEvent: {
    position: null,
    at: 'Lúc',
    kind: 'Việc',
    subject: null,
    actor: 'Người ghi',
    data: 'Nội dung',
  },
  ballotEntry: {
    ballotId: null,
    pass: 'Lần nhập',
    number: 'Phiếu số',
    struck: 'Số bị gạch',
    invalid: 'Lý do không hợp lệ',
    clerk: 'Người nhập',
    at: 'Lúc',
  },
}
