package dev.stagedoor.emulator.states.jsonata;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.states.jsonata.Scopes.evaluate;
import static dev.stagedoor.emulator.states.jsonata.Scopes.expression;
import static dev.stagedoor.emulator.states.jsonata.Scopes.input;
import static org.assertj.core.api.Assertions.assertThat;

class JsonataThreadsTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 400;

    /** It has of everything that keeps something while it runs: variables, tuples, sorting, matches, recursion. */
    private static final String EXPRESSION = """
            ($n := $states.input.n; $f := function($i) { $i = 0 ? 0 : $i + $f($i - 1) };
             {'sum': $f($n), 'sorted': [1..$n]^(>$), 'digits': $match($string($n * 1001), /[0-9]/).match,
              'pairs': [1..3]#$i.{'i': $i, 'n': $n + $}})""";

    @Test
    void oneExpressionServesManyThreads() throws Exception {
        JsonataExpression shared = expression(EXPRESSION);
        List<JsonNode> expected = IntStream.range(0, THREADS).mapToObj(n -> evaluate(EXPRESSION, scope(n))).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Boolean>> results = IntStream.range(0, THREADS)
                    .mapToObj(n -> threads.submit(() -> IntStream.range(0, ROUNDS)
                            .allMatch(round -> shared.evaluate(scope(n), "Output").equals(expected.get(n)))))
                    .toList();
            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static JsonataScope scope(int n) {
        return input("{\"n\":" + (n + 2) + "}");
    }
}
