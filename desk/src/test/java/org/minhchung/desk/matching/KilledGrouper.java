package org.minhchung.desk.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.store.Database;

/** A desk's process that groups what was left, for a test that kills it. */
final class KilledGrouper {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private KilledGrouper() {}

  /** A process of its own on the data folder; it says after each step how far it is. */
  static Process start(Path data) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledGrouper.class.getName(),
                data.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] arguments) throws Exception {
    try (Database database = Database.open(DataFolder.at(Path.of(arguments[0])), null)) {
      StreamedGroups groups =
          GroupingSpeed.groups(database, new Ids(InstantSource.system(), new SecureRandom()));
      while (groups.step() || groups.position() < database.outbox().latest()) {
        OUT.println(groups.position());
      }
    }
  }
}
