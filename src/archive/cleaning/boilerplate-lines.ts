/** What single lines of a page say about themselves: data only, matched on the lower-case line. */

/** A line that is set aside wherever it stands. */
export const BOILERPLATE_LINES: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    'view-count',
    /^(?:(?:số )?(?:lượt|lần) (?:xem|đọc|truy cập)|đã xem|views?|xem)\s*:?\s*[\d.,]+(?:\s*lượt)?$|^[\d.,]+\s*(?:lượt|lần)\s*(?:xem|đọc)$|^[\d.,]+ views?$/
  ],
  [
    'share',
    /^(?:chia sẻ|share|facebook|twitter|zalo|linkedin|pinterest|google\+?|like|thích|tweet|in bài(?: viết)?|in trang(?: này)?|bản in|in(?: ra)?|pdf|print|gửi (?:e?-?mail|bài viết(?: qua e?-?mail)?|cho bạn bè)|lưu bài viết này|bấm để chia sẻ .*|e-?mail|lưu bài(?: viết)?|sao chép (?:liên kết|link)|copy link|chia sẻ (?:bài viết|facebook|liên kết|tin bài|(?:qua|lên|trên|với) (?:facebook|zalo|twitter|e-?mail|mạng xã hội|bạn bè)).{0,30}|theo dõi .{2,60} trên (?:google news|facebook|zalo|youtube).*|[\d|·•\s]*(?:(?:facebook|twitter|zalo|về trang trước|bản in|gửi e-?mail|e-?mail|in bài(?: viết)?|in trang|lưu bài|copy link|like|share|thích|chia sẻ|tweet|print)[\d|·•\s]*)+)$/u
  ],
  [
    'view-count',
    /^(?:(?:số )?(?:người )?(?:đang )?(?:online|trực tuyến|truy cập)|(?:tổng )?(?:số )?lượt truy cập|khách(?: viếng thăm)?|thành viên)\s*:\s*[\d.,]+$/
  ],
  [
    'rating',
    /^(?:đánh giá(?: bài viết)?|xếp hạng(?:\s*:.*)?|tổng số điểm của bài viết là.*|click để đánh giá.*|\d+ đánh giá)$/
  ],
  [
    'comments',
    /^\d+ (?:bình luận|ý kiến|phản hồi|comments?)$|^(?:chưa có (?:bình luận|ý kiến)|vui lòng (?:đăng nhập|nhập nội dung)|đăng nhập để (?:bình luận|gửi)|bạn cần đăng nhập|email của bạn sẽ không được hiển thị|hãy là người đầu tiên bình luận).*$/
  ],
  [
    'navigation',
    /^(?:trang chủ|home|menu|về đầu trang|lên đầu trang|đầu trang|lên trên|quay lại|trở lại|trở về|về trang (?:trước|chủ)|xem tiếp|back|top|sơ đồ (?:trang|site|cổng)|rss|đăng nhập|đăng ký|đăng xuất|tìm kiếm|search|next|previous|trang (?:sau|trước|kế)|liên hệ|góp ý|english|tiếng việt|bỏ qua (?:nội dung|điều hướng).*|(?:<+|«)\s*(?:trang |bài )?trước|(?:trang |bài )?(?:tiếp(?: theo)?|sau)\s*(?:>+|»)|(?:xem )?cỡ chữ.*|a-\s*a\+?)$/
  ],
  ['navigation', /^(?:trang chủ|home)\s*(?:[»>/|›→-]|::).*$/],
  [
    'navigation',
    /^(?:[«»<>]+|\d{1,3}(?: [|·] | )\d{1,3}(?: [|·] | )\d{1,3}(?:(?: [|·] | )\d{1,3})*(?: ?(?:\.\.\.|…))?(?: (?:trang sau|tiếp|cuối|»|>))*)$/
  ],
  [
    'cookie',
    /^(?=.*cookie)(?:.*\bcookies?\b.*(?:chấp nhận|đồng ý|sử dụng|accept|agree|policy|chính sách).*|.*(?:chấp nhận|đồng ý|sử dụng|accept|we use)\b.*\bcookies?\b.*)$/
  ],
  [
    'tags',
    /^đăng trong .{2,60} và được gắn thẻ .*$|^(?:từ kh(?:óa|oá)(?: tìm kiếm)?|tags?|thẻ|chủ đề)\s*[:：].*$|^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u
  ],
  ['advertisement', /^(?:quảng cáo|advertisement|tài trợ|sponsored|nội dung quảng cáo)$/],
  [
    'copyright',
    /^(?:©|(?:\(c\)|copyright)\s*(?:©|\(c\)|\d{4}|by |:)|bản quyền (?:thuộc|©)|all rights reserved|giấy phép (?:số|thiết lập|hoạt động)|ghi rõ nguồn|đơn vị (?:quản lý|thiết kế|phát triển)\s*:).*$|^(?=.*ghi rõ nguồn).*(?:vui lòng |đề nghị )?ghi rõ nguồn .{0,60}khi (?:phát hành|sử dụng|trích dẫn|đăng).*$/
  ],
  [
    'audio',
    /^(?:nghe (?:đọc )?bài(?: viết)?|nghe audio|giọng (?:nam|nữ)|tốc độ đọc|your browser does not support.*|trình duyệt .{0,40}không hỗ trợ.*)$/
  ],
  [
    'related-news',
    /^(?:>{1,3}|»|>>)\s*\S.*$|^(?:xem thêm|đọc thêm|đọc tiếp|>> xem|bài (?:trước|sau|tiếp theo|viết (?:trước|sau)))\s*:\s*\S.*$/
  ],
  ['front-matter', /^#\s*[a-z_][\w-]*\s*=.*$/]
]

/** A line that opens a part of the page which is not the article; what follows belongs to it. */
export const SECTION_OPENERS: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    'related-news',
    /^(?:các |những )?(?:tin|bài|bài viết|tin bài|tin tức|thông tin|bài báo|video)(?: tức| viết| bài)?\s*(?:khác|liên quan|cùng (?:chuyên )?mục|cùng chủ đề|cùng loại|mới(?: nhất| hơn| cập nhật| đăng)?|cũ(?: hơn)?|đã (?:đưa|đăng)|nổi bật|tiêu điểm|xem nhiều|đọc nhiều|nóng)(?: nhất)?(?: trong (?:ngày|tuần))?\s*[:：]?$/
  ],
  [
    'related-news',
    /^(?:cùng chuyên mục|có liên quan|chủ đề liên quan|có thể bạn (?:quan tâm|thích)|bạn có thể (?:quan tâm|thích)|mời (?:bạn|các bạn|độc giả) (?:xem|đọc) (?:thêm|tiếp).*|xem nhiều(?: nhất)?|đọc nhiều(?: nhất)?|được quan tâm(?: nhất)?|xem thêm|đọc thêm|tin mới|related (?:news|articles|posts|stories)|most (?:read|viewed|popular)|read more|you may also like)\s*[:：]?$/
  ],
  [
    'comments',
    /^(?:bình luận|ý kiến|ý kiến (?:bạn đọc|độc giả|của bạn)|phản hồi|gửi (?:bình luận|ý kiến(?: phản hồi)?|phản hồi)(?: của bạn)?|viết bình luận|để lại (?:một )?bình luận(?: hủy)?|thảo luận|comments?|leave a (?:reply|comment))\s*(?:\(?\d+\)?)?\s*[:：]?$/
  ],
  [
    'navigation',
    /^(?:điều hướng bài viết|danh mục(?: tin(?: tức)?| bài viết)?|chuyên mục|liên kết (?:website|web|trang|nhanh)|danh sách chuyên mục|categories|thống kê (?:truy cập|website)|lượt truy cập)\s*[:：]?$/
  ],
  [
    'poll',
    /^(?:thăm dò(?: ý kiến| dư luận)?|bình chọn(?: ý kiến)?|khảo sát ý kiến|trưng cầu ý kiến|poll)\s*[:：]?$/
  ]
]

/** Lines of those above that documents of offices have as well, as headings and in forms. */
export const COMMON_WORDS =
  /^(?:ý kiến|thảo luận|bình luận|phản hồi|danh mục|khảo sát ý kiến|trưng cầu ý kiến|bình chọn|(?:khách|thành viên)\s*:\s*[\d.,]+)\s*[:：]?$/

/** Told apart only inside such a part: elsewhere the same words may be the article's. */
export const TAIL_LINES: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ['poll', /^(?:kết quả )?(?:bình chọn|thăm dò|khảo sát)(?=\s|$)/],
  [
    'view-count',
    /[\d.,]+\s*(?:lượt|lần)\s*(?:xem|đọc)$|^(?:hôm (?:nay|qua)|(?:trong )?(?:tuần|tháng|năm)(?: này| trước| qua)?|tất cả|tổng(?: cộng)?)\s*:\s*[\d.,]+$/
  ],
  [
    'site-footer',
    /^(?:địa chỉ|trụ sở|điện thoại|tel|fax|e-?mail|hotline|đường dây nóng|tổng biên tập|chịu trách nhiệm|cơ quan chủ quản|website)\s*[:：]/
  ]
]

/** Entries of a site's menu, met before the title in copies of whole pages. */
export const MENU_WORDS =
  /^(?:trang (?:chủ|nhất)|home|giới thiệu|tin tức(?: (?:-|–|&|và) sự kiện)?|tin tức sự kiện|liên hệ|đăng nhập|đăng ký|thư viện(?: ảnh| video)?|văn bản(?: pháp quy| chỉ đạo| điều hành)?|sơ đồ cổng|chính trị|xã hội|kinh tế|thế giới|văn hóa|thể thao|giải trí|pháp luật|giáo dục|sức khỏe|đời sống|du lịch|khoa học|công nghệ|bạn đọc|video|ảnh|podcast|thời sự|góc nhìn|mới nhất|english|tìm kiếm|dịch vụ công|hỏi đáp|thông báo|tổ chức bộ máy)$/

/** A whole menu on one line, its entries parted by blanks alone. */
export const MENU_ROW = new RegExp(`^(?:${MENU_WORDS.source.slice(1, -1)}(?:\\s+|$)){3,}$`)

/** What a site calls itself over its menu. */
export const SITE_BANNER =
  /^(?:(?:cổng|trang) (?:thông tin|tin) điện tử|cổng ttđt|báo điện tử|(?:báo|tạp chí|đài) .{2,50} (?:điện tử|online)$|cơ quan (?:ngôn luận )?của )/i

/** Says of the day that it is today's: a page's clock, not an article's date. */
export const TODAY = /^(?:hôm nay|bây giờ)(?: là)?[\s,:]+/i
