package org.minhchung.desk.kernel;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A file system in memory that forgets: what was not forced may be lost when the power fails, in
 * any combination the standard allows. Unforced bytes are lost, cut off or turned to zeros;
 * unforced names come or go one by one, in no order.
 */
final class ForgetfulFiles implements FileLayer {

  /** The power has failed; whatever was running is gone. */
  static final class PowerFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A file's bytes as programs see them, and as the disk has them. */
  private static final class Content {
    private byte[] seen = new byte[0];
    private byte[] kept = new byte[0];
  }

  /** A name that came, changed or went, and was not forced yet. */
  private record Entry(Path folder, Path added, Path removed, Object what) {}

  private final Map<Path, Object> seen = new HashMap<>();
  private final Map<Path, Object> kept = new HashMap<>();
  private final List<Entry> unforced = new ArrayList<>();
  private int stepsLeft = Integer.MAX_VALUE;
  private int steps;

  /** An empty disk with one folder that is there for good. */
  ForgetfulFiles(Path folder) {
    seen.put(folder, folder);
    kept.put(folder, folder);
  }

  /** Fails the power before the step after so many. */
  void failAfter(int steps) {
    stepsLeft = steps;
  }

  /** How many steps have been made so far. */
  int steps() {
    return steps;
  }

  /** What a restart finds: forced things, and of the rest whatever chance lets through. */
  ForgetfulFiles restart(RandomGenerator chance) {
    Map<Path, Object> found = new HashMap<>(kept);
    for (Entry entry : unforced) {
      if (chance.nextBoolean()) {
        if (entry.removed() != null) {
          found.remove(entry.removed());
        }
        found.put(entry.added(), entry.what());
      }
    }
    Path root = kept.keySet().stream().min(Path::compareTo).orElseThrow();
    var after = new ForgetfulFiles(root);
    Map<Content, Content> survivors = new HashMap<>();
    found.forEach(
        (path, what) -> {
          if (!isReached(path, root, found)) {
            return;
          }
          Object left =
              what instanceof Content content
                  ? survivors.computeIfAbsent(content, lost -> survivor(lost, chance))
                  : what;
          after.seen.put(path, left);
          after.kept.put(path, left);
        });
    return after;
  }

  private static boolean isReached(Path path, Path root, Map<Path, Object> found) {
    Path above = path.getParent();
    return path.equals(root)
        || above != null && found.containsKey(above) && isReached(above, root, found);
  }

  private static Content survivor(Content lost, RandomGenerator chance) {
    byte[] bytes =
        Arrays.equals(lost.seen, lost.kept)
            ? lost.kept
            : switch (chance.nextInt(4)) {
              case 0 -> lost.kept;
              case 1 -> Arrays.copyOf(lost.seen, chance.nextInt(lost.seen.length + 1));
              case 2 -> new byte[lost.seen.length];
              default -> lost.seen;
            };
    var left = new Content();
    left.seen = bytes;
    left.kept = bytes;
    return left;
  }

  @Override
  public boolean exists(Path path) {
    return seen.containsKey(path) || path.getNameCount() == 0;
  }

  @Override
  public void createFolder(Path folder) {
    step();
    seen.put(folder, folder);
    unforced.add(new Entry(folder.getParent(), folder, null, folder));
  }

  @Override
  public byte[] read(Path file) throws IOException {
    return content(file).seen;
  }

  @Override
  public void write(Path file, byte[] bytes) {
    step();
    if (seen.get(file) instanceof Content content) {
      content.seen = bytes.clone();
      return;
    }
    var content = new Content();
    content.seen = bytes.clone();
    seen.put(file, content);
    unforced.add(new Entry(file.getParent(), file, null, content));
  }

  @Override
  public void force(Path file) throws IOException {
    step();
    Content content = content(file);
    content.kept = content.seen;
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step();
    Content content = content(from);
    seen.remove(from);
    seen.put(to, content);
    unforced.add(new Entry(to.getParent(), to, from, content));
  }

  @Override
  public void forceFolder(Path folder) {
    step();
    unforced.removeIf(entry -> entry.folder().equals(folder));
    kept.keySet().removeIf(path -> folder.equals(path.getParent()) && !seen.containsKey(path));
    seen.forEach(
        (path, what) -> {
          if (folder.equals(path.getParent())) {
            kept.put(path, what);
          }
        });
  }

  @Override
  public boolean ownerOnly(Path file) {
    return true;
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
