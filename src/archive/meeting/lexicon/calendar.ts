/** Days and sittings everybody in an office knows the year of, as data; public record. */
import { list } from './list.ts'

/** Anniversaries by the words they are named with: day, month and the year they are counted from. */
export const ANNIVERSARIES: readonly { name: string; since: readonly [number, number, number] }[] = [
  { name: 'Báo chí [Cc]ách mạng', since: [21, 6, 1925] },
  { name: '[Ss]inh (?:của )?(?:Chủ tịch Hồ Chí Minh|Bác)', since: [19, 5, 1890] },
  { name: '[Tt]hành lập Đảng(?! bộ| uỷ| ủy)', since: [3, 2, 1930] },
  { name: 'Quốc khánh', since: [2, 9, 1945] },
  { name: '[Cc]ách mạng [Tt]háng (?:[Tt]ám|8)', since: [19, 8, 1945] },
  { name: '[Tt]hành lập Quân đội [Nn]hân dân', since: [22, 12, 1944] },
  { name: 'Thương binh', since: [27, 7, 1947] },
  { name: '(?:[Gg]iải phóng miền Nam|[Tt]hống nhất đất nước)', since: [30, 4, 1975] },
  { name: '[Tt]hành lập Công đoàn', since: [28, 7, 1929] },
  { name: '[Tt]hành lập Đoàn (?:TNCS|Thanh niên)', since: [26, 3, 1931] },
  { name: '[Tt]hành lập (?:Mặt trận|MTTQ)', since: [18, 11, 1930] },
  { name: '[Tt]hành lập Hội Liên hiệp Phụ nữ Việt Nam', since: [20, 10, 1930] },
  { name: '[Tt]hành lập Hội Nông dân', since: [14, 10, 1930] },
  { name: 'Thầy thuốc', since: [27, 2, 1955] },
  { name: '[Tt]ruyền thống (?:lực lượng )?Công an [Nn]hân dân', since: [19, 8, 1945] },
  { name: '[Tt]hành lập ngành Kiểm sát', since: [26, 7, 1960] }
]

/** Sittings of a body: term, then number, month and year of each. */
const sittings = (text: string): readonly { term: string; number: number; month: number; year: number }[] =>
  list(text).map((row) => {
    const [term = '', number, month, year] = row.split(' ')
    return { term, number: Number(number), month: Number(month), year: Number(year) }
  })

/** Sessions of the National Assembly, by the month they open in. */
export const ASSEMBLY_SESSIONS = sittings(`
  XII 1 7 2007 | XII 2 10 2007 | XII 3 5 2008 | XII 4 10 2008 | XII 5 5 2009 | XII 6 10 2009 | XII 7 5 2010 | XII 8 10 2010
  XII 9 3 2011 | XIII 1 7 2011 | XIII 2 10 2011 | XIII 3 5 2012 | XIII 4 10 2012 | XIII 5 5 2013 | XIII 6 10 2013
  XIII 7 5 2014 | XIII 8 10 2014 | XIII 9 5 2015 | XIII 10 10 2015 | XIII 11 3 2016 | XIV 1 7 2016 | XIV 2 10 2016
  XIV 3 5 2017 | XIV 4 10 2017 | XIV 5 5 2018 | XIV 6 10 2018 | XIV 7 5 2019 | XIV 8 10 2019 | XIV 9 5 2020 | XIV 10 10 2020
  XIV 11 3 2021 | XV 1 7 2021 | XV 2 10 2021 | XV 3 5 2022 | XV 4 10 2022 | XV 5 5 2023 | XV 6 10 2023 | XV 7 5 2024
  XV 8 10 2024 | XV 9 5 2025
`)

/** Plenums of the Party's Central Committee. */
export const PLENUMS = sittings(`
  XI 1 1 2011 | XI 2 7 2011 | XI 3 10 2011 | XI 4 12 2011 | XI 5 5 2012 | XI 6 10 2012 | XI 7 5 2013 | XI 8 10 2013
  XI 9 5 2014 | XI 10 1 2015 | XI 11 5 2015 | XI 12 10 2015 | XI 13 12 2015 | XI 14 1 2016 | XII 1 1 2016 | XII 2 3 2016
  XII 3 7 2016 | XII 4 10 2016 | XII 5 5 2017 | XII 6 10 2017 | XII 7 5 2018 | XII 8 10 2018 | XII 9 12 2018 | XII 10 5 2019
  XII 11 10 2019 | XII 12 5 2020 | XII 13 10 2020 | XII 14 12 2020 | XII 15 1 2021 | XIII 2 3 2021 | XIII 3 7 2021
  XIII 4 10 2021 | XIII 5 5 2022 | XIII 6 10 2022 | XIII 7 5 2023 | XIII 8 10 2023 | XIII 9 5 2024 | XIII 10 9 2024
`)
