package org.minhchung.desk.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Jobs;
import org.minhchung.desk.kernel.MaskKey;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.Records;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans stand, on a new folder, and go without a trace of an open file. */
class RecordsConfigurationTest {

  @TempDir Path temporary;

  @Test
  void everyPortIsABean() {
    try (var context = start(Map.of("minhchung.data", temporary.resolve("desk").toString()))) {
      assertThat(context.getBean(DataFolder.class).keys())
          .isEqualTo(temporary.resolve("desk-keys"))
          .isNotEmptyDirectory();
      assertThat(context.getBean(Records.class)).isNotNull();
      assertThat(context.getBean(Jobs.class)).isNotNull();
      assertThat(context.getBean(MaskKey.class)).isNotNull();
      assertThat(context.getBean(DataSource.class)).isNotNull();
      assertThat(context.getBean(Ids.class).ordered()).hasSize(36);
      assertThat(context.getBean(Outbox.class).latest()).isZero();
      assertThat(context.getBean(DeskProfiles.class).current()).isEmpty();
      assertThat(context.getBean(ScheduledJobs.class).due("outbox.purge")).isPresent();
      assertThat(
              context
                  .getBean(JdbcClient.class)
                  .sql("SELECT task_name FROM scheduled_tasks")
                  .query(String.class)
                  .list())
          .containsExactlyInAnyOrder("outbox.purge", "records.forget");
    }
    assertThat(temporary.resolve("desk").resolve("desk.db-wal")).doesNotExist();
  }

  @Test
  void theKeysMayLieElsewhere() {
    try (var context =
        start(
            Map.of(
                "minhchung.data", temporary.resolve("desk").toString(),
                "minhchung.keys", temporary.resolve("elsewhere").toString()))) {
      assertThat(context.getBean(DataFolder.class).keys())
          .isEqualTo(temporary.resolve("elsewhere"));
    }
  }

  private static AnnotationConfigApplicationContext start(Map<String, Object> settings) {
    var context = new AnnotationConfigApplicationContext();
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context.register(RecordsConfiguration.class);
    context.refresh();
    return context;
  }
}
