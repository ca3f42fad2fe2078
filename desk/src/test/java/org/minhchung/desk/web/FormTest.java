package org.minhchung.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

  @Test
  void fieldsAreReadAsPeopleTypedThem() {
    Form form = read("text=n%C6%B0%E1%BB%9Bc+chanh%0D%0Ab%26&claim=&text=again&alone");

    assertThat(form.field("text")).isEqualTo("nước chanh\nb&");
    assertThat(form.field("claim")).isEmpty();
    assertThat(form.field("alone")).isEmpty();
    assertThat(form.field("missing")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text=%C6", "text=%FF%FE", "text=a&%C3=b"})
  void brokenLettersAreRefused(String body) {
    assertThat(Form.parse(body)).isEqualTo(new Received.Refused<Form>(Refusal.ENCODING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text=%", "text=%4", "text=%zz", "text=100%"})
  void aBrokenEscapeIsRefused(String body) {
    assertThat(Form.parse(body)).isEqualTo(new Received.Refused<Form>(Refusal.FORM));
  }

  @Test
  void anEscapeAtTheVeryEndCounts() {
    assertThat(read("text=%41").field("text")).isEqualTo("A");
  }

  private static Form read(String body) {
    return Form.parse(body)
        .fold(
            form -> form,
            refusal -> {
              throw new AssertionError(refusal);
            });
  }
}
