/**
 * VNI for Windows: the base letter, then one byte for shape and tone together; đ, ơ, ư and the i letters are single
 * bytes, ơ and ư again followed by a tone.
 * Every Vietnamese letter outside ASCII with its bytes in hexadecimal.
 */
export const VNI_LETTERS = `
  à61F8 á61F9 ả61FB ã61F5 ạ61EF ă61EA ằ61E8 ắ61E9 ẳ61FA ẵ61FC ặ61EB â61E2 ầ61E0 ấ61E1 ẩ61E5 ẫ61E3
  ậ61E4 è65F8 é65F9 ẻ65FB ẽ65F5 ẹ65EF ê65E2 ề65E0 ế65E1 ể65E5 ễ65E3 ệ65E4 ìEC íED ỉE6 ĩF3 ịF2
  ò6FF8 ó6FF9 ỏ6FFB õ6FF5 ọ6FEF ô6FE2 ồ6FE0 ố6FE1 ổ6FE5 ỗ6FE3 ộ6FE4 ơF4 ờF4F8 ớF4F9 ởF4FB ỡF4F5
  ợF4EF ù75F8 ú75F9 ủ75FB ũ75F5 ụ75EF ưF6 ừF6F8 ứF6F9 ửF6FB ữF6F5 ựF6EF ỳ79F8 ý79F9 ỷ79FB ỹ79F5
  ỵEE đF1
  À41D8 Á41D9 Ả41DB Ã41D5 Ạ41CF Ă41CA Ằ41C8 Ắ41C9 Ẳ41DA Ẵ41DC Ặ41CB Â41C2 Ầ41C0 Ấ41C1 Ẩ41C5 Ẫ41C3
  Ậ41C4 È45D8 É45D9 Ẻ45DB Ẽ45D5 Ẹ45CF Ê45C2 Ề45C0 Ế45C1 Ể45C5 Ễ45C3 Ệ45C4 ÌCC ÍCD ỈC6 ĨD3 ỊD2
  Ò4FD8 Ó4FD9 Ỏ4FDB Õ4FD5 Ọ4FCF Ô4FC2 Ồ4FC0 Ố4FC1 Ổ4FC5 Ỗ4FC3 Ộ4FC4 ƠD4 ỜD4D8 ỚD4D9 ỞD4DB ỠD4D5
  ỢD4CF Ù55D8 Ú55D9 Ủ55DB Ũ55D5 Ụ55CF ƯD6 ỪD6D8 ỨD6D9 ỬD6DB ỮD6D5 ỰD6CF Ỳ59D8 Ý59D9 Ỷ59DB Ỹ59D5
  ỴCE ĐD1
`
