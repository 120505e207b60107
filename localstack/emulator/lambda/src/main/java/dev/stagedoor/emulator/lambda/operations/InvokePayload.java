package dev.stagedoor.emulator.lambda.operations;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.stagedoor.emulator.lambda.error.InvalidRequestContentException;
import dev.stagedoor.emulator.lambda.error.RequestTooLargeException;
import io.vertx.core.buffer.Buffer;

/** The event that a caller gives: JSON, at most 6 MB, or 1 MB for an asynchronous invocation. */
final class InvokePayload {

    private static final int MAX = 6_291_456;
    private static final int MAX_EVENT = 1_048_576;
    private static final JsonFactory FACTORY = JsonFactory.builder().streamReadConstraints(StreamReadConstraints
            .builder().maxNestingDepth(1000).maxStringLength(MAX).build()).build();

    private InvokePayload() {}

    /** The payload as the function gets it: an absent one is an empty object. */
    static Buffer check(Buffer payload, boolean event) {
        int max = event ? MAX_EVENT : MAX;
        if (payload == null || payload.length() == 0) {
            return Buffer.buffer("{}");
        }
        if (payload.length() > max) {
            throw new RequestTooLargeException(
                    "Request must be smaller than " + max + " bytes for the InvokeFunction operation");
        }
        try (JsonParser parser = FACTORY.createParser(payload.getBytes())) {
            boolean value = parser.nextToken() != null;
            parser.skipChildren();
            if (!value || parser.nextToken() != null) {
                throw invalid("more than one value");
            }
        } catch (JsonProcessingException e) {
            throw invalid(e.getOriginalMessage());
        } catch (IOException e) {
            throw invalid(e.getMessage());
        }
        return payload;
    }

    private static InvalidRequestContentException invalid(String why) {
        return new InvalidRequestContentException(
                "Could not parse request body into json: Could not parse payload into json: " + why);
    }
}
