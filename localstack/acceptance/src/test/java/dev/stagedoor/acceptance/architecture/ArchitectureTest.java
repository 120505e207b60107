package dev.stagedoor.acceptance.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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
import static org.assertj.core.api.Assertions.assertThat;

/** The arrows of the house. They look at the compiled classes of every module. */
class ArchitectureTest {

    private static final List<String> EMULATED = List.of("identity", "telemetry", "data", "lambda", "containers",
            "gateway", "states", "cloudformation");
    private static final List<String> SERVICES = List.of("shows", "bookings", "seating", "prices", "partners",
            "payments", "admissions");
    private static JavaClasses all;

    @BeforeAll
    static void importEveryModule() throws IOException {
        try (Stream<Path> folders = Files.walk(StagedoorCommand.root(), 5)) {
            List<Path> modules = folders.filter(p -> p.endsWith(Path.of("target", "classes"))).toList();
            all = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPaths(modules);
        }
        for (String part : List.of("emulator.core", "emulator.gateway", "infra.deployer", "cli", "bookings", "shows",
                "seating", "prices", "payments", "admissions")) {
            assertThat(all.stream().map(JavaClass::getPackageName)).as("the rules see %s", part)
                    .anyMatch(p -> p.startsWith("dev.stagedoor." + part));
        }
    }

    @Test
    void servicesKnowNothingOfInfraOrTheEmulator() {
        check(noClasses().that().resideInAnyPackage(packages(SERVICES)).should().dependOnClassesThat()
                .resideInAnyPackage("dev.stagedoor.infra..", "dev.stagedoor.emulator..",
                        "dev.stagedoor.cli..", "dev.stagedoor.bench.."));
    }

    @Test
    void servicesKnowNothingOfEachOther() {
        for (String service : SERVICES) {
            check(noClasses().that().resideInAPackage("dev.stagedoor." + service + "..").should().dependOnClassesThat()
                    .resideInAnyPackage(packages(SERVICES.stream().filter(o -> !o.equals(service)).toList())));
        }
    }

    @Test
    void theDomainOfAServiceKnowsNoFramework() {
        check(noClasses().that().resideInAnyPackage(packages(SERVICES.stream().map(s -> s + ".domain").toList()))
                .should().dependOnClassesThat().resideInAnyPackage("io.quarkus..", "jakarta..", "software.amazon..",
                        "com.amazonaws..", "com.fasterxml.."));
    }

    @Test
    void theEmulatorKnowsNothingOfTheTheatre() {
        check(noClasses().that().resideInAPackage("dev.stagedoor.emulator..").should().dependOnClassesThat()
                .resideInAnyPackage(packages(SERVICES)));
        check(noClasses().that().resideInAPackage("dev.stagedoor.emulator..").should().dependOnClassesThat()
                .resideInAnyPackage("dev.stagedoor.infra..", "dev.stagedoor.cli..", "dev.stagedoor.bench.."));
    }

    @Test
    void emulatedServicesKnowCoreAndNothingOfEachOther() {
        for (String service : EMULATED) {
            String[] others = EMULATED.stream().filter(o -> !o.equals(service))
                    .map(o -> "dev.stagedoor.emulator." + o + "..")
                    .toArray(String[]::new);
            check(noClasses().that().resideInAPackage("dev.stagedoor.emulator." + service + "..").should()
                    .dependOnClassesThat().resideInAnyPackage(others));
            check(noClasses().that().resideInAPackage("dev.stagedoor.emulator." + service + "..").should()
                    .dependOnClassesThat().resideInAPackage("dev.stagedoor.emulator.server.."));
        }
    }

    @Test
    void coreKnowsNoService() {
        check(noClasses().that().resideInAPackage("dev.stagedoor.emulator.core..").should().dependOnClassesThat()
                .resideInAnyPackage(
                        EMULATED.stream().map(s -> "dev.stagedoor.emulator." + s + "..").toArray(String[]::new)));
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

    private static String[] packages(List<String> parts) {
        return parts.stream().map(part -> "dev.stagedoor." + part + "..").toArray(String[]::new);
    }

    private static void check(ArchRule rule) {
        rule.check(all);
    }
}
