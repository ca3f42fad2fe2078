package org.minhchung.desk;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.ops.ImportDesk;
import org.minhchung.desk.verification.ReviewImport;
import org.springframework.context.ConfigurableApplicationContext;

/** The rooms at rest, opened for one import. */
record ImportRooms(ConfigurableApplicationContext rooms) implements ImportDesk {

  static ImportDesk open(Path data, @Nullable Path keys, @Nullable String database) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("minhchung.data", data.toAbsolutePath().toString());
    if (keys != null) {
      settings.put("minhchung.keys", keys.toAbsolutePath().toString());
    }
    if (database != null) {
      settings.put("minhchung.database", database);
    }
    return new ImportRooms(Desk.atRest(settings));
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
