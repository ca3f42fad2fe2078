package org.minhchung.tlog.mirror;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.minhchung.tlog.files.DiskFiles;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.Policy;

/**
 * {@code java -jar tlog-mirror.jar POLICY FOLDER-OR-URL INTO}: copies a log and says what it found.
 *
 * <p>Exit code 0: copied. 1: the log forked, shrank, or serves what it has not signed. 2: something
 * did not come, or the command cannot be used. With {@code --every} it goes on until it is stopped,
 * or the log has forked.
 */
public final class Main {

  static final int COPIED = 0;
  static final int ALARM = 1;
  static final int UNREADABLE = 2;

  private static final int MOST_POLICY = 1 << 20;
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final PrintStream out;
  private final ResourceBundle words;
  private final Duration patience;

  private Main(PrintStream out, Locale language, Duration patience) {
    this.out = out;
    this.words = ResourceBundle.getBundle("org.minhchung.tlog.mirror.words", language, NO_FALLBACK);
    this.patience = patience;
  }

  public static void main(String[] arguments) throws InterruptedException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(Arrays.asList(arguments), Locale.getDefault(), out, Duration.ofSeconds(30)));
  }

  /** As the command line does, without ending the process. */
  static int run(List<String> arguments, Locale standard, PrintStream out, Duration patience)
      throws InterruptedException {
    List<String> rest = new ArrayList<>(arguments);
    String tag = option(rest, "--lang");
    boolean vietnamese = tag == null ? standard.getLanguage().equals("vi") : tag.equals("vi");
    var main = new Main(out, vietnamese ? Locale.of("vi") : Locale.ENGLISH, patience);
    @Nullable String every = option(rest, "--every");
    @Nullable String webhook = option(rest, "--webhook");
    if (rest.size() != 3 || every != null && !every.matches("[1-9][0-9]{0,5}")) {
      main.say("usage");
      return UNREADABLE;
    }
    try {
      var policy = Policy.read(bounded(Path.of(rest.get(0))));
      var mirror =
          new Mirror(
              LogPlace.of(rest.get(1), patience), policy, new DiskFiles(), Path.of(rest.get(2)));
      @Nullable Webhook hook = webhook == null ? null : new Webhook(webhook, patience);
      return main.watch(mirror, every == null ? 0 : Integer.parseInt(every), hook);
    } catch (Malformed | IllegalArgumentException e) {
      main.say("unusable", e.getMessage());
    } catch (IOException e) {
      main.say("own-disk", e.getMessage());
    }
    return UNREADABLE;
  }

  /** Looks once, or again and again; calls the webhook when something else than before is amiss. */
  private int watch(Mirror mirror, int seconds, @Nullable Webhook hook)
      throws IOException, InterruptedException {
    String told = "copied";
    while (true) {
      Finding finding = mirror.look();
      String key = key(finding);
      String sentence = sentence(key, values(finding));
      out.println(sentence);
      if (hook != null && !key.equals("copied") && !key.equals(told)) {
        call(hook, key, sentence);
      }
      told = key;
      if (seconds == 0 || finding instanceof Finding.Forked) {
        return exit(finding);
      }
      Thread.sleep(Duration.ofSeconds(seconds));
    }
  }

  private void call(Webhook hook, String key, String sentence) {
    try {
      hook.call(key, sentence);
    } catch (IOException e) {
      say("webhook-failed", e.getMessage());
    }
  }

  private static int exit(Finding finding) {
    return switch (finding) {
      case Finding.Copied _ -> COPIED;
      case Finding.Forked _, Finding.Shrank _, Finding.Refused _, Finding.Wrong _ -> ALARM;
      case Finding.Unreadable _ -> UNREADABLE;
    };
  }

  private static String key(Finding finding) {
    return switch (finding) {
      case Finding.Copied _ -> "copied";
      case Finding.Forked _ -> "forked";
      case Finding.Shrank _ -> "shrank";
      case Finding.Refused _ -> "refused";
      case Finding.Wrong _ -> "wrong";
      case Finding.Unreadable _ -> "unreadable";
    };
  }

  private static Object[] values(Finding finding) {
    return switch (finding) {
      case Finding.Copied(String origin, long before, long size) ->
          new Object[] {origin, size, size - before};
      case Finding.Forked(Note seen, Note served) -> new Object[] {told(seen), told(served)};
      case Finding.Shrank(long seen, long served) -> new Object[] {seen, served};
      case Finding.Refused(String why) -> new Object[] {why};
      case Finding.Wrong(String why) -> new Object[] {why};
      case Finding.Unreadable(String why) -> new Object[] {why};
    };
  }

  /** Size and root: what tells two trees apart. */
  private static String told(Note note) {
    try {
      Checkpoint checkpoint = Checkpoint.readText(note.text());
      return checkpoint.size() + " " + checkpoint.root().base64();
    } catch (Malformed e) {
      throw new IllegalStateException("a checkpoint that was judged cannot be read", e);
    }
  }

  private void say(String key, @Nullable Object... values) {
    out.println(sentence(key, values));
  }

  private String sentence(String key, @Nullable Object... values) {
    Object[] shown = Arrays.stream(values).map(String::valueOf).toArray();
    return new MessageFormat(words.getString(key), Locale.ROOT).format(shown);
  }

  /** Takes an option and its value out of the arguments. */
  private static @Nullable String option(List<String> arguments, String name) {
    int at = arguments.indexOf(name);
    if (at < 0 || at + 1 >= arguments.size()) {
      return null;
    }
    arguments.remove(at);
    return arguments.remove(at);
  }

  private static byte[] bounded(Path file) throws IOException, Malformed {
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_POLICY + 1);
      if (bytes.length > MOST_POLICY) {
        throw new Malformed(file + " is too long for a policy");
      }
      return bytes;
    }
  }
}
