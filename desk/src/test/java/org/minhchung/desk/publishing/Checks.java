package org.minhchung.desk.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.minhchung.desk.claims.ClaimId;

/** The named cast of checks: invented statements about nobody, used wherever a check is needed. */
public final class Checks {

  public static final ClaimId HONEY = new ClaimId("019a0000-0000-7000-8000-00000000c001");
  public static final ClaimId SHELTER = new ClaimId("019a0000-0000-7000-8000-00000000c002");

  private static final RatingScale SCALE = RatingScale.standard();

  private Checks() {}

  /** A dangerous remedy in two languages, false, holds at any time. */
  public static PublishedCheck honey() {
    return new PublishedCheck(
        "019a0000-0000-7000-8000-00000000a001",
        HONEY,
        "mau-honey",
        1,
        SCALE.grade("false"),
        new PublishedCheck.ScaleId(SCALE.id(), SCALE.version()),
        true,
        LocalDate.of(2026, 10, 3),
        null,
        null,
        Map.of(),
        Map.of(
            "vi", "Uống nước chanh mật ong 30 ngày chữa khỏi bệnh tiểu đường.",
            "en", "Drinking lemon honey water for 30 days cures diabetes."),
        Map.of(
            "vi",
            new PublishedCheck.Texts(
                "[MẪU] Nước chanh mật ong không chữa khỏi tiểu đường",
                "Không có nghiên cứu nào cho thấy nước chanh mật ong chữa khỏi tiểu đường.",
                "Bác cứ dùng thuốc theo đơn và hỏi bác sĩ trước khi đổi.",
                "Mật ong có **đường**.\n\n- một\n- hai",
                "Chưa rõ ảnh hưởng khi uống rất lâu."),
            "en",
            new PublishedCheck.Texts(
                "[SAMPLE] Lemon honey water does not cure diabetes",
                "No study shows that lemon honey water cures diabetes.",
                "Keep to the medicine you were given and ask a doctor first.",
                "Honey holds **sugar**.",
                "")),
        List.of(evidence("https://example.org/honey")),
        "");
  }

  /** An event with a place and an end, in Vietnamese only, true. */
  public static PublishedCheck shelter() {
    return new PublishedCheck(
        "019a0000-0000-7000-8000-00000000a002",
        SHELTER,
        "mau-shelter",
        1,
        SCALE.grade("true"),
        new PublishedCheck.ScaleId(SCALE.id(), SCALE.version()),
        true,
        LocalDate.of(2026, 10, 5),
        Instant.parse("2026-10-04T17:00:00Z"),
        Instant.parse("2026-10-10T16:59:59.999Z"),
        Map.of("vi", "xã Mẫu", "en", "Mau commune"),
        Map.of("vi", "Trường tiểu học xã Mẫu mở cửa đón người tránh lũ."),
        Map.of(
            "vi",
            new PublishedCheck.Texts(
                "[MẪU] Trường tiểu học xã Mẫu có mở cửa đón người tránh lũ",
                "Ủy ban xã Mẫu đã thông báo điểm trú này.",
                "Mang theo giấy tờ, nước uống và thuốc.",
                "",
                "")),
        List.of(evidence("https://example.org/shelter")),
        "");
  }

  /** The same check as its next version, a day later. */
  public static PublishedCheck next(PublishedCheck check, String id) {
    return new PublishedCheck(
        id,
        check.claimId(),
        check.slug(),
        check.version() + 1,
        check.grade(),
        check.scale(),
        check.sample(),
        check.checkedAt().plusDays(1),
        check.holdsFrom(),
        check.holdsUntil(),
        check.place(),
        check.claim(),
        check.texts(),
        check.evidence(),
        "");
  }

  /** The same check with another sentence as its claim, in Vietnamese. */
  public static PublishedCheck saying(PublishedCheck check, String sentence) {
    return new PublishedCheck(
        check.id(),
        check.claimId(),
        check.slug(),
        check.version(),
        check.grade(),
        check.scale(),
        check.sample(),
        check.checkedAt(),
        check.holdsFrom(),
        check.holdsUntil(),
        check.place(),
        Map.of("vi", sentence),
        check.texts(),
        check.evidence(),
        "");
  }

  /** The same check at another address. */
  public static PublishedCheck renamed(PublishedCheck check, String id, String slug) {
    return new PublishedCheck(
        id,
        check.claimId(),
        slug,
        check.version(),
        check.grade(),
        check.scale(),
        check.sample(),
        check.checkedAt(),
        check.holdsFrom(),
        check.holdsUntil(),
        check.place(),
        check.claim(),
        check.texts(),
        check.evidence(),
        "");
  }

  /** The same check, not marked as a sample. */
  public static PublishedCheck real(PublishedCheck check) {
    return new PublishedCheck(
        check.id(),
        check.claimId(),
        check.slug(),
        check.version(),
        check.grade(),
        check.scale(),
        false,
        check.checkedAt(),
        check.holdsFrom(),
        check.holdsUntil(),
        check.place(),
        check.claim(),
        check.texts(),
        check.evidence(),
        "");
  }

  /** The same check of another claim. */
  public static PublishedCheck about(PublishedCheck check, ClaimId claim) {
    return new PublishedCheck(
        check.id(),
        claim,
        check.slug(),
        check.version(),
        check.grade(),
        check.scale(),
        check.sample(),
        check.checkedAt(),
        check.holdsFrom(),
        check.holdsUntil(),
        check.place(),
        check.claim(),
        check.texts(),
        check.evidence(),
        "");
  }

  static PublishedCheck.Evidence evidence(String url) {
    return new PublishedCheck.Evidence(
        Map.of("vi", "Hướng dẫn mẫu", "en", "Sample guideline"),
        Map.of("vi", "Viện mẫu", "en", "Sample institute"),
        Map.of("vi", "Không thấy tác dụng."),
        "contradicts",
        url,
        LocalDate.of(2026, 9, 1));
  }
}
