package legacy

import (
	"strings"
	"sync"
)

// commonKeys are the syllables, of whatever tone placement, that statistics
// and official texts about provinces, industry and trade are full of. They
// decide where a text is well-formed in two readings: "sè" and "số" are both
// syllables, but only the second is one that a heading would hold. Kept from
// experience; the list is no dictionary and need not be complete, since a
// syllable that is missing makes the reader doubt, not err. They are put together
// when they are asked for, which text of today never does.
var commonKeys = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool)
	for f := range strings.FieldsSeq(commonSyllables) {
		key, _ := parse(f)
		m[key] = true
	}
	return m
})

const commonSyllables = `
	á à ái âm ấn ấp áp át ảnh ánh ăn ao áo ảo ẩm
	ba bà bá bác bạc bạch bách bái bài bãi bại bản bán bàn bạn bảng bằng băng bao báo bảo bão bát bắc bắt bậc bầu bảy bày bầy bậu
	bê bên bến bền bế bệnh bể bê bì bị bia biên biến biển biết biểu bìa bích bình bỉm bính bò bỏ bó bộ bố bốn bổ bồi bối bội bông bóng
	bổng bờ bở bởi bột bớt bơi bù bụi bùn bún bưu bước buôn buồn buổi buộc bút bức bưởi bường
	ca cà cả cá các cách cái cải cai cam cảm cán cân cần cận cạnh cảnh cánh càng cảng cao cáo cạo cát cắt cáp cặp cấp cập cát cấm cầm cậu cầu cây cấy
	cay chả chai chảy chãi cháy chạy chanh chánh chào cháo chăm chăn chặn chắc chắn chất chậm chân chấn chẩn chấp chập châu chấu chè chế chế chén chênh chệnh chép chết chi chì chỉ
	chí chị chia chiều chiếu chiếc chiêm chiến chiếm chiết chính chỉnh chinh chín chỉ cho chợ chở chơi chọn chỗ chồng chống chủ chú chủng chứ chữ
	chưa chứa chữa chuẩn chục chúc chức chung chúng chuối chuỗi chuyên chuyền chuyến chuyển chuyện chứng chừng chương chưởng chướng chợ cho
	có cỏ cọ cò cô cổ cố cỗ cốc cộc cọc cói cõi côn cồn cốn công cống cộng cổng cơ cờ cỡ cở còn con cỏi cơm cốt cột cụ của củ cũ cung cùng cũng cúng củng cụm
	cuộc cuốc cuối cuội cuốn cuộn cứ cử cư cửa cục cúc cực cược cường cương cưỡng cước cứu cựu cừu củi
	da dã dạ dài dải dãi dãy dạy dày dân dẫn dần dâu dầu dấu dây dậy dẫu dẻ dê dễ dệt di dị dì dịch diêm diện diên diễn diệt diệp dinh dính dinh do dò doanh dồi dòng dọc dọn dôi dội dù du
	dụ dục dung dùng dụng dư dữ dự dứa dừa dược dưới dương dưỡng dường dừng dựng duy duyên duyệt duyệt dược dùng
	đa đã đá đà đại đài đãi đái đai đảm đảo đạo đào đáo đánh đan đang đảng đẳng đăng đắng đặng đạt đáp đáy đặc đắc đặt đất đậm đầm đâm đấu đầu đậu đâu đầy đẩy đây đấy đẩy
	đắk đăk lắk lăk kạn krông
	đe đè đem đèn đến đền đê đề để đế đệ đều đếm điểm điền điện điển điên điều điệu điếu định đình đỉnh đinh đích đi đị đìa địa đó đo đỏ đò đô độ đồ đổ đỗ đố đốc độc
	đoàn đoạn đoán đối đội đôi đổi đồi đòi đói đống đông đồng động đóng đọc đợt đời đợi đới đơn đờn đốn đốt đột đột đợt
	đủ đua đưa đúc đúng đức đứng đường đương đượng đước được đứt đuôi đuống đũa đùng
	em ép ế
	gà gạch gãy gai gang ganh gánh gạo gắn găng gấp gấp gần gập gây gấu ghế ghép ghi ghẹ ghim gì gia già giá giả giã giải giai giãi giảm giám gian giản giãn gián giang giảng giáo giao giáp giàu giày giấy
	giậm giặt giây giấc giặc giết giếng giêng giồng giống giờ giới giỏi gió giòn giỗ giúp giữ giữa giường giun gò gỗ gốm gồm gọi góp gói gom gộp gốc góc gối gồng gỡ gửi gừng gươm gương
	hà hạ hả hai hải hại hái hàm hàn hán hạn hàng hạng hãng hành hạnh hanh hao hào hạt hay hãy hấp hậu hầu hầm hẹp hẹn hệ hẻm hè hết hiếm hiểm hiện hiển hiến hiên hiệp hiếp hiểu hiệu hiếu hình hinh hỉ hiệp
	ho hò hồ hổ hỗ hộ hố họ hoa hoá hỏa hòa hoài hoại hoãn hoàn hoạn hoán hoàng hoang hoạt hoạch hoặc hoan hóc học hoạt hội hồi hơi hối hỏi họp hộp hợp hóp hỏng hông hống hồng hổng hơn hỗn hợp hốt hột
	huế hủy huy huyện huyết huyền huyên huỳnh huynh hùng hung hưng húng hút hư hữu hưu hứa hướng hưởng hương hường hươu hy
	ích im in ít
	kế kê kẽm kẹo kéo kèm ken kém kẻ kênh kết kể khả khá khác khách khai khái khải khám khán khang khánh khảo khát khắc khắp khăn khấu khẩu khâu khẩn khi khí khỉ khích khích khiển khiếu khiến khiết khó kho khỏi khoa khóa khoản khoán khoan
	khoảng khoáng khoai khoảnh khoẻ khoét không khổ khô khối khởi khơi khớp khôi khu khung khung khúc khuyến khuyết khuẩn khuất khuôn khí khử khứ khai
	kỳ kì kỷ kỹ kĩ ký kí kịch kịp kích kim kín kính kinh kiên kiến kiện kiểm kiêm kiếm kiếng kiểu kiều kiết ki
	la là lá lạ lã lạc lác lạch lách lai lái lãi lại làm lạm lãm lan làn lãnh lành lạnh lạng láng làng lang lao lào lão lạp lắp lát lạt lắng lặng lân lần lận lẩn lấn lẫn lấy lây lập lâm lầm lâu lậu lầu lẻ lễ lê lề lệ lệch lên lệnh liên liền liễn liệt liệu liêu liều liễu liếm lĩnh linh lịch lý lí lì lít lỏng lò lo lộ lỗ lô lố lồ lóng lòng
	lồng lộn lộng lớn lợn lợi lời lỡ lọc lộc lốc lối lỗi lội lõi loại loài loạt loan long lớp lợp lót lọt lương lưỡng lượng lường lượt lược lưới lười lưu lựu lũ lụa lúa lụt lục lúc luận luân luật luồng luồn luôn luyện luyến lũy lùi lui lưng lửa lừa lựa lực lứa lúng
	ma mà má mã mả mạ mai mái mài mãi mại mang măng màng mảng máng mạng mạnh mảnh manh màn mãn mạn mao mào máu màu mau máy may mày mắc mắm mặn mắt mặt mất mật mẫu mâu mậu mầm mận mây mấy mè mẹ mía mít men mến mét mệnh mì mĩ mỹ miếng miền miễn miến miên miện minh mình mỏ mở mớ mơ mó mô mổ mộ mới mời mời mỗi môi mối mồi
	mọi mòn món môn mộc mọc một mốt móng mong mỏng mông mồng mồi mù mua mùa múa mũ mũi mùi mùn mục mức mực mừng mười mươi mường mương mưa mưu muối muỗi muốn muộn muôn mừng mỹ
	na nai nam nạn nạp nào não náo này nay năm nắm năng nặng nắng nẵng nâng nấng nấm nấu nâu nên nền nếu nề nếp nét nén nẻo nem ninh niên niêm niềm niệm niêu nó nọ nông nồng nổi nội nơi nối nôi nỗ nộ nộp nợ nở nỡ nón nóng nói non nuôi núi nùng nước nương nướng nửa nữa nữ nứa nứt nút nung
	nga ngà ngã ngạch ngại ngải ngãi ngoại ngoài ngoãn ngoan ngan ngăn ngắn ngang ngàng ngành ngạnh nganh ngao ngắt ngặt ngầm ngâm ngân ngần ngẫu ngập nghe nghè nghề nghệ nghê nghĩ nghỉ nghị nghi nghĩa nghiên nghiền nghiệm nghiêm nghiệp nghiện nghỉ nghìn nghịch nghinh ngó ngọ ngõ ngô ngộ ngọc ngọt ngon ngọn ngờ ngói ngủ ngữ ngự ngừng ngư người ngưỡng ngược ngũ ngụ nguy nguội nguồn nguyên nguyện nguyệt ngày ngay ngày
	nhà nhã nhạc nhai nhãn nhạn nhàn nhanh nhánh nhau nhạy nhảy nhắc nhắn nhằm nhật nhất nhập nhâm nhầm nhân nhẫn nhận nhấn nhấp nhẹ nhi nhì nhị nhĩ nhiệm nhiễm nhiên nhiệt nhiều nhiêu nhích nhìn nhịp nho nhỏ nhóm nhọn nhôm nhộng nhỡ nhớ nhờ nhơn nhơ nhu nhũ nhuận nhuộm nhung nhưng như những nhựa nhượng nhường nhứt
	nhất oán oan ở ớt ô ổ ôn ổn ông ống ốc ong ơn ốm ôm
	pha phá phà phải phái phai phạm phẩm phản phán phân phần phận phấn phẫu pháp phát phạt phao pháo phẳng phắc phê phế phép phiên phiến phiền phiếu phim phin phí phi phì phía phích phìn phò phó phố phổ phô phong phòng phóng phỏng phổi phối phôi phồn phốt phơi phơ phủ phú phù phụ phu phúc phục phức phụng phung phùng phước phường phương phượng phùng phút
	qua quà quả quá quạ quách quan quản quán quặng quảng quang quân quận quần quanh quành quất quấy quay quầy que quê quế quên quen quét quỹ quý quy quỳ quỷ quí qui quyền quyển quyết quyên quỳnh quốc quyến quyệt
	ra rã rác rách rải rạn rạch ràng rang ráp rau rào rắn răng rằng rất rẫy rây rập rậm rẻ rẽ rể rễ rèn ren rét rêu ri ria rìa rịa riêng riềng rim rộng rỗng rò rõ rổ rơm rời rơi rỗi rồi rối rót rong rồng ròng ru rủi ruộng ruột rui rụng rút rùng rừng rửa rưỡi rượu rựa rưng rực
	sa sá sả sạ sách sạch sai sải sàn sản sán san sàng sang sáng sảng sánh sao sào sạo sáo sau sáu sắc sắm sắn săn sẵn sắt sâm sâu sấu sầu sầm sân sấy sẽ sen sét sên sêu si sì sĩ sỹ siêu siết sim sinh sính sọ so sò số sổ sơ sở sợ sờ sớm sơn sóc sọc sỏi sói soi soài soái sóng song sòng soạn soát soạt son sông sống sọt suất suốt suối suy sự sử
	sứ sư sữa sửa sứa sức súc sụt sung súng sưng sừng sưởi sườn sương sướng sưu sửu
	ta tả tạ tá tà tác tách tạch tai tái tài tải tại tám tạm tàm tam tan tán tản tân tần tấn tận tầng tăng tặng tánh tanh tạo tao tào táo táp tạp tập tấp tất tật tắc tặc tắt tâm tấm tầm tẩm tàu tầu tấu tay tây tẩy tậy tẻ té tế tệ tê tên tền tết tẹt
	tha thả thá thách thạch thác thải thai thái thám tham thàm thảm than thán thân thận thần thẩn thanh thành thạnh thang thằng tháng thắng thẳng thăng thao thảo tháo thạo thau tháp thấp thập thắc thất thật thắm thẩm thâm thấm thầm thay thầy thấy thầu thậu thấu thẻ the theo thép then thế thể thê thêm thềm thêu thi thì thí thị thỉ thỉnh thiên thiện thiển thiệp thiếp thiết thiệt thiếu thiều thiểu thiêu thích thịnh thính thinh thịt thìn thím thiếc thọ thỏ thổ thô thố thoa thoả thoại thoái thoáng thoát
	thông thống thôn thợ thờ thơ thở thơm thốt thôi thời thới thói thỏa thu thù thú thủ thụ thuế thuê thuật thuận thuần thuẫn thức thực thừa thứ thử thư thuộc thuốc thùng thủng thung thúc thục thượng thường thương thưởng thước thuỷ thủy thuỳ thúy thùy thuyền thuyết thuyên thúng thụt
	tĩnh tỉnh tính tình tinh tịnh tỉ tì tị tí ti tia tiệc tiếc tiêm tiếm tiềm tiên tiến tiền tiện tiễn tiếp tiếng tiết tiệt tiêu tiểu tiếu tiều tìm tím tin tín tích tịch tít to tỏ tò tó tô tổ tố tồ tổng tống tông tòng tơ tờ tóc tốc tộc tóm tôm tồn tổn tôn tốn tổn tới tôi tối tồi tọa toạ toà tòa toàn toán toan toát tốt tột tỏi tỏa
	trà trá trả trạch trách trái trải trại trai trạm tràm trầm trăm trảm trận trần trấn trẩn tràng trang trạng trắng trăng tráng tranh tránh trành trao trạo trào trắc trắp trật trâu trầu tre trẻ trên trễ trể trệ trễn trì trí trị tri trích trĩ triển triền triệu triều triệt triết trình trinh trịnh trọn tròn trợ trò trọng trong tròng trồng trống trộn trộm trở trôi trồi trội trời trơn trứng trưng trung trúng trùng trũng trước trường trưởng trương trượng trướng truyền truyện truy trú trụ trù
	trừ trữ trứ trực trúc trục trưa truồng
	tu tú tụ tủ tù tua tuần tuấn tuân tuất túi tùng từng tự tứ từ tư tử tức tục túc tung tụng tương tượng tường tưởng tướng tươi tưới tước tường tuy tùy tuỳ tuyên tuyến tuyển tuyền tuyết tuyệt tuổi tuốt tuốc tuộc tỷ ty
	ủ u ù ú ủi ung ủng ứng ưng uy ủy uỷ ưu ươm ướp ước ương uốn uống
	va và vá vã vách vạch vạn van vàng vang vãng vắng văn vắn vằn vay vây vậy váy vào vai vài vải vại vắt vật vát vặt vận vân vấn vần vẫn vâu ve vè vẽ vẻ vé vệ về vê vết vên vi vì vị ví vỉ việc viên viện viễn viến viền việt viết vinh vĩnh vịnh vịt vít võ vỏ vò vỗ vô vồ vôi với vời vòi vòm vốn vòng vọng vong võng vỡ vở vợ vớt
	vụ vũ vu vú vua vùng vung vực vừa vữa vựa vườn vương vướng vượng vượt vượn vút vững vuông vụn vừng
	xa xã xá xà xạ xả xác xạch xanh xăng xây xấy xát xay xảy xào xấu xâm xe xẻ xét xen xem xẻng xép xếp xi xì xỉ xin xích xí xiết xỉa xiên xiêm xo xô xốp xoài xoan xóa xoá xoáy xoay xoắn xong xóm xôi xới xuân xuất xuống xuồng xúc xúc xung xứ xử xử xư xưa xương xưởng xướng xuyên
	ý y yên yến yêu yếu yếm yết`
