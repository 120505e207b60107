package dev.stagedoor.emulator.states.mapruns.reading;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListedItemsTest {

    private static final String MANIFEST = """
            {"sourceBucket": "box", "destinationBucket": "arn:aws:s3:::box", "fileFormat": "%s",
             "fileSchema": "Bucket, Key, Size", "files": [{"key": "i/1.csv.gz", "size": 1}, {"key": "i/2.csv.gz"}]}
            """;

    @Test
    void everyObjectOfEveryPageIsAnItem() {
        Readings readings = Readings.ofListing("{'Bucket': 'box', 'Prefix': 'in/'}");
        for (int i = 1; i <= 5; i++) {
            readings.bucket.put("in/" + i, "x".repeat(i));
        }
        readings.bucket.put("out/1", "");

        assertThat(readings.items()).hasSize(5).last().isEqualTo(
                "{\"Etag\":\"\\\"e-in/5\\\"\",\"Key\":\"in/5\",\"LastModified\":1.799955E9,\"Size\":5,\"StorageClass\":\"STANDARD\"}");
        assertThat(readings.bucket.calls()).hasSize(3);
        assertThat(readings.read().item(0).path("Source").asText()).isEqualTo("S3://box");
    }

    @Test
    void noMorePagesAreReadThanAreWanted() {
        Readings readings = Readings.ofListing("{'Bucket': 'box'}").maxItems(3);
        for (int i = 1; i <= 9; i++) {
            readings.bucket.put("in/" + i, "");
        }

        assertThat(readings.items()).hasSize(3);
        assertThat(readings.bucket.calls()).hasSize(2);
        assertThat(Readings.ofListing("{'Bucket': 'box'}").items()).isEmpty();
    }

    @Test
    void theItemsOfListedObjectsCanBeReadAsWell() {
        Readings readings = Readings.ofListing("{'Bucket': 'box', 'Prefix': 'in/'}").flattening("JSON").maxItems(3);
        readings.bucket.put("in/1", "[1, 2]").put("in/2", "[3, 4]").put("in/3", "no JSON");

        assertThat(readings.items()).containsExactly("1", "2", "3");
        assertThat(readings.read().item(1).path("Source").asText()).isEqualTo("S3://box/in/1");
        assertThat(readings.read().item(2).path("Source").asText()).isEqualTo("S3://box/in/2");
    }

    @Test
    void theRowsOfAnInventoryAreItems() {
        Readings readings = Readings.of("MANIFEST");
        readings.bucket.put("i/1.csv.gz", Readings.gzip("\"box\",\"a%20b\",\"7\"\n"))
                .put("i/2.csv.gz", Readings.gzip("\"box\",\"c\",\"8\"\n"));

        assertThat(readings.items(MANIFEST.formatted("CSV"))).containsExactly(
                "{\"Bucket\":\"box\",\"Key\":\"a%20b\",\"Size\":\"7\"}",
                "{\"Bucket\":\"box\",\"Key\":\"c\",\"Size\":\"8\"}");
        assertThat(readings.failure(MANIFEST.formatted("ORC")).cause())
                .isEqualTo("The Stagedoor emulator reads inventories in CSV, not in 'ORC'.");
        assertThat(readings.failure("no JSON").cause()).startsWith("The manifest is no JSON: ");
    }

    @Test
    void whatS3RefusesIsTheCause() {
        Readings readings = Readings.of("JSON");
        assertThat(readings.failure()).isEqualTo(new ErrorOutput("States.ItemReaderFailed",
                "The specified key does not exist. (Service: Amazon S3; Status Code: 404; Error Code: NoSuchKey; "
                        + "Request ID: r-1; Proxy: null)"));

        readings.bucket.refuse(new AwsException(403, "AccessDenied", "Access Denied"));
        assertThat(readings.failure().cause()).contains("Status Code: 403; Error Code: AccessDenied");
    }

    @Test
    void argumentsThatS3WouldIgnoreAreRefused() {
        assertThat(Readings.of("JSON").arguments("{'Bucket': 'box', 'Key': 'a', 'VersionId': '1'}").failure().cause())
                .isEqualTo("The Stagedoor emulator does not support 'VersionId' with s3:getObject.");
        assertThat(Readings.of("JSON").arguments("{'Bucket': 'box'}").failure().cause())
                .isEqualTo("The field 'Key' is required but was missing.");
        assertThat(Readings.ofListing("{'Bucket': ['box']}").failure().cause())
                .isEqualTo("'Bucket' must be a string, but was: ARRAY.");
    }
}
