/** What decisions of the years before 1995 were about, and said. */
export const OLD_SUBJECTS = [
  'giao đất làm nhà ở cho các hộ gia đình',
  'thành lập Ban chỉ đạo định canh định cư',
  'phân vạch địa giới hành chính các xã',
  'công nhận hợp tác xã nông nghiệp',
  'cấp đất xây dựng trường phổ thông cơ sở',
  'trợ cấp khó khăn cho gia đình chính sách',
  'điều động cán bộ tăng cường cho cơ sở',
  'tăng cường quản lý hộ khẩu trên địa bàn',
] as const;

export const OLD_GROUNDS = [
  'Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 30 tháng 6 năm 1983;',
  'Căn cứ Quyết định số 201/CP ngày 1 tháng 7 năm 1980 của Hội đồng Chính phủ về thống nhất quản lý ruộng đất;',
  'Căn cứ Chỉ thị số {few}/CT {day80} của Chủ tịch Hội đồng Bộ trưởng;',
  'Xét tờ trình số {n}/TT {day80} của Ủy ban nhân dân {commune};',
  'Theo đề nghị của đồng chí Trưởng phòng Nông nghiệp và Trưởng ban Tổ chức chính quyền;',
] as const;

export const OLD_ARTICLES = [
  'Nay giao cho {n} hộ gia đình thuộc {hamlet}, {commune} diện tích {area} đất thổ cư để làm nhà ở và phát triển kinh tế vườn.',
  'Nay thành lập Ban chỉ đạo gồm {few} đồng chí do {person} làm trưởng ban, có nhiệm vụ giúp Ủy ban nhân dân chỉ đạo công tác trên địa bàn.',
  'Mỗi hộ được nhận không quá 400 m² đất ở, có trách nhiệm sử dụng đúng mục đích và nộp thuế theo luật định.',
  'Ban quản trị hợp tác xã phải bố trí lại sản xuất, bảo đảm lương thực cho xã viên và hoàn thành nghĩa vụ với Nhà nước.',
  'Các ông Chánh văn phòng Ủy ban, Trưởng phòng Tài chính và Chủ tịch Ủy ban nhân dân {commune} chịu trách nhiệm thi hành.',
  'Kinh phí trích trong ngân sách năm {year}, giao phòng Tài chính cấp phát và thanh quyết toán theo chế độ hiện hành.',
] as const;
