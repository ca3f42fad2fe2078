package org.minhchung.desk.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatingScaleTest {

  @Test
  void theStandardScaleHasFiveGradesInTheWordsOfTheDesign() {
    RatingScale scale = RatingScale.standard();
    assertThat(scale.grades())
        .extracting(Grade::key)
        .containsExactly("true", "mostly-true", "misleading", "false", "unproven");
    assertThat(scale.grades())
        .extracting(grade -> grade.labels().get("vi"))
        .containsExactly("Đúng", "Phần lớn đúng", "Gây hiểu lầm", "Sai", "Chưa đủ bằng chứng");
    assertThat(scale.grades()).extracting(Grade::order).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void noLabelIsAWordOfPenalOrAdministrativeLaw() {
    assertThat(RatingScale.standard().grades())
        .flatExtracting(grade -> grade.labels().values())
        .noneMatch(label -> label.matches("(?iu).*(tin giả|sai sự thật|xuyên tạc|fake).*"));
  }

  @Test
  void anUnknownKeyNamesTheOnesThereAre() {
    assertThatThrownBy(() -> RatingScale.standard().grade("wrong"))
        .hasMessageContaining("wrong")
        .hasMessageContaining("mostly-true");
  }

  @Test
  void gradesShareNeitherKeyNorPlace() {
    Grade one = new Grade("one", 1, Map.of("vi", "một"));
    assertThatThrownBy(() -> new RatingScale("x", 1, List.of(one, one)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new RatingScale("x", 1, List.of(one, new Grade("two", 1, Map.of("vi", "hai")))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
