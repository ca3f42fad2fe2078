package org.minhchung.engine.lucene;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.lucene.util.Version;
import org.minhchung.engine.index.Nearness;
import org.minhchung.engine.index.Terms;

/**
 * What an index was built with. An index of another fingerprint may miss what it should find, and
 * is built again.
 *
 * @param value SHA-256, hex lower case
 */
public record IndexFingerprint(String value) {

  /** Layout of the stored documents; raise it when {@link StoredClaim} or a field changes. */
  private static final int LAYOUT = 1;

  /**
   * Of this program, with what is not part of its code.
   *
   * @param versions of the lexicon, the weights and whatever else decides how a text is read
   */
  public static IndexFingerprint of(String... versions) {
    String all =
        String.join(
            "\n",
            "lucene " + Version.LATEST.major,
            "layout " + LAYOUT,
            "terms " + Terms.VERSION,
            "length " + Nearness.USUAL_LENGTH,
            String.join("\n", versions));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return new IndexFingerprint(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
