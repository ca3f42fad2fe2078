package org.minhchung.desk;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.minhchung.desk.kernel.Accent;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;

/**
 * The operator's own words about the desk: {@code DATA/desk.properties}, UTF-8, read at each start.
 *
 * <p>Keys: {@code name.vi} (needed), {@code organisation.vi}, {@code controller.vi}, {@code
 * imprint.vi}, the same with {@code .en}; {@code accent.light} and {@code accent.dark} as {@code
 * #rrggbb}; {@code logo}, an SVG or PNG file beside this one.
 */
final class ProfileFile {

  static final String NAME = "desk.properties";
  private static final int MOST_LOGO_BYTES = 32_768;
  private static final String[] LANGUAGES = {"vi", "en"};
  private static final Accent ACCENT = new Accent("#0b5a6b", "#79c8d8");

  private ProfileFile() {}

  /** A desk nobody has named yet. */
  static DeskProfile unnamed(DeskId id) {
    return new DeskProfile(id, Map.of("vi", ""), Map.of(), Map.of(), Map.of(), "", ACCENT, false);
  }

  /**
   * The profile the file describes, or empty if there is no file.
   *
   * @throws UnusableSettings if the file cannot be read or says something that cannot be
   */
  static Optional<DeskProfile> read(Path file, DeskId id) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      words.load(reader);
      Map<String, String> names = byLanguage(words, "name");
      if (names.getOrDefault("vi", "").isEmpty()) {
        throw new IllegalArgumentException("name.vi");
      }
      return Optional.of(
          new DeskProfile(
              id,
              names,
              byLanguage(words, "organisation"),
              byLanguage(words, "controller"),
              byLanguage(words, "imprint"),
              logo(file, words.getProperty("logo", "").strip()),
              new Accent(
                  words.getProperty("accent.light", ACCENT.light()).strip(),
                  words.getProperty("accent.dark", ACCENT.dark()).strip()),
              false));
    } catch (IOException | IllegalArgumentException trouble) {
      throw new UnusableSettings(
          UnusableSettings.Code.PROFILE, file + " (" + trouble.getMessage() + ")", trouble);
    }
  }

  private static Map<String, String> byLanguage(Properties words, String key) {
    Map<String, String> texts = new HashMap<>();
    for (String language : LANGUAGES) {
      String text = words.getProperty(key + "." + language, "").strip();
      if (!text.isEmpty()) {
        texts.put(language, text);
      }
    }
    return texts;
  }

  private static String logo(Path file, String name) throws IOException {
    if (name.isEmpty()) {
      return "";
    }
    String type = name.toLowerCase(Locale.ROOT).endsWith(".png") ? "png" : "svg+xml";
    byte[] bytes = Files.readAllBytes(file.resolveSibling(name));
    if (bytes.length > MOST_LOGO_BYTES) {
      throw new IllegalArgumentException(
          "logo has %d bytes, at most %d".formatted(bytes.length, MOST_LOGO_BYTES));
    }
    return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
