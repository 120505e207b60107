package dev.stagedoor.acceptance.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.stagedoor.acceptance.target.StagedoorCommand;
import dev.stagedoor.cli.Stagedoor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeps docs/concept-map.md true. Runs after the scenarios, on their reports. */
class ConceptMapAudit {

    private static final Path ROOT = StagedoorCommand.root();
    private static final Path REPORTS = Path.of("target/failsafe-reports");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final int CONCEPTS = 32;

    private record Row(int number, String concept, String where, String command, String scenario) {
        boolean built() {
            return CODE.matcher(where).find();
        }
    }

    @Test
    void noConceptIsMissing() throws IOException {
        assertThat(rows().stream().map(Row::number).toList())
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, CONCEPTS).boxed().toList());
        assertThat(rows()).allSatisfy(row -> assertThat(row.built() || row.where().startsWith("not built yet"))
                .as("row %d is built or says that it is not", row.number()).isTrue());
    }

    @TestFactory
    Stream<DynamicTest> everyBuiltConceptIsWhereTheMapSays() throws IOException {
        return rows().stream().filter(Row::built)
                .map(row -> DynamicTest.dynamicTest(row.number() + " " + row.concept(), () -> {
                    codes(row.where()).forEach(ConceptMapAudit::holdsDefinition);
                    codes(row.command()).forEach(ConceptMapAudit::isCommand);
                    List<String> scenarios = codes(row.scenario());
                    assertThat(scenarios).as("scenarios").isNotEmpty();
                    scenarios.forEach(ConceptMapAudit::ran);
                }));
    }

    private static void holdsDefinition(String reference) {
        String[] parts = reference.split("#", 2);
        assertThat(parts).as("file#definition: " + reference).hasSize(2);
        assertThat(ROOT.resolve(parts[0])).content().contains(parts[1]);
    }

    private static void isCommand(String command) {
        if (command.startsWith("./stagedoor ")) {
            assertThat(new CommandLine(new Stagedoor()).getSubcommands()).containsKey(command.split(" ")[1]);
        } else {
            assertThat(command).startsWith("curl ");
        }
    }

    private static void ran(String scenario) {
        String[] parts = scenario.split("#", 2);
        List<Path> reports;
        try (Stream<Path> files = Files.list(REPORTS)) {
            reports = files.filter(f -> f.getFileName().toString().endsWith("." + parts[0] + ".xml")).toList();
        } catch (IOException e) {
            throw new AssertionError("No scenario ran", e);
        }
        assertThat(reports).as("reports of " + parts[0]).hasSize(1);
        assertThat(reports.get(0)).content().containsPattern("<testcase name=\"" + Pattern.quote(parts[1])
                + "[^>]*(/>|>\\s*(<system-|</testcase>))");
    }

    private static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("docs/concept-map.md"))) {
            return lines.filter(line -> line.matches("\\| \\d+ \\|.*")).map(ConceptMapAudit::row).toList();
        }
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        assertThat(cells).as(line).hasSize(8);
        return new Row(Integer.parseInt(cells.get(1)), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(r -> r.group(1)).toList();
    }

}
