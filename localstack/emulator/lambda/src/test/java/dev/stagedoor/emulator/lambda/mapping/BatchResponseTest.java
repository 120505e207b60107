package dev.stagedoor.emulator.lambda.mapping;

import java.util.Set;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BatchResponseTest {

    private static final Set<String> SENT = Set.of("a", "b");

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "\"\"", "{\"batchItemFailures\":[]}", "{\"batchItemFailures\":null}"})
    void these_answers_say_that_everything_is_done(String answer) {
        assertThat(BatchResponse.failures(Buffer.buffer(answer), SENT)).hasValue(Set.of());
    }

    @Test
    void the_messages_that_failed_are_named() {
        assertThat(BatchResponse.failures(Buffer.buffer("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}"), SENT))
                .hasValue(Set.of("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
            "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}", "{\"batchItemFailures\":[{\"id\":\"a\"}]}",
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"c\"}]}", "{\"other\":1}"})
    void these_answers_make_no_sense_and_the_whole_batch_has_failed(String answer) {
        assertThat(BatchResponse.failures(Buffer.buffer(answer), SENT)).isEmpty();
    }
}
