package org.minhchung.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.desk.web.Received;

class BatchFileTest {

  @Test
  void aTableOfOneColumnIsReadWithQuotesBreaksAndAMark() {
    assertThat(BatchFile.of("\ufeffText\r\nmột tin\r\n\"hai, \"\"tin\"\"\nbốn\"\r\n\r\n"))
        .isEqualTo(
            new Received.Read<>(
                new BatchFile(
                    List.of(new AskedText("một tin"), new AskedText("hai, \"tin\"\nbốn")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "một tin\nhai tin",
        "text,phone\na,0912345678",
        "phone,text\n0912345678,a",
        "text\na,0912345678",
        "text\n\" \""
      })
  void whateverElseIsRefusedWhole(String csv) {
    assertThat(BatchFile.of(csv)).isInstanceOf(Received.Refused.class);
  }

  @Test
  void fiveHundredAreTakenAndOneMoreIsNot() {
    assertThat(BatchFile.of("text\n" + "a\n".repeat(500))).isInstanceOf(Received.Read.class);
    assertThat(BatchFile.of("text\n" + "a\n".repeat(501))).isInstanceOf(Received.Refused.class);
  }
}
