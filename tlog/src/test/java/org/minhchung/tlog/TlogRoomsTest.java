package org.minhchung.tlog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minhchung.tlog.tree.PlantedViolation;

/** The walls of the log: the JDK alone, and between its rooms. */
class TlogRoomsTest {

  private static final String TLOG = "org.minhchung.tlog";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(TLOG);

  @Test
  void roomsFormNoCycle() {
    slices().matching(TLOG + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theLogKnowsTheJdkAlone() {
    jdkAnd(TLOG + "..", TLOG + "..").check(CLASSES);
  }

  @Test
  void theTreeKnowsNoSignatureAndNoFile() {
    knowsOnly("tree").check(CLASSES);
  }

  @Test
  void notesKnowTheHashesOfTheTree() {
    knowsOnly("note", "tree").check(CLASSES);
  }

  @Test
  void filesKnowNeitherTreeNorNote() {
    knowsOnly("files").check(CLASSES);
  }

  @Test
  void theWriterKnowsNoNetworkAndNoDatabase() {
    knowsOnly("log", "tree", "note", "files").check(CLASSES);
  }

  @Test
  void theVerifierKnowsNoRoomButItsOwn() {
    knowsOnly("verify").check(CLASSES);
  }

  @Test
  void witnessesKnowThePortsOfTheWriter() {
    knowsOnly("witness", "tree", "note", "files", "log").check(CLASSES);
  }

  @Test
  void mirrorsKnowThePortsOfTheWriter() {
    knowsOnly("mirror", "tree", "note", "files", "log").check(CLASSES);
  }

  @Test
  void approvalsKnowHashesAndNotesAlone() {
    knowsOnly("approval", "tree", "note").check(CLASSES);
  }

  @Test
  void aPlantedViolationIsFound() {
    JavaClasses planted = new ClassFileImporter().importClasses(PlantedViolation.class);

    assertThatThrownBy(() -> jdkAnd(TLOG + "..", TLOG + "..").check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("PlantedViolation");
    assertThatThrownBy(() -> knowsOnly("tree").check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("PlantedViolation");
  }

  @Test
  void aRuleAboutARoomThatIsNotThereFails() {
    assertThatThrownBy(() -> knowsOnly("attic").check(CLASSES)).isInstanceOf(AssertionError.class);
  }

  /** A room may know itself, the JDK and the rooms named. */
  private static ArchRule knowsOnly(String room, String... rooms) {
    return jdkAnd(
        TLOG + "." + room,
        Stream.concat(Stream.of(room), Stream.of(rooms))
            .map(name -> TLOG + "." + name)
            .toArray(String[]::new));
  }

  private static ArchRule jdkAnd(String subject, String... packages) {
    String[] known =
        Stream.concat(
                Stream.of("java..", "javax.crypto..", "com.sun.net.httpserver..", "org.jspecify.."),
                Stream.of(packages))
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(subject)
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(known);
  }
}
