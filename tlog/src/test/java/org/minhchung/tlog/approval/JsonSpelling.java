package org.minhchung.tlog.approval;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.minhchung.tlog.note.Malformed;

/** What the writer's reader of JSON says, for tests of other rooms. */
public final class JsonSpelling {

  private JsonSpelling() {}

  /** Whether it is JSON as browsers may write it. */
  public static boolean isJson(byte[] bytes) {
    try {
      JsonReader.read(bytes);
      return true;
    } catch (Malformed e) {
      return false;
    }
  }

  /** Whether it is in the one spelling that entries have. */
  public static boolean isCanonical(byte[] bytes) {
    try {
      return Arrays.equals(Json.write(JsonReader.read(bytes)).getBytes(US_ASCII), bytes);
    } catch (Malformed | IllegalArgumentException e) {
      return false;
    }
  }
}
