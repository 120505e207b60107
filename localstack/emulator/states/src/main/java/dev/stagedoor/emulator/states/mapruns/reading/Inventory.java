package dev.stagedoor.emulator.states.mapruns.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * {@code MANIFEST}: the rows of the CSV files that an S3 Inventory manifest lists.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html">Inventory manifest</a>
 */
final class Inventory {

    private static final String BUCKET_ARN = "arn:aws:s3:::";

    private final S3Objects s3;
    private final ReadItems items;

    private Inventory(S3Objects s3, ReadItems items) {
        this.s3 = s3;
        this.items = items;
    }

    static Future<ReadItems> read(S3Objects s3, ReadItems items, ObjectNode arguments) {
        return s3.get(arguments, Inventory::manifest).compose(new Inventory(s3, items)::files);
    }

    private static JsonNode manifest(Buffer content) {
        try {
            return Json.parse(content);
        } catch (IOException e) {
            throw new ItemReaderException("The manifest is no JSON: " + Cause.of(e));
        }
    }

    private Future<ReadItems> files(JsonNode manifest) {
        String format = manifest.path("fileFormat").asText();
        if (!format.equals("CSV")) {
            throw new ItemReaderException("The Stagedoor emulator reads inventories in CSV, not in '" + format + "'.");
        }
        String bucket = manifest.path("destinationBucket").asText();
        List<ObjectNode> files = new ArrayList<>();
        for (JsonNode file : manifest.path("files")) {
            files.add(Json.object().put("Bucket", bucket.startsWith(BUCKET_ARN)
                    ? bucket.substring(BUCKET_ARN.length())
                    : bucket).put("Key", file.path("key").asText()));
        }
        List<String> columns = Stream.of(manifest.path("fileSchema").asText().split(",")).map(String::trim).toList();
        return new ObjectSequence(s3, items, false).read(files, new CsvFormat(columns, ','));
    }
}
