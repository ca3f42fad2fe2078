package org.minhchung.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minhchung.engine.text.PlantedViolation;

/** The walls between the engine's rooms, as plain tests. */
class EngineRoomsTest {

  private static final String ENGINE = "org.minhchung.engine";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ENGINE);

  @Test
  void roomsFormNoCycle() {
    slices().matching(ENGINE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void textKnowsTheJdkAlone() {
    knowsOnly("text").check(CLASSES);
  }

  @Test
  void slotsKnowText() {
    knowsOnly("slots", ENGINE + ".text").check(CLASSES);
  }

  @Test
  void scoreKnowsTextAndSlots() {
    knowsOnly("score", ENGINE + ".text", ENGINE + ".slots").check(CLASSES);
  }

  @Test
  void thePortKnowsNoImplementation() {
    knowsOnly("index", ENGINE + ".text", ENGINE + ".slots", ENGINE + ".score", "tools.jackson..")
        .check(CLASSES);
  }

  @Test
  void luceneKnowsThePort() {
    knowsOnly(
            "lucene",
            ENGINE + ".index",
            ENGINE + ".text",
            ENGINE + ".slots",
            ENGINE + ".score",
            "org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void onnxKnowsThePort() {
    knowsOnly(
            "onnx",
            ENGINE + ".index",
            ENGINE + ".text",
            ENGINE + ".slots",
            ENGINE + ".score",
            "ai.onnxruntime..",
            "ai.djl..")
        .check(CLASSES);
  }

  @Test
  void clusterKnowsNeitherLuceneNorARecord() {
    knowsOnly("cluster", ENGINE + ".index", ENGINE + ".text", ENGINE + ".slots", ENGINE + ".score")
        .check(CLASSES);
  }

  @Test
  void aPlantedViolationIsFound() {
    JavaClasses planted = new ClassFileImporter().importClasses(PlantedViolation.class);

    assertThatThrownBy(() -> knowsOnly("text").check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("PlantedViolation");
  }

  @Test
  void aRuleAboutARoomThatIsNotThereFails() {
    assertThatThrownBy(() -> knowsOnly("attic").check(CLASSES)).isInstanceOf(AssertionError.class);
  }

  private static ArchRule knowsOnly(String room, String... others) {
    String[] known =
        Stream.concat(
                Stream.of("java..", "javax.crypto..", "org.jspecify..", ENGINE + "." + room),
                Stream.of(others))
            .toArray(String[]::new);
    return classes()
        .that(
            describe(
                "live in " + room,
                type ->
                    type.getPackageName().equals(ENGINE + "." + room)
                        && !type.getSimpleName().equals("package-info")))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(known);
  }
}
