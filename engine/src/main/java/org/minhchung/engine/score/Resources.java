package org.minhchung.engine.score;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Opens the tables beside this class. */
final class Resources {

  private Resources() {}

  /**
   * Opens one for reading; the caller closes it.
   *
   * @throws IllegalStateException if it is not in the jar
   */
  static BufferedReader open(String name) {
    InputStream stream = Resources.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("table is missing from the jar: " + name);
    }
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
