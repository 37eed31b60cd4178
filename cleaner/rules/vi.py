"""Vietnamese: labels of what surrounds an article."""

from __future__ import annotations

from cleaner.rules import notices, roles
from cleaner.rules.rule import Rule

_DAY = (
    r"(?:(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật),?\s)?(?:ngày\s)?(?:\d{1,2}\stháng\s\d{1,2}"
    r"(?:,|\snăm)?\s(?:19|20)\d{2}|\d{1,2}[/\-.]\d{1,2}[/\-.](?:19|20)\d{2})"
)

RULES: tuple[Rule, ...] = (
    roles.promo_line(
        """
        xem~thêm đọc~thêm xem~tiếp đọc~tiếp xem~ngay đọc~ngay có~thể~bạn~quan~tâm có~thể~bạn~thích
        bạn~có~thể~quan~tâm bài~liên~quan tin~liên~quan bài~viết~liên~quan tin~bài~liên~quan
        tin~cùng~chủ~đề tin~cùng~chuyên~mục bài~cùng~chủ~đề mời~bạn~đọc mời~quý~độc~giả~xem
        mời~độc~giả~xem~thêm đừng~bỏ~lỡ không~thể~bỏ~qua tin~nóng tin~đọc~nhiều đọc~nhiều
        xem~nhiều tin~mới~nhất bài~đọc~nhiều xem~lại tham~khảo~thêm tìm~hiểu~thêm đề~xuất~cho~bạn
        kỳ~trước kỳ~sau bài~trước bài~sau tin~khác
        """,
        weak="liên~quan nổi~bật bài~viết~hay video~nổi~bật",
        hits=(
            "Xem thêm: Người dân làng chài trồng lại rừng đước",
            "ĐỌC THÊM | Vì sao cây cầu cũ vẫn còn đứng vững",
            "Tin liên quan: Mười hòn đảo vắng cho mùa hè",
            "Liên quan: Vụ kiện kéo dài quanh bến tàu cũ",
        ),
        misses=(
            "Đọc thêm vài trang rồi ngủ.",
            "Xem thêm: để mai, ông nói, rồi đi.",
            "Phỏng vấn: Vụ kiện kéo dài quanh bến tàu cũ",
            "Xem thêm trang 12",
        ),
    ),
    roles.related(
        """
        tin~liên~quan bài~liên~quan bài~viết~liên~quan tin~bài~liên~quan tin~tức~liên~quan
        tin~cùng~chuyên~mục bài~viết~cùng~chuyên~mục cùng~chuyên~mục bài~cùng~chuyên~mục
        tin~cùng~chủ~đề cùng~chủ~đề có~thể~bạn~quan~tâm có~thể~bạn~thích bạn~có~thể~quan~tâm
        tin~mới~nhất tin~mới bài~mới~nhất bài~viết~mới bài~viết~mới~nhất tin~đọc~nhiều
        đọc~nhiều~nhất đọc~nhiều xem~nhiều xem~nhiều~nhất tin~nổi~bật tin~khác các~tin~khác
        bài~viết~khác tin~tức~khác tin~xem~nhiều đừng~bỏ~lỡ đề~xuất~cho~bạn dành~cho~bạn
        các~bài~viết~khác tin~cũ~hơn tin~mới~hơn bài~viết~nổi~bật chủ~đề~liên~quan
        """,
        hits=("Tin liên quan", "Có thể bạn quan tâm:", "ĐỌC NHIỀU NHẤT"),
        misses=("Tin mới về làng lúc nửa đêm.", "Đọc nhiều hại mắt", "Khác"),
    ),
    roles.teaser(
        """
        xem~thêm đọc~thêm xem~tiếp đọc~tiếp chi~tiết xem~chi~tiết bấm~để~đọc~tiếp xem~ngay
        tiếp~tục~đọc đọc~toàn~bộ continue~reading
        """,
        hits=(
            "Chuyến phà chạy lại nhưng lịch chạy... Đọc tiếp",
            "Bảo tàng trưng bày những họa sĩ bị lãng quên [Xem thêm]",
            "Cầu mới thông xe vào tháng năm Xem chi tiết »",
            "Huấn luyện viên từ chứcXem tiếp",
        ),
        misses=(
            "Bà muốn đọc thêm",
            "Rồi... chi tiết ấy mờ dần.",
            "Ông kể lại chi tiết",
        ),
    ),
    roles.expand(
        """
        xem~thêm đọc~thêm xem~tiếp đọc~tiếp xem~tất~cả xem~chi~tiết tải~thêm xem~toàn~bộ thu~gọn
        hiển~thị~thêm xem~bình~luận xem~thêm~bình~luận ý~kiến~bạn~đọc về~đầu~trang
        trở~về~đầu~trang quay~lại~trang~chủ xem~thêm~tin~khác
        """,
        hits=("Xem thêm »", "Xem tất cả"),
        misses=("Xem tất cả rồi ngủ", "Đọc thêm đi, bà giục."),
    ),
    roles.caption(
        """
        ảnh hình~ảnh ảnh~chụp ảnh~minh~họa ảnh~minh~hoạ nguồn~ảnh nguồn~hình ảnh~tư~liệu
        hình~minh~họa đồ~họa đồ~hoạ ảnh~chụp~màn~hình ảnh~cắt~từ~clip clip ảnh~nguồn
        """,
        """
        ảnh~minh~họa ảnh~minh~hoạ hình~minh~họa hình~minh~hoạ hình~ảnh~minh~họa ảnh~tư~liệu
        ảnh:~internet ảnh:~nvcc ảnh:~sưu~tầm nguồn:~internet ảnh~cắt~từ~clip ảnh~chụp~màn~hình
        ảnh~cắt~từ~video ảnh~do~nhân~vật~cung~cấp nhấn~để~phóng~to ảnh:~tư~liệu
        hình~minh~họa.~nguồn:~internet ảnh~minh~họa.~nguồn:~internet
        """,
        hits=("Ảnh: Lê Thị Mai", "Ảnh minh họa", "(Nguồn ảnh: Báo Bến Cảng/TTXVN)"),
        misses=(
            "Ảnh: một lịch sử ngắn về ánh sáng",
            "Đồ họa: Hình cho thấy nước dâng suốt mười năm, rồi rút.",
            "Ảnh tư liệu của ông",
        ),
    ),
    roles.dated(
        """
        ngày~đăng đăng~ngày đăng~lúc cập~nhật cập~nhật~lúc cập~nhật~ngày cập~nhật~lần~cuối
        ngày~cập~nhật ngày~xuất~bản xuất~bản~ngày thời~gian~đăng đăng~bởi ngày~tạo ngày~viết
        """,
        day=_DAY,
        hits=(
            "Cập nhật: 03/05/2024 10:15",
            "Ngày đăng: 3 tháng 5 năm 2024",
            "Cập nhật lúc 10:15, ngày 03/05/2024 | Báo Bến Cảng",
        ),
        misses=(
            "Đăng ngày 3/5/2024, bức thư bị quên.",
            "Ngày đăng: chưa rõ",
            "Cập nhật 12 chương",
        ),
    ),
    *roles.bare_date(
        "thứ~hai thứ~ba thứ~tư thứ~năm thứ~sáu thứ~bảy "
        "chủ~nhật thứ~2 thứ~3 thứ~4 thứ~5 thứ~6 thứ~7 "
        "tháng ngày",
        day=_DAY,
        hits=("Thứ Sáu, 03/05/2024 - 10:15", "Lê Mai, ngày 3 tháng 5 năm 2024"),
        misses=("Ngày 3/5/2024: thông cầu", "Ngày 3 tháng 5 năm 2024 bà về.", "Tháng 5 2024"),
    ),
    roles.writer(
        "theo tác~giả bài~và~ảnh bài,~ảnh thực~hiện bài",
        hits=("Theo Lê Mai", "Bài và ảnh: Lê Mai, Trần Nam"),
        misses=("Theo Lê Mai kể lại thì không.", "Theo dòng sông", "Bài hát"),
    ),
    *roles.author(
        "tác~giả biên~tập biên~tập~viên người~viết phóng~viên nguồn~tin biên~soạn",
        "về~tác~giả thông~tin~tác~giả giới~thiệu~tác~giả xem~tất~cả~bài~viết~của",
        hits=("Tác giả: Lê Mai", "Biên tập: Trần Nam", "Về tác giả"),
        misses=("Tác giả: khuyết danh, có lẽ là sư", "Về tác giả ít ai biết gì."),
    ),
    roles.tags(
        "từ~khóa từ~khoá tags tag thẻ chủ~đề chuyên~mục danh~mục từ~khóa~liên~quan",
        hits=("Từ khóa: cầu, sông, đêm", "Chuyên mục: Văn hóa"),
        misses=("Chủ đề: bánh. Rượu. Muối.", "Thẻ màu đỏ"),
    ),
    roles.source(
        "nguồn theo~nguồn nguồn~tin nguồn~bài~viết link~gốc link~nguồn bài~gốc",
        hits=("Nguồn: Báo Bến Cảng", "Nguồn: https://example.org/cang"),
        misses=("Nguồn: chúng tôi hỏi bốn mươi người.", "Nguồn nước"),
    ),
    *roles.counter(
        "lượt~xem lượt~đọc lượt~thích bình~luận phút~đọc thời~gian~đọc lượt~chia~sẻ số~lượt~xem",
        hits=("1.204 lượt xem", "Thời gian đọc: 4 phút"),
        misses=("12 lượt đọc thơ", "4 phút", "Bình luận bóng đá"),
    ),
    notices.advert(
        "nội~dung~quảng~cáo nội~dung~được~tài~trợ tin~tài~trợ bài~viết~quảng~cáo "
        "đọc~tiếp~sau~quảng~cáo thông~tin~quảng~cáo nội~dung~tài~trợ",
        "quảng~cáo",
        hits=("Nội dung được tài trợ", "- Quảng cáo -"),
        misses=("Quảng cáo", "Quảng cáo và lời lẽ", "Tin tài trợ cho đội bóng"),
    ),
    notices.newsletter(
        "đăng~ký nhận nhập~email bản~tin để~lại~email",
        "bản~tin~email nhận~bản~tin nhận~tin~mới~qua~email nhận~tin~qua~email",
        hits=("Đăng ký nhận bản tin mỗi sáng", "Nhận tin mới qua email"),
        misses=("Bản tin năm 1931 có bốn trang.", "Nhận lời chào."),
    ),
    *notices.share(
        """
        chia~sẻ chia~sẻ~bài~viết chia~sẻ~bài~viết~này chia~sẻ~qua chia~sẻ~lên~facebook
        chia~sẻ~facebook in~bài in~bài~viết in~trang lưu~bài lưu~bài~viết sao~chép~liên~kết
        copy~link gửi~email gửi~bài~viết gửi~bình~luận bình~luận~bài~viết thích~bài~viết
        """,
        hits=(
            "Chia sẻ bài viết",
            "Chia sẻ | In bài",
            "Chia sẻ: Facebook Zalo Twitter",
            "Chia sẻ Facebook Telegram",
        ),
        misses=("Chia sẻ miếng bánh", "In bài thơ ấy", "Lưu bài vào lòng."),
    ),
    notices.follow(
        """
        theo~dõi~chúng~tôi theo~dõi~báo theo~dõi~kênh theo~dõi~trang theo~dõi~fanpage kết~nối~với
        tham~gia~nhóm đăng~ký~kênh mời~bạn~đọc~theo~dõi theo~dõi~tin~tức
        """,
        hits=("Theo dõi chúng tôi trên Facebook và Zalo", "Đăng ký kênh YouTube của báo"),
        misses=("Theo dõi chúng tôi suốt đêm.", "Kết nối với đất liền"),
    ),
    *notices.rights(
        """
        bản~quyền~thuộc~về giữ~bản~quyền mọi~quyền~được~bảo~lưu bảo~lưu~mọi~quyền cấm~sao~chép
        không~sao~chép ghi~rõ~nguồn vui~lòng~ghi~rõ~nguồn không~được~sao~chép toàn~bộ~bản~quyền
        """,
        hits=("© 2024 Báo Bến Cảng. Giữ bản quyền nội dung.", "Cấm sao chép dưới mọi hình thức"),
        misses=("Ông muốn giữ bản quyền cho con.", "Luật cấm sao chép tranh ấy"),
    ),
    *notices.disclaimer(
        """
        miễn~trừ~trách~nhiệm bài~viết~thể~hiện bài~viết~này quan~điểm~trong~bài
        thông~tin~trong~bài nội~dung~bài~viết các~ý~kiến~trong tuyên~bố~miễn~trừ
        """,
        """
        chỉ~mang~tính~tham~khảo không~phải~là~lời~khuyên không~nhất~thiết không~phản~ánh
        quan~điểm~riêng~của~tác~giả không~chịu~trách~nhiệm tính~chất~tham~khảo
        """,
        hits=(
            "Bài viết thể hiện quan điểm riêng của tác giả.",
            "Thông tin trong bài chỉ mang tính tham khảo.",
        ),
        misses=(
            "Bài viết này ra đời bên sông.",
            "Đôi mắt ấy không phản ánh nỗi sợ.",
        ),
    ),
    notices.comments(
        """
        viết~bình~luận để~lại~bình~luận gửi~bình~luận thêm~bình~luận để~lại~một~bình~luận
        ý~kiến~của~bạn hủy~trả~lời huỷ~trả~lời trả~lời~hủy chưa~có~bình~luận chưa~có~bình~luận~nào
        không~có~bình~luận đăng~nhập~để~bình~luận bình~luận~đã~đóng bình~luận~bài~viết
        hãy~là~người~đầu~tiên~bình~luận bạn~nghĩ~gì~về~bài~viết~này tất~cả~bình~luận
        """,
        """
        email~của~bạn~sẽ~không địa~chỉ~email~của~bạn~sẽ~không các~trường~bắt~buộc lưu~tên~của~tôi,
        bạn~phải~đăng~nhập vui~lòng~đăng~nhập~để bạn~cần~đăng~nhập
        """,
        hits=(
            "Để lại bình luận",
            "Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *",
        ),
        misses=("Viết bình luận cho thật lòng, thầy dặn.", "Không có bình luận từ nhà vua."),
    ),
    *notices.footer(
        """
        giới~thiệu liên~hệ liên~hệ~quảng~cáo chính~sách~bảo~mật chính~sách~riêng~tư
        điều~khoản~sử~dụng điều~khoản tòa~soạn toà~soạn tuyển~dụng sơ~đồ~trang đường~dây~nóng
        quy~định~sử~dụng về~chúng~tôi hỗ~trợ quyền~riêng~tư chính~sách~cookie
        """,
        hits=(
            "Liên hệ - Chính sách bảo mật",
            "Giới thiệu | Liên hệ",
            "Giới thiệu | Liên hệ | Điều khoản sử dụng",
            "Tòa soạn Liên hệ quảng cáo Tuyển dụng",
        ),
        misses=(
            "Chính sách bảo mật",
            "Liên hệ với mặt trăng",
            "Về chúng tôi hai đứa",
            "Giới thiệu bạn",
        ),
    ),
    notices.cookies(
        """
        chúng~tôi~sử~dụng~cookie trang~web~này~sử~dụng~cookie website~này~sử~dụng~cookie
        trang~này~sử~dụng~cookie chấp~nhận~tất~cả~cookie chấp~nhận~tất~cả
        bằng~cách~tiếp~tục~sử~dụng bằng~việc~tiếp~tục
        """,
        hits=("Trang web này sử dụng cookie để phục vụ bạn.", "Chấp nhận tất cả cookie"),
        misses=("Chúng tôi sử dụng bột.", "Nàng chấp nhận tất cả."),
    ),
    *notices.navigation(
        """
        trang~chủ tìm~kiếm đăng~nhập đăng~ký đăng~xuất chuyển~đến~nội~dung chuyển~tới~nội~dung
        bỏ~qua~nội~dung tài~khoản quên~mật~khẩu bài~trước bài~sau bài~tiếp~theo bài~viết~trước
        bài~viết~tiếp~theo tin~trước tin~sau
        """,
        hits=("Chuyển đến nội dung", "Đăng nhập | Đăng ký"),
        misses=("Tìm kiếm sự thật", "Menu tối nay"),
    ),
    notices.path(
        "trang~chủ bạn~đang~ở:~trang~chủ",
        hits=("Trang chủ > Xã hội > Bến cảng", "Trang chủ » Văn hóa » Sách"),
        misses=("Trang chủ nhà", "Trang chủ / trang khách"),
    ),
    *notices.paywall(
        """
        nội~dung~dành~cho~thành~viên chỉ~dành~cho~thành~viên vui~lòng~đăng~nhập~để~đọc
        để~đọc~tiếp, đăng~nhập~để~đọc~tiếp bạn~đã~có~tài~khoản? đăng~ký~để~đọc
        """,
        hits=("Nội dung dành cho thành viên", "Bạn đã có tài khoản? Đăng nhập"),
        misses=("Chỉ dành cho trẻ em", "Ông là thành viên từ 1980."),
    ),
)
