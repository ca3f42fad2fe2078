package org.minhchung.tlog.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.tree.Hash;

class AssertionTest {

  private static final Site SITE = new Site("example.com/log");
  private static final Hash DIGEST = Hash.ofLeaf(new byte[] {7});
  private static final String GOOD =
      "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"https://example.com\"}"
          .formatted(Assertion.challenge(DIGEST));
  private static final byte TOUCHED = 0x05;

  static Stream<SampleKey> bothKinds() {
    return Stream.of(SamplePeople.key("an"), SamplePeople.key("binh nguyen"));
  }

  @ParameterizedTest
  @MethodSource("bothKinds")
  void aSignatureOfEitherKindHolds(SampleKey key) {
    Assertion assertion = key.sign(Assertion.Role.EDITOR, DIGEST, SITE);

    assertThat(assertion.flaw(key.key(), DIGEST, SITE)).isEmpty();
    assertThat(assertion.flaw(key.key(), Hash.EMPTY, SITE)).contains(Flaw.WRONG_CHALLENGE);
    assertThat(assertion.flaw(key.key(), DIGEST, new Site("example.org/log")))
        .contains(Flaw.WRONG_SITE);
    assertThat(assertion.flaw(SamplePeople.key("chi").key(), DIGEST, SITE))
        .contains(Flaw.ANOTHER_KEY);
  }

  @ParameterizedTest
  @MethodSource("bothKinds")
  void everyByteOfASignatureMatters(SampleKey key) {
    Assertion good = key.sign(Assertion.Role.EDITOR, DIGEST, SITE);
    for (int at = 0; at < good.signature().length; at++) {
      byte[] signature = good.signature();
      signature[at] ^= (byte) (1 << (at % 8));
      var flipped =
          new Assertion(good.role(), good.key(), good.authenticator(), good.client(), signature);
      assertThat(flipped.flaw(key.key(), DIGEST, SITE)).contains(Flaw.WRONG_SIGNATURE);
    }
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "webauthn.get>webauthn.create | WRONG_CEREMONY",
        "}>,\"crossOrigin\":true} | WRONG_CEREMONY",
        "}>,\"crossOrigin\":\"false\"} | WRONG_CEREMONY",
        "}>,\"topOrigin\":\"https://other.example\"} | WRONG_CEREMONY",
        "https://example.com>https://example.com.evil.example | WRONG_SITE",
        "https://example.com>http://example.com | WRONG_SITE",
        "https://example.com>https://example.com:8443 | WRONG_SITE",
        "}>,\"type\":\"webauthn.get\"} | CLIENT_DATA",
        "}>,\"n\":1.5} | CLIENT_DATA",
        "}>} x | CLIENT_DATA",
        "}>,\"a\":[[[[[[[[[1]]]]]]]]]} | CLIENT_DATA",
        "\"type\">\"typ\" | CLIENT_DATA",
        "webauthn.get>\\ud800 | CLIENT_DATA",
      })
  void whatABrowserOfTheSiteWouldNotWriteIsRefused(String change, Flaw flaw) {
    String[] sides = change.split(">", 2);
    assertThat(flawOf(GOOD.replace(sides[0], sides[1]), TOUCHED)).contains(flaw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "}>,\"crossOrigin\":false}",
        "}>,\"other_keys_can_be_added_here\":\"do not compare against a template\"}",
        "}>,\"a\":{\"b\":[true,null,-3,\"\\n\\u00e9\"]}}",
        "webauthn.get>webauthn.\\u0067et",
      })
  void whatBrowsersMayAddOrSpellOtherwiseIsAccepted(String change) {
    String[] sides = change.split(">", 2);
    assertThat(flawOf(GOOD.replace(sides[0], sides[1]), TOUCHED)).isEmpty();
  }

  @ParameterizedTest(name = "flags {0} give {1}")
  @CsvSource({
    "04, NOBODY_VERIFIED",
    "01, NOBODY_VERIFIED",
    "45, AUTHENTICATOR_DATA",
    "85, AUTHENTICATOR_DATA",
    "15, AUTHENTICATOR_DATA"
  })
  void aTouchWithoutVerificationOrOtherDataAreRefused(String flags, Flaw flaw) {
    assertThat(flawOf(GOOD, HexFormat.of().parseHex(flags)[0])).contains(flaw);
  }

  @Test
  void aKeyThatIsBackedUpIsAccepted() {
    assertThat(flawOf(GOOD, (byte) 0x1d)).isEmpty();
  }

  @Test
  void keysOfOtherAlgorithmsOrFormsAreRefused() {
    byte[] p256 = SamplePeople.key("binh nguyen").key().spki();
    byte[] offCurve = p256.clone();
    offCurve[90] ^= 1;
    byte[] trailing = Arrays.copyOf(p256, 92);
    byte[] p384 = HexFormat.of().parseHex("3076301006072a8648ce3d020106052b81040022036200");

    for (byte[] spki : new byte[][] {offCurve, trailing, p384, new byte[0], new byte[44]}) {
      assertThatThrownBy(() -> ApprovalKey.read(spki)).isInstanceOf(Malformed.class);
    }
  }

  @ParameterizedTest(name = "{0}: sample {1}, {2}")
  @CsvSource({
    "localhost, true, http://localhost:8080",
    "localhost, true, https://localhost",
    "desk.example/log, true, https://desk.example",
    "desk.test:8443/log, true, https://desk.test:8443",
    "example.com/log, false, https://example.com",
    "localhost.com/log, false, https://localhost.com"
  })
  void reservedNamesAloneAreSamples(String origin, boolean sample, String webOrigin) {
    assertThat(new Site(origin).isSample()).isEqualTo(sample);
    assertThat(new Site(origin).isOriginOf(webOrigin)).isTrue();
    assertThat(new Site(origin).isOriginOf(webOrigin + ".")).isFalse();
  }

  private static Optional<Flaw> flawOf(String clientData, byte flags) {
    SampleKey key = SamplePeople.key("an");
    Assertion assertion = key.sign(Assertion.Role.AUTHOR, clientData, SITE.hostHash(), flags);
    assertThat(assertion.client()).isEqualTo(clientData.getBytes(StandardCharsets.UTF_8));
    return assertion.flaw(key.key(), DIGEST, SITE);
  }
}
