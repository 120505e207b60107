package dev.stagedoor.cli.executions.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.stagedoor.cli.executions.run.Facts;
import dev.stagedoor.cli.executions.run.HistoryText;
import dev.stagedoor.cli.executions.run.MapRunFacts;
import dev.stagedoor.cli.executions.run.Problem;
import dev.stagedoor.cli.executions.run.Run;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunDrawingTest {

    private static final String RETRIED_AND_CAUGHT = """
            1 0    0 ExecutionStarted
            2 0    2 TaskStateEntered name=Charge
            3 2    2 TaskScheduled    resourceType=lambda resource=invoke parameters={"FunctionName":"charge"}
            4 3    3 TaskStarted
            5 4   12 TaskFailed       error=Lambda.TooManyRequestsException cause=slowly
            6 5 1312 TaskScheduled    resourceType=lambda resource=invoke parameters={"FunctionName":"charge"}
            7 6 1313 TaskStarted
            8 7 1400 TaskFailed       error=PaymentDeclined cause='{"errorMessage":"the card has expired","errorType":"x"}'
            9 8 1401 TaskStateExited  name=Charge
            10 9 1401 PassStateEntered name='Release seats'
            11 10 1403 PassStateExited name='Release seats'
            12 11 1403 FailStateEntered name='Give up'
            13 12 1404 ExecutionFailed error=PaymentDeclined cause='the card has expired'
            """;

    private static final Problem NONE = new Problem(Optional.empty(), Optional.empty());

    @Test
    void aWayThatEndedInAnError() {
        Facts facts = facts("FAILED", 1404, new Problem(Optional.of("PaymentDeclined"),
                Optional.of("the card has expired and there is no other that could be charged instead of it")));

        assertThat(draw(facts, RETRIED_AND_CAUGHT, 100, Strokes.LINES)).isEqualTo("""
                stagedoor-saga bk-1 -> FAILED in 1.40 s      started 2026-11-25 18:30:02 UTC
                  arn:aws:states:us-east-1:000000000000:execution:stagedoor-saga:bk-1

                      began      took
                       2 ms    1.39 s  ! Charge         lambda invoke charge
                                                        attempt 2 after 1.30 s: Lambda.TooManyRequestsException
                                                        -> Catch to "Release seats": PaymentDeclined: the card ha...
                     1.40 s      2 ms  ✓ Release seats
                     1.40 s      0 ms  ✗ Give up

                  error      PaymentDeclined
                  cause      the card has expired and there is no other that could be charged instead of it
                """);
    }

    @Test
    void ofManyIterationsThoseAreShownThatDidNotSucceed() {
        StringBuilder history = new StringBuilder("""
                1 0 0 ExecutionStarted
                2 0 0 MapStateEntered name=Tickets
                3 2 0 MapStateStarted length=8
                """);
        for (int i = 0; i < 8; i++) {
            history.append("""
                    %1$d0 3 0 MapIterationStarted index=%2$d name=Tickets
                    %1$d1 %1$d0 0 TaskStateEntered name=Issue
                    %1$d2 %1$d1 0 TaskScheduled resourceType=dynamodb resource=putItem
                    """.formatted(i + 1, i));
            history.append(i == 2
                    ? "33 32 5 TaskFailed error=Jam\n34 33 5 MapIterationFailed index=2 name=Tickets\n"
                    : "%1$d3 %1$d2 5 TaskSucceeded\n%1$d4 %1$d3 5 TaskStateExited name=Issue\n%1$d5 %1$d4 5 MapIterationSucceeded index=%2$d name=Tickets\n"
                            .formatted(i + 1, i));
        }
        history.append("90 34 6 MapStateFailed\n91 90 6 ExecutionFailed error=Jam\n");

        assertThat(draw(facts("FAILED", 6, new Problem(Optional.of("Jam"), Optional.empty())), history.toString(), 100,
                Strokes.ASCII)).endsWith("""

                              began      took
                               0 ms      6 ms  x Tickets      8 iterations: 7 succeeded, 1 failed
                                                              Jam
                                               |-iteration 2
                               0 ms      5 ms  | x Issue      dynamodb putItem
                                               |              Jam

                          error      Jam
                        """);
    }

    @Test
    void whatRunsIsMarkedWithWhatItWaitsFor() {
        Facts facts = facts("RUNNING", -1, new Problem(Optional.empty(), Optional.empty()));

        assertThat(draw(facts,
                """
                        1 0  0 ExecutionStarted
                        2 0  0 TaskStateEntered name=Ask
                        3 2  0 TaskScheduled resourceType=sqs resource=sendMessage.waitForTaskToken parameters={"QueueUrl":"http://x/0/pay"}
                        4 3  0 TaskStarted
                        5 4 10 TaskSubmitted output={}
                        """,
                120, Strokes.LINES)).contains(
                        "-> RUNNING for 5.00 s",
                        "       0 ms    5.00 s  ▸ Ask  sqs sendMessage.waitForTaskToken pay, waiting for its token, 4.99 s so far\n");
    }

    @Test
    void noLineIsLongerThanTheTerminalButTheArnIsWhole() {
        Facts facts = facts("FAILED", 1404, new Problem(Optional.of("x".repeat(90)), Optional.of("y ".repeat(90))));

        assertThat(draw(facts, RETRIED_AND_CAUGHT, 60, Strokes.LINES).lines()
                .filter(line -> !line.startsWith("  arn:"))).allSatisfy(line -> assertThat(line).hasSizeLessThan(61));
    }

    @Test
    void ofALoopTheBeginningAndTheEndAreShown() {
        StringBuilder history = new StringBuilder("1 0 0 ExecutionStarted\n");
        for (int i = 2; i < 2_002; i += 2) {
            history.append("%d %d 0 PassStateEntered name=Round%d\n%d %d 0 PassStateExited name=Round%d\n".formatted(i,
                    i == 2 ? 0 : i - 1, i / 2, i + 1, i, i / 2));
        }

        assertThat(draw(facts("RUNNING", -1, NONE), history.toString(), 100, Strokes.LINES))
                .contains("✓ Round20\n", "800 more states, which --events lists", "✓ Round821\n", "✓ Round1000\n")
                .doesNotContain("Round21\n", "Round820\n");
    }

    @Test
    void whatAnExecutionSaysOfItselfMovesNoCursor() {
        assertThat(draw(facts("FAILED", 1404, new Problem(Optional.of("A\u001b[2JB"), Optional.of("c\u202e\u009bd"))),
                RETRIED_AND_CAUGHT.replace("slowly", "\u001b[31m").replace("Charge", "Ch\u001barge"), 100,
                Strokes.ASCII))
                .doesNotContain("\u001b", "\u202e", "\u009b").contains("A [2JB", "c d");
    }

    @Test
    void aMapRunShowsHowItsItemsStandAndWhereItsExecutionsAre() {
        String arn = "arn:aws:states:us-east-1:000000000000:mapRun:stagedoor-saga/Each:1";
        Run run = HistoryText.run("""
                1 0 0 ExecutionStarted
                2 0 0 MapStateEntered name=Each
                3 2 0 MapStateStarted length=5
                4 3 0 MapRunStarted mapRunArn=%s
                """.formatted(arn));

        assertThat(new RunDrawing(facts("RUNNING", -1, NONE), run).text(new View(new Terminal(60, Strokes.LINES),
                HistoryText.START, false, List.of(new MapRunFacts(arn, "RUNNING", 5, 3, 1, 1, 0)))))
                .contains("Map Run, 5 items: 3 succee...")
                .endsWith("\n  executions of the Map Run: ./stagedoor executions " + arn + "\n");
    }

    static Facts facts(String status, long stopped, Problem problem) {
        return new Facts("arn:aws:states:us-east-1:000000000000:execution:stagedoor-saga:bk-1", "stagedoor-saga",
                "bk-1", status, HistoryText.START,
                stopped < 0 ? Optional.empty() : Optional.of(HistoryText.START.plusMillis(stopped)), problem,
                Optional.empty(), Optional.empty());
    }

    private static String draw(Facts facts, String history, int width, Strokes strokes) {
        Instant now = HistoryText.START.plusMillis(5_000);
        return new RunDrawing(facts, HistoryText.run(history))
                .text(new View(new Terminal(width, strokes), now, false, List.of()));
    }
}
