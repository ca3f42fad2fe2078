package org.minhchung.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.UnusableRecords;
import org.springframework.boot.web.server.PortInUseException;

/** What the world said no to at the start, as one sentence somebody can act on. */
final class Troubles {

  private Troubles() {}

  /**
   * Prints the sentence for a refusal of the world; a trouble without one is our own bug and is
   * shown whole.
   *
   * @return the exit code, always 1
   */
  static int tell(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      @Nullable String sentence = sentence(cause);
      if (sentence != null) {
        System.err.println(sentence);
        return 1;
      }
    }
    trouble.printStackTrace(System.err);
    return 1;
  }

  /** What the environment says of the language, for example {@code en_GB.UTF-8}; may be empty. */
  static String language() {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      @Nullable String value = System.getenv(name);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /** English if the environment asks for it, else Vietnamese. */
  static Locale tongue() {
    return language().toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.of("vi");
  }

  private static @Nullable String sentence(Throwable cause) {
    Locale tongue = tongue();
    boolean english = tongue.equals(Locale.ENGLISH);
    return switch (cause) {
      case UnusableRecords records -> records.sentence(tongue);
      case UnusableSettings settings -> settings.sentence(tongue);
      case PortInUseException taken ->
          (english
                  ? "Port %d is taken by another program. Choose another one with --port."
                  : "Cổng %d đang có chương trình khác dùng. Hãy chọn cổng khác bằng --port.")
              .formatted(taken.getPort());
      default -> null;
    };
  }
}
