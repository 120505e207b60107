package dev.stagedoor.emulator.gateway.control.model;

import java.io.IOException;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.error.BadRequestException;

/** The text of a model. */
final class ModelSchema {

    private static final int MAX_BYTES = 400 * 1024;

    private ModelSchema() {}

    /** @throws BadRequestException if it is missing, too long, or no JSON object */
    static String checked(String schema) {
        if (schema == null || schema.isEmpty()) {
            throw new BadRequestException("Model schema must have at least 1 property or array items defined");
        }
        try {
            if (schema.length() <= MAX_BYTES && Json.parse(schema).isObject()) {
                return schema;
            }
        } catch (IOException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static BadRequestException invalid() {
        return new BadRequestException(
                "Invalid model specified: Validation Result: warnings : [], errors : [Invalid model"
                        + " schema specified]");
    }
}
