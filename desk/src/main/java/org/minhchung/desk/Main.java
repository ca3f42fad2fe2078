package org.minhchung.desk;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.minhchung.desk.ops.ImportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The desk's command line. The launcher finds the JDK and the jars; from here on a verb is a class.
 *
 * <p>Exit codes: 0 done, 1 the world said no (a taken port, an unwritable folder), 2 the input or
 * the command cannot be used.
 */
@Command(
    name = "minhchung",
    subcommands = {ServeCommand.class, DemoCommand.class, TrainCommand.class, AdminCommand.class})
public final class Main {

  private static final String IMPORT = "import";

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    if (arguments.length > 0 && arguments[0].equals(IMPORT)) {
      return importing(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
    return new CommandLine(new Main())
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler((trouble, _, _) -> Troubles.tell(trouble))
        .execute(arguments);
  }

  private static int importing(String... arguments) {
    try {
      return new ImportCommand(ImportRooms::open, System.out, System.err, Troubles.language())
          .run(arguments);
    } catch (RuntimeException trouble) {
      return Troubles.tell(trouble);
    }
  }
}
