package dev.stagedoor.emulator.gateway.compile;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.stagedoor.emulator.gateway.error.UnsupportedMemberException;
import dev.stagedoor.emulator.gateway.model.AccessLogSettings;
import dev.stagedoor.emulator.gateway.model.CanarySettings;
import dev.stagedoor.emulator.gateway.model.MethodSettings;
import dev.stagedoor.emulator.gateway.model.MethodSettingsBuilder;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.model.StageBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnsupportedStageSettingsTest {

    static Stream<Arguments> refused() {
        return Stream.of(stage("clientCertificateId", s -> s.clientCertificateId("c")));
    }

    static Stream<Arguments> taken() {
        return Stream.of(stage("nothing", s -> {}),
                stage("tracing", s -> s.tracingEnabled(true)),
                stage("a canary", s -> s.canarySettings(new CanarySettings(10, "d2", Map.of("alias", "next"), true))),
                stage("an access log",
                        s -> s.accessLogSettings(
                                new AccessLogSettings("$context.requestId", "arn:aws:logs:eu-west-3:1:log-group:a"))),
                stage("a cache", methods(m -> m.cachingEnabled(true).cacheTtlInSeconds(60).cacheDataEncrypted(true))
                        .andThen(s -> s.cacheClusterEnabled(true).cacheClusterSize("0.5"))),
                stage("an execution log with bodies", methods(m -> m.loggingLevel("INFO").dataTraceEnabled(true))),
                stage("metrics and throttling of a method",
                        methods(m -> m.metricsEnabled(true).throttlingBurstLimit(5).throttlingRateLimit(1))));
    }

    private static Arguments stage(String name, Consumer<StageBuilder> change) {
        StageBuilder stage = Stage.builder("dev", "d");
        change.accept(stage);
        return Arguments.of(name, stage.build());
    }

    private static Consumer<StageBuilder> methods(UnaryOperator<MethodSettingsBuilder> change) {
        return stage -> stage.methodSettings().put("*/*", change.apply(MethodSettings.DEFAULT.toBuilder()).build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_no_step_would_keep_is_refused_by_name(String name, Stage stage) {
        assertThatThrownBy(() -> UnsupportedStageSettings.refuse(stage)).isInstanceOf(UnsupportedMemberException.class)
                .hasMessageContaining("does not support the stage setting " + name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void what_is_served_is_taken(String name, Stage stage) {
        assertThatCode(() -> UnsupportedStageSettings.refuse(stage)).doesNotThrowAnyException();
    }
}
