package org.minhchung.desk;

import java.util.Locale;

/** The desk cannot start with what the operator has set; {@link #sentence} says what to change. */
final class UnusableSettings extends RuntimeException {

  private static final long serialVersionUID = 1L;

  enum Code {
    PROFILE(
        "Không dùng được hồ sơ của bàn kiểm chứng: %s. Hãy sửa tệp đó rồi khởi động lại.",
        "The desk's profile cannot be used: %s. Mend the file and start again."),
    FOLDER_IN_USE(
        "Đã có một bàn kiểm chứng khác đang chạy trên thư mục %s. Hãy dừng bàn đó, hoặc chọn thư"
            + " mục khác bằng --data.",
        "Another desk is running on the folder %s. Stop it, or choose another folder with --data."),
    SAMPLES_IN_A_REAL_DESK(
        "Thư mục này là của một bàn kiểm chứng thật, nên không nạp bài mẫu vào. Hãy chọn thư mục"
            + " khác bằng %s.",
        "This folder belongs to a real desk, so no samples are loaded into it. Choose another one"
            + " with %s."),
    REAL_DESK_ON_SAMPLES(
        "Thư mục này chứa bài mẫu của bản chạy thử. Hãy chọn thư mục khác bằng %s cho bàn của bạn.",
        "This folder holds the demo's samples. Choose another one with %s for your own desk."),
    NO_DESK(
        "Thư mục này chưa có bàn kiểm chứng nào. Hãy chỉ đúng thư mục bằng %s.",
        "There is no desk in this folder. Point to the right one with %s."),
    ENCODER_UNREADABLE(
        "Không đọc được thư mục mô hình %s: cần có model.onnx và tokenizer.json.",
        "The encoder's folder %s cannot be read: it needs model.onnx and tokenizer.json."),
    ENCODER_OTHER_HASH(
        "Các tệp mô hình có mã băm %s, khác với mã đưa ra ở --encoder-hash.",
        "The encoder's files have the hash %s, which is not the one given with --encoder-hash."),
    ENCODER_NO_MODEL(
        "Các tệp trong thư mục của --encoder không phải mô hình mà chương trình dùng được: %s.",
        "The files in the folder of --encoder are no model this program can use: %s.");

    private final String vietnamese;
    private final String english;

    Code(String vietnamese, String english) {
      this.vietnamese = vietnamese;
      this.english = english;
    }
  }

  private final Code code;
  private final String what;

  UnusableSettings(Code code, String what) {
    super(code.english.formatted(what));
    this.code = code;
    this.what = what;
  }

  UnusableSettings(Code code, String what, Throwable cause) {
    super(code.english.formatted(what), cause);
    this.code = code;
    this.what = what;
  }

  /** One sentence for the operator; Vietnamese for {@code vi}, else English. */
  String sentence(Locale locale) {
    return (locale.getLanguage().equals("vi") ? code.vietnamese : code.english).formatted(what);
  }
}
