package dev.stagedoor.emulator.states.mapruns.reading;

import java.io.IOException;
import java.io.InputStream;

import com.fasterxml.jackson.core.JsonParser;

/** {@code JSONL}: a JSON value in each line; lines with nothing in them are none. */
record JsonLinesFormat() implements ItemFormat {

    @Override
    public void read(InputStream content, ReadItems items) throws IOException {
        Lines lines = new Lines(content);
        for (byte[] line = lines.next(); line != null && !items.full(); line = lines.next()) {
            try (JsonParser parser = JsonTree.FACTORY.createParser(line)) {
                parser.nextToken();
                items.add(JsonTree.read(parser, items));
                if (parser.nextToken() != null) {
                    throw new ItemReaderException("Line " + lines.number() + " holds more than one JSON value.");
                }
            } catch (IOException e) {
                throw new ItemReaderException("Line " + lines.number() + " is no JSON: " + Cause.of(e));
            }
        }
    }
}
