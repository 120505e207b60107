package dev.stagedoor.emulator.states.mapruns.reading;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Why a content is not in its format, in words for the definition's author. */
final class Cause {

    private Cause() {}

    static String of(IOException e) {
        if (e instanceof JsonProcessingException json) {
            return json.getOriginalMessage() + (json.getLocation() == null
                    ? ""
                    : " (line %d, column %d)".formatted(json.getLocation().getLineNr(),
                            json.getLocation().getColumnNr()));
        }
        if (e instanceof CharacterCodingException) {
            return "it is no UTF-8";
        }
        return e instanceof EOFException ? "it ends too early" : e.getMessage();
    }
}
