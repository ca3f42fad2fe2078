package org.minhchung.engine.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/**
 * A made-up message with one private thing in it. Names are put together from lists at random,
 * numbers from a seed: nobody is meant.
 *
 * @param kind what was planted and how it was written, as the table names it
 * @param value what must not be found any more
 */
record Planted(String kind, String text, String value) {

  private static final String[] FAMILIES =
      ("Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai"
              + " Trịnh Đoàn Cao Lâm Thạch Thân Ninh Âu Cù Danh")
          .split(" ");

  private static final String[] MIDDLES =
      "Văn Văn Văn Thị Thị Thị Hữu Đức Minh Ngọc Thanh Quang Xuân Thu Kim Hoài Anh Công Đình Gia Bảo Phương Tuấn Trúc Yến Cát Nhã Tường Vi"
          .split(" ");

  private static final String[] GIVEN =
      ("An Bình Chi Dũng Giang Hà Hải Hạnh Hiếu Hoa Hòa Hùng Hương Khang Khoa Lan Linh Loan Long Mai Nam Nga Ngân Nhi Nhung Oanh Phúc Quân"
              + " Quyên Sơn Tâm Thảo Thắng Thịnh Thủy Trang Trâm Trung Tuyết Uyên Vân Việt Vy Yến Ánh Đạt Đông Khuê Thiêm Sen")
          .split(" ");

  private static final String[] TITLES = {
    "anh", "chị", "cô", "chú", "bác", "ông", "bà", "thầy", "cháu", "bác sĩ", "bé"
  };

  private static final String[] NAME_FRAMES = {
    "Hôm qua {} ở xóm tôi bị lừa mất 5 triệu", "Bà con ơi {} vừa nhập viện vì ngộ độc",
        "{} nói là uống chanh khỏi bệnh",
    "Người đăng tin là {}, ai biết báo công an", "Tiền chuyển cho {} rồi mà không thấy hàng",
        "Nghe {} kể lại chuyện vỡ đê sáng nay"
  };

  private static final String[] NUMBER_FRAMES = {
    "Ai cần thì gọi {} nhé",
    "Số này lừa đảo nè mọi người {}",
    "Liên hệ {} gặp Hoa",
    "nhắn {} để nhận quà",
    "Có gì alo {}, hỗ trợ ngày 15/8",
    "{} goi toi noi la cong an"
  };

  private static final String[] ACCOUNT_FRAMES = {
    "Chuyển khoản vào stk {} giúp em",
    "số tài khoản {} ngân hàng ACB",
    "ck {} vcb nha",
    "TK: {} chủ shop",
    "Ủng hộ qua Vietcombank {} nha bà con",
    "gửi tiền về {} là được"
  };

  private static final String[] IDENTITY_FRAMES = {
    "CCCD {} cấp ở Hà Nội",
    "căn cước công dân số {}",
    "cmnd {} nha",
    "Họ bắt đọc số định danh {} qua điện thoại"
  };

  /** All that is planted: the same for the same seed. */
  static List<Planted> all(long seed, int each) {
    Random random = new Random(seed);
    List<Planted> all = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      phones(random, all);
      others(random, all);
      names(random, all);
    }
    return all;
  }

  private static void phones(Random random, List<Planted> all) {
    String digits = "0" + "35789".charAt(random.nextInt(5)) + digits(random, 8);
    String a = digits.substring(0, 4);
    String b = digits.substring(4, 7);
    String c = digits.substring(7);
    String rest = digits.substring(1);
    String separator = String.valueOf(" .-".charAt(random.nextInt(3)));
    plant(random, all, "phone, in one piece", NUMBER_FRAMES, digits);
    plant(random, all, "phone, spaced 4-3-3", NUMBER_FRAMES, String.join(separator, a, b, c));
    plant(
        random,
        all,
        "phone, spaced 3-3-4",
        NUMBER_FRAMES,
        String.join(
            separator, digits.substring(0, 3), digits.substring(3, 6), digits.substring(6)));
    plant(random, all, "phone, pairs", NUMBER_FRAMES, digits.replaceAll("(..)(?=.)", "$1 "));
    plant(
        random,
        all,
        "phone, +84, 84 or 0084",
        NUMBER_FRAMES,
        List.of("+84", "+84 ", "0084", "84").get(random.nextInt(4)) + rest);
    plant(random, all, "phone, o for 0", NUMBER_FRAMES, digits.replace('0', 'o'));
    plant(
        random,
        all,
        "phone, landline",
        NUMBER_FRAMES,
        "02"
            + List.of("4 3", "8 3", "36 ").get(random.nextInt(3))
            + digits(random, 3)
            + " "
            + digits(random, 4));
    plant(
        random,
        all,
        "phone, foreign",
        NUMBER_FRAMES,
        List.of("+1 ", "+44 ", "+82 ", "+252 ").get(random.nextInt(4))
            + digits(random, 3)
            + " "
            + digits(random, 6));
    plant(
        random,
        all,
        "phone, stars or slashes inside",
        NUMBER_FRAMES,
        String.join(random.nextBoolean() ? "*" : "/", a, b, c));
    plant(random, all, "phone, in words", NUMBER_FRAMES, spoken(digits));
  }

  private static void others(Random random, List<Planted> all) {
    String name =
        Fold.fold(pick(random, GIVEN))
            + pick(random, new String[] {"", ".", "_"})
            + Fold.fold(pick(random, GIVEN))
            + random.nextInt(100);
    plant(
        random,
        all,
        "account, in one piece",
        ACCOUNT_FRAMES,
        (1 + random.nextInt(9)) + digits(random, 8 + random.nextInt(6)));
    plant(
        random,
        all,
        "account, spaced",
        ACCOUNT_FRAMES,
        (1 + random.nextInt(9))
            + digits(random, 3)
            + " "
            + digits(random, 4)
            + " "
            + digits(random, 4));
    plant(random, all, "identity, 12 digits", IDENTITY_FRAMES, "0" + digits(random, 11));
    plant(
        random,
        all,
        "identity, 9 digits",
        IDENTITY_FRAMES,
        (1 + random.nextInt(3)) + digits(random, 8));
    plant(
        random,
        all,
        "e-mail",
        NUMBER_FRAMES,
        name.replaceAll("^[._]", "")
            + pick(random, new String[] {"@example.vn", "@mail.example.com"}));
    plant(random, all, "handle", NUMBER_FRAMES, "@" + name);
    plant(
        random,
        all,
        "profile link",
        NUMBER_FRAMES,
        pick(
                random,
                new String[] {
                  "https://www.facebook.com/",
                  "fb.com/",
                  "https://t.me/",
                  "https://www.tiktok.com/@",
                  "https://zalo.me/",
                  "instagram.com/",
                  "https://x.com/"
                })
            + name);
    String plate =
        (11 + random.nextInt(88)) + String.valueOf("ABCDEFGHK".charAt(random.nextInt(9)));
    plant(
        random,
        all,
        "plate, with its signs",
        NUMBER_FRAMES,
        plate + "-" + digits(random, 3) + "." + digits(random, 2));
    plant(
        random,
        all,
        "plate, bare behind a space",
        new String[] {"biển số {} nha", "xe {} gây tai nạn rồi chạy"},
        plate + " " + digits(random, 5));
  }

  private static void names(Random random, List<Planted> all) {
    String given = pick(random, GIVEN);
    String full = pick(random, FAMILIES) + " " + pick(random, MIDDLES) + " " + given;
    String two = pick(random, FAMILIES) + " " + given;
    String title = pick(random, TITLES);
    plantName(random, all, "name, in full", full, given);
    plantName(random, all, "name, in full, no accents", plain(full), plain(given));
    plantName(random, all, "name, family and given", two, given);
    plantName(random, all, "name, word of address and given", title + " " + given, given);
    plantName(
        random,
        all,
        "name, word of address and given, no accents",
        plain(title) + " " + plain(given),
        plain(given));
    String shouted = plain(full).toUpperCase(Locale.ROOT);
    plantName(random, all, "name, in capitals", shouted, plain(given).toUpperCase(Locale.ROOT));
    plantName(random, all, "name, given alone", given, given);
    plantName(
        random,
        all,
        "name, lower case",
        full.toLowerCase(Locale.ROOT),
        given.toLowerCase(Locale.ROOT));
    plantName(random, all, "name, lower case, no accents", Fold.fold(full), Fold.fold(given));
  }

  private static void plantName(
      Random random, List<Planted> all, String kind, String written, String given) {
    String text = pick(random, NAME_FRAMES).replace("{}", written);
    all.add(new Planted(kind, kind.endsWith("no accents") ? plain(text) : text, given));
  }

  private static void plant(
      Random random, List<Planted> all, String kind, String[] frames, String value) {
    all.add(new Planted(kind, pick(random, frames).replace("{}", value), value));
  }

  /** Whether the value can still be read in the masked text; of a name, the given name. */
  boolean isIn(String masked) {
    if (!kind.startsWith("name")) {
      return masked.contains(value);
    }
    String without = " " + masked.replaceAll("[^\\p{L}]", " ") + " ";
    String frame = " " + text.replaceAll("[^\\p{L}]", " ") + " ";
    Function<String, Integer> count = text -> text.split(" " + value + "(?= )", -1).length - 1;
    return count.apply(without).equals(count.apply(frame));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  private static String spoken(String digits) {
    String[] words = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    StringBuilder spoken = new StringBuilder();
    digits.chars().forEach(c -> spoken.append(spoken.isEmpty() ? "" : " ").append(words[c - '0']));
    return spoken.toString();
  }

  private static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }
}
