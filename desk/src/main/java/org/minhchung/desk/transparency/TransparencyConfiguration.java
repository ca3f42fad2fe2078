package org.minhchung.desk.transparency;

import java.nio.file.Path;
import java.time.InstantSource;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.PublicRecord;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.transparency.store.LogEntryStore;
import org.minhchung.desk.transparency.store.LogHeadStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the log is put together. */
@Configuration(proxyBeanMethods = false)
class TransparencyConfiguration {

  @Bean
  AppenderBell appenderBell() {
    return new AppenderBell();
  }

  @Bean
  PublicRecord publicRecord(Outbox outbox, LogEntryStore entries, AppenderBell bell) {
    return new WrittenEntries(outbox, entries, bell);
  }

  @Bean
  PublishedLog publishedLog(DataFolder folder) {
    Path shown = folder.data().resolve(DeskLog.FOLDER).resolve("public");
    return new PublishedLog(shown);
  }

  @Bean
  Appender appender(
      DataFolder folder,
      LogHeadStore heads,
      LogEntryStore entries,
      Records records,
      DeskProfiles profiles,
      @Value("${minhchung.public-url:}") String publicUrl,
      ObjectProvider<PublicRecord.Follower> followers,
      AppenderBell bell,
      InstantSource clock) {
    var home =
        new DeskLog(
            folder,
            heads,
            () ->
                LogOrigin.of(publicUrl, profiles.current().map(DeskProfile::sample).orElse(false)),
            clock,
            _ -> {});
    return new Appender(home, entries, records, followers.orderedStream().toList(), bell, clock);
  }
}
