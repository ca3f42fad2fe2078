package org.minhchung.desk.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.minhchung.desk.claims.Asker;
import org.minhchung.desk.claims.Askers;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.web.Received;
import org.minhchung.desk.web.Refusal;
import org.springframework.stereotype.Service;

/**
 * Programs that leave messages: anybody's, up to an allowance, and those with a key, up to a larger
 * one.
 */
@Service
public final class Programs {

  private static final Refusal UNKNOWN_KEY = new Refusal(401, "intake.api.key");
  private static final Refusal TOO_MANY = new Refusal(429, "intake.api.allowance");

  private final ProgramKeys keys;
  private final Leaving leaving;
  private final Allowance allowance;
  private final Askers askers;

  Programs(ProgramKeys keys, Leaving leaving, Allowance allowance, Askers askers) {
    this.keys = keys;
    this.leaving = leaving;
    this.allowance = allowance;
    this.askers = askers;
  }

  /**
   * Leaves what a program brings.
   *
   * @param secret its key, or an empty text
   * @param message its {@code request} is what the program itself calls it; empty if nothing
   */
  public Received<Left> leave(Leaving.Leave message, String secret) {
    if (secret.isEmpty()) {
      return leave(message, message.asker(), Allowance.ANYBODY, "");
    }
    return keys.byHash(hash(secret))
        .map(
            key ->
                leave(
                    message,
                    askers.ofSender(ChannelKind.API, key.id()),
                    Allowance.WITH_A_KEY,
                    key.id()))
        .orElseGet(() -> new Received.Refused<>(UNKNOWN_KEY));
  }

  private Received<Left> leave(Leaving.Leave message, Asker sender, int most, String program) {
    if (!allowance.take(sender, most)) {
      return new Received.Refused<>(TOO_MANY);
    }
    String request = message.request().isEmpty() ? "" : program + "\n" + message.request();
    return leaving.leave(
        new Leaving.Leave(
            message.text(), message.channel(), message.day(), message.asker(), request),
        _ -> {});
  }

  /** What the records hold of a key. */
  static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
