import type { Encoding, EncodingId } from '#core/intake/encodings.ts'
import { characterOf, compileEncodings } from '#core/intake/encodings.ts'
import { DEFINITIONS, SAMPLES, truthOf } from './intake-files.ts'
import { z } from 'zod'

/** Invented people, places and posts, put together by a fixed series of numbers; never the same twice in a row. */

export const ENCODINGS = compileEncodings(DEFINITIONS.encodings)

export function encodingOf(id: EncodingId): Encoding {
  const found = ENCODINGS.list.find((encoding) => encoding.id === id)
  if (!found) throw new Error(`no encoding ${id}`)
  return found
}

/** Letter -> its first code, the one fonts and keyboards wrote. */
function codesOf(encoding: Encoding): ReadonlyMap<string, string> {
  const known = CODES.get(encoding) ?? new Map<string, string>()
  CODES.set(encoding, known)
  if (known.size > 0) return known
  for (const [code, letter] of encoding.letters) if (!known.has(letter)) known.set(letter, code)
  return known
}
const CODES = new WeakMap<Encoding, Map<string, string>>()

/** The text as it was typed in an encoding; null where the encoding has no code for one of its letters. */
export function encodeText(text: string, id: EncodingId): string | null {
  const codes = codesOf(encodingOf(id))
  const letters = [...text].map((letter) => (letter < '\u0080' ? letter : codes.get(letter)))
  return letters.includes(undefined) ? null : letters.join('')
}

/** UTF-8 shown byte by byte as Windows-1252 shows it. */
export function splitUtf8(text: string): string {
  return [...Buffer.from(text, 'utf8')].map(characterOf).join('')
}

/** Every letter of the Vietnamese alphabet that is not ASCII, small and capital. */
export const LETTERS: readonly string[] = [
  ...'àảãáạâầẩẫấậăằẳẵắặđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ',
].flatMap((letter) => [letter, letter.toUpperCase()])

const FAMILIES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Ngô',
  'Dương',
  'Lý',
]
const MIDDLES = [
  'Văn',
  'Thị',
  'Hữu',
  'Đức',
  'Minh',
  'Ngọc',
  'Thanh',
  'Xuân',
  'Quỳnh',
  'Mỹ',
  'Thị Thu',
  'Bảo',
]
const GIVENS = [
  'Hòa',
  'Dũng',
  'Thủy',
  'Hường',
  'Ước',
  'Én',
  'Ánh',
  'Yến',
  'Quý',
  'Thưởng',
  'Nghĩa',
  'Khoẻ',
  'Bưởi',
  'Tuyết',
  'Kỳ',
  'Mỹ',
  'Hằng',
  'Hồng',
  'Lĩnh',
  'Lộc',
  'Đạt',
  'Huệ',
  'Giang',
  'Oanh',
  'Thuận',
  'Phượng',
  'Bích',
  'Toản',
].map((name) => name.replace('Khoẻ', 'Khỏe'))
const OTHERS = [
  'Giàng A Sử',
  'Sùng Thị Ỷ',
  'Mùa Thị Chía',
  'Vàng A Páo',
  'Lò Thị Ẹng',
  'Tẩn Mý Lở',
  'Hạng A Lử',
  'Thào A Dế',
  'Lường Văn Ỏm',
  'Khoàng Me Nu',
  'Pờ Lóng Tơ',
  'Phàn Tả Mẩy',
  'Chẻo Tả Mẩy',
  'Điêu Chính Ứng',
  'Lùng Văn Ẩm',
  'Y Bliă Niê',
  "K'Brễu",
  "H'Đức Niê",
  'Rơ Châm Hyét',
  'Đinh Thị Ngêu',
  'Hồ Thị Kăn',
  'Thạch Sà Rết',
  'Ma Thị Nết',
  'Nguyễn Thị O',
  'Nông Thị Én',
  'Triệu Mùi Pham',
  'Quàng Văn Hặc',
  'Lù Xuân Thềm',
  'Vì Thị Ưng',
  'Cà Văn Tỵ',
]
const PLACES = [
  'xã Bản Bo, huyện Tam Đường',
  'xã Mường So, huyện Phong Thổ',
  'thị trấn Sìn Hồ',
  'bản Nậm Tăm',
  'xã Phúc Than',
  'xã Vũ Hội, huyện Vũ Thư, tỉnh Thái Bình',
  'phường Đông Phong',
  'xã Đại Lịch, huyện Văn Chấn',
  'bản Sì Thâu Chải',
  'xã Nghĩa Đồng, huyện Tân Kỳ, tỉnh Nghệ An',
  'xã Hải Hưng, huyện Hải Hậu',
  'thôn Ỷ Na',
  'xã Cư Ẩm',
  'tổ 5 phường Quỳnh',
]
const POSTS = [
  'Chủ tịch CĐCS, Phó Giám đốc Trung tâm Y tế',
  'Ủy viên BCH CĐCS, điều dưỡng trưởng',
  'Tổ trưởng công đoàn, kỹ thuật viên',
  'Phó Chủ tịch CĐCS Trường Mầm non Hoa Hồng',
  'Kế toán trưởng Công ty TNHH Thủy Lợi',
  'Văn thư, thủ quỹ',
  'Nhân viên bảo vệ',
  'Giáo viên Trường PTDTBT Tiểu học số 2',
  'Trưởng phòng Lao động - Thương binh và Xã hội',
  'Lái xe',
  'Bác sĩ chuyên khoa I',
]
const WORDS = [
  'Họ và tên',
  'Ngày, tháng, năm sinh',
  'Nữ',
  'Dân tộc',
  'Quê quán',
  'Đại học',
  'Cao đẳng',
  'Thái',
  'Lự',
  'Giáy',
  'Hà Nhì',
  'Bầu',
  'Đương nhiệm',
  'Chỉ định',
]

/** Words of other languages and signs, none of which is Vietnamese typed otherwise. */
export const FOREIGN: readonly string[] = [
  'Nestlé',
  'Zürich',
  'Café',
  'São Paulo',
  'Citroën',
  'Müller',
  'Peugeot',
  'Señor',
  'Curaçao',
  'Köln',
  'Bär',
  'Tü',
  'Crédit Agricole',
  'Société Générale',
  "L'Oréal",
  'Nestlé Việt Nam',
  'Công ty Häfele Việt Nam',
  'Schönfeld',
  'Björk',
  'Hélène Müller',
  'François Dupré',
  'José Ángel Núñez',
  'Škoda',
  'Dvořák',
  'Erdoğan',
  'Łódź',
  'Ångström',
  'Søren',
  'Samsung®',
  'Coca-Cola™',
  '30°C',
  '100 m²',
  '10 µm',
  '±5%',
  '½ ngày',
  '§ 5',
  '«Sao Vàng»',
  '“Sao Mai”',
  'Bệnh viện 19–8',
  'Ngày 1·5',
  '© 2023',
  'Chloé',
  'Zoë',
  'Pelé',
  'Beyoncé',
  'Noël',
  'Bợm',
  'Rhadé',
  'Đắk Lắk',
  "M'Đrắk",
  'Krông Pắc',
  "Ea H'Leo",
  'Kon Plông',
  'Chư Prông',
  'Ayŭn',
  'Êban',
  "Y Jŭt H'Wing",
  'Ksor Blăm',
  'Siu H’Nhăt',
  'Hŏ',
  'Pěo',
]

/** Random numbers from 0 to 1 of a fixed series. */
export function series(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

export function pick<T>(list: readonly T[], next: () => number): T {
  const found = list[Math.floor(next() * list.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

export function aName(next: () => number): string {
  if (next() < 0.3) return pick(OTHERS, next)
  return `${pick(FAMILIES, next)} ${pick(MIDDLES, next)} ${pick(GIVENS, next)}`
}

/** Texts of the sample lists, which no word of the tables was chosen by. */
const SAMPLED: readonly string[] = [
  ...z
    .object({
      dong: z.array(
        z.object({ ho_ten: z.string(), que_quan: z.string(), chuc_vu_don_vi: z.string() }),
      ),
    })
    .parse(truthOf(SAMPLES.delegates))
    .dong.flatMap((row) => [row.ho_ten, row.que_quan, row.chuc_vu_don_vi]),
  ...z
    .object({ don_vi: z.array(z.object({ ten: z.string() })) })
    .parse(truthOf(SAMPLES.plan))
    .don_vi.map(({ ten }) => ten),
]

/** A cell of an office list: of the samples, or put together from names, places, posts and short words. */
export function aText(next: () => number): string {
  if (next() < 0.4) return pick(SAMPLED, next)
  const kind = next()
  if (kind < 0.4) return aName(next)
  if (kind < 0.6) return pick(PLACES, next)
  return kind < 0.8 ? pick(POSTS, next) : pick(WORDS, next)
}

export function texts(count: number, seed: number): string[] {
  const next = series(seed)
  return Array.from({ length: count }, () => aText(next))
}
