/**
 * TCVN3 (ABC, TCVN 5712:1993 VN3): one byte a letter, 0xA1-0xFE. The toned capitals share the byte of their small
 * letter; the fonts whose name ends in H draw it as a capital. Only Ă Â Ê Ô Ơ Ư Đ have bytes of their own.
 * Every Vietnamese letter outside ASCII with its bytes in hexadecimal.
 */
export const TCVN3_LETTERS = `
  àB5 áB8 ảB6 ãB7 ạB9 ăA8 ằBB ắBE ẳBC ẵBD ặC6 âA9 ầC7 ấCA ẩC8 ẫC9 ậCB èCC éD0 ẻCE ẽCF ẹD1 êAA ềD2
  ếD5 ểD3 ễD4 ệD6 ìD7 íDD ỉD8 ĩDC ịDE òDF óE3 ỏE1 õE2 ọE4 ôAB ồE5 ốE8 ổE6 ỗE7 ộE9 ơAC ờEA ớED ởEB
  ỡEC ợEE ùEF úF3 ủF1 ũF2 ụF4 ưAD ừF5 ứF8 ửF6 ữF7 ựF9 ỳFA ýFD ỷFB ỹFC ỵFE đAE
  ÀB5 ÁB8 ẢB6 ÃB7 ẠB9 ĂA1 ẰBB ẮBE ẲBC ẴBD ẶC6 ÂA2 ẦC7 ẤCA ẨC8 ẪC9 ẬCB ÈCC ÉD0 ẺCE ẼCF ẸD1 ÊA3 ỀD2
  ẾD5 ỂD3 ỄD4 ỆD6 ÌD7 ÍDD ỈD8 ĨDC ỊDE ÒDF ÓE3 ỎE1 ÕE2 ỌE4 ÔA4 ỒE5 ỐE8 ỔE6 ỖE7 ỘE9 ƠA5 ỜEA ỚED ỞEB
  ỠEC ỢEE ÙEF ÚF3 ỦF1 ŨF2 ỤF4 ƯA6 ỪF5 ỨF8 ỬF6 ỮF7 ỰF9 ỲFA ÝFD ỶFB ỸFC ỴFE ĐA7
`
