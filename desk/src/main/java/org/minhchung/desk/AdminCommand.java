package org.minhchung.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.people.Account;
import org.minhchung.desk.people.Entrances;
import org.minhchung.desk.people.KnownPeople;
import org.minhchung.desk.people.PersonName;
import org.minhchung.desk.people.Secret;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What whoever has the machine can do for the accounts: see who there is, and let the last
 * administrator back in. It gives nobody a role and opens no other account, so whoever has the
 * machine does not sign through it.
 */
@Command(name = "admin", description = "accounts, on the machine: list, or a way back in")
final class AdminCommand {

  @Command(name = "list", description = "every account with its roles of today")
  int list(@Mixin RecordOptions records) {
    return atRest(
        records,
        rooms -> {
          KnownPeople people = rooms.getBean(KnownPeople.class);
          for (Account account : people.all()) {
            String roles =
                List.of(Role.values()).stream()
                    .filter(role -> people.holding(role).contains(account))
                    .map(Role::key)
                    .collect(Collectors.joining(", "));
            System.out.println(account.name() + "\t" + roles + "\t" + account.since());
          }
          return 0;
        });
  }

  @Command(name = "reset", description = "a way back in for an administrator, printed once")
  int reset(
      @Mixin RecordOptions records,
      @Option(
              names = "--public-url",
              paramLabel = "URL",
              defaultValue = "http://localhost:8080",
              description = "the desk's address, for the link (default: http://localhost:8080)")
          String publicUrl,
      @Parameters(paramLabel = "NAME", description = "the name of the account") String name) {
    return atRest(
        records,
        rooms -> {
          Optional<Secret> link = link(rooms.getBean(Entrances.class), name);
          Locale tongue = Troubles.tongue();
          if (link.isEmpty()) {
            System.err.println(
                tongue.equals(Locale.ENGLISH)
                    ? "No administrator has this name. Others ask an administrator for a link."
                    : "Không có người quản trị nào tên như vậy. Người khác hãy nhờ một người quản"
                        + " trị tạo đường dẫn.");
            return 1;
          }
          System.out.println(
              publicUrl.replaceAll("/+$", "")
                  + "/desk/"
                  + tongue.getLanguage()
                  + "/join/"
                  + link.get().value());
          return 0;
        });
  }

  private static Optional<Secret> link(Entrances entrances, String name) {
    try {
      return entrances.resetOnTheMachine(new PersonName(name));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** What a verb does with the rooms, and its exit code. */
  private interface Work {
    int in(ConfigurableApplicationContext rooms);
  }

  private static int atRest(RecordOptions records, Work work) {
    try (ConfigurableApplicationContext rooms =
        Desk.atRest(PeopleAtRest.class, records.settings(Path.of("data")))) {
      if (rooms.getBean(DeskProfiles.class).current().isEmpty()) {
        throw new UnusableSettings(UnusableSettings.Code.NO_DESK, "--data");
      }
      return work.in(rooms);
    }
  }
}
