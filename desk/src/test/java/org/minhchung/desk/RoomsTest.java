package org.minhchung.desk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.InetAddress;
import java.net.URL;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minhchung.desk.claims.PlantedViolation;

/**
 * The walls between rooms. Plain tests on purpose, so that the build counts them; and a rule whose
 * subject matches no class fails, so a renamed room cannot slip out from under its wall.
 */
class RoomsTest {

  private static final String DESK = "org.minhchung.desk";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(DESK);

  @Test
  void roomsFormNoCycle() {
    slices().matching(DESK + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theKernelKnowsTheJdkAlone() {
    classes()
        .that(areIn("kernel", ""))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", DESK + ".kernel")
        .check(CLASSES);
  }

  @Test
  void webKnowsTheKernel() {
    mayKnow("web").check(CLASSES);
  }

  @Test
  void fetchKnowsTheKernel() {
    mayKnow("fetch").check(CLASSES);
    noClasses()
        .that(areIn("fetch", ".."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(DESK + ".web..")
        .check(CLASSES);
  }

  /** The door; and the training run, which asks the desk it has just started. */
  @Test
  void nobodyButFetchOpensAConnection() {
    noClasses()
        .that(
            describe(
                "are neither the door nor the training run",
                type -> !in(type, "fetch") && !type.getName().startsWith(DESK + ".TrainCommand")))
        .should()
        .dependOnClassesThat(
            describe(
                "open connections",
                type ->
                    Set.of(
                                "java.net.Socket",
                                "java.net.ServerSocket",
                                "java.net.DatagramSocket",
                                "java.net.URLConnection",
                                "java.net.HttpURLConnection")
                            .contains(type.getName())
                        || Stream.of(
                                "java.net.http",
                                "java.nio.channels.SocketChannel",
                                "java.nio.channels.AsynchronousSocketChannel",
                                "javax.net",
                                "org.apache.hc",
                                "org.springframework.http.client",
                                "org.springframework.web.client",
                                "org.springframework.web.reactive")
                            .anyMatch(type.getName()::startsWith)))
        .check(CLASSES);
    noClasses()
        .that(describe("live outside fetch", type -> !in(type, "fetch")))
        .should()
        .callMethod(URL.class, "openStream")
        .orShould()
        .callMethod(URL.class, "openConnection")
        .orShould()
        .callMethod(InetAddress.class, "getByName", String.class)
        .orShould()
        .callMethod(InetAddress.class, "getAllByName", String.class)
        .check(CLASSES);
  }

  @Test
  void peopleKnowNoClaim() {
    mayKnow("people", "fetch").check(CLASSES);
  }

  @Test
  void claimsKnowNobodyWhoJudges() {
    mayKnow("claims").check(CLASSES);
  }

  @Test
  void matchingKnowsClaims() {
    mayKnow("matching", "claims").check(CLASSES);
  }

  @Test
  void verificationKnowsClaimsMatchingAndTheDoorOut() {
    mayKnow("verification", "claims", "matching", "fetch").check(CLASSES);
  }

  @Test
  void publishingKnowsWhatWasVerified() {
    mayKnow("publishing", "claims", "matching", "verification").check(CLASSES);
  }

  @Test
  void transparencyKnowsWhatIsPublished() {
    mayKnow("transparency", "publishing").check(CLASSES);
  }

  @Test
  void theLogIsKnownToWhoeverKeepsItAlone() {
    noClasses()
        .that(
            describe(
                "live outside transparency, network and the front door",
                type ->
                    !in(type, "transparency")
                        && !in(type, "network")
                        && !type.getPackageName().equals(DESK)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.minhchung.tlog..")
        .check(CLASSES);
  }

  @Test
  void intakeKnowsWhatCanBeAnswered() {
    mayKnow("intake", "claims", "matching", "verification", "publishing", "fetch").check(CLASSES);
  }

  @Test
  void channelsKnowWhatIsSent() {
    mayKnow("channels", "publishing", "intake", "fetch").check(CLASSES);
  }

  @Test
  void opsIsImportedByNobody() {
    noClasses()
        .that()
        .resideOutsideOfPackages(DESK, DESK + ".ops..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(DESK + ".ops..")
        .check(CLASSES);
  }

  @Test
  void matchesAreKnownToMatchingAndIntakeAlone() {
    noClasses()
        .that(
            describe(
                "live outside matching, intake and the front door",
                type ->
                    !in(type, "matching")
                        && !in(type, "intake")
                        && !type.getPackageName().equals(DESK)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.minhchung.engine.slots..",
            "org.minhchung.engine.score..",
            "org.minhchung.engine.index..",
            "org.minhchung.engine.cluster..",
            "org.minhchung.engine.lucene..")
        .check(CLASSES);
  }

  @Test
  void aRoomHasWebAndStoreAndNothingDeeper() {
    classes()
        .that()
        .resideInAPackage(DESK + ".*..")
        .should()
        .resideInAnyPackage(DESK + ".*", DESK + ".*.web", DESK + ".*.store")
        .check(CLASSES);
  }

  @Test
  void storesAndPagesAreSeenOnlyByTheirOwnRoom() {
    for (String room :
        Set.of(
            "kernel",
            "people",
            "claims",
            "matching",
            "verification",
            "publishing",
            "intake",
            "transparency")) {
      noClasses()
          .that(describe("live outside " + room, type -> !in(type, room)))
          .and(describe("are not the front door", type -> !type.getPackageName().equals(DESK)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DESK + "." + room + ".store..", DESK + "." + room + ".web..")
          .check(CLASSES);
    }
  }

  @Test
  void sqlStaysInStores() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.flywaydb..")
        .check(CLASSES);
  }

  @Test
  void aPlantedViolationIsFound() {
    JavaClasses planted = new ClassFileImporter().importClasses(PlantedViolation.class);

    assertThatThrownBy(() -> mayKnow("claims").check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("PlantedViolation");
  }

  @Test
  void aRuleAboutARoomThatIsNotThereFails() {
    assertThatThrownBy(() -> mayKnow("attic").check(CLASSES)).isInstanceOf(AssertionError.class);
  }

  /**
   * A room may know itself, the kernel's and the shared pages' doors, and the doors of the named
   * rooms.
   */
  private static ArchRule mayKnow(String room, String... others) {
    Set<String> doors =
        Set.copyOf(
            Arrays.asList(
                Stream.concat(Arrays.stream(others), Stream.of("kernel", "web"))
                    .map(other -> DESK + "." + other)
                    .toArray(String[]::new)));
    return noClasses()
        .that(areIn(room, ".."))
        .should()
        .dependOnClassesThat(
            describe(
                "live in a room that " + room + " may not know",
                type ->
                    type.getPackageName().startsWith(DESK)
                        && !in(type, room)
                        && !doors.contains(type.getPackageName())));
  }

  /** Real classes of a room: a package-info alone is no room. */
  private static DescribedPredicate<JavaClass> areIn(String room, String depth) {
    return describe(
        "live in " + room,
        type ->
            !type.getSimpleName().equals("package-info")
                && (depth.isEmpty()
                    ? type.getPackageName().equals(DESK + "." + room)
                    : in(type, room)));
  }

  private static boolean in(JavaClass type, String room) {
    String name = type.getPackageName();
    return name.equals(DESK + "." + room) || name.startsWith(DESK + "." + room + ".");
  }
}
