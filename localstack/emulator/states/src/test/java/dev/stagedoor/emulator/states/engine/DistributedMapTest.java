package dev.stagedoor.emulator.states.engine;

import java.util.List;
import java.util.stream.IntStream;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.event.ExecutionStatus;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import io.vertx.core.Future;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Distributed Map states that read their items from S3 and write their results there. */
class DistributedMapTest {

    private static final String READER = "'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject', "
            + "'ReaderConfig': {'InputType': 'JSON'%s}, 'Parameters': {'Bucket': 'box', 'Key.$': '$.key'}}, ";
    private static final String WRITER = "'ResultWriter': {'Resource': 'arn:aws:states:::s3:putObject', "
            + "'Parameters': {'Bucket': 'box', 'Prefix.$': '$.to'}}, ";
    private static final String PASS = "'P': {'Type': 'Pass', 'End': true}";
    private static final String INPUT = "{'key': 'in.json', 'to': 'out', 'most': 2}";

    private static Machine map(String fields, String state) {
        return map(fields, state, "STANDARD");
    }

    private static Machine map(String fields, String state, String type) {
        Machine machine = new Machine("{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'Label': 'L', " + fields
                + "'End': true, 'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': '" + type
                + "'}, 'StartAt': '" + state.substring(1, 2) + "', 'States': {" + state
                + "}}}, 'C': {'Type': 'Succeed'}}}");
        machine.children.s3.put("in.json", "[1, 2, 3]");
        return machine;
    }

    @Test
    void itemsAreReadAfterTheMapRunHasStarted() {
        Machine machine = map(READER.formatted(""), PASS).start(INPUT);

        assertThat(machine.output()).isEqualTo("[1,2,3]");
        assertThat(machine.events()).containsExactly("ExecutionStarted", "MapStateEntered", "MapStateStarted",
                "MapRunStarted", "MapRunSucceeded", "MapStateSucceeded", "MapStateExited", "ExecutionSucceeded");
        assertThat(machine.history.events().get(2).details().path("length").asInt()).isZero();
        assertThat(machine.children.run().total().items()).isEqualTo(3);
        assertThat(machine.load.taken()).isZero();
    }

    @Test
    void theirNumberCanComeWithTheInput() {
        assertThat(map(READER.formatted(", 'MaxItemsPath': '$.most'"), PASS).start(INPUT).output())
                .isEqualTo("[1,2]");
        assertThat(map("'QueryLanguage': 'JSONata', 'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject', "
                + "'ReaderConfig': {'InputType': 'JSON', 'MaxItems': '{% $states.input.most - 1 %}'}, "
                + "'Arguments': {'Bucket': 'box', 'Key': '{% $states.input.key %}'}}, "
                + "'ItemSelector': {'v': '{% $states.context.Map.Item.Value %}'}, ", PASS).start(INPUT).output())
                .isEqualTo("[{\"v\":1}]");
    }

    @Test
    void aSelectorSeesTheItemAndWhereItCameFrom() {
        Machine machine = map(READER.formatted("") + "'ItemSelector': {'i.$': '$$.Map.Item.Index', "
                + "'k.$': '$$.Map.Item.Key', 'v.$': '$$.Map.Item.Value', 's.$': '$$.Map.Item.Source', 'to.$': '$.to'}, ",
                PASS);
        machine.children.s3.put("in.json", "{\"a\": 7}");

        assertThat(machine.start(INPUT).output())
                .isEqualTo("[{\"i\":0,\"k\":\"a\",\"v\":7,\"s\":\"S3://box/in.json\",\"to\":\"out\"}]");
    }

    @Test
    void itemsThatWereReadAreBatched() {
        assertThat(
                map(READER.formatted("") + "'ItemBatcher': {'MaxItemsPerBatch': 2, 'BatchInput': {'to.$': '$.to'}}, ",
                        PASS).start(INPUT).output())
                .isEqualTo("[{\"BatchInput\":{\"to\":\"out\"},\"Items\":[1,2]},"
                        + "{\"BatchInput\":{\"to\":\"out\"},\"Items\":[3]}]");
    }

    @Test
    void batchesAreBoundedByTheirBytes() {
        Machine machine = map(READER.formatted("") + "'ItemBatcher': {'MaxInputBytesPerBatch': 24}, ", PASS);
        machine.children.s3.put("in.json", "[\"12345\", \"1234\", \"1\", \"" + "x".repeat(40) + "\", 2]");

        assertThat(machine.start(INPUT).output()).isEqualTo("[{\"Items\":[\"12345\"]},{\"Items\":[\"1234\",\"1\"]},"
                + "{\"Items\":[\"" + "x".repeat(40) + "\"]},{\"Items\":[2]}]");
    }

    @Test
    void whatCannotBeReadFailsTheMapRunAndCanBeCaught() {
        Machine machine = map(READER.formatted("") + "'Catch': [{'ErrorEquals': ['States.ItemReaderFailed'], "
                + "'Next': 'C'}], ", PASS).start("{'key': 'nowhere'}");

        assertThat(machine.events()).contains("MapRunFailed", "MapStateFailed").endsWith("ExecutionSucceeded");
        assertThat(machine.output()).startsWith("{\"Error\":\"States.ItemReaderFailed\",\"Cause\":\"The specified key")
                .contains("Error Code: NoSuchKey");
        assertThat(machine.children.run().status()).isEqualTo(ExecutionStatus.FAILED);
    }

    @Test
    void argumentsThatCannotBeEvaluatedFailTheMapRun() {
        Machine machine = map(READER.formatted(""), PASS).start("{}");

        assertThat(machine.execution.ended().error().error()).isEqualTo("States.Runtime");
        assertThat(machine.children.run().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(machine.events()).contains("MapRunFailed");
    }

    @Test
    void resultsAreWrittenAndNamed() {
        Machine machine = map(READER.formatted("") + WRITER, PASS).start(INPUT);

        assertThat(machine.output()).contains("\"ResultWriterDetails\":{\"Bucket\":\"box\",\"Key\":\"out/")
                .endsWith("manifest.json\"}}");
        assertThat(machine.children.s3.keys()).filteredOn(key -> key.startsWith("out/")).hasSize(2);
        assertThat(machine.children.run().resultsWritten().executions()).isEqualTo(3);
    }

    @Test
    void whatFailedTooOftenIsWrittenBeforeTheStateFails() {
        Machine machine = map(READER.formatted("") + WRITER + "'MaxConcurrency': 1, ",
                "'F': {'Type': 'Fail', 'Error': 'Gone'}").start(INPUT);

        assertThat(machine.execution.ended().error().error()).isEqualTo("States.ExceedToleratedFailureThreshold");
        assertThat(machine.children.s3.keys()).filteredOn(key -> key.startsWith("out/")).map(
                key -> key.substring(key.lastIndexOf('/') + 1))
                .containsExactly("FAILED_0.json", "PENDING_0.json", "manifest.json");
        String pending = machine.children.s3.keys().stream().filter(key -> key.contains("PENDING")).findFirst()
                .map(machine.children.s3::text).orElseThrow();
        assertThat(Machine.json(pending)).hasSize(2);
        assertThat(machine.events()).endsWith("MapRunFailed", "MapStateFailed", "ExecutionFailed");
    }

    @Test
    void childrenThatAreStoppedAreCountedAsSuch() {
        Machine machine = map(READER.formatted("") + WRITER, "'D': {'Type': 'Choice', 'Choices': [{'Variable': '$', "
                + "'NumericEquals': 2, 'Next': 'F'}], 'Default': 'W'}, 'F': {'Type': 'Fail', 'Error': 'Gone'}, "
                + "'W': {'Type': 'Wait', 'Seconds': 99, 'End': true}").start(INPUT);

        assertThat(machine.execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(machine.children.run().count(ExecutionStatus.ABORTED).items()).isEqualTo(2);
        assertThat(machine.time.pending()).isZero();
    }

    @Test
    void whatCannotBeWrittenFailsTheState() {
        Machine machine = map("'ItemsPath': '$.n', " + WRITER, PASS);
        machine.children.s3.refuse(new AwsException(403, "AccessDenied", "Access Denied"));
        machine.start("{'n': [1], 'to': 'out'}");

        assertThat(machine.execution.ended().error().error()).isEqualTo("States.ResultWriterFailed");
        assertThat(machine.execution.ended().error().cause()).startsWith("Access Denied (Service: Amazon S3;");
        assertThat(machine.events()).contains("MapRunFailed");
    }

    @Test
    void resultsCanBeShapedWithoutBeingWritten() {
        String shape = "'ItemsPath': '$.n', 'ToleratedFailureCount': 1, 'ResultWriter': {'WriterConfig': "
                + "{'Transformation': 'FLATTEN', 'OutputType': 'JSON'}}, ";

        assertThat(map(shape, PASS).start("{'n': [[1, 2], 3]}").output()).isEqualTo("[1,2,3]");
        assertThat(map(shape, PASS).start("{'n': [[1, 2], 3]}").children.s3.calls()).isEmpty();
    }

    @Test
    void aReadThatIsStoppedStartsNoChildren() {
        Machine machine = map(READER.formatted(""), PASS).begin(INPUT.replace('\'', '"'));
        machine.execution.abort(new ErrorOutput(null, null));

        assertThat(machine.run().execution.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(machine.children.started).isEmpty();
        assertThat(machine.load.taken()).isZero();
    }

    @Test
    void itemsForWhichThereIsNoMemoryAreNotRead() {
        Machine machine = map(READER.formatted(""), PASS);
        machine.load = new Load(1 << 20);
        machine.children.s3.put("in.json", "[" + "{\"a\": 1},".repeat(10_000) + "1]");

        assertThat(machine.start(INPUT).execution.ended().error().error()).isEqualTo("States.ItemReaderFailed");
        assertThat(machine.load.taken()).isZero();
    }

    @Test
    void asManyChildrenRunAsThereIsMemoryFor() {
        Machine machine = map(READER.formatted(""), "'W': {'Type': 'Wait', 'Seconds': 1, 'End': true}", "EXPRESS");
        machine.load = new Load(1 << 20);
        List<Integer> items = IntStream.range(0, 300).boxed().toList();
        machine.children.s3.put("in.json", items.toString());
        machine.start(INPUT);

        assertThat(machine.children.started).hasSizeBetween(20, 200);
        assertThat(machine.pass(30).output()).isEqualTo(items.toString().replace(" ", ""));
        assertThat(machine.load.taken()).isZero();
    }

    @Test
    void aRedrivenMapRunDoesNotReadItsItemsAgain() {
        Machine machine = map(READER.formatted("") + WRITER, "'T': {'Type': 'Task', 'Resource': "
                + "'arn:aws:states:::lambda:invoke', 'Parameters': {'n.$': '$'}, 'End': true}")
                .answering((resource, arguments) -> Future.failedFuture(
                        new TaskFailedException(new ErrorOutput("Busy", "later"))))
                .start(INPUT);
        assertThat(machine.execution.status()).isEqualTo(ExecutionStatus.FAILED);

        machine.answering((resource, arguments) -> Future.succeededFuture(arguments)).redrive();

        assertThat(machine.execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(machine.children.s3.calls()).filteredOn(call -> call.startsWith("GetObject")).hasSize(1);
        assertThat(machine.children.s3.keys()).anyMatch(key -> key.endsWith("/SUCCEEDED_0.json"));
        assertThat(machine.load.taken()).isZero();
    }

    @Test
    void aRedriveReadsWhatCouldNotBeRead() {
        Machine machine = map(READER.formatted(""), PASS).start("{'key': 'late.json'}");
        assertThat(machine.execution.status()).isEqualTo(ExecutionStatus.FAILED);

        machine.children.s3.put("late.json", "[5]");

        assertThat(machine.redrive().output()).isEqualTo("[5]");
    }
}
