package dev.stagedoor.emulator.gateway.pipeline;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.stagedoor.emulator.gateway.compile.SnapshotCompiler;
import dev.stagedoor.emulator.gateway.exchange.PublishedStage;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.vtl.TemplateEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServedStageTest {

    private static final int REQUESTS = 1_000_000;

    private static PublishedStage stage(boolean canary) {
        return PublishedStage.prepare(new StagePublication(Stage.builder("dev", "d").build(),
                new SnapshotCompiler(new TemplateEngine()).compile("d", new ApiFixture().build()), null, canary),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1, 10, 33.3, 50, 99.9, 100})
    void the_canarys_share_is_what_is_set(double percent) {
        ServedStage stage = new ServedStage(stage(false), stage(true), percent);
        Random random = new Random(42);
        long canaries = IntStream.range(0, REQUESTS).filter(i -> stage.choose(random).canary()).count();

        double expected = REQUESTS * percent / 100;
        double deviation = Math.sqrt(expected * (1 - percent / 100));
        assertThat((double) canaries).isBetween(expected - 4 * deviation, expected + 4 * deviation);
    }
}
