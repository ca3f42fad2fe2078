package org.minhchung.tlog.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A file system in memory that forgets: when the power fails, bytes and names that were not forced
 * are lost, all of them or in any combination. Safe for use by several threads, as a real one is.
 */
public final class ForgetfulFiles implements FileLayer {

  /** The power has failed; whatever was running is gone. */
  public static final class PowerFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Content {
    private byte[] seen = new byte[0];
    private byte[] kept = new byte[0];

    /** What a failure can touch: from here, up to there. */
    private int from = Integer.MAX_VALUE;

    private int to;

    void write(int at, byte[] bytes, int length) {
      seen = Arrays.copyOf(seen, length);
      System.arraycopy(bytes, 0, seen, at, bytes.length);
      from = Math.min(from, at);
      to = Math.max(to, at + bytes.length);
    }

    void force() {
      kept = seen;
      from = Integer.MAX_VALUE;
      to = 0;
    }

    /** Written up to a place; what comes after it is as it was, if the length is. */
    byte[] tornAt(int place) {
      byte[] torn = Arrays.copyOf(seen, kept.length == seen.length ? seen.length : place);
      if (kept.length == seen.length) {
        System.arraycopy(kept, place, torn, place, kept.length - place);
      }
      return torn;
    }

    byte[] emptied() {
      byte[] emptied = seen.clone();
      Arrays.fill(emptied, Math.min(from, seen.length), Math.min(to, seen.length), (byte) 0);
      return emptied;
    }
  }

  private static final Object FOLDER = new Object();

  /** A name that came, moved or went; null where there is none. */
  private record Entry(Path added, Path removed, Object what) {
    boolean isIn(Path folder) {
      return folder.equals((added == null ? removed : added).getParent());
    }
  }

  private final Map<Path, Object> seen = new HashMap<>();
  private final Map<Path, Object> kept = new HashMap<>();
  private final List<Entry> unforced = new ArrayList<>();
  private int stepsLeft = Integer.MAX_VALUE;
  private int steps;
  private int forces;

  /** Fails the power before the step after so many. */
  public synchronized void failAfter(int steps) {
    stepsLeft = steps;
  }

  public synchronized int steps() {
    return steps;
  }

  /** How often a file or a folder was forced. */
  public synchronized int forces() {
    return forces;
  }

  /** As it stands, forced or not: what a copy of a quiet machine holds. */
  public synchronized ForgetfulFiles copy() {
    var copy = new ForgetfulFiles();
    seen.forEach((path, what) -> copy.keep(path, what instanceof Content c ? c.seen : null));
    return copy;
  }

  /** A copy in which everything below a folder is as another file system has it. */
  public synchronized ForgetfulFiles with(Path folder, ForgetfulFiles from) {
    ForgetfulFiles copy = copy();
    copy.seen.keySet().removeIf(path -> path.startsWith(folder));
    copy.kept.keySet().removeIf(path -> path.startsWith(folder));
    from.seen.forEach(
        (path, what) -> {
          if (path.startsWith(folder)) {
            copy.keep(path, what instanceof Content c ? c.seen : null);
          }
        });
    return copy;
  }

  /** After the power failed: forced things alone. */
  public synchronized ForgetfulFiles restart() {
    return restart(kept, null);
  }

  /** After the power failed: forced things, and of the rest whatever chance lets through. */
  public synchronized ForgetfulFiles restart(RandomGenerator chance) {
    Map<Path, Object> found = new HashMap<>(kept);
    for (Entry entry : unforced) {
      if (chance.nextBoolean()) {
        if (entry.removed() != null) {
          found.remove(entry.removed());
        }
        if (entry.added() != null) {
          found.put(entry.added(), entry.what());
        }
      }
    }
    return restart(found, chance);
  }

  private static ForgetfulFiles restart(Map<Path, Object> found, RandomGenerator chance) {
    var after = new ForgetfulFiles();
    found.forEach(
        (path, what) -> {
          if (isReached(path, found)) {
            after.keep(path, what instanceof Content c ? survivor(c, chance) : null);
          }
        });
    return after;
  }

  private static boolean isReached(Path path, Map<Path, Object> found) {
    for (Path above = path.getParent();
        above != null && above.getNameCount() > 0;
        above = above.getParent()) {
      if (!found.containsKey(above)) {
        return false;
      }
    }
    return true;
  }

  private static byte[] survivor(Content lost, RandomGenerator chance) {
    if (chance == null || Arrays.equals(lost.seen, lost.kept)) {
      return lost.kept;
    }
    int cut = lost.from + chance.nextInt(Math.max(1, lost.to - lost.from + 1));
    return switch (chance.nextInt(4)) {
      case 0 -> lost.kept;
      case 1 -> lost.tornAt(Math.min(cut, lost.seen.length));
      case 2 -> lost.emptied();
      default -> lost.seen;
    };
  }

  private void keep(Path path, byte[] bytes) {
    Object what = FOLDER;
    if (bytes != null) {
      var content = new Content();
      content.seen = bytes;
      content.kept = bytes;
      what = content;
    }
    seen.put(path, what);
    kept.put(path, what);
  }

  @Override
  public synchronized Optional<byte[]> read(Path file) {
    return seen.get(file) instanceof Content content
        ? Optional.of(content.seen.clone())
        : Optional.empty();
  }

  @Override
  public synchronized List<Path> list(Path folder) {
    return seen.keySet().stream().filter(path -> folder.equals(path.getParent())).toList();
  }

  @Override
  public synchronized void createFolders(Path folder) {
    if (folder == null || folder.getNameCount() == 0 || seen.containsKey(folder)) {
      return;
    }
    createFolders(folder.getParent());
    step();
    seen.put(folder, FOLDER);
    unforced.add(new Entry(folder, null, FOLDER));
  }

  @Override
  public synchronized void write(Path file, byte[] bytes) throws IOException {
    step();
    Content content = made(file);
    content.seen = new byte[0];
    content.write(0, bytes, bytes.length);
  }

  @Override
  public synchronized void append(Path file, byte[] bytes) throws IOException {
    step();
    Content content = made(file);
    content.write(content.seen.length, bytes, content.seen.length + bytes.length);
  }

  @Override
  public synchronized void overwrite(Path file, long at, byte[] bytes) throws IOException {
    step();
    Content content = content(file);
    content.write((int) at, bytes, content.seen.length);
  }

  private Content made(Path file) throws IOException {
    if (seen.get(file) instanceof Content content) {
      return content;
    }
    if (seen.get(file.getParent()) != FOLDER) {
      throw new NoSuchFileException(file.getParent().toString());
    }
    var content = new Content();
    seen.put(file, content);
    unforced.add(new Entry(file, null, content));
    return content;
  }

  @Override
  public synchronized void rename(Path from, Path to) throws IOException {
    step();
    Content content = content(from);
    seen.remove(from);
    seen.put(to, content);
    unforced.add(new Entry(to, from, content));
  }

  @Override
  public synchronized void delete(Path path) {
    step();
    if (seen.remove(path) != null) {
      unforced.add(new Entry(null, path, FOLDER));
    }
  }

  @Override
  public synchronized void force(Path file) throws IOException {
    step();
    forces++;
    content(file).force();
  }

  @Override
  public synchronized void forceFolder(Path folder) {
    step();
    forces++;
    unforced.removeIf(entry -> entry.isIn(folder));
    kept.keySet().removeIf(path -> folder.equals(path.getParent()) && !seen.containsKey(path));
    seen.forEach(
        (path, what) -> {
          if (folder.equals(path.getParent())) {
            kept.put(path, what);
          }
        });
  }

  @Override
  public Hold hold(Path folder) {
    return () -> {};
  }

  private Content content(Path file) throws NoSuchFileException {
    if (seen.get(file) instanceof Content content) {
      return content;
    }
    throw new NoSuchFileException(file.toString());
  }

  private void step() {
    if (stepsLeft == 0) {
      throw new PowerFailed();
    }
    stepsLeft--;
    steps++;
  }
}
