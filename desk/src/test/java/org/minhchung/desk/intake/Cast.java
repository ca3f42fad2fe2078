package org.minhchung.desk.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.Claim;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.ClaimKind;
import org.minhchung.desk.claims.ClaimText;
import org.minhchung.desk.publishing.Grade;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.verification.ExternalReview;

/** The claims, checks and reviews of this room's tests; all of it invented. */
public final class Cast {

  public static final ClaimId LEMON = new ClaimId("01936000-0000-7000-8000-000000000001");
  public static final ClaimId SIREN = new ClaimId("01936000-0000-7000-8000-000000000002");
  public static final ClaimId FLOOD = new ClaimId("01936000-0000-7000-8000-000000000003");
  public static final ClaimId SALT = new ClaimId("01936000-0000-7000-8000-000000000004");

  /** A claim whose check was withdrawn a moment ago. */
  public static final ClaimId GONE = new ClaimId("01936000-0000-7000-8000-000000000005");

  static final PublishedCheck LEMON_IS_FALSE =
      check(
          LEMON,
          "chanh-mat-ong-tieu-duong",
          "false",
          Map.of(
              "vi",
              "Uống nước chanh mật ong mỗi sáng trong 30 ngày chữa khỏi bệnh tiểu đường.",
              "en",
              "Drinking lemon water with honey every morning for 30 days cures diabetes."),
          Map.of(
              "vi",
              new PublishedCheck.Texts(
                  "Chanh mật ong không chữa khỏi tiểu đường",
                  "Không, nước chanh mật ong không chữa khỏi tiểu đường, dù uống 30 ngày hay lâu"
                      + " hơn. Mật ong còn làm đường huyết tăng.",
                  "Cứ dùng thuốc và tái khám đúng hẹn. Muốn uống thêm gì, hỏi bác sĩ trước nhé.",
                  "Giải thích dài.",
                  ""),
              "en",
              new PublishedCheck.Texts(
                  "Lemon and honey do not cure diabetes",
                  "No, lemon water with honey does not cure diabetes, after 30 days or longer. The"
                      + " honey even raises blood sugar.",
                  "Keep taking your medicine. Ask your doctor before adding a home remedy.",
                  "A long explanation.",
                  "")),
          Instant.parse("2027-06-30T16:59:59.999Z"));

  static final PublishedCheck SIREN_IS_TRUE =
      check(
          SIREN,
          "siren-test",
          "true",
          Map.of("en", "The city tests its flood sirens on the first Monday of every month."),
          Map.of(
              "en",
              new PublishedCheck.Texts(
                  "The flood sirens are tested every month",
                  "Yes, the sirens are tested on the first Monday of every month at noon.",
                  "No need to do anything when you hear it at noon on that day.",
                  "A long explanation.",
                  "")),
          null);

  static final PublishedCheck SALT_IS_MISLEADING =
      check(
          SALT,
          "nuoc-muoi",
          "misleading",
          Map.of("vi", "Súc miệng nước muối mỗi giờ thì không bị cúm."),
          Map.of(
              "vi",
              new PublishedCheck.Texts(
                  "Nước muối làm dịu họng nhưng không ngừa được cúm",
                  "Nước muối làm dịu họng, nhưng không ngăn được vi rút cúm.",
                  "Cứ súc miệng nếu thấy dễ chịu; muốn ngừa cúm thì tiêm vắc xin.",
                  "Giải thích dài.",
                  "")),
          null);

  static final Claim FLOOD_CLAIM =
      new Claim(
          FLOOD,
          ClaimKind.FACT,
          "disaster",
          Map.of("en", new ClaimText("The dam above the town broke last night.")));

  static final ExternalReview FLOOD_REVIEW =
      new ExternalReview(
          "01936000-0000-7000-8000-0000000000f1",
          FLOOD,
          "Sample Fact Service",
          "facts.example",
          "https://facts.example/dam",
          "No dam has broken above the town",
          "Not true",
          LocalDate.of(2026, 10, 3),
          "en",
          null);

  private Cast() {}

  /** The one place where the tests make a check. */
  static PublishedCheck check(
      ClaimId claim,
      String slug,
      String grade,
      Map<String, String> sentence,
      Map<String, PublishedCheck.Texts> texts,
      @Nullable Instant until) {
    return new PublishedCheck(
        claim.value().replace("01936000", "01936fff"),
        claim,
        slug,
        1,
        new Grade(grade, 4, labels(grade)),
        new PublishedCheck.ScaleId("minhchung", 1),
        true,
        LocalDate.of(2026, 5, 6),
        null,
        until,
        Map.of(),
        sentence,
        texts,
        List.of(
            evidence("Hướng dẫn ăn uống cho người bệnh", "Bệnh viện Mẫu", "contradicts"),
            evidence("Tổng quan các nghiên cứu", "Thư viện Y văn Mẫu", "context")),
        "0".repeat(64));
  }

  private static PublishedCheck.Evidence evidence(String source, String publisher, String stance) {
    return new PublishedCheck.Evidence(
        Map.of("vi", source),
        Map.of("vi", publisher, "en", "Sample Hospital"),
        Map.of(
            "vi", "Mật ong được tính như đường trong khẩu phần; không thức uống nào thay thuốc."),
        stance,
        "https://example.org/nguon",
        LocalDate.of(2026, 3, 12));
  }

  private static Map<String, String> labels(String grade) {
    return switch (grade) {
      case "true" -> Map.of("vi", "Đúng", "en", "True");
      case "misleading" -> Map.of("vi", "Gây hiểu lầm", "en", "Misleading");
      case "unproven" -> Map.of("vi", "Chưa đủ bằng chứng", "en", "Unproven");
      default -> Map.of("vi", "Sai", "en", "False");
    };
  }
}
