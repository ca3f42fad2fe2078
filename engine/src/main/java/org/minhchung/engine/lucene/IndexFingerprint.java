package org.minhchung.engine.lucene;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.lucene.util.Version;
import org.minhchung.engine.index.Encoder;
import org.minhchung.engine.index.Terms;
import org.minhchung.engine.text.TextReader;

/**
 * What an index was built with. An index of another fingerprint may miss what it should find, and
 * is built again.
 *
 * @param value SHA-256, hex lower case
 */
public record IndexFingerprint(String value) {

  /** Layout of the stored documents; raise it when {@link StoredClaim} or a field changes. */
  private static final int LAYOUT = 2;

  /** Read anew by each start: whoever reads it otherwise reads claims otherwise. */
  private static final String PROBE =
      "Chuyển gấp!! Ko đc uống nc chanh 2 lần/ngày, hoà bình - hòa bình, thuỷ điện,"
          + " đg Nguyễn Huệ Q.1 tphcm 22/6/2026 lúc 7h30 giá 1.500.000đ (1tr5), tăng 3,5%."
          + " Mọi ngườiiii ơi‼️ https://example.vn/a?b=1 cho hỏi có đúng không ạ #baoso3";

  /** Of this program, how it reads a text today, and the encoder its vectors are made with. */
  public static IndexFingerprint of(TextReader reader, Encoder encoder) {
    return of(reader, "encoder " + encoder.hash());
  }

  /**
   * Of this program and of how it reads a text today.
   *
   * @param reader reads a probe of everything a lexicon may hold
   * @param versions of resources the probe may miss; may be none
   */
  public static IndexFingerprint of(TextReader reader, String... versions) {
    String all =
        String.join(
            "\n",
            "lucene " + Version.LATEST.major,
            "layout " + LAYOUT,
            "terms " + Terms.VERSION,
            reader.claim(PROBE).tokens().toString(),
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
