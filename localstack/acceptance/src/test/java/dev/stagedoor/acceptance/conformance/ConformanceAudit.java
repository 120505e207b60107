package dev.stagedoor.acceptance.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import dev.stagedoor.emulator.server.Emulator;
import dev.stagedoor.emulator.server.EmulatorOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What AWS answered is answered: no score may fall below the committed one, {@code conformance/scores.properties}. */
class ConformanceAudit {

    private static final Path SCORES = Path.of("conformance/scores.properties");

    @TempDir
    static Path folder;

    private static Harness harness;
    private static Emulator emulator;

    @BeforeAll
    static void start() throws IOException {
        Harness.Found found = Harness.find();
        if (found.harness().isEmpty()) {
            System.out.println("The conformance cases are skipped: " + found.whyNot() + ".");
        }
        assumeTrue(found.harness().isPresent(), found.whyNot());
        harness = found.harness().get();
        emulator = Emulator.start(EmulatorOptions.DEFAULT.withPort(0).withWorkDirectory(folder));
    }

    @AfterAll
    static void stop() {
        if (emulator != null) {
            emulator.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"apigw", "vtl", "asl"})
    void noFewerCasesPassThanBefore(String kind) throws IOException {
        Harness.Scores scores = harness.scores(kind, emulator.endpoint());

        assertThat(scores.results()).isGreaterThanOrEqualTo(committed(kind));
        assertThat(scores.events()).isGreaterThanOrEqualTo(committed(kind + ".events"));
    }

    private static int committed(String score) throws IOException {
        Properties scores = new Properties();
        try (InputStream in = Files.newInputStream(SCORES)) {
            scores.load(in);
        }
        return Integer.parseInt(scores.getProperty(score, "0"));
    }
}
