package org.minhchung.tlog.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.minhchung.tlog.log.Cosigners;
import org.minhchung.tlog.log.Observer;
import org.minhchung.tlog.note.Checkpoint;
import org.minhchung.tlog.note.Decimal;
import org.minhchung.tlog.note.Malformed;
import org.minhchung.tlog.note.Note;
import org.minhchung.tlog.note.VerifierKey;
import org.minhchung.tlog.tree.Hash;
import org.minhchung.tlog.tree.TileTree;

/**
 * How a log asks one witness: to sign a checkpoint, and on start how much it has seen. A witness
 * that does not answer in time is left out; one that has seen another tree stops the log.
 */
public final class WitnessClient implements Cosigners, Observer {

  private final URI address;
  private final List<VerifierKey> keys;
  private final Duration patience;
  private final HttpClient client;
  private volatile long believed;

  /**
   * @param prefix the witness's submission prefix, without its last slash
   * @param keys of the witness; lines of others are passed over
   * @param patience how long to wait for each answer
   */
  public WitnessClient(String prefix, List<VerifierKey> keys, Duration patience) {
    this.address = URI.create(prefix + "/add-checkpoint");
    this.keys = List.copyOf(keys);
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public List<Note.Line> cosign(Note head, TileTree tree) throws SeenElsewhere {
    try {
      long old = Math.min(believed, tree.size());
      HttpResponse<String> response = ask(old, tree.consistency(old), head);
      if (response.statusCode() == 409) {
        old = sizeIn(response);
        if (old > tree.size()) {
          throw new SeenElsewhere(
              "%s has seen %d entries, this log has %d".formatted(address, old, tree.size()));
        }
        response = ask(old, tree.consistency(old), head);
      }
      if (response.statusCode() == 422) {
        throw new SeenElsewhere("%s has seen another tree of %d entries".formatted(address, old));
      }
      if (response.statusCode() != 200) {
        return List.of();
      }
      List<Note.Line> lines = own(Note.readLines(response.body()), head);
      believed = tree.size();
      return lines;
    } catch (IOException | Malformed e) {
      return List.of();
    }
  }

  @Override
  public Sighting look(Note ours) {
    try {
      long size = Checkpoint.readText(ours.text()).size();
      HttpResponse<String> first = ask(0, List.<Hash>of(), ours);
      if (first.statusCode() == 200) {
        return new Sighting.Nothing();
      }
      if (first.statusCode() != 409) {
        return silent("status " + first.statusCode());
      }
      long seen = sizeIn(first);
      if (seen != size) {
        return new Sighting.Size(seen);
      }
      int same = ask(size, List.<Hash>of(), ours).statusCode();
      return switch (same) {
        case 200 -> new Sighting.Size(seen);
        case 422 -> new Sighting.Other(seen);
        default -> silent("status " + same);
      };
    } catch (IOException | Malformed e) {
      return silent(String.valueOf(e.getMessage()));
    }
  }

  private Sighting silent(String why) {
    return new Sighting.Silent(address + ": " + why);
  }

  /** Lines that bear a known key of the witness, and are that key's. */
  private List<Note.Line> own(List<Note.Line> lines, Note head) {
    return lines.stream().filter(line -> isOwn(new Note(head.text(), List.of(line)))).toList();
  }

  private boolean isOwn(Note alone) {
    try {
      return !alone.signers(keys).isEmpty();
    } catch (Malformed e) {
      return false;
    }
  }

  private static long sizeIn(HttpResponse<String> response) throws Malformed {
    String body = response.body();
    if (!body.endsWith("\n")) {
      throw new Malformed("a size ends with a line feed");
    }
    return Decimal.read(body.substring(0, body.length() - 1));
  }

  private HttpResponse<String> ask(long old, List<Hash> proof, Note head) throws IOException {
    try {
      byte[] body = new AddCheckpoint(old, proof, head).bytes();
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(patience)
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build();
      HttpResponse<String> response =
          client.send(
              request,
              HttpResponse.BodyHandlers.limiting(
                  HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), Note.MAX_BYTES));
      return response;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
