package org.minhchung.desk;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.ops.ImportDesk;
import org.minhchung.desk.verification.ReviewImport;
import org.springframework.context.ConfigurableApplicationContext;

/** The rooms at rest, opened for one import. */
record ImportRooms(ConfigurableApplicationContext rooms) implements ImportDesk {

  static ImportDesk open(Path data, @Nullable Path keys, @Nullable String database) {
    RecordOptions options = new RecordOptions();
    options.keys = keys;
    options.database = database;
    return new ImportRooms(Desk.atRest(options.settings(data)));
  }

  @Override
  public ReviewImport reviews() {
    return rooms.getBean(ReviewImport.class);
  }

  @Override
  public void close() {
    rooms.close();
  }
}
