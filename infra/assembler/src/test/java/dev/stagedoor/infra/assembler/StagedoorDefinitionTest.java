package dev.stagedoor.infra.assembler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The theatre's own definition, held to every rule. */
class StagedoorDefinitionTest {

    private static final Path ROOT = Path.of("../..");

    @Test
    void itHasNoMistake() {
        assertThatCode(() -> new Assembler(ROOT).check()).doesNotThrowAnyException();
    }

    @Test
    void everyTemplateIsShortEnoughToRead() throws IOException {
        // The root is a list: it grows by a paragraph for each stack, and nothing in it needs the rest to be understood.
        for (Path file : templates()) {
            int limit = file.endsWith("infra/template.yaml") ? 400 : 320;
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(limit);
        }
    }

    @Test
    void everyMappingTemplateHasCases() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("gateway-config/templates"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".vtl")))
                    .allSatisfy(file -> assertThat(Path.of(file.toString().replace(".vtl", ".cases.yaml"))).exists());
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("infra"), 2)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }
}
