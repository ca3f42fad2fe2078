package org.minhchung.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.web.Language;

/** People come to a desk, lose what opens it, and come back. */
class StaffJourney {

  @Test
  void fromTheLinkOnTheConsoleToASecondPersonAtTheDesk() {
    NewDesk desk = NewDesk.started();
    try (Reader lan = desk.reader(Language.VI);
        Reader minh = desk.reader(Language.EN)) {
      Authenticator.on(lan.page());
      lan.opens(desk.setUp());
      assertThat(joins(lan, "Lan")).hasSize(10);
      lan.page().locator("main a.button").click();
      assertThat(lan.page().locator(".who").innerText()).contains("Lan");

      lan.opens("/desk/vi/people");
      String link = invites(lan, "verifier");
      Authenticator.on(minh.page());
      minh.page().navigate(link.replace("/desk/vi/", "/desk/en/"));
      assertThat(minh.reads()).contains("Verifier");
      joins(minh, "Minh");
      minh.page().navigate(minh.address("/desk/en/me"));
      assertThat(minh.page().locator(".who").innerText()).contains("Minh");

      minh.page().locator("form[action$='/sign-out'] button").click();
      minh.page().waitForURL(Pattern.compile(".*/desk/en/sign-in$"));
      minh.page().locator("form[data-passkey=get] button").click();
      minh.page().waitForURL(Pattern.compile(".*/desk/en(?!/sign-in).*"));
      assertThat(minh.page().locator(".who").innerText()).contains("Minh");

      lan.opens("/desk/vi/people");
      assertThat(lan.reads()).contains("Lan", "Minh", "Người kiểm chứng");
      lan.foresees(404).opens(desk.setUp());
    }
  }

  @Test
  void aLostPhoneIsReplacedByARecoveryCodeAndByASecondAdministrator() {
    NewDesk desk = NewDesk.started();
    try (Reader lan = desk.reader(Language.VI);
        Reader minh = desk.reader(Language.VI);
        Reader another = desk.reader(Language.VI)) {
      Authenticator.on(lan.page());
      lan.opens(desk.setUp());
      joins(lan, "Lan");
      lan.opens("/desk/vi/people");
      String link = invites(lan, "editor");
      Authenticator.on(minh.page());
      minh.page().navigate(link);
      List<String> codes = joins(minh, "Minh");

      another.opens("/desk/vi/sign-in");
      recovers(another, "Minh", codes.getFirst());
      assertThat(another.page().url()).endsWith("/desk/vi/me");
      another.page().locator("form[action$='/sign-out'] button").click();
      another.foresees(403);
      recovers(another, "minh", codes.getFirst());
      assertThat(another.page().locator("[role=alert]").first().innerText()).isNotBlank();

      lan.opens("/desk/vi/people");
      lan.page().locator("td a").filter(new Locator.FilterOptions().setHasText("Minh")).click();
      lan.page().locator("form[action$='/reset'] button").click();
      Authenticator.on(another.page());
      another.page().navigate(lan.page().locator("#link").inputValue());
      another.page().locator("form[data-passkey=create] button").click();
      another.page().locator(".codes").waitFor();
      another.opens("/desk/vi/me");
      assertThat(another.page().locator(".who").innerText()).contains("Minh");
      minh.opens("/desk/vi/me");
      assertThat(minh.page().url()).endsWith("/desk/vi/sign-in");
    }
  }

  @Test
  void aPasswordAndACodeOpenTheDeskWithoutScripts() {
    NewDesk desk = NewDesk.started();
    try (Reader lan = desk.reader(Device.PHONE_WITHOUT_SCRIPTS, Language.VI)) {
      lan.opens(desk.setUp());
      lan.page().locator("summary").click();
      lan.page().locator("#own-name").fill("Lan");
      lan.page().locator("#pass").fill("bốn từ nối nhau");
      lan.page().locator("form[action$='/password'] button").click();
      lan.page().locator(".qr").waitFor();
      String secret = lan.page().locator("main code").innerText().replace(" ", "");
      lan.page().locator("#code").fill(codeAt(secret, Instant.now()));
      lan.page().locator("form[action$='/code'] button").click();
      lan.page().locator(".codes").waitFor();
      lan.opens("/desk/vi/me");
      lan.page().locator("form[action$='/sign-out'] button").click();

      lan.page().locator("#name").fill("lan");
      lan.page().locator("#pass").fill("bốn từ nối nhau");
      lan.page().locator("#code").fill(codeAt(secret, Instant.now()));
      lan.page().locator("form[action$='/sign-in/password'] button").click();
      lan.page().waitForURL(Pattern.compile(".*/desk/vi(?!/sign-in).*"));
    }
  }

  /** Chooses a name, makes a passkey, and reads the recovery codes. */
  private static List<String> joins(Reader reader, String name) {
    Page page = reader.page();
    page.locator("#name").fill(name);
    page.locator("form[data-passkey=create] button").click();
    page.locator(".codes").waitFor();
    return page.locator(".codes code").allInnerTexts();
  }

  /** Makes an invitation and reads its link. */
  private static String invites(Reader reader, String role) {
    reader.page().locator("input[name=role][value=" + role + "]").check();
    reader.page().locator("form[action$='/invite'] button").click();
    reader.page().locator(".qr").waitFor();
    return reader.page().locator("#link").inputValue();
  }

  private static void recovers(Reader reader, String name, String code) {
    Page page = reader.page();
    page.locator("summary").click();
    page.locator("#lost-name").fill(name);
    page.locator("#lost-code").fill(code);
    page.locator("form[action$='/recovery'] button").click();
    page.waitForLoadState();
  }

  private static String codeAt(String secret, Instant now) {
    var codes = new TimeBasedOneTimePasswordGenerator();
    try {
      return codes.generateOneTimePasswordString(
          new SecretKeySpec(base32(secret), codes.getAlgorithm()), now, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] base32(String text) {
    var bits = new StringBuilder();
    for (char letter : text.toCharArray()) {
      int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
      bits.append(
          String.format(Locale.ROOT, "%5s", Integer.toBinaryString(value)).replace(' ', '0'));
    }
    var bytes = new byte[bits.length() / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    return bytes;
  }
}
