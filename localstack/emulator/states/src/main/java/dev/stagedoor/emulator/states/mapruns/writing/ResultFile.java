package dev.stagedoor.emulator.states.mapruns.writing;

import java.util.Iterator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import io.vertx.core.buffer.Buffer;

/** The content of one file of results. */
final class ResultFile {

    /** AWS's files are up to 5 GB; these are whole in memory while they are sent. */
    private static final int FULL = 8 * 1024 * 1024;

    private ResultFile() {}

    /** Takes of the results as many as a file holds, at least one. */
    static Buffer of(Iterator<JsonNode> results, OutputType type) {
        Buffer file = Buffer.buffer(type.before());
        String separator = "";
        while (results.hasNext() && file.length() < FULL) {
            file.appendString(separator).appendBytes(Json.bytes(results.next()));
            separator = type.between();
        }
        return file.appendString(type.after());
    }
}
