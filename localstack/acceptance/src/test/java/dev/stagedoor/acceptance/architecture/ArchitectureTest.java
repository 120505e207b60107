package dev.stagedoor.acceptance.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.stagedoor.acceptance.target.StagedoorCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The arrows of the house. They look at the compiled classes of every module. */
class ArchitectureTest {

    private static Modules modules;
    private static JavaClasses all;

    @BeforeAll
    static void importEveryModule() throws IOException {
        modules = Modules.of(StagedoorCommand.root());
        all = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPaths(modules.folders().stream().map(modules::classes).filter(Files::isDirectory).toList());
    }

    @Test
    void theRulesSeeEveryModule() {
        assertThat(modules.folders()).isNotEmpty().allSatisfy(module -> assertThat(all)
                .as("the classes of %s", module).anyMatch(c -> isIn(modules.packageOf(module), c)));
        assertThat(all).allSatisfy(c -> assertThat(modules.folders()).anyMatch(m -> isIn(modules.packageOf(m), c)));
    }

    private static boolean isIn(String root, JavaClass type) {
        return (type.getPackageName() + ".").startsWith(root + ".");
    }

    @Test
    void noPackageKnowsOneThatKnowsIt() {
        check(slices().matching("dev.stagedoor.(**)").should().beFreeOfCycles());
    }

    @Test
    void servicesKnowNothingOfInfraOrTheEmulator() {
        check(noClasses().that().resideInAnyPackage(packages(modules.services())).should().dependOnClassesThat()
                .resideInAnyPackage("dev.stagedoor.infra..", "dev.stagedoor.emulator..",
                        "dev.stagedoor.cli..", "dev.stagedoor.bench.."));
    }

    @Test
    void servicesKnowNothingOfEachOther() {
        for (String service : modules.services()) {
            check(noClasses().that().resideInAPackage(service + "..").should().dependOnClassesThat()
                    .resideInAnyPackage(packages(others(modules.services(), service))));
        }
    }

    @Test
    void theDomainOfAServiceKnowsNoFramework() {
        check(noClasses().that()
                .resideInAnyPackage(packages(modules.services().stream().map(s -> s + ".domain").toList()))
                .should().dependOnClassesThat().resideInAnyPackage("io.quarkus..", "jakarta..", "software.amazon..",
                        "com.amazonaws..", "com.fasterxml.."));
    }

    @Test
    void theEmulatorKnowsNothingOfTheTheatre() {
        check(noClasses().that().resideInAPackage("dev.stagedoor.emulator..").should().dependOnClassesThat()
                .resideInAnyPackage(packages(modules.services())));
        check(noClasses().that().resideInAPackage("dev.stagedoor.emulator..").should().dependOnClassesThat()
                .resideInAnyPackage("dev.stagedoor.infra..", "dev.stagedoor.cli..", "dev.stagedoor.bench.."));
    }

    @Test
    void emulatedServicesKnowCoreAndNothingOfEachOther() {
        for (String service : modules.emulated()) {
            check(noClasses().that().resideInAPackage(service + "..").should().dependOnClassesThat()
                    .resideInAnyPackage(packages(others(modules.emulated(), service))));
            check(noClasses().that().resideInAPackage(service + "..").should().dependOnClassesThat()
                    .resideInAPackage("dev.stagedoor.emulator.server.."));
        }
    }

    @Test
    void coreKnowsNoService() {
        check(noClasses().that().resideInAPackage("dev.stagedoor.emulator.core..").should().dependOnClassesThat()
                .resideInAnyPackage(packages(modules.emulated())));
    }

    @Test
    void theGatewaysModelKnowsNothingOfTheGateway() {
        check(classes().that().resideInAPackage("dev.stagedoor.emulator.gateway.model..").should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.stagedoor.emulator.gateway.model..", "java..",
                        "com.fasterxml.jackson.databind.."));
    }

    @Test
    void whatARequestPassesKnowsNothingOfTheGatewaysControlPlane() {
        String gateway = "dev.stagedoor.emulator.gateway.";
        check(noClasses().that()
                .resideInAnyPackage(gateway + "compile..", gateway + "exchange..", gateway + "explain..",
                        gateway + "integration..", gateway + "vtl..")
                .should().dependOnClassesThat().resideInAPackage(gateway + "control.."));
    }

    @Test
    void theCommandKnowsTheEmulatorByItsWireOnly() {
        check(noClasses().that()
                .resideInAnyPackage("dev.stagedoor.cli..", "dev.stagedoor.infra..", "dev.stagedoor.bench..")
                .should().dependOnClassesThat().resideInAPackage("dev.stagedoor.emulator.."));
    }

    @Test
    void timeInTheEmulatorComesFromAClock() {
        // A function's own JVM has no injected clock: the deadline of its invocation is wall-clock time.
        check(noClasses().that().resideInAPackage("dev.stagedoor.emulator..").and()
                .resideOutsideOfPackage("dev.stagedoor.emulator.sandbox..").should().callMethod(Instant.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis"));
        // CloudFormation waits for other services on threads of its own; the wait is injected, and this is the real one.
        check(noClasses().that().resideInAPackage("dev.stagedoor.emulator..").and().doNotHaveSimpleName("Patience")
                .should().callMethod(Thread.class, "sleep", long.class));
        check(noClasses().that().resideInAPackage("dev.stagedoor.emulator..").and()
                .resideOutsideOfPackage("dev.stagedoor.emulator.server..").should()
                .callMethod(Clock.class, "systemUTC"));
    }

    private static List<String> others(List<String> roots, String root) {
        return roots.stream().filter(other -> !other.equals(root)).toList();
    }

    private static String[] packages(List<String> roots) {
        return roots.stream().map(root -> root + "..").toArray(String[]::new);
    }

    private static void check(ArchRule rule) {
        rule.check(all);
    }
}
