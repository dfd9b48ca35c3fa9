/** Kinds of gatherings, as data, lower case, longest first where one opens with another. */
import { list } from './list.ts'
export const EVENT_KINDS: readonly string[] = list(`
  hội nghị trực tuyến | hội nghị | hội thảo | hội đàm | tọa đàm | toạ đàm | kỳ họp | phiên họp | cuộc họp
  buổi họp báo | cuộc họp báo | họp báo | buổi họp | buổi làm việc | cuộc làm việc | buổi tiếp xúc cử tri
  tiếp xúc cử tri | đại hội | buổi giao ban | giao ban | lễ tổng kết | lễ phát động | lễ công bố
  lễ kỷ niệm | lễ trao | lễ ra mắt | lễ ký kết | lễ khai mạc | lễ khai giảng | buổi lễ | buổi gặp mặt
  gặp mặt | diễn đàn | buổi đối thoại | hội nghị đối thoại | buổi kiểm tra | buổi giám sát | lớp tập huấn
  hội nghị tập huấn | phiên thảo luận | phiên giải trình | buổi tiếp | cuộc gặp | lễ đón nhận
  phiên khai mạc | phiên chất vấn | phiên bế mạc | phiên thảo luận tổ | hội nghị bàn tròn
  họp lãnh đạo chủ chốt | buổi tổng kết | buổi sơ kết | buổi thảo luận | buổi chất vấn | buổi gặp gỡ | buổi hội đàm
  buổi hội thảo | buổi tọa đàm | buổi toạ đàm | buổi tiếp xúc | cuộc tiếp xúc | cuộc tiếp xúc cử tri | cuộc gặp mặt
  cuộc hội đàm | cuộc hội kiến | cuộc tọa đàm | cuộc toạ đàm | cuộc hội thảo | tiếp xúc với cử tri | phiên làm việc
  phiên toàn thể | phiên trù bị | ngày làm việc | lễ tôn vinh | lễ tuyên dương | lễ nhậm chức | buổi công bố
`)
