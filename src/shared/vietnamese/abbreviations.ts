/**
 * Abbreviations of office prose with their meanings: synonyms for searching, both ways. They are never written
 * into a stored text. Ambiguous ones (TT, CT, CĐ …) have several meanings; which one is meant takes context.
 */
import { isSyllable } from './syllables.ts'
import { tokenise } from './tokens.ts'

export type Abbreviation = {
  /** Spellings of the short form. */
  short: readonly string[]
  /** What it stands for. */
  long: readonly string[]
  /** More than one reading is common: good as a synonym of a query, not as a reading of a text. */
  isAmbiguous: boolean
}

/** `?` first: ambiguous. Short forms by comma, meanings by bar. */
const ROWS = `
MTTQ = Mặt trận Tổ quốc
UBMTTQ = Ủy ban Mặt trận Tổ quốc | Ủy ban MTTQ
UBND = Ủy ban nhân dân
HĐND = Hội đồng nhân dân
? QH = Quốc hội | Quy hoạch
ĐBQH = đại biểu Quốc hội
UBTVQH = Ủy ban Thường vụ Quốc hội
TP, Tp, TP. = thành phố
TPHCM, TP.HCM, TP HCM = Thành phố Hồ Chí Minh
TX = thị xã
? TT = thị trấn | Thông tư | Thông tri | Trung tâm | Thủ tướng
? Q = quận
? H = huyện
? P = phường
? X = xã
? CB = cán bộ
? CC = công chức
? VC = viên chức
CBCC = cán bộ, công chức
CBCCVC = cán bộ, công chức, viên chức
CBCNV = cán bộ công nhân viên
ĐVTN = đoàn viên thanh niên
CCB = cựu chiến binh
LHPN = liên hiệp phụ nữ
LĐLĐ = Liên đoàn Lao động
? CĐ = công đoàn | Công điện | cao đẳng
TNCS = Thanh niên Cộng sản
QCDC = quy chế dân chủ
CCHC = cải cách hành chính
TTHC = thủ tục hành chính
KTXH, KT-XH = kinh tế - xã hội
QPAN, QP-AN = quốc phòng - an ninh
ANTT = an ninh trật tự
PCTN = phòng, chống tham nhũng
PCCC = phòng cháy chữa cháy
đ/c = đồng chí
VSATTP, ATVSTP = vệ sinh an toàn thực phẩm | an toàn vệ sinh thực phẩm
ATTP = an toàn thực phẩm
ATGT = an toàn giao thông
PCTT = phòng chống thiên tai
DQTV = dân quân tự vệ
NVQS = nghĩa vụ quân sự
KCN = khu công nghiệp
QLNN = quản lý nhà nước
SXKD = sản xuất kinh doanh
TDTT = thể dục thể thao
XĐGN = xóa đói giảm nghèo
THCS = trung học cơ sở
THPT = trung học phổ thông
NTM = nông thôn mới
GPMB = giải phóng mặt bằng
BTV = Ban Thường vụ
BCH = Ban Chấp hành
BBT = Ban Bí thư
? BCT = Bộ Chính trị | Bộ Công Thương
UVBCT = ủy viên Bộ Chính trị
UVTW = ủy viên Trung ương
BCHTW = Ban Chấp hành Trung ương
TW, T.Ư, TƯ = Trung ương
? TU = Tỉnh ủy | Thành ủy
HU = huyện ủy
QU = quận ủy
ĐU = đảng ủy
BTGTU = Ban Tuyên giáo Tỉnh ủy | Ban Tuyên giáo Thành ủy
BTCTU = Ban Tổ chức Tỉnh ủy | Ban Tổ chức Thành ủy
BDVTU = Ban Dân vận Tỉnh ủy | Ban Dân vận Thành ủy
BNCTU = Ban Nội chính Tỉnh ủy | Ban Nội chính Thành ủy
UBKT = Ủy ban Kiểm tra
VPTU = Văn phòng Tỉnh ủy | Văn phòng Thành ủy
CTTĐT = cổng thông tin điện tử
TTXVN = Thông tấn xã Việt Nam
PV = phóng viên
GS = giáo sư
PGS = phó giáo sư
TS = tiến sĩ
ThS = thạc sĩ
BS = bác sĩ
LS = luật sư
NSND = nghệ sĩ nhân dân
NSƯT = nghệ sĩ ưu tú
AHLLVT = anh hùng lực lượng vũ trang
AHLĐ = anh hùng lao động
HTX = hợp tác xã
DN = doanh nghiệp
DNNN = doanh nghiệp nhà nước
BHXH = bảo hiểm xã hội
BHYT = bảo hiểm y tế
BHTN = bảo hiểm thất nghiệp
KBNN = Kho bạc Nhà nước
NSNN = ngân sách nhà nước
GRDP = tổng sản phẩm trên địa bàn
GDP = tổng sản phẩm quốc nội | tổng sản phẩm trong nước
GTVT = giao thông vận tải
GD&ĐT, GDĐT, GD-ĐT = giáo dục và đào tạo
KH&ĐT, KHĐT = kế hoạch và đầu tư
TN&MT, TNMT = tài nguyên và môi trường
NN&PTNT, NNPTNT = nông nghiệp và phát triển nông thôn
LĐ-TB&XH, LĐTBXH, LĐTB&XH = lao động - thương binh và xã hội | lao động, thương binh và xã hội
VH-TT&DL, VHTTDL, VHTT&DL = văn hóa, thể thao và du lịch
TT&TT, TTTT = thông tin và truyền thông
KH&CN, KHCN = khoa học và công nghệ
BNV = Bộ Nội vụ
? BTC = Bộ Tài chính | Ban tổ chức
BYT = Bộ Y tế
BCA = Bộ Công an
BQP = Bộ Quốc phòng
BXD = Bộ Xây dựng
TAND = tòa án nhân dân
VKSND = viện kiểm sát nhân dân
CSĐT = cảnh sát điều tra
CSGT = cảnh sát giao thông
HĐXX = hội đồng xét xử
? CT = Chỉ thị | Chủ tịch | chính trị | công ty
? HĐ = hợp đồng | hội đồng
? ĐT = điện thoại | đầu tư | đào tạo
? NQ = Nghị quyết
? QĐ = Quyết định | Quy định
? KL = Kết luận
? KH = Kế hoạch
? BC = Báo cáo
? TB = Thông báo
`

const list = (text: string, sign: string): string[] => text.split(sign).map((part) => part.trim())

/** The list that ships. */
export const ABBREVIATIONS: readonly Abbreviation[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [short = '', long = ''] = row.replace(/^\? /, '').split(' = ')
    return { short: list(short, ', '), long: list(long, ' | '), isAmbiguous: row.startsWith('?') }
  })

/** Folded tokens with one space between: how short and long forms are looked up. */
const abbreviationKey = (text: string): string =>
  tokenise(text)
    .map((token) => token.folded)
    .join(' ')

const exactForm = (text: string): string =>
  tokenise(text)
    .map((token) => token.exact)
    .join(' ')

export type AbbreviationIndex = {
  /** Meanings of a short form as typed; empty when it is none or only looks like one (`tư` is no TƯ). */
  meaningsOf(text: string): readonly string[]
  /** Unambiguous short forms of a meaning, any case or accents. */
  shortFormsOf(text: string): readonly string[]
  /** Tokens in the longest meaning: no longer run of words needs to be looked up. */
  longest: number
}

/** Looks both ways through a list of abbreviations (the shipped one, or a person's own). */
export function indexAbbreviations(abbreviations: readonly Abbreviation[]): AbbreviationIndex {
  const meanings = new Map<string, { exact: string; long: readonly string[] }[]>()
  const shorts = new Map<string, string[]>()
  let longest = 1
  for (const { short, long, isAmbiguous } of abbreviations) {
    for (const form of short) {
      const key = abbreviationKey(form)
      meanings.set(key, [...(meanings.get(key) ?? []), { exact: exactForm(form), long }])
    }
    for (const meaning of long) {
      const key = abbreviationKey(meaning)
      longest = Math.max(longest, key.split(' ').length)
      const forms = short.filter((form) => form.replace(/[^\p{L}]/gu, '').length > 1)
      if (!isAmbiguous) shorts.set(key, [...(shorts.get(key) ?? []), ...forms])
    }
  }
  return {
    longest,
    meaningsOf(text) {
      const found = meanings.get(abbreviationKey(text)) ?? []
      const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
      // One letter, or a word of the language in small letters, is not meant as an abbreviation.
      if (text.trim().length < 2 || (capitals < 2 && isSyllable(text))) return []
      const exact = exactForm(text)
      const same = found.filter((each) => each.exact === exact)
      return [...new Set((same.length > 0 ? same : found).flatMap((each) => each.long))]
    },
    shortFormsOf(text) {
      return [...new Set(shorts.get(abbreviationKey(text)) ?? [])]
    }
  }
}
