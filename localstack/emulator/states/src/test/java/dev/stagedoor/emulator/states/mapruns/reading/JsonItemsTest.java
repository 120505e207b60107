package dev.stagedoor.emulator.states.mapruns.reading;

import dev.stagedoor.emulator.states.error.ErrorOutput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonItemsTest {

    @Test
    void theElementsOfAnArrayAreItems() {
        assertThat(Readings.of("JSON").items(" [1, \"two\", {\"three\": [3.50, 12345678901234567890, null]}] "))
                .containsExactly("1", "\"two\"", "{\"three\":[3.50,12345678901234567890,null]}");
        assertThat(Readings.of("JSON").items("[]")).isEmpty();
    }

    @Test
    void theEntriesOfAnObjectAreItemsWithTheirKeys() {
        ReadItems items = Readings.of("JSON").read("{\"a\": 1, \"b\": {\"c\": 2}}");

        assertThat(items.value(1)).hasToString("{\"Key\":\"b\",\"Value\":{\"c\":2}}");
        assertThat(items.item(0)).hasToString("{\"Index\":0,\"Key\":\"a\",\"Source\":\"S3://box/data\",\"Value\":1}");
    }

    @Test
    void aPointerLeadsToTheItems() {
        Readings readings = Readings.of("JSON").pointer("/shows/1/seats");

        assertThat(readings.items("{\"no\": [9], \"shows\": [{\"seats\": [0]}, {\"seats\": [1, 2]}], \"more\": {}}"))
                .containsExactly("1", "2");
        assertThat(readings.failure("{\"shows\": []}").cause())
                .isEqualTo("The ItemsPointer '/shows/1/seats' leads to nothing in the document.");
    }

    @Test
    void whatIsNeitherHasNoItems() {
        assertThat(Readings.of("JSON").failure("42"))
                .isEqualTo(new ErrorOutput("States.ItemReaderFailed", "Attempting to map over non-iterable node."));
        assertThat(Readings.of("JSON").pointer("/a").failure("{\"a\": \"text\"}").cause()).contains("non-iterable");
    }

    @Test
    void noMoreItemsAreReadThanAreWanted() {
        assertThat(Readings.of("JSON").maxItems(2).items("[1, 2, 3, this is not even JSON")).containsExactly("1", "2");
        assertThat(Readings.of("JSON").maxItems(1).items("{\"a\": 1, \"b\": 2}")).hasSize(1);
        assertThat(Readings.of("JSON").maxItems(-1).failure("[1]").cause())
                .isEqualTo("field MaxItems must be positive");
    }

    @Test
    void hostileDocumentsSayWhatIsWrong() {
        for (String hostile : new String[]{"", "[1, 2", "[1}", "[1] 2", "nothing", "[1e999999999999]",
                "[".repeat(101) + "]".repeat(101), "\u0000", "[\"\\ud8\"]", "{\"a\" 1}"}) {
            ErrorOutput failure = Readings.of("JSON").failure(hostile);
            assertThat(failure.error()).as(hostile).isEqualTo("States.ItemReaderFailed");
            assertThat(failure.cause()).as(hostile).isNotBlank();
        }
    }

    @Test
    void moreItemsThanThereIsMemoryForFailWhileTheyAreRead() {
        ErrorOutput failure = Readings.of("JSON").room(100_000).failure("[" + "{},".repeat(1_000_000) + "{}]");

        assertThat(failure.cause()).startsWith("The Stagedoor emulator has no memory for so many items: it had read ")
                .contains(" of S3://box/data. Set MaxItems");
        assertThat(Readings.of("JSON").room(100_000).failure("[" + "[1,1],".repeat(100_000) + "1]").error())
                .isEqualTo("States.ItemReaderFailed");
        assertThat(Readings.of("JSON").room(100_000).failure("[\"" + "x".repeat(100_000) + "\"]").error())
                .isEqualTo("States.ItemReaderFailed");
    }

    @Test
    void eachLineIsAnItem() {
        assertThat(Readings.of("JSONL").items("{\"a\":1}\n\n  \r\n[2]\r\n\"three\"")).containsExactly("{\"a\":1}",
                "[2]", "\"three\"");
        assertThat(Readings.of("JSONL").maxItems(1).items("1\nno JSON")).containsExactly("1");
    }

    @Test
    void aLineThatIsNoItemIsNamed() {
        assertThat(Readings.of("JSONL").failure("1\n{\"a\":").cause()).startsWith("Line 2 is no JSON: ");
        assertThat(Readings.of("JSONL").failure("1 2").cause()).isEqualTo("Line 1 holds more than one JSON value.");
        assertThat(Readings.of("JSONL").failure("\"" + "x".repeat(9 << 20)).cause())
                .isEqualTo("Line 1 is longer than 8388608 bytes.");
        assertThat(Readings.of("JSONL").failure("1\n\n \t\n]").cause()).startsWith("Line 4 is no JSON: ");
        assertThat(Readings.of("JSONL").items("\"" + "x".repeat(70_000) + "\"\n2")).hasSize(2);
    }

    @Test
    void packedObjectsAreUnpackedByTheirEnding() {
        Readings readings = Readings.of("JSONL").arguments("{'Bucket': 'box', 'Key': 'data.jsonl.gz'}");
        readings.bucket.put("data.jsonl.gz", Readings.gzip("1\n2"));
        assertThat(readings.items()).containsExactly("1", "2");

        readings.bucket.put("data.jsonl.gz", "1\n2");
        assertThat(readings.failure().cause()).startsWith("The object cannot be read: ");
        assertThat(Readings.of("JSON").arguments("{'Bucket': 'box', 'Key': 'a.zst'}").failure().cause())
                .contains("The specified key does not exist.");
    }

    @Test
    void anObjectThatUnpacksToTooMuchIsNotReadToItsEnd() {
        Readings readings = Readings.of("JSONL").arguments("{'Bucket': 'box', 'Key': 'bomb.gz'}");
        readings.bucket.put("bomb.gz", Readings.gzipOfNewlines(257 << 20));

        assertThat(readings.failure().cause())
                .isEqualTo("The Stagedoor emulator reads at most 256 MiB of one object.");
    }
}
