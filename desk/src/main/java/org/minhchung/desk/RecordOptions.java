package org.minhchung.desk;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a desk keeps its records and its secrets. */
final class RecordOptions {

  @Option(names = "--data", paramLabel = "DIR", description = "data folder (default: ./data)")
  @Nullable Path data;

  @Option(
      names = "--keys",
      paramLabel = "DIR",
      description = "keys folder, apart from the data (default: the data folder's path with -keys)")
  @Nullable Path keys;

  @Option(
      names = "--database",
      paramLabel = "JDBC-URL",
      description = "PostgreSQL instead of DATA/desk.db, for example jdbc:postgresql://host/desk")
  @Nullable String database;

  /** As settings the rooms read; {@code fallback} is the data folder if none was given. */
  Map<String, Object> settings(Path fallback) {
    Path folder = (data == null ? fallback : data).toAbsolutePath().normalize();
    Path secrets = keys == null ? Path.of(folder + "-keys") : keys.toAbsolutePath().normalize();
    Map<String, Object> settings = new HashMap<>();
    settings.put("minhchung.data", folder.toString());
    settings.put("minhchung.keys", secrets.toString());
    if (database != null) {
      settings.put("minhchung.database", database);
    }
    return settings;
  }
}
