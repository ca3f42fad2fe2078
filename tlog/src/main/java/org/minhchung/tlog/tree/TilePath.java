package org.minhchung.tlog.tree;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile lies below the log's prefix (C2SP tlog-tiles). Indices are written in groups of
 * three digits, all but the last behind an {@code x}; a tile that is not full carries its width.
 */
public sealed interface TilePath {

  /** How many hashes or entries a full tile holds. */
  int FULL = 256;

  /** The highest level the format knows; a tree of longs never grows beyond level 7. */
  int MAX_LEVEL = 63;

  /**
   * Hashes of one level.
   *
   * @param level 0 holds the hashes of entries, each level above the roots of full tiles below
   * @param index of the tile within its level, from 0
   * @param width how many hashes, 1 to {@value #FULL}
   */
  record Hashes(int level, long index, int width) implements TilePath {
    public Hashes {
      if (level < 0 || level > MAX_LEVEL) {
        throw new IllegalArgumentException("level must be 0 to 63, was " + level);
      }
      checkPlace(index, width);
    }

    @Override
    public Hashes full() {
      return new Hashes(level, index, FULL);
    }

    @Override
    public String path() {
      return "tile/" + level + "/" + written(index, width);
    }
  }

  /**
   * Entries, each behind its length as two bytes, the higher one first.
   *
   * @param index as of the tile of level 0 that holds their hashes
   * @param width how many entries, 1 to {@value #FULL}
   */
  record Entries(long index, int width) implements TilePath {
    public Entries {
      checkPlace(index, width);
    }

    @Override
    public Entries full() {
      return new Entries(index, FULL);
    }

    @Override
    public String path() {
      return "tile/entries/" + written(index, width);
    }
  }

  long index();

  int width();

  /** The full tile at the same place, which may stand in for this one once it is there. */
  TilePath full();

  /** Relative to the prefix, with {@code /} between its parts. */
  String path();

  default boolean isFull() {
    return width() == FULL;
  }

  /** Reads what a reader asks for; empty for anything that is not exactly one of our paths. */
  static Optional<TilePath> read(String path) {
    Matcher matcher = Grammar.PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long index = Long.parseLong(matcher.group("index").replaceAll("[x/]", ""));
    String partial = matcher.group("width");
    int width = partial == null ? FULL : Integer.parseInt(partial);
    String level = matcher.group("level");
    if (width == 0
        || partial != null && width >= FULL
        || !level.equals("entries") && Integer.parseInt(level) > MAX_LEVEL) {
      return Optional.empty();
    }
    TilePath read =
        level.equals("entries")
            ? new Entries(index, width)
            : new Hashes(Integer.parseInt(level), index, width);
    return read.path().equals(path) ? Optional.of(read) : Optional.empty();
  }

  private static void checkPlace(long index, int width) {
    if (index < 0) {
      throw new IllegalArgumentException("index must not be negative, was " + index);
    }
    if (width < 1 || width > FULL) {
      throw new IllegalArgumentException("width must be 1 to 256, was " + width);
    }
  }

  private static String written(long index, int width) {
    String path = "%03d".formatted(index % 1000);
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path = "x%03d/".formatted(rest % 1000) + path;
    }
    return width == FULL ? path : path + ".p/" + width;
  }
}

/** What a path of a tile looks like; up to 18 digits, so that the index fits a long. */
final class Grammar {
  static final Pattern PATH =
      Pattern.compile(
          "tile/(?<level>entries|[0-9]{1,2})/(?<index>(?:x[0-9]{3}/){0,5}[0-9]{3})"
              + "(?:\\.p/(?<width>[0-9]{1,3}))?");

  private Grammar() {}
}
