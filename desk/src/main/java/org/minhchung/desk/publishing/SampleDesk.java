package org.minhchung.desk.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.kernel.Accent;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.publishing.store.PublicationStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets up the desk of the demo: a profile, claims and checks, all flagged as samples. Loading twice
 * changes nothing, and a load that was cut off goes on where it stopped.
 */
public final class SampleDesk {

  /** Entries in one transaction, which must stay under 50 ms. */
  private static final int BATCH = 5;

  private final Records records;
  private final DeskProfiles profiles;
  private final Claims claims;
  private final PublicationStore store;
  private final Publisher publisher;
  private final Ids ids;
  private final RatingScale scale;

  SampleDesk(
      Records records,
      DeskProfiles profiles,
      Claims claims,
      PublicationStore store,
      Publisher publisher,
      Ids ids,
      RatingScale scale) {
    this.records = records;
    this.profiles = profiles;
    this.claims = claims;
    this.store = store;
    this.publisher = publisher;
    this.ids = ids;
    this.scale = scale;
  }

  /** What came of loading the samples. */
  public sealed interface Loading {

    /**
     * The desk now has all samples.
     *
     * @param published how many checks were new
     * @param there how many had been there
     */
    record Loaded(int published, int there) implements Loading {}

    /** The desk is a real one, or has published something real: samples are kept out of it. */
    record Refused(DeskId desk) implements Loading {}
  }

  /**
   * Loads the samples that ship with the program.
   *
   * @throws IllegalStateException if the file is at fault; the message names the entry
   */
  public Loading load() {
    return load(SampleFile.shipped(scale));
  }

  Loading load(SampleFile file) {
    Optional<DeskProfile> before = profiles.current();
    if (before.isPresent() && isReal(before.get())) {
      return new Loading.Refused(before.get().id());
    }
    DeskId desk = before.map(DeskProfile::id).orElseGet(this::settleIn);
    int published =
        file.entries().stream()
            .gather(Gatherers.windowFixed(BATCH))
            .mapToInt(batch -> records.write(() -> publish(desk, batch)))
            .sum();
    return new Loading.Loaded(published, file.entries().size() - published);
  }

  private boolean isReal(DeskProfile desk) {
    return !desk.sample() || store.hasRealPublications(desk.id());
  }

  private DeskId settleIn() {
    DeskProfile profile = profile(new DeskId(ids.ordered()));
    return records.write(
        () -> {
          profiles.keep(profile);
          return profile.id();
        });
  }

  private int publish(DeskId desk, List<SampleFile.Entry> batch) {
    List<ClaimId> filed = claims.addAll(batch.stream().map(SampleFile.Entry::newClaim).toList());
    int published = 0;
    for (int i = 0; i < batch.size(); i++) {
      SampleFile.Entry entry = batch.get(i);
      if (store.versions(desk, entry.slug()).isEmpty()) {
        publisher.publish(desk, entry.check(ids.ordered(), filed.get(i), scale));
        published++;
      }
    }
    return published;
  }

  /** The shape of {@code samples/desk.json}; texts by language. */
  private record Profile(
      Map<String, String> names,
      Map<String, String> organisations,
      Map<String, String> controllers,
      Map<String, String> imprints,
      Accent accent) {}

  private static DeskProfile profile(DeskId id) {
    try (InputStream in = SampleDesk.class.getResourceAsStream("/samples/desk.json")) {
      if (in == null) {
        throw new IllegalStateException("the program came without samples/desk.json");
      }
      Profile profile = JsonMapper.shared().readValue(in, Profile.class);
      return new DeskProfile(
          id,
          profile.names(),
          profile.organisations(),
          profile.controllers(),
          profile.imprints(),
          "",
          profile.accent(),
          true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
