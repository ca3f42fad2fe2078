package org.minhchung.desk.kernel.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.DurableFiles;
import org.minhchung.desk.kernel.ForcedFiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.MaskKey;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.Records;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The kernel's ports as beans. Settings: {@code minhchung.data} (default {@code data}), {@code
 * minhchung.keys} (default: the data folder's path with {@code -keys}), {@code minhchung.database}
 * (a {@code jdbc:postgresql:} address; absent: {@code desk.db} in the data folder).
 */
@Configuration(proxyBeanMethods = false)
public class RecordsConfiguration {

  private static final Duration POLLING = Duration.ofMinutes(1);

  /** Two in the morning in Viet Nam. */
  private static final LocalTime QUIET_HOUR = LocalTime.of(19, 10);

  /** Rooms delete what is due in the first half hour of a day, UTC. */
  private static final LocalTime AFTER_THE_PURGES = LocalTime.of(0, 40);

  @Bean
  DataFolder dataFolder(Environment settings) {
    DataFolder beside = DataFolder.at(Path.of(settings.getProperty("minhchung.data", "data")));
    String keys = settings.getProperty("minhchung.keys", "");
    return keys.isBlank() ? beside : new DataFolder(beside.data(), Path.of(keys));
  }

  @Bean(destroyMethod = "close")
  Database database(DataFolder folder, Environment settings) {
    return Database.open(folder, settings.getProperty("minhchung.database"));
  }

  @Bean
  DurableFiles durableFiles() {
    return ForcedFiles.onDisk();
  }

  /** After the database, which has made the folders. */
  @Bean
  @DependsOn("database")
  MaskKey maskKey(DataFolder folder, DurableFiles files) {
    return MaskKey.in(folder.keys(), files, new SecureRandom());
  }

  /** For health checks. It reads only, and {@link Database} closes it. */
  @Bean(destroyMethod = "")
  DataSource readerSource(Database database) {
    return database.readers();
  }

  @Bean
  JdbcClient jdbcClient(Database database) {
    return database.client();
  }

  @Bean
  Records records(Database database) {
    return database.records();
  }

  @Bean
  Outbox outbox(Database database) {
    return database.outbox();
  }

  @Bean
  DeskProfiles deskProfiles(Database database) {
    return database.profiles();
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  Ids ids(InstantSource clock) {
    return new Ids(clock, new SecureRandom());
  }

  @Bean(destroyMethod = "close")
  ScheduledJobs jobs(Database database, InstantSource clock) {
    var jobs = new ScheduledJobs(database.writers(), clock, POLLING);
    var purge = new OutboxPurge(database.client(), database.records(), clock);
    jobs.daily("outbox.purge", QUIET_HOUR, purge::run);
    jobs.daily("records.forget", AFTER_THE_PURGES, database::forget);
    return jobs;
  }

  /** Runs the jobs once every bean has named its own; last to start, first to stop. */
  @Bean
  SmartLifecycle jobsRun(ScheduledJobs jobs) {
    return new SmartLifecycle() {
      @Override
      public void start() {
        jobs.start();
      }

      @Override
      public void stop() {
        jobs.close();
      }

      @Override
      public boolean isRunning() {
        return jobs.running();
      }
    };
  }
}
