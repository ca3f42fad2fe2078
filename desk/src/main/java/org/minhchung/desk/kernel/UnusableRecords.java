package org.minhchung.desk.kernel;

import java.util.Locale;

/**
 * The desk cannot start on this folder or database; a fault the operator can mend. Whoever starts
 * the desk prints {@link #sentence} and exits with 1.
 */
public final class UnusableRecords extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What cannot be used; each with one sentence in which {@code %s} names it. */
  public enum Code {
    DATA_FOLDER(
        "Không ghi được vào thư mục dữ liệu %s. Hãy chọn thư mục khác bằng --data, hoặc cho phép ghi"
            + " vào đó.",
        "The data folder %s cannot be written. Choose another one with --data, or allow writing to"
            + " it."),
    KEYS_FOLDER(
        "Không ghi được vào thư mục khóa %s. Hãy chọn thư mục khác bằng --keys, hoặc cho phép ghi"
            + " vào đó.",
        "The keys folder %s cannot be written. Choose another one with --keys, or allow writing to"
            + " it."),
    OPEN_KEY(
        "Người dùng khác trên máy này đọc được tệp khóa %s. Hãy chạy chmod 600 với tệp đó rồi khởi"
            + " động lại.",
        "Other users of this machine can read the key file %s. Run chmod 600 on it and start again."),
    DAMAGED_KEY(
        "Tệp khóa %s không đủ 32 byte. Hãy khôi phục tệp này từ bản sao khóa của bạn.",
        "The key file %s does not have 32 bytes. Restore it from your copy of the keys."),
    DATABASE_FILE(
        "Không mở được cơ sở dữ liệu %s. Tệp này có thể bị hỏng, hoặc không phải của Minh Chứng.",
        "The database %s cannot be opened. The file may be damaged, or may not belong to Minh"
            + " Chứng."),
    DATABASE_SERVER(
        "Không kết nối được với máy chủ cơ sở dữ liệu %s. Hãy kiểm tra địa chỉ, tên người dùng và"
            + " mật khẩu.",
        "The database server %s cannot be reached. Check its address, user name and password."),
    DATABASE_ADDRESS(
        "Không hiểu địa chỉ cơ sở dữ liệu %s. Địa chỉ phải bắt đầu bằng jdbc:postgresql:; nếu bỏ"
            + " trống, dữ liệu nằm trong thư mục dữ liệu.",
        "The database address %s is not understood. It must begin with jdbc:postgresql:; without"
            + " one, the records are kept in the data folder."),
    NEWER_SCHEMA(
        "Cơ sở dữ liệu này do một phiên bản mới hơn của Minh Chứng ghi (lược đồ %s). Hãy chạy phiên"
            + " bản đó, hoặc khôi phục bản sao lưu cũ hơn.",
        "These records were written by a newer version of Minh Chứng (schema %s). Run that version,"
            + " or restore an older backup.");

    private final String vietnamese;
    private final String english;

    Code(String vietnamese, String english) {
      this.vietnamese = vietnamese;
      this.english = english;
    }
  }

  private final Code code;
  private final String what;

  /**
   * @param what the folder, file, address or version the sentence names; never with a password
   */
  public UnusableRecords(Code code, String what, Throwable cause) {
    super(code.english.formatted(what), cause);
    this.code = code;
    this.what = what;
  }

  public UnusableRecords(Code code, String what) {
    super(code.english.formatted(what));
    this.code = code;
    this.what = what;
  }

  public Code code() {
    return code;
  }

  /** One sentence for the operator; Vietnamese for {@code vi}, else English. */
  public String sentence(Locale locale) {
    String pattern = locale.getLanguage().equals("vi") ? code.vietnamese : code.english;
    return pattern.formatted(what);
  }
}
