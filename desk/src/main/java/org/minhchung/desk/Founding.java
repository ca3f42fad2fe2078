package org.minhchung.desk;

import java.nio.file.Path;
import java.util.Optional;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.people.SampleAccounts;
import org.minhchung.desk.publishing.SampleDesk;
import org.minhchung.desk.verification.RegisterSamples;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes sure that there is a desk before anything is filed under it: the sample desk of the demo,
 * or the operator's own with the profile its folder holds. Starts before matching does, so that the
 * first page waits for what is loaded here.
 */
@Component
final class Founding implements SmartLifecycle {

  private final Records records;
  private final DeskProfiles profiles;
  private final Ids ids;
  private final Path profileFile;
  private final boolean sample;
  private final ObjectProvider<SampleDesk> samples;
  private final ObjectProvider<SampleAccounts> accounts;
  private final ObjectProvider<RegisterSamples> register;
  private boolean founded;

  Founding(
      Records records,
      DeskProfiles profiles,
      Ids ids,
      DataFolder folder,
      @Value("${minhchung.sample:false}") boolean sample,
      ObjectProvider<SampleDesk> samples,
      ObjectProvider<SampleAccounts> accounts,
      ObjectProvider<RegisterSamples> register) {
    this.records = records;
    this.profiles = profiles;
    this.ids = ids;
    this.profileFile = folder.data().resolve(ProfileFile.NAME);
    this.sample = sample;
    this.samples = samples;
    this.accounts = accounts;
    this.register = register;
  }

  @Override
  public void start() {
    if (sample) {
      if (samples.getObject().load() instanceof SampleDesk.Loading.Refused) {
        throw new UnusableSettings(UnusableSettings.Code.SAMPLES_IN_A_REAL_DESK, "--data");
      }
      accounts.getObject().load();
      register.getObject().load();
    } else {
      foundOwn();
    }
    founded = true;
  }

  private void foundOwn() {
    Optional<DeskProfile> before = profiles.current();
    if (before.map(DeskProfile::sample).orElse(false)) {
      throw new UnusableSettings(UnusableSettings.Code.REAL_DESK_ON_SAMPLES, "--data");
    }
    DeskId id = before.map(DeskProfile::id).orElseGet(() -> new DeskId(ids.ordered()));
    Optional<DeskProfile> wanted = ProfileFile.read(profileFile, id);
    DeskProfile profile = wanted.or(() -> before).orElseGet(() -> ProfileFile.unnamed(id));
    if (!before.equals(Optional.of(profile))) {
      records.write(
          () -> {
            profiles.keep(profile);
            return profile.id();
          });
    }
  }

  @Override
  public void stop() {
    founded = false;
  }

  @Override
  public boolean isRunning() {
    return founded;
  }

  @Override
  public int getPhase() {
    return -1;
  }
}
