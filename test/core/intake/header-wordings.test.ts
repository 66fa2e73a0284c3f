import { compileEncodings } from '#core/intake/encodings.ts'
import { describe, expect, test } from 'vitest'
import type { ImportKind } from '#core/contract/import-values.ts'
import { makeContext } from '#core/intake/intake-context.ts'
import { headerScore } from '#core/intake/map-columns.ts'
import { DEFINITIONS } from './intake-files.ts'

/** The field a header says best; two fields that only content can part are joined by "|". */
function bestField(kind: ImportKind, header: string): string {
  const definition = DEFINITIONS.kinds.find((own) => own.kind === kind)
  if (!definition) throw new Error(kind)
  const context = makeContext({
    vocabulary: DEFINITIONS.vocabulary,
    definition,
    epoch: 1900,
    syllables: compileEncodings(DEFINITIONS.encodings).syllables,
  })
  const scored = context.fields
    .map((field) => ({
      id: field.field.id,
      score: headerScore(header.split(' > '), field, context),
    }))
    .filter(({ score }) => score >= 0.3)
    .toSorted((a, b) => b.score - a.score)
  const best = scored[0]?.score ?? 0
  return scored
    .filter(({ score }) => score === best)
    .map(({ id }) => id)
    .join('|')
}

describe.each([
  [
    'plan',
    {
      TT: 'number',
      'SỐ TT': 'number',
      'ĐƠN VỊ': 'name',
      'Tên đơn vị': 'name',
      'TÊN CĐCS': 'name',
      'Công đoàn cơ sở trực thuộc': 'name',
      'Tên CĐCS, nghiệp đoàn': 'name',
      'Loại hình CĐCS': 'sector',
      Khối: 'group',
      'Tổng số ĐV': 'members',
      'Số ĐVCĐ': 'members',
      'Tổng số đoàn viên công đoàn': 'members',
      'Đoàn viên > Tổng số': 'members',
      'Số đoàn viên > Trong đó: Nữ': 'membersFemale',
      'Trong đó nữ': 'membersFemale',
      'ĐV nữ': 'membersFemale',
      'Hình thức ĐH (toàn thể/đại biểu)': 'form',
      'Hình thức tổ chức đại hội': 'form',
      'Hình thức đại hội > Toàn thể': 'formPlenary',
      'Hình thức đại hội > Đại biểu': 'formDelegate',
      'Số đại biểu dự đại hội cơ sở': 'congressDelegates',
      'Số ĐB triệu tập ĐH CĐCS': 'congressDelegates',
      'Số lượng UV BCH': 'committeeSeats',
      'Số lượng BCH khóa mới': 'committeeSeats',
      'SL ủy viên BCH được bầu': 'committeeSeats',
      'Ban Chấp hành (người)': 'committeeSeats',
      'Số đại biểu dự Đại hội Công đoàn tỉnh': 'delegatesTotal',
      'Số ĐB được phân bổ': 'delegatesTotal',
      'Đại biểu dự ĐH cấp trên > Tổng': 'delegatesTotal',
      'Phân bổ đại biểu > Cộng': 'delegatesTotal',
      'Số đại biểu dự ĐH xã > ĐB đương nhiên': 'delegatesExOfficio',
      'Phân bổ đại biểu > Đương nhiệm (UV BCH)': 'delegatesExOfficio',
      'Phân bổ đại biểu > ĐB bầu': 'delegatesElected',
      'Phân bổ đại biểu > Được bầu': 'delegatesElected',
      'Phân bổ đại biểu > Chỉ định': 'delegatesAppointed',
      'Thời gian tổ chức ĐH': 'congressDate',
      'Ngày, tháng tổ chức đại hội': 'congressDate',
      'Dự kiến thời gian': 'congressDate',
      'Ngày đại hội': 'congressDate',
      'Đơn vị làm điểm': 'pilot',
      'ĐH điểm (x)': 'pilot',
      'Ghi chú': 'note',
    },
  ],
  [
    'delegates',
    {
      'Họ và tên đại biểu': 'fullName',
      'HỌ TÊN': 'fullName',
      'Họ, chữ đệm và tên': 'fullName',
      'Họ và tên > Họ đệm': 'familyNames',
      'Họ và tên > Tên': 'givenName',
      'Giới tính (Nam/Nữ)': 'gender',
      'Ngày tháng năm sinh': 'birth',
      NTNS: 'birth',
      'Sinh năm': 'birth',
      'Năm sinh > Nam': 'birthMale',
      'Ngày, tháng, năm sinh > Nữ': 'birthFemale',
      Nam: 'genderMale|birthMale',
      'Dân tộc': 'ethnicity',
      'Tôn giáo': 'religion',
      'Quê quán (xã, huyện, tỉnh)': 'hometown',
      'Nguyên quán': 'hometown',
      'Chức vụ, đơn vị công tác hiện nay': 'position',
      'Chức danh, nơi công tác': 'position',
      'Chức vụ - Đơn vị': 'position',
      'Chức vụ (Đảng, chính quyền, đoàn thể), đơn vị công tác': 'position',
      'Đơn vị': 'unit',
      CĐCS: 'unit',
      'Thuộc CĐCS': 'unit',
      'Ngày vào Đảng (dự bị)': 'partyJoined',
      'Ngày kết nạp Đảng': 'partyJoined',
      'Vào Đảng': 'partyJoined',
      'Đảng viên (ngày kết nạp)': 'partyJoined',
      'Ngày vào Đảng > Chính thức': '',
      'Đảng viên': 'partyMember',
      'Trình độ > Học vấn': 'schooling',
      'Trình độ học vấn': 'schooling',
      'Trình độ > Chuyên môn, nghiệp vụ': 'qualification',
      'Trình độ > Chính trị': 'politicalTheory',
      'Trình độ > Lý luận chính trị': 'politicalTheory',
      'Trình độ lý luận CT': 'politicalTheory',
      'Diện đại biểu': 'kind',
      'Thành phần đại biểu (đương nhiệm, bầu, chỉ định)': 'kind',
      'Loại ĐB > Đương nhiệm': 'kindExOfficio',
      'Diện > Bầu': 'kindElected',
      'Đại biểu > Chỉ định': 'kindAppointed',
      'Ghi chú': 'note',
      'Số điện thoại': '',
      'Trình độ > Ngoại ngữ': '',
      'Nơi sinh': '',
      'Số CCCD': '',
      'Ngày tuyển dụng': '',
      'Nơi ở hiện nay': '',
    },
  ],
  [
    'candidates',
    {
      'Họ và tên': 'fullName',
      Khối: 'block',
      'Cơ cấu khối': 'block',
      'Tái cử/Lần đầu': 'candidacy',
      'Tái cử hoặc tham gia lần đầu': 'candidacy',
      'Tái cử': 'candidacyAgain',
      'Tham gia lần đầu': 'candidacyFirst',
      'Cán bộ công đoàn chuyên trách': 'fullTime',
      'Chuyên trách': 'fullTime',
      'Số buổi vắng họp BCH': 'meetingsMissed',
      'Số lần vắng': 'meetingsMissed',
      'Phương án 1': 'onList',
      PA1: 'onList',
      'Trong danh sách bầu cử': 'onList',
      'Bắt buộc có': 'mustKeep',
      'Giữ nguyên': 'mustKeep',
      'Ý kiến': '',
    },
  ],
] as const)('in a %s file', (kind, wordings) => {
  test.each(Object.entries(wordings))('"%s" says %s', (header, field) => {
    expect(bestField(kind, header)).toBe(field)
  })
})
