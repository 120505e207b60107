package dev.stagedoor.cli.executions.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunReaderTest {

    @Test
    void statesAreEnteredAndLeftOneAfterTheOther() {
        Run run = HistoryText.run("""
                1 0    0 ExecutionStarted    input={}
                2 0    3 PassStateEntered    name='Think of a price' input={}
                3 2    4 PassStateExited     name='Think of a price' output={"price":5}
                4 3    4 WaitStateEntered    name=Sleep
                5 4 2004 WaitStateExited     name=Sleep
                6 5 2004 SucceedStateEntered name=Done
                7 6 2005 SucceedStateExited  name=Done
                8 7 2005 ExecutionSucceeded  output={"price":5}
                """);

        assertThat(run.events()).isEqualTo(8);
        assertThat(run.path().outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(run.path().visits()).extracting(Visit::name).containsExactly("Think of a price", "Sleep", "Done");
        assertThat(run.path().visits()).extracting(Visit::outcome).containsOnly(Outcome.SUCCEEDED);
        Visit sleep = run.path().visits().get(1);
        assertThat(sleep.type()).isEqualTo("Wait");
        assertThat(sleep.entered()).isEqualTo(HistoryText.START.plusMillis(4));
        assertThat(sleep.left()).contains(HistoryText.START.plusMillis(2004));
        assertThat(run.path().visits().get(0).output()).contains("{\"price\":5}");
    }

    @Test
    void aRetriedTaskHasAnAttemptForEachTry() {
        Run run = HistoryText
                .run("""
                        1 0    0 ExecutionStarted
                        2 0    1 TaskStateEntered name=Charge
                        3 2    1 TaskScheduled    resourceType=lambda resource=invoke parameters={"FunctionName":"charge","Payload":{}}
                        4 3    2 TaskStarted      resourceType=lambda resource=invoke
                        5 4   10 TaskFailed       resourceType=lambda error=Lambda.TooManyRequestsException cause=slowly
                        6 5 1310 TaskScheduled    resourceType=lambda resource=invoke parameters={}
                        7 6 1311 TaskStarted      resourceType=lambda resource=invoke
                        8 7 1400 TaskSucceeded    resourceType=lambda output={}
                        9 8 1401 TaskStateExited  name=Charge
                        10 9 1401 ExecutionSucceeded
                        """);

        Visit charge = run.path().visits().get(0);
        assertThat(charge.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(charge.attempts()).extracting(Attempt::outcome).containsExactly(Outcome.FAILED, Outcome.SUCCEEDED);
        Attempt first = charge.attempts().get(0);
        assertThat(first.problem()).flatMap(Problem::error).contains("Lambda.TooManyRequestsException");
        assertThat(first.call()).get().extracting(Call::resource).isEqualTo("lambda invoke");
        assertThat(first.call()).flatMap(Call::named).contains("charge");
        assertThat(Duration.between(first.ended().orElseThrow(), charge.attempts().get(1).began())).hasMillis(1300);
    }

    @Test
    void aCaughtErrorSaysWhereItLedTo() {
        Run run = HistoryText.run("""
                1 0 0 ExecutionStarted
                2 0 0 TaskStateEntered name='Ask for money'
                3 2 0 TaskScheduled    resourceType=sqs resource=sendMessage.waitForTaskToken
                4 3 0 TaskStarted      resourceType=sqs resource=sendMessage.waitForTaskToken
                5 4 20 TaskSubmitted   resourceType=sqs output={"MessageId":"1"}
                6 5 3220 TaskFailed    resourceType=sqs
                7 6 3221 TaskStateExited name='Ask for money'
                8 7 3221 PassStateEntered name='Release seats'
                9 8 3222 PassStateExited name='Release seats'
                10 9 3222 ExecutionSucceeded
                """);

        Visit asked = run.path().visits().get(0);
        assertThat(asked.outcome()).isEqualTo(Outcome.CAUGHT);
        assertThat(asked.caughtTo()).contains("Release seats");
        assertThat(asked.lastAttempt().orElseThrow().problem()).get().extracting(Problem::error)
                .as("whoever reports a failure need not name it").isEqualTo(Optional.empty());
        Call call = asked.lastAttempt().flatMap(Attempt::call).orElseThrow();
        assertThat(call.waitsFor()).contains(Call.WaitsFor.TOKEN);
        assertThat(call.waitsSince()).contains(HistoryText.START.plusMillis(20));
    }

    @Test
    void branchesThatComeMixedAreToldApart() {
        Run run = HistoryText.run("""
                1 0 0 ExecutionStarted
                2 0 0 ParallelStateEntered name=Tell
                3 2 0 ParallelStateStarted
                4 3 1 PassStateEntered name=House
                5 3 1 WaitStateEntered name=Customer
                6 4 2 PassStateExited name=House
                7 6 2 PassStateEntered name=Doors
                8 5 3 WaitStateExited name=Customer
                9 7 4 PassStateExited name=Doors
                10 9 4 ParallelStateSucceeded
                11 9 4 ParallelStateExited name=Tell
                12 11 4 PassStateEntered name=After
                13 12 4 PassStateExited name=After
                14 13 4 ExecutionSucceeded
                """);

        assertThat(run.path().visits()).extracting(Visit::name).containsExactly("Tell", "After");
        List<Lane> branches = run.path().visits().get(0).lastAttempt().orElseThrow().lanes();
        assertThat(branches).extracting(lane -> lane.visits().stream().map(Visit::name).toList())
                .containsExactly(List.of("House", "Doors"), List.of("Customer"));
        assertThat(branches).extracting(Lane::outcome).containsOnly(Outcome.SUCCEEDED);
    }

    @Test
    void aMapThatIsTriedAgainGoesOnFromWithinAnIteration() {
        Run run = HistoryText.run("""
                1 0 0 ExecutionStarted
                2 0 0 MapStateEntered name=Tickets
                3 2 0 MapStateStarted length=1
                4 3 0 MapIterationStarted index=0 name=Tickets
                5 4 0 FailStateEntered name=Jam
                6 5 1 MapIterationFailed index=0 name=Tickets
                7 5 1001 MapStateStarted length=1
                8 7 1001 MapIterationStarted index=0 name=Tickets
                9 8 1001 FailStateEntered name=Jam
                10 9 1002 MapIterationFailed index=0 name=Tickets
                11 9 1002 MapStateFailed
                12 11 1002 ExecutionFailed error=PaperJam cause='Look into the printer'
                """);

        Visit tickets = run.path().visits().get(0);
        assertThat(run.path().visits()).hasSize(1);
        assertThat(tickets.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(tickets.attempts()).hasSize(2).extracting(Attempt::ended)
                .containsExactly(Optional.of(HistoryText.START.plusMillis(1)),
                        Optional.of(HistoryText.START.plusMillis(1002)));
        assertThat(tickets.attempts()).allSatisfy(attempt -> assertThat(attempt.lanes()).singleElement()
                .extracting(Lane::outcome).isEqualTo(Outcome.FAILED));
    }

    @Test
    void iterationsWithinIterationsBelongToTheMapThatTheyName() {
        Run run = HistoryText.run("""
                1 0 0 ExecutionStarted
                2 0 0 MapStateEntered name=Rows
                3 2 0 MapStateStarted length=2
                4 3 0 MapIterationStarted index=0 name=Rows
                5 4 0 MapStateEntered name=Seats
                6 5 0 MapStateStarted length=2
                7 6 0 MapIterationStarted index=0 name=Seats
                8 7 0 PassStateEntered name=Sit
                9 8 0 PassStateExited name=Sit
                10 9 0 MapIterationSucceeded index=0 name=Seats
                11 9 0 MapIterationStarted index=1 name=Seats
                12 11 0 PassStateEntered name=Sit
                13 12 0 PassStateExited name=Sit
                14 13 0 MapIterationSucceeded index=1 name=Seats
                15 14 0 MapStateSucceeded
                16 14 0 MapStateExited name=Seats
                17 16 0 MapIterationSucceeded index=0 name=Rows
                18 16 0 MapIterationStarted index=1 name=Rows
                19 18 0 PassStateEntered name=Stand
                20 19 0 PassStateExited name=Stand
                21 20 0 MapIterationSucceeded index=1 name=Rows
                22 21 0 MapStateSucceeded
                23 21 0 MapStateExited name=Rows
                24 23 0 ExecutionSucceeded
                """);

        List<Lane> rows = run.path().visits().get(0).lastAttempt().orElseThrow().lanes();
        assertThat(rows).extracting(Lane::index).containsExactly(0, 1);
        assertThat(rows.get(1).visits()).extracting(Visit::name).containsExactly("Stand");
        List<Lane> seats = rows.get(0).visits().get(0).lastAttempt().orElseThrow().lanes();
        assertThat(seats).hasSize(2).allSatisfy(seat -> assertThat(seat.visits()).extracting(Visit::name)
                .containsExactly("Sit"));
    }

    @Test
    void whatRunsWhenABranchFailsIsAborted() {
        Run run = HistoryText.run("""
                1 0 0 ExecutionStarted
                2 0 0 ParallelStateEntered name=Both
                3 2 0 ParallelStateStarted
                4 3 0 WaitStateEntered name=Long
                5 3 0 FailStateEntered name=No
                6 5 1 ParallelStateFailed
                7 6 1 ParallelStateExited name=Both
                8 7 1 PassStateEntered name=Sorry
                9 8 1 PassStateExited name=Sorry
                10 9 1 ExecutionSucceeded
                """);

        Visit both = run.path().visits().get(0);
        assertThat(both.outcome()).isEqualTo(Outcome.CAUGHT);
        assertThat(both.caughtTo()).contains("Sorry");
        List<Lane> branches = both.lastAttempt().orElseThrow().lanes();
        assertThat(branches).extracting(Lane::outcome).containsExactly(Outcome.ABORTED, Outcome.FAILED);
        assertThat(branches.get(0).visits().get(0).outcome()).isEqualTo(Outcome.ABORTED);
    }

    @Test
    void ofSomeFailuresOnlyTheEndOfTheExecutionTells() {
        Run run = HistoryText.run("""
                1 0 0 ExecutionStarted
                2 0 0 PassStateEntered name=Read
                3 2 1 ExecutionFailed error=States.Runtime cause='no such path'
                """);

        Visit read = run.path().visits().get(0);
        assertThat(read.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(read.lastAttempt().flatMap(Attempt::problem).flatMap(Problem::error)).contains("States.Runtime");
    }

    @Test
    void anExecutionThatRunsHasAnOpenEnd() {
        Run run = HistoryText.run("""
                1 0 0 ExecutionStarted
                2 0 0 TaskStateEntered name=Ask
                3 2 0 ActivityScheduled resource=arn:aws:states:us-east-1:000000000000:activity:clerk
                """);

        Visit ask = run.path().visits().get(0);
        assertThat(run.path().outcome()).isEqualTo(Outcome.RUNNING);
        assertThat(ask.left()).isEmpty();
        Call call = ask.lastAttempt().flatMap(Attempt::call).orElseThrow();
        assertThat(call.named()).contains("clerk");
        assertThat(call.waitsFor()).contains(Call.WaitsFor.WORKER);
    }

    @Test
    void theExecutionThatATaskStartedIsKnownEvenIfItsAnswerWasCut() {
        Run run = HistoryText.run("""
                1 0 0 ExecutionStarted
                2 0 0 TaskStateEntered name=Child
                3 2 0 TaskScheduled resourceType=states resource=startExecution.sync:2
                4 3 0 TaskStarted
                5 4 1 TaskSubmitted output='{"ExecutionArn":"arn:aws:states:us-east-1:0:execution:child:one","Sd'
                """);

        Call call = run.path().visits().get(0).lastAttempt().flatMap(Attempt::call).orElseThrow();
        assertThat(call.executionArn()).contains("arn:aws:states:us-east-1:0:execution:child:one");
        assertThat(call.waitsFor()).contains(Call.WaitsFor.END);
    }

    @Test
    void aRedrivenStateGoesOnWithoutBeingEnteredAgain() {
        Run run = HistoryText.run("""
                1 0 0 ExecutionStarted
                2 0 0 ParallelStateEntered name=Both
                3 2 0 ParallelStateStarted
                4 3 0 PassStateEntered name=Fine
                5 4 0 PassStateExited name=Fine
                6 3 0 TaskStateEntered name=Broken
                7 6 0 TaskScheduled resourceType=sqs resource=sendMessage
                8 7 1 TaskFailed error=Gone
                9 8 1 ParallelStateFailed
                10 9 1 ExecutionFailed error=Gone
                11 10 9000 ExecutionRedriven redriveCount=1
                12 11 9001 TaskScheduled resourceType=sqs resource=sendMessage
                13 12 9002 TaskSucceeded
                14 13 9002 TaskStateExited name=Broken
                15 14 9002 ParallelStateSucceeded
                16 14 9002 ParallelStateExited name=Both
                17 16 9002 ExecutionSucceeded
                """);

        assertThat(run.redriven()).containsExactly(HistoryText.START.plusMillis(9000));
        assertThat(run.path().outcome()).isEqualTo(Outcome.SUCCEEDED);
        Visit both = run.path().visits().get(0);
        assertThat(both.outcome()).isEqualTo(Outcome.SUCCEEDED);
        Visit broken = both.lastAttempt().orElseThrow().lanes().get(1).visits().get(0);
        assertThat(broken.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(broken.attempts()).extracting(Attempt::outcome).containsExactly(Outcome.FAILED, Outcome.SUCCEEDED);
    }

    @Test
    void whatIsNotUnderstoodChangesNothing() {
        Run run = HistoryText.run("""
                1 0 0 ExecutionStarted
                2 9 0 SomethingNewStarted
                3 8 0 TaskFailed error=Lost
                4 7 0 PassStateEntered name=Only
                5 4 0 MapIterationFailed index=3 name=Nowhere
                6 99 0 PassStateExited name=Only
                """);

        assertThat(run.path().visits()).singleElement().extracting(Visit::outcome).isEqualTo(Outcome.SUCCEEDED);
        assertThat(RunReader.read(List.of()).path().visits()).isEmpty();
    }
}
