package org.minhchung.desk.publishing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.publishing.store.PublicationStore;
import org.minhchung.desk.publishing.store.ShownVersion;

/** The checks of the desk this installation runs; none before it is set up. Thread-safe. */
public final class PublishedChecks implements Publications {

  private static final int MOST = 1_000;

  private final PublicationStore store;
  private final DeskProfiles profiles;

  /** An installation runs one desk, so its id is asked for until there is one, and never again. */
  private volatile @Nullable DeskId known;

  public PublishedChecks(PublicationStore store, DeskProfiles profiles) {
    this.store = store;
    this.profiles = profiles;
  }

  @Override
  public Optional<PublishedCheck> checkOf(ClaimId claim) {
    return desk().flatMap(desk -> store.newestOf(desk, claim));
  }

  @Override
  public Optional<PublishedCheck> bySlug(String slug) {
    return desk().flatMap(desk -> store.newestAt(desk, slug));
  }

  /** One shown version at this address, also one that has been replaced. */
  public Optional<PublishedCheck> version(String slug, int version) {
    return desk().flatMap(desk -> store.at(desk, slug, version));
  }

  /** What has been shown at this address, newest first; empty if nothing. */
  public List<ShownVersion> versions(String slug) {
    return list(desk -> store.versions(desk, slug));
  }

  @Override
  public List<PublishedCheck> latest(int offset, int limit) {
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw new IllegalArgumentException(
          "offset must not be negative and limit 1 to %d, were %d and %d"
              .formatted(MOST, offset, limit));
    }
    return list(desk -> store.latest(desk, offset, limit));
  }

  private <T> List<T> list(Function<DeskId, List<T>> read) {
    return desk().map(read).orElse(List.of());
  }

  private Optional<DeskId> desk() {
    DeskId desk = known;
    if (desk == null) {
      Optional<DeskId> found = profiles.current().map(DeskProfile::id);
      found.ifPresent(id -> known = id);
      return found;
    }
    return Optional.of(desk);
  }
}
